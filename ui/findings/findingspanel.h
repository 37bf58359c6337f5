#pragma once

#include <vector>

#include <QtCore/QPersistentModelIndex>
#include <QtWidgets/QWidget>

#include "session/casesession.h"

class QListView;

namespace guapai::session {
class FindingsModel;
}  // namespace guapai::session

namespace guapai::ui {

class PlainLabel;

/// The verdict on the open center: the decision on record, the outcome and what it rests on, the counts, and every
/// finding with its reason.
class FindingsPanel : public QWidget {
  Q_OBJECT

public:
  explicit FindingsPanel(QWidget* parent = nullptr);

  /// @param model  must live until another one is set; null shows nothing.
  void setModel(session::FindingsModel* model);
  /// The rows of the findings that are not met, then of those that are open; each group from top to bottom.
  [[nodiscard]] std::vector<int> unsettledRows() const;
  /// The row of the chosen finding, or -1 when none is chosen.
  [[nodiscard]] int chosenRow() const;
  /// Chooses the finding in this row and goes to the blanks that decide it.
  void goTo(int row);

Q_SIGNALS:
  /// The user wants to see the blanks that decide a finding; the most telling one stands first.
  void placesWanted(const std::vector<guapai::core::Place>& places);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  void followEvaluation();
  void showOutcome();
  void open(const QModelIndex& index);

  session::FindingsModel* m_model = nullptr;
  bool m_isBehind = false;  ///< the case was evaluated since the outcome was shown
  PlainLabel* m_decisionCaption;
  PlainLabel* m_decision;  ///< the decision on record; above the outcome, and never in the colours of results
  PlainLabel* m_outcomeCaption;
  PlainLabel* m_outcome;
  PlainLabel* m_counts;
  PlainLabel* m_basis;
  QListView* m_list;
  /// The finding on which the mouse button was pressed and not yet released.
  QPersistentModelIndex m_pressed;
};

}  // namespace guapai::ui
