#include "transfer/comingcases.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/casewriter.h"
#include "papers/embeddedcase.h"
#include "render/pdfbinding.h"
#include "render/pdfwriter.h"
#include "support/district.h"
#include "support/filledentry.h"
#include "support/pictures.h"
#include "support/resources.h"
#include "support/samplecasefiles.h"
#include "transfer/entrybook.h"

namespace guapai::transfer {
namespace {

using support::smallCase;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using State = ComingCase::State;

/// The bytes of the workbook of the center of `smallCase`.
std::string filledIn(support::Entries entries) {
  entries.insert({{"guapai__center__name", {{"示例中心"}}}, {"guapai__center__kind", {{"社区卫生服务中心"}}}});
  return support::filledWorkbook(entryBook(*support::definitions(), core::Date(2021, 10, 20)), entries);
}

class ComingCases : public testing::Test {
protected:
  std::filesystem::path written(const std::string& name, const std::string& text) const {
    std::ofstream(district.directory / name, std::ios::binary) << text;
    return district.directory / name;
  }
  void read(CaseImport& cases, const std::string& name, const std::string& text) const {
    cases.addFile(written(name, text), name);
  }
  /// Brings the cases into the library.
  void import(const std::string& text) const {
    CaseImport cases(*support::definitions());
    read(cases, "before.jsonl", text);
    cases.into(*district.library);
  }
  [[nodiscard]] std::vector<ComingCase> coming(const CaseImport& cases) const {
    return comingCases(*support::definitions(), cases, *district.library);
  }
  /// What the file would do.
  [[nodiscard]] std::vector<ComingCase> coming(const std::string& name, const std::string& text) const {
    CaseImport cases(*support::definitions());
    read(cases, name, text);
    return coming(cases);
  }
  static std::vector<std::string> lines(const ComingCase& each) {
    std::vector<std::string> lines;
    for (const CaseChange& change : each.changes)
      lines.push_back(change.item + ": " + change.before + " -> " + change.after);
    return lines;
  }
  static std::vector<std::string> problems(const ComingCase& each) {
    std::vector<std::string> lines;
    for (const ComingProblem& problem : each.problems)
      lines.push_back((problem.keepsOut ? "! " : "? ") + problem.place + ": " + problem.sentence);
    return lines;
  }

