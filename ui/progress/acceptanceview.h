#pragma once

#include <QtWidgets/QWidget>

namespace guapai::procedure {
struct Acceptance;
}  // namespace guapai::procedure
namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class PlainLabel;

/// Each decision on record, and what is no longer as it was when it was made; the last one first.
class AcceptanceView : public QWidget {
  Q_OBJECT

public:
  explicit AcceptanceView(QWidget* parent = nullptr);

  void show(const session::CaseSession& session);

private:
  void add(const session::CaseSession& session, const procedure::Acceptance& record, bool isInForce);
  PlainLabel* addLine(QWidget* block, const char* name, const QString& text);
};

}  // namespace guapai::ui
