#pragma once

#include <QtWidgets/QWidget>

namespace guapai::workspace {
class CaseSession;
struct Acceptance;
}  // namespace guapai::workspace

namespace guapai::ui {

class PlainLabel;

/// Each decision on record, and what is no longer as it was when it was made; the last one first.
class AcceptanceView : public QWidget {
  Q_OBJECT

public:
  explicit AcceptanceView(QWidget* parent = nullptr);

  void show(const workspace::CaseSession& session);

private:
  void add(const workspace::CaseSession& session, const workspace::Acceptance& record, bool isInForce);
  PlainLabel* addLine(QWidget* block, const char* name, const QString& text);
};

}  // namespace guapai::ui
