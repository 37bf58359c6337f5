#pragma once

#include <functional>
#include <vector>

#include <QtCore/QObject>

class QAbstractItemModel;
class QHeaderView;
class QKeyEvent;
class QTableView;

namespace guapai::ui {

/// Lets the user set how wide the columns of a table are: by dragging the dividers of its heads, by a double click on a
/// divider, which fits the column to what it holds, or in the table by Alt+Right and Alt+Left. A menu of the heads,
/// which Alt+Down in the table opens, does the same, sorts, and brings the usual widths back.
///
/// A width that was set is counted in the height of the table's lines of text, so that it fits another scale of the
/// screen, too.
class ColumnWidths : public QObject {
  Q_OBJECT

public:
  /// How the table itself lays its columns out.
  struct Layout {
    /// Gives each column its usual width.
    /// @return whether the user may set widths now; false where the table has another shape for the time being.
    std::function<bool()> usual;
    /// The columns that share the room which the others leave; -1 is the last one.
    std::vector<int> filling;
    /// The least width of a filling column, in pixels; empty: six Chinese characters.
    std::function<int(int column)> least;
  };
  /// @param table  owns this.
  ColumnWidths(QTableView& table, Layout layout);
  /// The same for a table whose columns are as wide as what they hold, but for those that fill the room.
  ColumnWidths(QTableView& table, std::vector<int> filling);

  /// Lays the columns out anew. This happens by itself when the table has another size.
  void arrange();
  /// Lays them out anew whenever the lines of the model change.
  void follow(const QAbstractItemModel& model);

  /// The widths that the user has set, by column, in hundredths of the height of a line; 0: not set. Empty where none
  /// is set.
  [[nodiscard]] const std::vector<int>& chosen() const { return m_chosen; }
  /// Takes widths that were set earlier. They count as long as the table has as many columns.
  void choose(const std::vector<int>& widths);

Q_SIGNALS:
  /// The user has set a width, or wants the usual ones again.
  void chosenByPerson();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void fitContents();
  void applyChosen();
  void fill();
  [[nodiscard]] bool isChosen(int column) const;
  void noteWidth(int column, int before, int now);
  void widen(int column, int by);
  void sortBy(int column);
  void showMenu(int column, const QPoint& at);
  [[nodiscard]] bool isOwnKey(const QKeyEvent& key) const;
  void handleKey(int key);
  [[nodiscard]] int lineHeight() const;

  QTableView* m_table;
  QHeaderView* m_heads;
  Layout m_layout;
  std::vector<int> m_chosen;
  bool m_isArranging = false;
  bool m_isStale = false;  ///< the room has changed since the columns were laid out
  bool m_isFree = false;   ///< the user may set widths
};

}  // namespace guapai::ui
