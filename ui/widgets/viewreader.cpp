#include "widgets/viewreader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QPersistentModelIndex>
#include <QtCore/QPointer>
#include <QtGui/QKeyEvent>
#include <QtGui/QWindow>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QListView>
#include <QtWidgets/QTableView>

namespace guapai::ui {
namespace {

/// The name of the property that holds what `setReaderPresses` was told.
constexpr auto kPresses = "readerPresses";

void sendKey(QAbstractItemView& view, Qt::Key key, const QString& text = {}) {
  for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease})
    QCoreApplication::postEvent(&view, new QKeyEvent(type, key, Qt::NoModifier, text));
}

/// The list of a choice (QComboBox) takes what is pressed in it.
bool isOfChoice(const QAbstractItemView& view) {
  return view.parentWidget() != nullptr && view.parentWidget()->inherits("QComboBoxPrivateContainer");
}

QString firstText(const QVariant& preferred, const QVariant& other) {
  const QString text = preferred.toString();
  return text.isEmpty() ? other.toString() : text;
}

/// A part of a view that is no widget.
class PartReader : public QAccessibleInterface,
                   public QAccessibleTableCellInterface,
                   public QAccessibleActionInterface {
public:
  explicit PartReader(QAbstractItemView& view) : m_view(&view) {}

  [[nodiscard]] bool isValid() const override { return m_view != nullptr; }
  [[nodiscard]] QObject* object() const override { return nullptr; }
  [[nodiscard]] QWindow* window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
  [[nodiscard]] QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
  [[nodiscard]] QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
  [[nodiscard]] QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }
  [[nodiscard]] int childCount() const override { return 0; }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }
  void setText(QAccessible::Text /*which*/, const QString& /*text*/) override {}

  void* interface_cast(QAccessible::InterfaceType type) override {
    if (type == QAccessible::TableCellInterface) return static_cast<QAccessibleTableCellInterface*>(this);
    if (type == QAccessible::ActionInterface) return static_cast<QAccessibleActionInterface*>(this);
    return nullptr;
  }
  [[nodiscard]] QAccessibleInterface* table() const override { return parent(); }
  [[nodiscard]] int columnExtent() const override { return 1; }
  [[nodiscard]] int rowExtent() const override { return 1; }
  [[nodiscard]] QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
  [[nodiscard]] QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
  [[nodiscard]] bool isSelected() const override { return false; }
  [[nodiscard]] QStringList keyBindingsForAction(const QString& /*action*/) const override { return {}; }

protected:
  [[nodiscard]] QAbstractItemView& view() const { return *m_view; }
  [[nodiscard]] static QRect onScreen(const QWidget& inner, const QRect& place) {
    return {inner.mapToGlobal(place.topLeft()), place.size()};
  }

private:
  QPointer<QAbstractItemView> m_view;
};

class HeadReader : public PartReader {
public:
  HeadReader(QAbstractItemView& view, QHeaderView* heads, int section)
      : PartReader(view), m_heads(heads), m_section(section) {}

  [[nodiscard]] bool isValid() const override {
    return PartReader::isValid() && m_heads != nullptr && m_section < m_heads->count();
  }
  [[nodiscard]] QAccessible::Role role() const override {
    return isOfColumn() ? QAccessible::ColumnHeader : QAccessible::RowHeader;
  }
  [[nodiscard]] QString text(QAccessible::Text which) const override {
    if (!isValid() || m_heads->model() == nullptr) return {};
    const auto said = [this](int role) {
      return m_heads->model()->headerData(m_section, m_heads->orientation(), role);
    };
    if (which == QAccessible::Name) return firstText(said(Qt::AccessibleTextRole), said(Qt::DisplayRole));
    return which == QAccessible::Description ? said(Qt::AccessibleDescriptionRole).toString() : QString();
  }
  [[nodiscard]] QAccessible::State state() const override {
    QAccessible::State state;
    state.invisible = !isValid() || !m_heads->isVisible() || m_heads->isSectionHidden(m_section);
    state.disabled = !isValid() || !m_heads->isEnabled();
    state.offscreen = !state.invisible && !m_heads->viewport()->rect().intersects(place());
    return state;
  }
  [[nodiscard]] QRect rect() const override { return isValid() ? onScreen(*m_heads->viewport(), place()) : QRect(); }
  [[nodiscard]] int columnIndex() const override { return isOfColumn() ? m_section : -1; }
  [[nodiscard]] int rowIndex() const override { return isOfColumn() ? -1 : m_section; }

