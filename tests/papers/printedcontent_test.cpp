#include "papers/printedcontent.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "papers/formanswers.h"
#include "support/cases.h"
#include "support/district.h"

namespace guapai::papers {
namespace {

using support::answersOf;
using support::setAnswer;
using support::setRows;
using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;

core::FieldId field(const std::string& name) {
  return support::catalogue().require(name);
}

std::string contentOf(const std::string& form, const core::Answers& answers) {
  const terms::Definitions& definitions = *support::definitions();
  const auto evaluation = rules::evaluate(definitions.standard(), answers, std::nullopt, core::Date(2021, 10, 20));
  return printedContent(definitions.form(form), formContent(definitions.standard(), answers, evaluation));
}

/// Whether the annexes 1, 2 and 4 say something else after the edit.
std::string changedBy(const std::function<void(core::Answers&)>& edit) {
  core::Answers answers = answersOf({{"center.name", "示例中心"},
                                     {"center.kind", "community"},
                                     {"information.institution_name", "示例中心"},
                                     {"application.institution_name", "示例中心"},
                                     {"application.resident_population_wan", "5.350"}});
  setRows(answers, "information.specialties", {{{"name", "康复科"}, {"daily_visits", "42"}}});
  core::Answers edited = answers;
  edit(edited);
  std::string changed;
  for (const char* form : {"annex1", "annex2", "annex4"}) {
    if (contentOf(form, answers) != contentOf(form, edited)) changed += form[5];
  }
  return changed;
}

std::string changedBy(const std::string& name, const std::string& text) {
  return changedBy([&](core::Answers& answers) { setAnswer(answers, name, text); });
}

TEST(PrintedFields, AreThoseWithABlankOnTheForm) {
  const auto fields = printedFields(support::definitions()->form("annex2"));
  EXPECT_THAT(fields, IsSupersetOf({field("information.address"), field("information.departments"),
                                    field("information.specialties.name"), field("information.equipment.note"),
                                    field("information.opinion.date")}));
  for (const char* name : {"information.specialties.district_level", "information.opinion.reviewer", "center.grade",
                           "application.phone", "records.accidents.note"})
    EXPECT_THAT(fields, Not(Contains(field(name)))) << name;
}

TEST(PrintedContent, ChangesWithTheAnswersOfItsForm) {
  EXPECT_EQ(changedBy("application.phone", "023-63000001"), "4");
  EXPECT_EQ(changedBy("information.departments", "surgery"), "2");
  EXPECT_EQ(changedBy("application.resident_population_wan", "5.35"), "4") << "it is printed as written";
  EXPECT_EQ(changedBy([](core::Answers& answers) {
              setRows(answers, "information.equipment", {{{"name", "心电图机"}}});
            }),
            "2");
}

TEST(PrintedContent, ChangesWithTheResultsOnAnnex1) {
  EXPECT_EQ(changedBy("application.partner_hospitals", "2"), "14");
  EXPECT_EQ(changedBy("review.verified.elite_family_doctor_teams", "1"), "1");
  EXPECT_EQ(changedBy("center.name", "改名"), "1") << "above the table";
}

TEST(PrintedContent, StaysWhereNothingPrintedChanges) {
  EXPECT_EQ(changedBy("application.opinion.signatory", "示例签字人"), "") << "a place for the pen";
  EXPECT_EQ(changedBy("center.subdistrict", "示例街道"), "");
  EXPECT_EQ(changedBy([](core::Answers& answers) { setRows(answers, "records.accidents", {}); }), "");
  EXPECT_EQ(changedBy([](core::Answers& answers) {
              setRows(answers, "information.specialties",
                      {{{"name", "康复科"}, {"daily_visits", "42"}, {"district_level", "true"}}});
            }),
            "");
  EXPECT_EQ(changedBy("information.departments", ""), "") << "no box is ticked either way";
  EXPECT_EQ(changedBy([](core::Answers& answers) { setRows(answers, "information.equipment", {}); }), "");
}

TEST(PrintedContent, DoesNotDependOnTheOrderOfTicks) {
  const auto ticked = [](std::vector<std::string> codes) {
    core::Answers answers(support::catalogue());
    answers.set(field("information.departments"), core::Value(core::CodeSet{std::move(codes)}));
    return contentOf("annex2", answers);
  };
  EXPECT_EQ(ticked({"surgery", "tcm"}), ticked({"tcm", "surgery"}));
}

class PartOfACase : public testing::Test {
protected:
  PartOfACase() {
    setRows(whole, "information.specialties",
            {{{"name", "康复科"}, {"daily_visits", "42"}, {"district_level", "true"}},
             {{"name", "中医科"}, {"daily_visits", "9"}, {"district_level", "false"}}});
    setRows(whole, "records.accidents", {});
  }
  std::string levels(const core::Answers& answers) const {
    std::string text;
    const auto column = field("information.specialties.district_level");
    for (const core::Row& row : answers.list(field("information.specialties"))->rows)
      text += core::valueText(answers.cell(column, row.id)) + " ";
    return text;
  }

