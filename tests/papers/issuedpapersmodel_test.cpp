#include "papers/issuedpapersmodel.h"

#include <QtCore/QRegularExpression>
#include <gtest/gtest.h>

#include "support/district.h"

namespace guapai::papers {
namespace {

ComparedPaper paper(std::int64_t number, bool outOfDate) {
  ComparedPaper made;
  made.number = number;
  made.form = "annex4";
  made.centerName = "示例中心";
  made.fingerprint = "0123456789";
  made.outOfDate = outOfDate;
  return made;
}

class IssuedTable : public testing::Test {
protected:
  IssuedTable() { model.setPapers({paper(3, true), paper(7, false)}); }
  QString text(int row, int column) const { return model.index(row, column).data().toString(); }

  IssuedPapersModel model{*support::definitions()};
};

TEST_F(IssuedTable, PapersComeTheNewestFirst) {
  ASSERT_EQ(model.rowCount(), 2);
  EXPECT_EQ(text(0, IssuedPapersModel::Number), QStringLiteral("7"));
  EXPECT_EQ(model.rowOf(3), 1);
  EXPECT_EQ(model.rowOf(4), -1);
}

TEST_F(IssuedTable, PapersAreNamedByTitleCenterAndFingerprint) {
  EXPECT_EQ(text(0, IssuedPapersModel::Title), QStringLiteral("社区医院验收申请表"));
  EXPECT_EQ(text(0, IssuedPapersModel::Center), QStringLiteral("示例中心"));
  EXPECT_EQ(text(0, IssuedPapersModel::Fingerprint), QStringLiteral("0123456789"));
  EXPECT_TRUE(QRegularExpression(QStringLiteral("^1970年1月1日 \\d\\d:\\d\\d$"))
                  .match(text(0, IssuedPapersModel::IssuedAt))
                  .hasMatch())
      << qUtf8Printable(text(0, IssuedPapersModel::IssuedAt));
}

TEST_F(IssuedTable, PapersSayWhetherTheyAreOutOfDate) {
  EXPECT_EQ(text(0, IssuedPapersModel::State), QStringLiteral("现行"));
  EXPECT_EQ(text(1, IssuedPapersModel::State), QStringLiteral("已过期"));
  EXPECT_TRUE(model.index(1, 0).data(IssuedPapersModel::OutOfDateRole).toBool());
}

TEST_F(IssuedTable, PapersOfARemovedCaseAreNamedAsSuch) {
  ComparedPaper orphan = paper(9, false);
  orphan.caseRemoved = true;
  model.setPapers({orphan});
  EXPECT_EQ(text(0, IssuedPapersModel::State), QStringLiteral("案卷已删除"));
}

TEST_F(IssuedTable, ColumnsHaveHeads) {
  for (int column = 0; column < model.columnCount(); ++column)
    EXPECT_FALSE(model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

}  // namespace
}  // namespace guapai::papers