  [[nodiscard]] QStringList actionNames() const override {
    return sorts() ? QStringList{pressAction()} : QStringList();
  }
  void doAction(const QString& action) override {
    if (action != pressAction() || !sorts()) return;
    const bool again = m_heads->sortIndicatorSection() == m_section;
    const bool descends = again && m_heads->sortIndicatorOrder() == Qt::AscendingOrder;
    m_heads->setSortIndicator(m_section, descends ? Qt::DescendingOrder : Qt::AscendingOrder);
  }

private:
  [[nodiscard]] bool isOfColumn() const { return m_heads == nullptr || m_heads->orientation() == Qt::Horizontal; }
  [[nodiscard]] bool sorts() const {
    return isValid() && m_heads->isEnabled() && m_heads->sectionsClickable() && m_heads->isSortIndicatorShown();
  }
  [[nodiscard]] QRect place() const {
    const int at = m_heads->sectionViewportPosition(m_section);
    const int size = m_heads->sectionSize(m_section);
    return isOfColumn() ? QRect(at, 0, size, m_heads->height()) : QRect(0, at, m_heads->width(), size);
  }

  QPointer<QHeaderView> m_heads;
  int m_section;
};

/// The corner between the heads of columns and rows, which says nothing.
class CornerReader : public PartReader {
public:
  using PartReader::PartReader;
  [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Pane; }
  [[nodiscard]] QString text(QAccessible::Text /*which*/) const override { return {}; }
  [[nodiscard]] QAccessible::State state() const override {
    QAccessible::State state;
    state.invisible = true;
    return state;
  }
  [[nodiscard]] QRect rect() const override { return {}; }
  [[nodiscard]] int columnIndex() const override { return -1; }
  [[nodiscard]] int rowIndex() const override { return -1; }
  [[nodiscard]] QStringList actionNames() const override { return {}; }
  void doAction(const QString& /*action*/) override {}
};

class CellReader : public PartReader {
public:
  CellReader(QAbstractItemView& view, const QModelIndex& index) : PartReader(view), m_index(index) {}

  [[nodiscard]] bool isValid() const override { return PartReader::isValid() && m_index.isValid(); }
  [[nodiscard]] const QPersistentModelIndex& index() const { return m_index; }

  [[nodiscard]] QAccessible::Role role() const override {
    return isValid() && qobject_cast<const QListView*>(&view()) != nullptr ? QAccessible::ListItem : QAccessible::Cell;
  }
  [[nodiscard]] QString text(QAccessible::Text which) const override {
    if (!isValid()) return {};
    if (which == QAccessible::Name || which == QAccessible::Value)
      return firstText(m_index.data(Qt::AccessibleTextRole), m_index.data(Qt::DisplayRole));
    return which == QAccessible::Description ? m_index.data(Qt::AccessibleDescriptionRole).toString() : QString();
  }
  [[nodiscard]] QAccessible::State state() const override {
    QAccessible::State state;
    state.invisible = !isValid() || !view().isVisible() || isHidden();
    if (!isValid()) return state;
    state.offscreen = !state.invisible && !view().viewport()->rect().intersects(view().visualRect(m_index));
    state.disabled = !isEnabled();
    state.selectable = state.focusable = m_index.flags().testFlag(Qt::ItemIsSelectable);
    state.selected = isSelected();
    state.focused = view().hasFocus() && view().currentIndex() == m_index;
    state.checkable = m_index.flags().testFlag(Qt::ItemIsUserCheckable);
    const int tick = m_index.data(Qt::CheckStateRole).toInt();
    state.checked = tick == Qt::Checked;
    state.checkStateMixed = tick == Qt::PartiallyChecked;
    return state;
  }
  [[nodiscard]] QRect rect() const override {
    return isValid() ? onScreen(*view().viewport(), view().visualRect(m_index)) : QRect();
  }

  [[nodiscard]] int columnIndex() const override { return m_index.column(); }
  [[nodiscard]] int rowIndex() const override { return m_index.row(); }
  [[nodiscard]] bool isSelected() const override {
    return isValid() && view().selectionModel() != nullptr && view().selectionModel()->isSelected(m_index);
  }
  [[nodiscard]] QList<QAccessibleInterface*> columnHeaderCells() const override {
    if (!isValid() || qobject_cast<const QTableView*>(&view()) == nullptr) return {};
    QAccessibleInterface* const head = parent()->child(m_index.column() + 1);
    return head == nullptr ? QList<QAccessibleInterface*>() : QList{head};
  }

