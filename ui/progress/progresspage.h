#pragma once

#include <vector>

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

#include "workspace/progress.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace guapai::workspace {
class CaseSession;
}

namespace guapai::ui {

class FormView;
class MoveForm;
class WayView;

/// The life of the open case: how it came to where it is, what can come next, what was decided, what is to be put
/// right.
class ProgressPage : public QWidget {
  Q_OBJECT

public:
  /// @param session  must live longer.
  explicit ProgressPage(workspace::CaseSession& session, QWidget* parent = nullptr);

  /// The list of what is to be put right: a form like the others.
  [[nodiscard]] FormView& rectification() { return *m_rectification; }
  /// Whether an answer to this field shows here, outside of the list.
  [[nodiscard]] bool holds(core::FieldId field) const;
  /// Where the keyboard goes when the page comes up.
  void takeFocus();

Q_SIGNALS:
  void newRoundWanted();

private:
  void showCase();
  /// There is something to put right, or was.
  [[nodiscard]] bool hasItems(const workspace::Progress& progress) const;
  void showWay(const workspace::Progress& progress);
  void showDue();
  void showAcceptances();
  void showActs(const workspace::Progress& progress);
  void addAct(const rules::Stage& stage);
  QPushButton* addButton(const QString& text, const QString& name);
  void askMove(const rules::Stage& stage);
  void askTakeBack();
  void actClosed(bool done);
  QLabel* addLabel(QVBoxLayout* to, const char* name);

  workspace::CaseSession* m_session;
  QScrollArea* m_scroll;
  QLabel* m_stage;
  QLabel* m_readOnly;
  QLabel* m_due;
  WayView* m_way;
  QWidget* m_acts;
  QStringList m_offered;  ///< what the buttons were made for
  MoveForm* m_form;
  QWidget* m_acceptances;
  FormView* m_rectification;
};

}  // namespace guapai::ui
