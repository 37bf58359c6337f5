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

/// The verdict on the open center: the outcome and what it rests on, the counts, and every finding with its reason.
class FindingsPanel : public QWidget {
  Q_OBJECT

public:
  explicit FindingsPanel(QWidget* parent = nullptr);

  /// @param model  must live as long as it is shown; null shows nothing.
  void setModel(session::FindingsModel* model);
  /// Findings that are not met, then those that are open, each from the top.
  [[nodiscard]] std::vector<int> unsettledRows() const;
  /// -1 while none is.
  [[nodiscard]] int chosenRow() const;
  /// Chooses the finding and goes to what decides it.
  void goTo(int row);

Q_SIGNALS:
  /// The person wants to see what decides a finding; the most telling place first.
  void placesWanted(const std::vector<guapai::core::Place>& places);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void showOutcome();
  void open(const QModelIndex& index);

  session::FindingsModel* m_model = nullptr;
  PlainLabel* m_decisionCaption;
  PlainLabel* m_decision;  ///< what was decided: not in the colours of results, and above them
  PlainLabel* m_outcomeCaption;
  PlainLabel* m_outcome;
  PlainLabel* m_counts;
  PlainLabel* m_basis;
  QListView* m_list;
  QPersistentModelIndex m_pressed;
};

}  // namespace guapai::ui
