#include "district/matrixtable.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "district/ledgermodel.h"
#include "support/district.h"

namespace guapai::district {
namespace {

using Shape = terms::ResultMark::Shape;

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
  terms::Table table(MatrixCells cells) { return matrixTable(m_model, support::definitions()->messages(), cells); }

  LedgerModel m_model{support::definitions()};
};

TEST_F(Matrix, SaysResultsInWordsForASpreadsheet) {
  const terms::Table words = table(MatrixCells::Words);
  ASSERT_EQ(words.head.size(), static_cast<std::size_t>(m_model.columnCount()));
  EXPECT_EQ(words.head[LedgerModel::FirstResult + 5], "第6项 全科医生");
  const std::vector<std::string>& row = words.rows.at(0);
  EXPECT_EQ(row[LedgerModel::Subdistrict], "示例街道");
  EXPECT_EQ(row[LedgerModel::FirstResult], "达标");
  EXPECT_EQ(row[LedgerModel::FirstResult + 5], "不达标（裁定）");
  EXPECT_EQ(row[LedgerModel::FirstResult + 9], "待核（两表不一致）");
  EXPECT_EQ(row[LedgerModel::FirstResult + 11], "符合");
  EXPECT_TRUE(words.signs.empty());
  EXPECT_THAT(words.numbers, testing::ElementsAre(LedgerModel::Distance));
}

TEST_F(Matrix, SaysThemInSignsOnPaperAndWhatTheSignsMean) {
  const terms::Table signs = table(MatrixCells::Signs);
  EXPECT_EQ(signs.head.back(), "条3");
  EXPECT_THAT(signs.head, testing::Contains("11"));
  EXPECT_THAT(signs.rows.at(0), testing::Contains(terms::signOf({.shape = Shape::NotMet, .ruled = true})));
  EXPECT_THAT(signs.rows.at(0), testing::Not(testing::Contains("示例街道")));
  EXPECT_THAT(signs.signs, testing::HasSubstr(terms::signOf({.shape = Shape::Conflict})));
}

}  // namespace
}  // namespace guapai::district
