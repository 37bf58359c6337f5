#pragma once

#include <optional>

#include <QtWidgets/QTableView>

#include "district/ledgermodel.h"
#include "widgets/zoomsteps.h"

namespace guapai::ui {

class ColumnWidths;

/// The list of the district's centers. The wide shape is a matrix of centers and results; the narrow shape stands
/// beside an open form.
///
/// The chosen center stays chosen while the list is sorted, filtered and filled anew, even while a filter hides it.
class LedgerView : public QTableView {
  Q_OBJECT

public:
  explicit LedgerView(QWidget* parent = nullptr);

  void setModel(QAbstractItemModel* shown) override;

  /// Chooses the shape. Narrow: the name with the results under it, the stage and the outcome; where there is very
  /// little room, the name and the sign of the outcome only. Wide: also a column for each result. Where names would be
  /// cut, the result columns move together and the column of the sub-district is left out.
  void setNarrow(bool narrow);
  /// How large the words are in the narrow shape, beside a form.
  /// @param percent  of the usual size.
  void setZoom(int percent);
  [[nodiscard]] bool isNarrow() const { return m_narrow; }
  /// Makes the lines high enough for the reason why a search shows them.
  void setExplained(bool explained);

  /// The chosen case, or nothing.
  [[nodiscard]] std::optional<core::CaseId> chosen() const { return m_chosen; }
  /// Chooses a case for the program. Only choiceChanged is emitted, not chosenByPerson.
  void choose(std::optional<core::CaseId> id);
  /// The case `by` lines below the chosen one, in the order that is shown; nothing behind either end. When the chosen
  /// case is hidden, this is the first line.
  [[nodiscard]] std::optional<core::CaseId> neighbour(int by) const;
  /// Whether the chosen case is among the lines; false when none is chosen.
  [[nodiscard]] bool showsChosen() const;
  /// Scrolls to the first line.
  void showFirst();
  /// The height in pixels of the head and this number of lines.
  [[nodiscard]] int heightOf(int lines) const;
  /// Does what happens when the user goes to the chosen center, or to the first line when a filter hides it.
  void enter();

Q_SIGNALS:
  /// Another case is chosen, or none, by the user or by the program.
  void choiceChanged();
  /// The user went to the line of another case.
  void chosenByPerson(guapai::core::CaseId id);
  /// The user wants to work on this case: Enter or a double click.
  void opened(guapai::core::CaseId id);
  /// The user went to a result of the chosen center in the matrix.
  /// @param result  counted from 0: the criteria, then the disqualifiers.
  void resultWanted(int result);
  /// The user typed letters in the list, and so is looking for a name.
  void typed(const QString& text);

protected:
  void dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyboardSearch(const QString& text) override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  [[nodiscard]] std::optional<core::CaseId> caseAt(const QModelIndex& index) const;
  void noteCurrent();
  void showChosen();
  [[nodiscard]] QModelIndex chosenIndex() const;
  void enlarge();
  void layOutColumns();
  void layOutMatrix();
  [[nodiscard]] int characters(int count) const;
  [[nodiscard]] bool isLeftOut(int column) const;
  void tintSelection();

  ColumnWidths* m_columns;
  bool m_narrow = false;
  int m_zoom = kUsualZoom;
  bool m_slim = false;
  bool m_explained = false;
  std::optional<core::CaseId> m_chosen;
};

}  // namespace guapai::ui
