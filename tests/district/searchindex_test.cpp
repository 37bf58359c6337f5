#include "district/searchindex.h"

#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/district.h"

namespace guapai::district {
namespace {

using core::CaseId;

class Search : public testing::Test {
protected:
  Search() {
    core::Answers answers = support::answersOf({{"application.responsible_person", "示例甲"},
                                                {"application.opinion.text", "同意。\n文号：渝中卫〔2021〕8号"},
                                                {"application.annual_visits", "123456"}});
    support::setRows(answers, "records.accidents", {{{"note", "家属Complaint"}}});
    index.set(CaseId{1}, answers);
  }
  [[nodiscard]] std::string found(const QString& word) const {
    return index.find(CaseId{1}, foldedText(word)).value_or(QStringLiteral("-")).toStdString();
  }

  SearchIndex index{support::definitions()->catalogue()};
};

TEST_F(Search, NamesTheFieldThatHasTheWord) {
  EXPECT_EQ(found(QStringLiteral("示例甲")), "法定负责人");
  EXPECT_EQ(found(QStringLiteral("〔2021〕8号")), "区卫生健康行政部门意见");
  EXPECT_EQ(found(QStringLiteral("家属")), "医疗事故 备注");
  EXPECT_EQ(found(QStringLiteral("nirgends")), "-");
}

TEST_F(Search, KnowsPinyinInitialsFullWidthAndCapitals) {
  EXPECT_EQ(found(QStringLiteral("slj")), "法定负责人");
  EXPECT_EQ(found(QStringLiteral("ｃｏｍｐ")), "医疗事故 备注");
}

TEST_F(Search, KnowsEveryReading) {
  index.set(CaseId{1}, support::answersOf({{"application.responsible_person", "单仇行"}}));
  for (const char* const word : {"scx", "dqh", "cch"}) EXPECT_NE(found(QString::fromLatin1(word)), "-") << word;
  EXPECT_EQ(found(QStringLiteral("scz")), "-");
}

TEST_F(Search, PassesOverFewLettersAndWhatIsNoText) {
  EXPECT_EQ(found(QStringLiteral("sl")), "-");
  EXPECT_EQ(found(QStringLiteral("123456")), "-");
  EXPECT_EQ(found(QStringLiteral("甲")), "法定负责人");
}

TEST_F(Search, ForgetsWhatIsNoLongerThere) {
  index.set(CaseId{1}, support::answersOf({}));
  EXPECT_EQ(found(QStringLiteral("示例甲")), "-");
  index.set(CaseId{1}, support::answersOf({{"center.name", "新名"}}));
  EXPECT_NE(found(QStringLiteral("新名")), "-");
  index.remove(CaseId{1});
  EXPECT_EQ(found(QStringLiteral("新名")), "-");
}

}  // namespace
}  // namespace guapai::district
