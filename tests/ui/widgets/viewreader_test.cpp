#include "widgets/viewreader.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtGui/QStandardItemModel>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>
#include <gmock/gmock.h>

#include "widgets/screenreader.h"

namespace guapai::ui {
namespace {

using testing::Contains;
using testing::Not;

QAccessibleInterface& of(QWidget& widget) {
  return *QAccessible::queryAccessibleInterface(&widget);
}
std::string nameOf(const QAccessibleInterface* part) {
  return part == nullptr ? "nothing" : part->text(QAccessible::Name).toStdString();
}

/// A table in which Enter does something with the current line.
class Lines : public QTableView {
public:
  std::vector<int> entered;  ///< the rows in which Enter was pressed

protected:
  void keyPressEvent(QKeyEvent* event) override {
    if (event->key() != Qt::Key_Return) return QTableView::keyPressEvent(event);
    entered.push_back(currentIndex().row());
  }
};

/// A blank, and below it a table of 20 rows and 2 columns.
class ViewReader : public testing::Test {
protected:
  ViewReader() {
    improveScreenReading();
    m_model.setHorizontalHeaderLabels({QStringLiteral("name"), QStringLiteral("result")});
    for (int row = 0; row < 20; ++row)
      m_model.appendRow(
          {new QStandardItem(QStringLiteral("center %1").arg(row)), new QStandardItem(QStringLiteral("met"))});
    m_table.setModel(&m_model);
    auto* const column = new QVBoxLayout(&m_window);
    column->addWidget(&m_blank);
    column->addWidget(&m_table);
    m_window.resize(400, 200);
    m_window.show();
    m_window.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
  }
  [[nodiscard]] QAccessibleInterface& cell(int row, int column = 0) {
    return *of(m_table).tableInterface()->cellAt(row, column);
  }
  static std::vector<std::string> actionsOf(QAccessibleInterface& part) {
    std::vector<std::string> names;
    for (const QString& name : part.actionInterface()->actionNames()) names.push_back(name.toStdString());
    return names;
  }

  QStandardItemModel m_model;
  QWidget m_window;
  QLineEdit m_blank;
  Lines m_table;
};

TEST_F(ViewReader, ACellHasTheFocusOnlyWhileItGetsTheKeys) {
  m_table.setCurrentIndex(m_model.index(1, 0));
  m_blank.setFocus();
  EXPECT_FALSE(cell(1).state().focused);
  EXPECT_TRUE(cell(1).state().selected);
  EXPECT_EQ(of(m_table).focusChild(), nullptr);
  m_table.setFocus();
  EXPECT_TRUE(cell(1).state().focused);
  EXPECT_FALSE(cell(0).state().focused);
  EXPECT_EQ(of(m_table).focusChild(), &cell(1));
}

TEST_F(ViewReader, CountsItsCellsAsTheirViewDoes) {
  EXPECT_EQ(of(m_table).role(), QAccessible::Table);
  EXPECT_EQ(of(m_table).childCount(), 21 * 3);
  EXPECT_EQ(nameOf(of(m_table).child(1)), "name");
  EXPECT_EQ(nameOf(of(m_table).child(2 * 3 + 1)), "center 1");
  for (int index = 0; index < 9; ++index) EXPECT_EQ(of(m_table).indexOfChild(of(m_table).child(index)), index) << index;
  EXPECT_EQ(cell(3).tableCellInterface()->rowIndex(), 3);
  EXPECT_EQ(nameOf(cell(3, 1).tableCellInterface()->columnHeaderCells().value(0)), "result");
}

TEST_F(ViewReader, FollowsItsModel) {
  QAccessibleInterface* const third = &cell(3);
  m_model.removeRow(1);
  EXPECT_EQ(&cell(2), third) << "a reader goes with its cell";
  EXPECT_EQ(nameOf(&cell(1)), "center 2");
  m_model.clear();
  EXPECT_FALSE(third->isValid());
  EXPECT_EQ(nameOf(third), "");
}

TEST_F(ViewReader, TellsWhatIsOutOfSight) {
  EXPECT_FALSE(cell(0).state().offscreen);
  EXPECT_TRUE(cell(19).state().offscreen);
  EXPECT_FALSE(cell(19).state().invisible);
  m_table.setRowHidden(0, true);
  EXPECT_TRUE(cell(0).state().invisible);
  m_table.setColumnHidden(1, true);
  EXPECT_TRUE(cell(2, 1).state().invisible);
}

TEST_F(ViewReader, GoesToACell) {
  m_blank.setFocus();
  cell(19).actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
  EXPECT_TRUE(m_table.hasFocus());
  EXPECT_EQ(m_table.currentIndex().row(), 19);
  EXPECT_FALSE(cell(19).state().offscreen);
}

TEST_F(ViewReader, PressesALineOnlyWhereEnterDoesSomethingWithIt) {
  EXPECT_THAT(actionsOf(cell(2)), Not(Contains("Press")));
  setReaderPresses(m_table);
  EXPECT_THAT(actionsOf(cell(2)), Contains("Press"));
  cell(2).actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  EXPECT_TRUE(m_table.entered.empty()) << "whoever asks must not wait for what it does";
  EXPECT_TRUE(QTest::qWaitFor([this] { return !m_table.entered.empty(); }));
  EXPECT_EQ(m_table.entered, std::vector{2});
}

TEST_F(ViewReader, TicksACell) {
  EXPECT_FALSE(cell(4).state().checkable);
  m_model.item(4)->setCheckable(true);
  EXPECT_TRUE(cell(4).state().checkable);
  cell(4).actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
  EXPECT_EQ(m_model.item(4)->checkState(), Qt::Checked);
  EXPECT_TRUE(cell(4).state().checked);
  m_model.item(4)->setEnabled(false);
  EXPECT_TRUE(actionsOf(cell(4)).empty());
}

TEST_F(ViewReader, SortsByAHead) {
  EXPECT_TRUE(actionsOf(*of(m_table).child(1)).empty());
  m_table.setSortingEnabled(true);
  m_table.sortByColumn(0, Qt::AscendingOrder);
  of(m_table).child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  EXPECT_EQ(nameOf(&cell(0)), "center 9");
  of(m_table).child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  EXPECT_EQ(nameOf(&cell(0)), "center 0");
}

TEST_F(ViewReader, ChoosesInTheListOfAChoice) {
  QComboBox choice(&m_window);
  choice.addItems({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
  choice.show();
  const QSignalSpy chosen(&choice, &QComboBox::activated);
  of(choice).actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
  QAccessibleInterface* const list = of(choice).child(0);
  EXPECT_EQ(list->role(), QAccessible::List);
  ASSERT_EQ(nameOf(list->child(2)), "three");
  list->child(2)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  EXPECT_TRUE(QTest::qWaitFor([&chosen] { return !chosen.isEmpty(); }));
  EXPECT_EQ(choice.currentText(), QStringLiteral("three"));
  EXPECT_FALSE(of(choice).state().expanded);
}

}  // namespace
}  // namespace guapai::ui
