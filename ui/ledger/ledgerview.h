#pragma once

#include <optional>

#include <QtWidgets/QTableView>

#include "district/ledgermodel.h"

namespace guapai::ui {

/// The district's centers: a matrix of centers and results, or, beside an open form, its narrow shape.
///
/// The chosen center stays chosen while the list is sorted, filtered and filled anew, also while a filter hides it.
class LedgerView : public QTableView {
  Q_OBJECT

public:
  explicit LedgerView(QWidget* parent = nullptr);

  void setModel(QAbstractItemModel* shown) override;

  /// Narrow: name with the results under it, stage and outcome; of these, only the outcome's sign where there is very
  /// little room. Wide: one column for each result, close together and without the sub-district where the names would
  /// be cut.
  void setNarrow(bool narrow);
  [[nodiscard]] bool isNarrow() const { return m_narrow; }
  /// Lines have room for why a search shows them.
  void setExplained(bool explained);

  [[nodiscard]] std::optional<core::CaseId> chosen() const { return m_chosen; }
  /// Chooses without a signal: the program did it, not the person.
  void choose(std::optional<core::CaseId> id);
  /// The center `by` lines below in what is shown; nothing at the ends. From a hidden center, the first one.
  [[nodiscard]] std::optional<core::CaseId> neighbour(int by) const;
  /// Whether the chosen center is among the lines; no where none is chosen.
  [[nodiscard]] bool showsChosen() const;
  /// Brings the first line into view.
  void showFirst();
  /// What so many lines and the head need.
  [[nodiscard]] int heightOf(int lines) const;
  /// As if the person went to the chosen center, or to the first one where a filter hides it.
  void enter();

Q_SIGNALS:
  /// Another center is chosen, or none: by the person or by the program.
  void choiceChanged();
  /// The person went to a line.
  void chosenByPerson(guapai::core::CaseId id);
  /// The person wants to work on it: Enter or a double click.
  void opened(guapai::core::CaseId id);
  /// The person went to a result of the chosen center in the matrix, from 0: criteria, then conditions.
  void resultWanted(int result);
  /// The person typed letters: he is looking for a name.
  void typed(const QString& text);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyboardSearch(const QString& text) override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  [[nodiscard]] std::optional<core::CaseId> caseAt(const QModelIndex& index) const;
  void noteCurrent();
  void showChosen();
  [[nodiscard]] QModelIndex chosenIndex() const;
  void layOutColumns();
  void layOutMatrix();
  [[nodiscard]] int characters(int count) const;
  [[nodiscard]] bool isLeftOut(int column) const;
  void tintSelection();

  bool m_narrow = false;
  bool m_slim = false;
  bool m_explained = false;
  std::optional<core::CaseId> m_chosen;
};

}  // namespace guapai::ui
