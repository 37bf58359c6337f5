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

/// Shows each decision on record, the last one first. Below it stands what has changed since it was made, or that it is
/// no longer in force.
class AcceptanceView : public QWidget {
  Q_OBJECT

public:
  explicit AcceptanceView(QWidget* parent = nullptr);

  /// Shows the decisions of this case anew; hides the view when there is none.
  void show(const session::CaseSession& session);

private:
  /// @param isInForce  true if every later decision was taken back.
  void add(const session::CaseSession& session, const procedure::Acceptance& record, bool isInForce);
  PlainLabel* addLine(QWidget* block, const char* name, const QString& text);
};

}  // namespace guapai::ui