  [[nodiscard]] QStringList actionNames() const override {
    if (!isValid() || !isEnabled()) return {};
    QStringList names;
    if (view().property(kPresses).toBool() || isOfChoice(view())) names.append(pressAction());
    if (m_index.flags().testFlag(Qt::ItemIsUserCheckable)) names.append(toggleAction());
    names.append(setFocusAction());
    return names;
  }
  /// Keys come later: a dialog that they open must not hold up who asked for it.
  void doAction(const QString& action) override {
    if (!actionNames().contains(action)) return;
    if (action == toggleAction()) return toggle();
    if (!isOfChoice(view())) view().setFocus(Qt::OtherFocusReason);
    view().setCurrentIndex(m_index);
    if (action == pressAction()) return sendKey(view(), Qt::Key_Return, QStringLiteral("\r"));
    // The ledger takes up where the person is when a key was pressed.
    if (!isOfChoice(view())) sendKey(view(), Qt::Key_Shift);
  }

private:
  [[nodiscard]] bool isEnabled() const { return view().isEnabled() && m_index.flags().testFlag(Qt::ItemIsEnabled); }
  [[nodiscard]] bool isHidden() const {
    if (const auto* const table = qobject_cast<const QTableView*>(&view()))
      return table->isRowHidden(m_index.row()) || table->isColumnHidden(m_index.column());
    const auto* const list = qobject_cast<const QListView*>(&view());
    return list != nullptr && list->isRowHidden(m_index.row());
  }
  void toggle() {
    const bool isTicked = m_index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    view().model()->setData(m_index, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
  }

  QPersistentModelIndex m_index;
};

/// The view itself. Its children are the cells of all rows, each row with its head before it, and the heads of the
/// columns with the corner before all rows. A list has neither heads nor corner. The views of Qt count in the same way
/// where they tell of a change.
class ViewReader : public QAccessibleWidget, public QAccessibleTableInterface {
public:
  explicit ViewReader(QAbstractItemView& view)
      : QAccessibleWidget(&view, qobject_cast<QTableView*>(&view) == nullptr ? QAccessible::List : QAccessible::Table),
        m_view(&view),
        m_table(qobject_cast<QTableView*>(&view)) {}
  ViewReader(const ViewReader&) = delete;
  ViewReader& operator=(const ViewReader&) = delete;

  void* interface_cast(QAccessible::InterfaceType type) override {
    if (type == QAccessible::TableInterface) return static_cast<QAccessibleTableInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
  }

  [[nodiscard]] int childCount() const override { return (rowCount() + heads()) * (columnCount() + heads()); }
  [[nodiscard]] QAccessibleInterface* child(int index) const override {
    if (index < 0 || index >= childCount()) return nullptr;
    const int row = index / (columnCount() + heads()) - heads();
    const int column = index % (columnCount() + heads()) - heads();
    return row >= 0 && column >= 0 ? cellAt(row, column) : headAt(index, row, column);
  }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
    const auto* const part = dynamic_cast<const PartReader*>(child);
    if (part == nullptr || !part->isValid() || part->parent() != this) return -1;
    return (part->rowIndex() + heads()) * (columnCount() + heads()) + part->columnIndex() + heads();
  }
  [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
    const QModelIndex at = m_view->indexAt(m_view->viewport()->mapFromGlobal(QPoint(x, y)));
    return at.isValid() ? partOf(at) : nullptr;
  }
  [[nodiscard]] QAccessibleInterface* focusChild() const override {
    const QModelIndex current = m_view->currentIndex();
    return m_view->hasFocus() && current.isValid() ? partOf(current) : nullptr;
  }

  [[nodiscard]] int columnCount() const override {
    if (m_view->model() == nullptr) return 0;
    return m_table == nullptr ? 1 : m_view->model()->columnCount(m_view->rootIndex());
  }
  [[nodiscard]] int rowCount() const override {
    return m_view->model() == nullptr ? 0 : m_view->model()->rowCount(m_view->rootIndex());
  }
  [[nodiscard]] QAccessibleInterface* cellAt(int row, int column) const override {
    if (m_view->model() == nullptr) return nullptr;
    const auto* const list = qobject_cast<const QListView*>(m_view);
    const int wanted = list == nullptr ? column : list->modelColumn();
    const QModelIndex index = m_view->model()->index(row, wanted, m_view->rootIndex());
    return index.isValid() ? partOf(index) : nullptr;
  }
  [[nodiscard]] QAccessibleInterface* caption() const override { return nullptr; }
  [[nodiscard]] QAccessibleInterface* summary() const override { return nullptr; }
  [[nodiscard]] QString columnDescription(int column) const override {
    return m_view->model() == nullptr || m_table == nullptr
               ? QString()
               : m_view->model()->headerData(column, Qt::Horizontal).toString();
  }
  [[nodiscard]] QString rowDescription(int /*row*/) const override { return {}; }

