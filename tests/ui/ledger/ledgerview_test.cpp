#include "ledger/ledgerview.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <gmock/gmock.h>

#include "district/ledgerfilter.h"
#include "platform/builtindefinitions.h"
#include "ui/widgets/paintwatch.h"

namespace guapai::ui {
namespace {

using core::CaseId;

class Ledger : public testing::Test {
protected:
  Ledger() {
    std::vector<district::LedgerLine> lines;
    for (std::int64_t number = 1; number <= 3; ++number) {
      district::LedgerLine line;
      line.head.id = CaseId{number};
      line.name = QStringLiteral("center %1").arg(number);
      line.results.resize(14);
      lines.push_back(line);
    }
    m_model.setLines(lines);
    m_view.setModel(&m_filter);
    QObject::connect(&m_view, &LedgerView::chosenByPerson, &m_view,
                     [this](CaseId id) { m_chosen.push_back(id.number); });
    QObject::connect(&m_view, &LedgerView::opened, &m_view, [this](CaseId id) { m_opened.push_back(id.number); });
    m_view.resize(900, 300);
    m_view.show();
    m_view.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&m_view));
    m_view.setFocus();
  }

  void press(Qt::Key key) {
    QTest::keyClick(&m_view, key);
    QApplication::processEvents();
  }
  void filter(const QString& text) {
    m_filter.setText(text);
    QApplication::processEvents();
  }
  [[nodiscard]] std::optional<std::int64_t> current() const {
    const QModelIndex index = m_view.currentIndex();
    if (!index.isValid()) return std::nullopt;
    return index.data(district::LedgerModel::CaseRole).value<CaseId>().number;
  }

  district::LedgerModel m_model{platform::loadDefinitions()};
  district::LedgerFilter m_filter{m_model};
  LedgerView m_view;
  std::vector<std::int64_t> m_chosen;
  std::vector<std::int64_t> m_opened;
};

TEST_F(Ledger, PaintsTheLineThatChangesAndNoOther) {
  for (const bool narrow : {false, true}) {
    m_view.setNarrow(narrow);
    PaintWatch watch(*m_view.viewport());
    watch.settle();
    district::LedgerLine line = *m_model.line(CaseId{2});
    line.outcome = narrow ? rules::Outcome::Fail : rules::Outcome::Pass;
    line.results[5].mark.shape = terms::ResultMark::Shape::NotMet;
    m_model.setLine(line);
    QApplication::processEvents();
    const QRegion painted = watch.take();
    EXPECT_FALSE(painted.isEmpty());
    const QRect row(0, m_view.rowViewportPosition(1), m_view.viewport()->width(), m_view.rowHeight(1));
    EXPECT_TRUE(row.contains(painted.boundingRect())) << narrow;
    EXPECT_TRUE(isShownAsItIs(*m_view.viewport())) << narrow;
  }
}

TEST_F(Ledger, KeepsNamesWholeWhereThereIsLittleRoom) {
  const auto name = [this] { return m_view.columnWidth(district::LedgerModel::Name); };
  const auto result = [this] { return m_view.columnWidth(district::LedgerModel::FirstResult); };
  const int whole = m_view.fontMetrics().horizontalAdvance(QStringLiteral("示例十一街道社区卫生服务中心"));
  m_view.resize(1600, 300);
  EXPECT_GE(name(), whole);
  EXPECT_FALSE(m_view.isColumnHidden(district::LedgerModel::Subdistrict));
  const int roomy = result();
  m_view.resize(1000, 300);
  EXPECT_GE(name(), whole);
  EXPECT_TRUE(m_view.isColumnHidden(district::LedgerModel::Subdistrict)) << "the name has it";
  EXPECT_LT(result(), roomy);
  m_view.resize(1600, 300);
  EXPECT_EQ(result(), roomy);
}

TEST_F(Ledger, IsWalkedAndOpenedByKey) {
  m_view.enter();
  press(Qt::Key_Down);
  press(Qt::Key_Return);
  EXPECT_THAT(m_chosen, testing::ElementsAre(1, 2));
  EXPECT_THAT(m_opened, testing::ElementsAre(2));
}

TEST_F(Ledger, KeepsTheChosenCenterThroughFiltering) {
  m_view.choose(CaseId{2});
  filter(QStringLiteral("3"));
  EXPECT_EQ(m_view.chosen(), CaseId{2});
  EXPECT_EQ(current(), std::nullopt);
  filter({});
  EXPECT_EQ(current(), 2);
  EXPECT_TRUE(m_chosen.empty());
}

TEST_F(Ledger, KeepsTheChosenCenterThroughSorting) {
  m_view.choose(CaseId{1});
  m_view.sortByColumn(district::LedgerModel::Name, Qt::DescendingOrder);
  QApplication::processEvents();
  EXPECT_EQ(current(), 1);
  EXPECT_EQ(m_view.currentIndex().row(), 2);
}

TEST_F(Ledger, KnowsTheNeighboursAsShown) {
  m_view.choose(CaseId{2});
  EXPECT_EQ(m_view.neighbour(1), CaseId{3});
  EXPECT_EQ(m_view.neighbour(-1), CaseId{1});
  m_view.choose(CaseId{3});
  EXPECT_EQ(m_view.neighbour(1), std::nullopt);
}

TEST_F(Ledger, ShowsTheResultsInColumnsOrUnderTheName) {
  const int firstResult = district::LedgerModel::FirstResult;
  EXPECT_FALSE(m_view.isColumnHidden(firstResult));
  m_view.setNarrow(true);
  EXPECT_TRUE(m_view.isColumnHidden(firstResult));
  EXPECT_FALSE(m_view.isColumnHidden(district::LedgerModel::Outcome));
}

TEST_F(Ledger, PassesLettersToTheSearch) {
  QString typed;
  QObject::connect(&m_view, &LedgerView::typed, &m_view, [&typed](const QString& text) { typed = text; });
  press(Qt::Key_3);
  EXPECT_EQ(typed, QStringLiteral("3"));
}

TEST_F(Ledger, HasTheHeadOfTheOutcomeWhereThereIsLittleRoom) {
  m_view.setNarrow(false);
  m_view.resize(890, 300);
  QApplication::processEvents();
  const auto* const head = m_view.horizontalHeader();
  ASSERT_FALSE(head->isSectionHidden(district::LedgerModel::Outcome));
  const QString word = m_filter.headerData(district::LedgerModel::Outcome, Qt::Horizontal).toString();
  EXPECT_GE(head->sectionSize(district::LedgerModel::Outcome),
            m_view.fontMetrics().horizontalAdvance(QStringLiteral("中中")) + 16)
      << word.toStdString();
}

}  // namespace
}  // namespace guapai::ui
