#include "workspace/matrixtable.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/district.h"
#include "workspace/ledgermodel.h"

namespace guapai::workspace {
namespace {

using Shape = ResultMark::Shape;

class Matrix : public testing::Test {
protected:
  Matrix() {
    LedgerLine line{.head = {.id = {1}, .centerId = "a", .round = 1, .revision = 1},
                    .name = QStringLiteral("示例中心"),
                    .subdistrict = QStringLiteral("示例街道"),
                    .stage = "applied",
                    .outcome = rules::Outcome::Fail,
                    .basis = rules::Basis::Declared,
                    .results = std::vector<LedgerLine::Result>(14, {.mark = {.shape = Shape::Met}, .reason = {}})};
    line.results[5].mark = {.shape = Shape::NotMet, .ruled = true};
    line.results[9].mark.shape = Shape::Conflict;
    m_model.setLines({line});
  }
  BoardTable table(MatrixCells cells) { return matrixTable(m_model, support::definitions()->messages(), cells); }

  LedgerModel m_model{support::definitions()};
};

TEST_F(Matrix, SaysResultsInWordsForASpreadsheet) {
  const BoardTable words = table(MatrixCells::Words);
  ASSERT_EQ(words.head.size(), m_model.columnCount());
  EXPECT_EQ(words.head[LedgerModel::FirstResult + 5], QStringLiteral("第6项 全科医生"));
  const QStringList& row = words.rows.at(0);
  EXPECT_EQ(row[LedgerModel::Subdistrict], QStringLiteral("示例街道"));
  EXPECT_EQ(row[LedgerModel::FirstResult], QStringLiteral("达标"));
  EXPECT_EQ(row[LedgerModel::FirstResult + 5], QStringLiteral("不达标（裁定）"));
  EXPECT_EQ(row[LedgerModel::FirstResult + 9], QStringLiteral("待核（两表不一致）"));
  EXPECT_EQ(row[LedgerModel::FirstResult + 11], QStringLiteral("符合"));
  EXPECT_TRUE(words.signs.isEmpty());
}

TEST_F(Matrix, SaysThemInSignsOnPaperAndWhatTheSignsMean) {
  const BoardTable signs = table(MatrixCells::Signs);
  EXPECT_EQ(signs.head.last(), QStringLiteral("条3"));
  EXPECT_THAT(signs.head, testing::Contains(QStringLiteral("11")));
  EXPECT_THAT(signs.rows.at(0), testing::Contains(signOf({.shape = Shape::NotMet, .ruled = true})));
  EXPECT_THAT(signs.rows.at(0), testing::Not(testing::Contains(QStringLiteral("示例街道"))));
  EXPECT_TRUE(signs.signs.contains(signOf({.shape = Shape::Conflict})));
}

}  // namespace
}  // namespace guapai::workspace