  [[nodiscard]] int selectedCellCount() const override { return static_cast<int>(selectedCells().size()); }
  [[nodiscard]] QList<QAccessibleInterface*> selectedCells() const override {
    QList<QAccessibleInterface*> cells;
    if (m_view->selectionModel() == nullptr) return cells;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes()) cells.append(partOf(index));
    return cells;
  }
  [[nodiscard]] int selectedRowCount() const override { return static_cast<int>(selectedRows().size()); }
  [[nodiscard]] int selectedColumnCount() const override { return 0; }
  [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
  [[nodiscard]] QList<int> selectedRows() const override {
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row)
      if (isRowSelected(row)) rows.append(row);
    return rows;
  }
  [[nodiscard]] bool isColumnSelected(int /*column*/) const override { return false; }
  [[nodiscard]] bool isRowSelected(int row) const override {
    return m_view->selectionModel() != nullptr && m_view->selectionModel()->isRowSelected(row, m_view->rootIndex());
  }
  /// Where one line is chosen, it is the current one.
  bool selectRow(int row) override {
    if (row < 0 || row >= rowCount()) return false;
    if (QAccessibleInterface* const cell = cellAt(row, 0))
      cell->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    return isRowSelected(row);
  }
  bool selectColumn(int /*column*/) override { return false; }
  bool unselectRow(int /*row*/) override { return false; }
  bool unselectColumn(int /*column*/) override { return false; }

  /// A reader of a cell goes with its cell, so that only those without one are to be forgotten.
  void modelChange(QAccessibleTableModelChangeEvent* event) override {
    if (event->modelChangeType() == QAccessibleTableModelChangeEvent::DataChanged) return;
    for (auto part = m_cells.begin(); part != m_cells.end();) {
      if (part.key().isValid() && event->modelChangeType() != QAccessibleTableModelChangeEvent::ModelReset) {
        ++part;
        continue;
      }
      QAccessible::deleteAccessibleInterface(part.value());
      part = m_cells.erase(part);
    }
    for (const QAccessible::Id head : std::as_const(m_heads)) QAccessible::deleteAccessibleInterface(head);
    m_heads.clear();
  }

protected:
  ~ViewReader() override {
    for (const QAccessible::Id head : std::as_const(m_heads)) QAccessible::deleteAccessibleInterface(head);
    for (const QAccessible::Id part : std::as_const(m_cells)) QAccessible::deleteAccessibleInterface(part);
  }

private:
  [[nodiscard]] int heads() const { return m_table == nullptr ? 0 : 1; }

  [[nodiscard]] QAccessibleInterface* partOf(const QModelIndex& index) const {
    const auto known = m_cells.constFind(index);
    if (known != m_cells.cend()) return QAccessible::accessibleInterface(*known);
    auto* const cell = new CellReader(*m_view, index);
    m_cells.insert(index, QAccessible::registerAccessibleInterface(cell));
    return cell;
  }
  [[nodiscard]] QAccessibleInterface* headAt(int index, int row, int column) const {
    const auto known = m_heads.constFind(index);
    if (known != m_heads.cend()) return QAccessible::accessibleInterface(*known);
    QAccessibleInterface* head = nullptr;
    if (column >= 0)
      head = new HeadReader(*m_view, m_table->horizontalHeader(), column);
    else if (row >= 0)
      head = new HeadReader(*m_view, m_table->verticalHeader(), row);
    else
      head = new CornerReader(*m_view);
    m_heads.insert(index, QAccessible::registerAccessibleInterface(head));
    return head;
  }

  QAbstractItemView* m_view;
  QTableView* m_table;  ///< null where the view is a list
  mutable QHash<QPersistentModelIndex, QAccessible::Id> m_cells;
  mutable QHash<int, QAccessible::Id> m_heads;  ///< by their places among the children; the corner, too
};

}  // namespace

QAccessibleInterface* newViewReader(QAbstractItemView& view) {
  return new ViewReader(view);
}

void setReaderPresses(QAbstractItemView& view) {
  view.setProperty(kPresses, true);
}

}  // namespace guapai::ui