  support::District district;
};

TEST_F(ComingCases, SayWhatAWorkbookChangesAndWriteNothing) {
  import(smallCase(R"(,"application":{"annual_visits":7})"));
  const auto revision = district.library->cases().front().revision;
  const auto cases = coming("a.xlsx", filledIn({{"guapai__application__annual_visits", {{53520.0}}}}));
  ASSERT_THAT(cases, SizeIs(1));
  EXPECT_EQ(cases[0].center, "示例中心");
  EXPECT_EQ(cases[0].state, State::Known);
  EXPECT_TRUE(cases[0].canBeTaken());
  EXPECT_THAT(lines(cases[0]), ElementsAre("申请表 机构年诊疗人次数: 7人次 -> 53520人次"));
  EXPECT_EQ(district.library->cases().front().revision, revision);
}

TEST_F(ComingCases, TellNewCentersAndRoundsFromKnownOnes) {
  import(smallCase());
  const auto cases =
      coming("a.jsonl", smallCase() + "\n" + smallCase(R"(,"round":2)") + "\n" +
                            R"({"format":"guapai.case/1","center":{"name":"示例新中心","kind":"community"}})");
  ASSERT_THAT(cases, SizeIs(3));
  EXPECT_EQ(cases[0].state, State::Known);
  EXPECT_THAT(cases[0].changes, IsEmpty());
  EXPECT_EQ(cases[1].state, State::NewRound);
  EXPECT_EQ(cases[2].state, State::NewCenter);
  EXPECT_THAT(lines(cases[2]), testing::Contains("机构名称: 未填 -> 示例新中心"));
}

/// One center with a mistake keeps out itself and no other.
TEST_F(ComingCases, NameEveryProblemWithItsPlace) {
  CaseImport cases(*support::definitions());
  read(cases, "a.xlsx",
       filledIn(
           {{"guapai__application__annual_visits", {{"许多"}}}, {"guapai__application__applied_on", {{"21.9.15"}}}}));
  read(
      cases, "b.jsonl",
      R"({"format":"guapai.case/1","center":{"name":"示例一中心","kind":"community"}})"
      "\n"
      R"({"format":"guapai.case/1","center":{"name":"示例二中心","kind":"community"},"application":{"annual_visits":"x"}})");
  const auto shown = coming(cases);
  ASSERT_THAT(shown, SizeIs(3));
  EXPECT_EQ(shown[0].center, "示例中心") << "its name is read all the same";
  EXPECT_FALSE(shown[0].canBeTaken());
  EXPECT_THAT(shown[0].changes, IsEmpty());
  EXPECT_THAT(problems(shown[0]), testing::UnorderedElementsAre(
                                      testing::MatchesRegex("! a\\.xlsx .*![A-Z]+[0-9]+ 申请表 机构年诊疗人次数: .*"),
                                      testing::MatchesRegex("! a\\.xlsx .*![A-Z]+[0-9]+ 申请表 申请时间: .*")));
  EXPECT_TRUE(shown[1].canBeTaken());
  EXPECT_EQ(shown[2].center, "示例二中心");
  EXPECT_THAT(problems(shown[2]), ElementsAre(testing::StartsWith("! b.jsonl 第2行 申请表 机构年诊疗人次数: ")));
}

TEST_F(ComingCases, ThatComeTwiceAreOneThatCannotCome) {
  const auto cases = coming("a.jsonl", smallCase() + "\n" + smallCase());
  ASSERT_THAT(cases, SizeIs(1));
  EXPECT_FALSE(cases[0].canBeTaken());
  EXPECT_THAT(problems(cases[0]), ElementsAre(testing::HasSubstr("两次")));
}

TEST_F(ComingCases, OfBothPapersAreOneWithAllItsChanges) {
  const std::string text = smallCase(R"(,"information":{"address":"示例路1号"},"application":{"annual_visits":7})");
  import(smallCase());
  CaseImport cases(*support::definitions());
  for (const std::string form : {"annex2", "annex4"}) {
    forms::Pages pages;
    pages.pages.emplace_back();
    exchange::CaseReader reader(support::definitions()->catalogue());
    const auto embedded = papers::embeddedCaseOf(*support::definitions(), form, *reader.read(text).answers);
    read(cases, form + ".pdf", render::pdfOf(pages, {.embeddedFile = embedded, .created = {}}).toStdString());
  }
  const auto shown = coming(cases);
  ASSERT_THAT(shown, SizeIs(1));
  EXPECT_THAT(lines(shown[0]), testing::UnorderedElementsAre(testing::EndsWith("未填 -> 示例路1号"),
                                                             testing::EndsWith("未填 -> 7人次")));
}

TEST_F(ComingCases, NameTheirFiles) {
  const std::string named = smallCase(R"(,"information":{"floor_plan":[{"file":"1.png"},{"file":"gone.png"}]})");
  written("1.png", support::png(support::plan(8, 4)));
  auto cases = coming("a.json", named);
  ASSERT_THAT(cases, SizeIs(1));
  EXPECT_TRUE(cases[0].canBeTaken());
  EXPECT_EQ(lines(cases[0]).back(), "附带文件“1.png”: 无 -> 收入");
  EXPECT_THAT(problems(cases[0]), ElementsAre(testing::StartsWith("? a.json 信息表 机构房屋平面布局图 第2行 文件: ")));
  import(named);
  EXPECT_THAT(coming("a.json", named)[0].changes, IsEmpty());
  written("1.png", support::png(support::plan(9, 4)));
  EXPECT_THAT(lines(coming("a.json", named)[0]), ElementsAre("附带文件“1.png”: 有同名文件 -> 换成另一份"));
  std::filesystem::remove(district.directory / "1.png");
  EXPECT_THAT(problems(coming("a.json", named)[0]), SizeIs(1)) << "the library has the other one";
}

TEST_F(ComingCases, AreDoubtedWhereTheyLookLikeOthers) {
  import(smallCase());
  const auto cases =
      coming("a.jsonl", R"({"format":"guapai.case/1","center":{"id":"S-1","name":"示例 中心","kind":"community"}})"
                        "\n"
                        R"({"format":"guapai.case/1","center":{"name":"示例新中心","kind":"community"}})");
  ASSERT_THAT(cases, SizeIs(2));
  EXPECT_TRUE(cases[0].canBeTaken());
  EXPECT_THAT(problems(cases[0]), ElementsAre(testing::StartsWith("? ")));
  EXPECT_THAT(problems(cases[1]), IsEmpty());
}

TEST_F(ComingCases, ThatAreLeftOutStayAsTheyAre) {
  import(smallCase(R"(,"application":{"annual_visits":7})"));
  CaseImport cases(*support::definitions());
  read(cases, "a.jsonl",
       smallCase(R"(,"application":{"annual_visits":8})") + "\n{}\n" +
           R"({"format":"guapai.case/1","center":{"name":"示例新中心","kind":"community"}})");
  const auto shown = coming(cases);
  cases.keepOnly({*shown.back().identity});
  EXPECT_THAT(cases.problems(), IsEmpty());
  EXPECT_EQ(cases.size(), 1U);
  cases.into(*district.library);
  EXPECT_EQ(district.library->cases().size(), 2U);
  const auto known = district.library->find("示例中心", 1);
  ASSERT_TRUE(known);
  EXPECT_EQ(core::valueText(
                district.library->answers(known->id).value(support::District::field("application.annual_visits"))),
            "7");
}

TEST_F(ComingCases, AskWhatACellMeans) {
  const std::string csv = "名称,申请时间,患者满意度\n示例镇卫生院,21.9.15,0.85\n示例二镇卫生院,21.9.15,许多\n";
  const auto cases = coming("a.csv", csv);
  ASSERT_THAT(cases, SizeIs(2));
  EXPECT_TRUE(cases[0].waitsForAnswers());
  EXPECT_FALSE(cases[0].canBeTaken());
  ASSERT_THAT(cases[0].problems, SizeIs(2));
  ASSERT_TRUE(cases[0].problems[0].question && cases[0].problems[1].question);
  EXPECT_EQ(cases[0].problems[0].question->cell, "B2");
  EXPECT_THAT(cases[0].problems[0].question->readings, ElementsAre("2021年9月15日", "1921年9月15日"));
  EXPECT_THAT(cases[0].problems[1].question->readings, ElementsAre("85%", "0.85%"));
  EXPECT_EQ(cases[0].problems[1].question->doubt, "workbook.share");
  EXPECT_FALSE(cases[1].waitsForAnswers()) << "an answer to one of the two is not enough";

  CaseImport answered(*support::definitions());
  answered.choose({{1, {{"B2", 0}, {"C2", 0}}}});
  read(answered, "other.csv", csv);
  read(answered, "a.csv", csv);
  const auto after = coming(answered);
  ASSERT_THAT(after, SizeIs(4));
  EXPECT_FALSE(after[0].canBeTaken()) << "the answers are about the other file";
  EXPECT_TRUE(after[2].canBeTaken());
  EXPECT_EQ(after[2].fileNumber, 1U);
}

TEST_F(ComingCases, SayAtEachCenterThatItsLedgerHasProblems) {
  const auto cases = coming("a.csv", "名称,邮编,诊疗量\n示例镇卫生院,400010,1\n示例二镇卫生院,400010,2\n");
  ASSERT_THAT(cases, SizeIs(3));
  EXPECT_FALSE(cases[0].isOfRefusedTable);
  EXPECT_THAT(problems(cases[0]), ElementsAre(testing::HasSubstr("a.csv C1: “诊疗量”不是表上的名称")));
  for (const std::size_t row : {1U, 2U}) {
    EXPECT_TRUE(cases[row].isOfRefusedTable);
    EXPECT_FALSE(cases[row].canBeTaken());
    EXPECT_FALSE(cases[row].waitsForAnswers());
    EXPECT_THAT(problems(cases[row]), ElementsAre(testing::HasSubstr("! a.csv: 这份台账有问题，见“a.csv”一行")));
  }
}

TEST_F(ComingCases, AreNotComparedAnyMoreWhereTheUserCancels) {
  CaseImport cases(*support::definitions());
  read(cases, "new.jsonl",
       smallCase() + "\n" + R"({"format":"guapai.case/1","center":{"name":"示例新中心","kind":"community"}})");
  std::vector<std::pair<std::size_t, std::size_t>> told;
  const auto isFirst = [&told](std::size_t done, std::size_t total) {
    told.emplace_back(done, total);
    return done == 0;
  };
  EXPECT_THROW((void)comingCases(*support::definitions(), cases, *district.library, isFirst), core::Cancelled);
  EXPECT_THAT(told, ElementsAre(std::pair(0, 2), std::pair(1, 2)));
}

}  // namespace
}  // namespace guapai::transfer