  const forms::FormDefinition& annex2 = support::definitions()->form("annex2");
  const forms::FormDefinition& annex4 = support::definitions()->form("annex4");
  core::Answers whole = answersOf({{"round", "2"},
                                   {"center.name", "示例中心"},
                                   {"center.kind", "community"},
                                   {"center.id", "a"},
                                   {"center.grade", "A"},
                                   {"information.address", "示例路1号"},
                                   {"information.opinion.reviewer", "示例审核人"},
                                   {"application.phone", "023-63000001"},
                                   {"application.opinion.signatory", "示例签字人"},
                                   {"review.accepted_on", "2021-10-20"}});
};

TEST_F(PartOfACase, HasWhatTheFormPrintsAndNothingElse) {
  const core::Answers part = onlyPrinted(annex2, whole);
  core::Answers expected = answersOf({{"round", "2"},
                                      {"center.name", "示例中心"},
                                      {"center.kind", "community"},
                                      {"center.id", "a"},
                                      {"information.address", "示例路1号"}});
  setRows(expected, "information.specialties",
          {{{"name", "康复科"}, {"daily_visits", "42"}}, {{"name", "中医科"}, {"daily_visits", "9"}}});
  EXPECT_TRUE(part.sameAsWritten(expected));
}

TEST_F(PartOfACase, KeepsAListUnfinishedThatIs) {
  setRows(whole, "information.equipment", {{{"name", "心电图机"}}}, false);
  EXPECT_FALSE(onlyPrinted(annex2, whole).list(field("information.equipment"))->finished);
}

TEST_F(PartOfACase, ComesBackWithoutTouchingTheRest) {
  for (const auto* form : {&annex2, &annex4})
    EXPECT_TRUE(withPrinted(*form, whole, onlyPrinted(*form, whole)).sameAsWritten(whole)) << form->id;
}

TEST_F(PartOfACase, TakesTheFormsAnswersOver) {
  core::Answers paper = onlyPrinted(annex4, whole);
  setAnswer(paper, "application.phone", "");
  setAnswer(paper, "application.annual_visits", "7");
  setAnswer(paper, "center.kind", "township");
  core::Answers expected = whole;
  setAnswer(expected, "application.phone", "");
  setAnswer(expected, "application.annual_visits", "7");
  EXPECT_TRUE(withPrinted(annex4, whole, paper).sameAsWritten(expected)) << "the register is not the paper's";
}

TEST_F(PartOfACase, LeavesWhatAPaperDoesNotShowWithTheRowsThatStay) {
  core::Answers paper(support::catalogue());
  setRows(
      paper, "information.specialties",
      {{{"name", "中医科"}, {"daily_visits", "9"}}, {{"name", "儿科"}}, {{"name", "康复科"}, {"daily_visits", "42"}}});
  EXPECT_EQ(levels(withPrinted(annex2, whole, paper)), "false  true ");
  paper.removeList(field("information.specialties"));
  EXPECT_EQ(withPrinted(annex2, whole, paper).list(field("information.specialties")), nullptr);
}

TEST_F(PartOfACase, GivesNewRowsIdsOfTheirOwn) {
  core::Answers paper(support::catalogue());
  setRows(paper, "information.equipment", {{{"name", "心电图机"}}});
  const core::Answers result = withPrinted(annex2, whole, paper);
  EXPECT_EQ(result.list(field("information.equipment"))->rows[0].id, core::RowId{3});
}

}  // namespace
}  // namespace guapai::papers
