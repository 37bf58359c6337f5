#include "procedure/progress.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/change.h"
#include "procedure/acceptance.h"
#include "rules/evaluation.h"
#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::procedure {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ProgressOfCase : public testing::Test {
protected:
  [[nodiscard]] Progress progress() const { return {*support::definitions(), answers}; }
  [[nodiscard]] static const rules::Stage* stage(const char* id) {
    return support::definitions()->standard().stages().find(id);
  }
  [[nodiscard]] static Move move(const char* to, const char* on, const char* person = "示例经办人") {
    Move move{.to = stage(to), .on = support::day(on), .person = person, .documentNo = "渝中卫〔2021〕1号"};
    if (!move.to->setBy.empty()) move.deadline = support::day("2021-12-31");
    return move;
  }
  [[nodiscard]] rules::Evaluation evaluation() const {
    return rules::evaluate(support::definitions()->standard(), answers, std::nullopt, today);
  }
  [[nodiscard]] std::string fault(const Move& move) const {
    const auto problem = progress().fault(move, evaluation(), today);
    return problem ? problem->sentence : "";
  }
  void make(const Move& move) {
    EXPECT_EQ(fault(move), "") << move.to->id;
    core::applyChanges(answers, progress().make(move, evaluation(), today));
  }
  void takeBack() { core::applyChanges(answers, progress().takeBack("登记错了", "示例撤销人", today)); }
  [[nodiscard]] std::string value(const char* field) const {
    return core::valueText(answers.value(answers.catalogue().require(field)));
  }
  [[nodiscard]] std::vector<std::string> way() const {
    std::vector<std::string> ids;
    const Progress current = progress();
    for (const Move& each : current.way()) ids.push_back(each.to->id + (each.recorded ? "" : "?"));
    return ids;
  }
  [[nodiscard]] std::string now() const { return progress().stage().id; }
  [[nodiscard]] const core::List* itemList() const {
    return answers.list(answers.catalogue().require("progress.rectification"));
  }
  /// 通道 2021-12-31
  [[nodiscard]] std::vector<std::string> items() const {
    std::vector<std::string> items;
    for (const core::Row& row : itemList()->rows) {
      const auto cell = [&](const char* column) {
        return core::valueText(answers.cell(answers.catalogue().require(column), row.id));
      };
      items.push_back(cell("progress.rectification.item") + " " + cell("progress.rectification.deadline"));
    }
    return items;
  }
  [[nodiscard]] static Move rectification(const char* on, const char* deadline, const char* item = "") {
    Move rectify = move("rectification", on);
    rectify.deadline = support::day(deadline);
    rectify.item = item;
    return rectify;
  }
  /// A first rectification, an item that somebody typed, and the second visit.
  void rectifyFirst() {
    for (const char* id : {"applied", "received", "accepted"}) make(move(id, "2021-10-10"));
    make(rectification("2021-10-12", "2021-12-31"));
    const auto& catalogue = answers.catalogue();
    const core::FieldId list = catalogue.require("progress.rectification");
    const core::Row typed = answers.newRow(list);
    answers.editList(list).rows.push_back(typed);
    answers.setCell(catalogue.require("progress.rectification.item"), typed.id, core::Value("通道"));
    answers.setCell(catalogue.require("progress.rectification.set_by"), typed.id, core::Value(core::Code{"district"}));
    make(move("accepted", "2021-11-10"));
  }
  /// As an earlier edition wrote it.
  void forgetSteps() {
    const auto& catalogue = answers.catalogue();
    for (core::Row& row : answers.editList(catalogue.require("progress.rectification")).rows) {
      row.cells[catalogue[catalogue.require("progress.rectification.set_in")].column] = core::Value();
      row.cells[catalogue[catalogue.require("progress.rectification.earlier_deadlines")].column] = core::Value();
    }
  }

  core::Date today{2021, 11, 20};
  core::Answers answers{support::definitions()->catalogue()};
};

void answer(core::Answers& answers, const char* field, const char* text) {
  const auto& catalogue = answers.catalogue();
  const auto id = catalogue.require(field);
  answers.set(id, support::parsedValue(catalogue[id], text));
}

TEST_F(ProgressOfCase, BeginsWithKeyingIn) {
  EXPECT_EQ(stageOf(support::definitions()->standard(), answers).stage->id, "entry");
  EXPECT_FALSE(stageOf(support::definitions()->standard(), answers).since);
}

TEST_F(ProgressOfCase, FollowsTheDatesOfThePapersWhereNobodyRecordedAMove) {
  answer(answers, "application.applied_on", "2021-09-15");
  EXPECT_THAT(way(), ElementsAre("applied?"));
  answer(answers, "review.accepted_on", "2021-10-20");
  EXPECT_THAT(way(), ElementsAre("applied?", "accepted?"));
  EXPECT_EQ(stageOf(support::definitions()->standard(), answers).since, core::Date(2021, 10, 20));
  EXPECT_FALSE(progress().canTakeBack());
}

TEST_F(ProgressOfCase, RecordsTheStepsThatOnlyThePapersToldWithTheFirstMove) {
  answer(answers, "application.applied_on", "2021-09-15");
  make(move("received", "2021-09-20"));
  EXPECT_THAT(way(), ElementsAre("applied", "received"));
  takeBack();
  EXPECT_THAT(way(), ElementsAre("applied"));
}

TEST_F(ProgressOfCase, OffersOnlyMovesThatMakeSense) {
  std::vector<std::string> offered;
  for (const auto* each : progress().next()) offered.push_back(each->id);
  EXPECT_THAT(offered, ElementsAre("building", "self_assessed", "applied"));
  EXPECT_EQ(fault(move("plaque", "2021-10-01")), "progress.not_next");
  EXPECT_EQ(fault(move("applied", "2021-10-01")), "");
}

TEST_F(ProgressOfCase, RefusesADateThatCannotBe) {
  make(move("building", "2021-03-01"));
  EXPECT_EQ(fault(move("applied", "2021-02-28")), "progress.before_last");
  EXPECT_EQ(fault(move("applied", "2021-03-01")), "") << "the same day is in order";
  EXPECT_EQ(fault(move("applied", "2021-11-20")), "");
  EXPECT_EQ(fault(move("applied", "2021-11-21")), "progress.ahead");
  Move undated = move("applied", "2021-11-20");
  undated.on.reset();
  EXPECT_EQ(fault(undated), "progress.no_date");
}

TEST_F(ProgressOfCase, LeavesThePaperOfTheCenterAsItIsWhenTheApplicationIsRecorded) {
  make(move("applied", "2021-09-16"));
  EXPECT_EQ(value("application.applied_on"), "");
  EXPECT_EQ(now(), "applied");
}

TEST_F(ProgressOfCase, OffersTheDateThatIsOnThePaper) {
  EXPECT_EQ(progress().usualDate(*stage("applied"), today), today);
  answer(answers, "application.applied_on", "2021-09-15");
  answers.setList(answers.catalogue().require("progress.moves"), core::List());
  EXPECT_EQ(progress().usualDate(*stage("applied"), today), core::Date(2021, 9, 15));
  make(move("building", "2021-10-01"));
  EXPECT_EQ(progress().usualDate(*stage("applied"), today), today) << "not before the step before";
}

TEST_F(ProgressOfCase, DatesTheAcceptanceWithTheVisitAndForgetsItWhenThatIsTakenBack) {
  make(move("applied", "2021-09-15"));
  make(move("received", "2021-09-16"));
  make(move("accepted", "2021-10-20"));
  EXPECT_EQ(value("review.accepted_on"), "2021-10-20");
  takeBack();
  EXPECT_EQ(value("review.accepted_on"), "");
  EXPECT_EQ(now(), "received");
  const Progress current = progress();
  const auto& taken = current.takenBack();
  ASSERT_EQ(taken.size(), 1);
  EXPECT_EQ(taken[0].move.to->id, "accepted");
  EXPECT_EQ(taken[0].move.documentNo, "渝中卫〔2021〕1号");
  EXPECT_EQ(taken[0].reason, "登记错了");
  EXPECT_EQ(taken[0].on, today);
  EXPECT_EQ(taken[0].by, "示例撤销人");
}

TEST_F(ProgressOfCase, LeavesADateThatSomebodyMendedSinceWhenItsMoveIsTakenBack) {
  for (const char* id : {"applied", "received", "accepted"}) make(move(id, "2021-10-20"));
  answer(answers, "review.accepted_on", "2021-10-19");
  takeBack();
  EXPECT_EQ(value("review.accepted_on"), "2021-10-19");
}

TEST_F(ProgressOfCase, LetsNobodyPassWhoDoesNotMeetEveryCriterion) {
  for (const char* id : {"applied", "received", "accepted"}) make(move(id, "2021-10-20"));
  EXPECT_EQ(fault(move("passed", "2021-10-25")), "progress.not_passed");
  EXPECT_EQ(fault(move("failed", "2021-10-25")), "");
}

TEST_F(ProgressOfCase, AsksWhoMadeEveryMoveAndWithWhichDocumentWhereThereIsOne) {
  EXPECT_EQ(fault(move("applied", "2021-09-15", "")), "progress.no_person");
  Move plain = move("applied", "2021-09-15");
  plain.documentNo.clear();
  make(plain);
  Move official = move("refused", "2021-09-16");
  for (const char* const unseen : {"　", "\u200B"}) {
    official.documentNo = unseen;
    EXPECT_EQ(fault(official), "progress.no_document") << "a decision that the center gets in writing has a number";
  }
  EXPECT_EQ(fault(move("refused", "2021-09-16", "\u200B")), "progress.no_person");
}

TEST_F(ProgressOfCase, SaysWhichWordOfTheMoveIsToBlame) {
  const auto evaluation = rules::evaluate(support::definitions()->standard(), answers, std::nullopt, today);
  EXPECT_EQ(progress().fault(move("applied", "2022-01-01"), evaluation, today)->path, "/progress/moves/on");
  EXPECT_EQ(progress().fault(move("applied", "2021-09-15", ""), evaluation, today)->path, "/progress/moves/person");
  EXPECT_EQ(progress().faultOfTakingBack("", "示例")->path, "/progress/withdrawn_moves/reason");
  EXPECT_EQ(progress().faultOfTakingBack("登记错了", "")->sentence, "progress.nobody_takes_back");
  EXPECT_EQ(progress().faultOfTakingBack("\u200B\u3000", "示例")->sentence, "progress.no_reason");
  EXPECT_EQ(progress().faultOfTakingBack("登记错了", "\u200B")->sentence, "progress.nobody_takes_back");
  EXPECT_FALSE(progress().faultOfTakingBack("登记错了", "示例"));
}

TEST_F(ProgressOfCase, OffersWhoMadeTheLastMove) {
  EXPECT_EQ(progress().usualPerson(), "");
  make(move("applied", "2021-09-15", "示例甲"));
  EXPECT_EQ(progress().usualPerson(), "示例甲");
  takeBack();
  EXPECT_EQ(progress().usualPerson(), "示例撤销人");
  make(move("applied", "2021-11-20", "示例乙"));
  EXPECT_EQ(progress().usualPerson(), "示例乙") << "on the same day";
  takeBack();
  make(move("applied", "2021-09-15", "示例丙"));
  EXPECT_EQ(progress().usualPerson(), "示例丙") << "whatever day the paper has";
}

TEST_F(ProgressOfCase, ListsWhatIsNotMetWhenItIsToBePutRight) {
  for (const char* id : {"applied", "received", "accepted"}) make(move(id, "2021-10-20"));
  Move rectify = move("rectification", "2021-10-22");
  rectify.deadline.reset();
  EXPECT_EQ(fault(rectify), "progress.no_deadline");
  rectify.deadline = support::day("2021-10-21");
  EXPECT_EQ(fault(rectify), "progress.deadline_before");
  rectify.deadline = support::day("2021-12-20");
  rectify.item = "消防通道";
  make(rectify);
  const auto items = answers.list(answers.catalogue().require("progress.rectification"))->rows;
  ASSERT_EQ(items.size(), 15) << "eleven criteria and three conditions are not known, and what was added";
  const auto cell = [this](const core::Row& row, const char* column) {
    return core::valueText(
        answers.cell(answers.catalogue().require(std::string("progress.rectification.") + column), row.id));
  };
  EXPECT_THAT(cell(items[5], "item"), testing::StartsWith("第6项 全科医生："));
  EXPECT_EQ(cell(items[14], "item"), "消防通道");
  for (const core::Row& row : items) {
    EXPECT_EQ(cell(row, "set_by"), "district");
    EXPECT_EQ(cell(row, "deadline"), "2021-12-20");
  }
  EXPECT_TRUE(progress().itemsOf(*stage("rectification"), evaluation()).empty()) << "nothing is listed twice";
}

TEST_F(ProgressOfCase, ListsWhatWasAnnounced) {
  for (const char* id : {"applied", "received", "accepted"}) make(move(id, "2021-10-20"));
  const auto shown = evaluation();
  const auto announced = progress().itemsOf(*stage("rectification"), shown);
  answers = support::sampleAnswers(2);  // where nothing is found
  core::applyChanges(answers, progress().make(rectification("2021-10-22", "2021-12-20"), shown, today));
  std::vector<std::string> listed;
  for (const core::Row& row : itemList()->rows) listed.push_back(core::valueText(row.cells.front()));
  EXPECT_EQ(listed, announced);
}

TEST_F(ProgressOfCase, LeavesNoListBehindWhereThereWasNone) {
  for (const char* id : {"applied", "received", "accepted"}) make(move(id, "2021-10-20"));
  make(move("rectification", "2021-10-22"));
  EXPECT_TRUE(itemList()->finished) << "nobody is keying it in";
  takeBack();
  EXPECT_EQ(itemList(), nullptr);
}

TEST_F(ProgressOfCase, TakesAlongOnlyWhatTheSecondRectificationAdded) {
  rectifyFirst();
  const auto before = items();
  make(rectification("2021-11-12", "2022-06-01", "饮片"));
  EXPECT_EQ(items().size(), before.size() + 1) << "the others are on the list already";
  takeBack();
  EXPECT_EQ(items(), before);
  takeBack();
  EXPECT_EQ(now(), "rectification");
  takeBack();
  EXPECT_THAT(items(), ElementsAre("通道 ")) << "somebody typed it";
}

TEST_F(ProgressOfCase, SetsTheDayOfWhatIsOpenStillAndGivesItBack) {
  rectifyFirst();
  const auto before = items();
  Move again = rectification("2021-11-12", "2022-06-01");
  make(again);
  for (const std::string& item : items()) EXPECT_THAT(item, testing::EndsWith(" 2022-06-01"));
  make(move("accepted", "2021-11-14"));
  const auto second = items();
  make(rectification("2021-11-16", "2022-09-01"));
  takeBack();
  EXPECT_EQ(items(), second);
  takeBack();
  takeBack();
  EXPECT_EQ(items(), before) << "each with its own day, and with none";
}

TEST_F(ProgressOfCase, LeavesTheDayOfWhatIsPutRight) {
  rectifyFirst();
  const auto& catalogue = answers.catalogue();
  const core::RowId first = itemList()->rows.front().id;
  answers.setCell(catalogue.require("progress.rectification.result"), first, core::Value(core::Code{"done"}));
  make(rectification("2021-11-12", "2022-06-01"));
  EXPECT_EQ(core::valueText(answers.cell(catalogue.require("progress.rectification.deadline"), first)), "2021-12-31");
}

TEST_F(ProgressOfCase, TakesBackARectificationOfAFileThatDoesNotTellWhichStepSetAnItem) {
  rectifyFirst();
  forgetSteps();
  const auto before = items();
  make(rectification("2021-11-12", "2022-06-01", "饮片"));
  forgetSteps();
  takeBack();
  EXPECT_EQ(items().size(), before.size() + 1) << "whose they are cannot be known: nobody passes by mistake";
  takeBack();
  takeBack();
  EXPECT_EQ(itemList(), nullptr);
}

TEST_F(ProgressOfCase, SetsNothingRightWithoutAnItem) {
  answers = support::sampleAnswers(2);
  EXPECT_EQ(fault(move("rectification", "2021-10-25")), "progress.no_item");
  support::setRows(answers, "progress.rectification", {{{"item", "消防通道"}, {"set_by", "city"}}});
  EXPECT_EQ(fault(move("rectification", "2021-10-25")), "progress.no_item") << "the day would be nobody's";
  support::setRows(answers, "progress.rectification", {{{"item", "消防通道"}}});
  EXPECT_EQ(fault(move("rectification", "2021-10-25")), "");
  Move rectify = move("rectification", "2021-10-25");
  rectify.item = "消防通道";
  EXPECT_EQ(fault(rectify), "");
  answers.removeList(support::field("progress.rectification"));
  rectify.item = "\u200B";
  EXPECT_EQ(fault(rectify), "progress.no_item");
}

TEST_F(ProgressOfCase, SaysThatADecisionWouldRestOnClaims) {
  answers = support::sampleAnswers(2);
  EXPECT_FALSE(progress().warning(*stage("rectification"), evaluation())) << "all is verified";
  answers = support::sampleAnswers(7);
  const auto warning = progress().warning(*stage("rectification"), evaluation());
  ASSERT_TRUE(warning);
  EXPECT_EQ(warning->sentence, "progress.decided_on_claims");
  EXPECT_FALSE(progress().warning(*stage("received"), evaluation())) << "decides nothing";
}

TEST_F(ProgressOfCase, HandsInNoFormThatIsWhollyBlank) {
  for (const char* id : {"applied", "received", "accepted", "passed", "plaque"})
    core::applyChanges(answers, progress().make(move(id, "2021-10-20"), evaluation(), today));
  EXPECT_EQ(fault(move("reported", "2021-11-01")), "progress.nothing_handed_in");
  EXPECT_FALSE(progress().warning(*stage("plaque"), evaluation()));
  answer(answers, "information.open_beds", "30");
  EXPECT_EQ(fault(move("reported", "2021-11-01")), "") << "what is blank can be handed in later";
  const auto warning = progress().warning(*stage("reported"), evaluation());
  ASSERT_TRUE(warning);
  EXPECT_EQ(warning->severity, core::Severity::Warning);
  EXPECT_THAT(support::definitions()->messages().sentence(*warning), testing::HasSubstr("仍可登记"));
}

TEST_F(ProgressOfCase, NamesWhatStandsAgainstPassing) {
  const auto evaluation = rules::evaluate(support::definitions()->standard(), answers, std::nullopt, today);
  for (const char* id : {"applied", "received", "accepted"}) make(move(id, "2021-10-20"));
  const auto problem = progress().fault(move("passed", "2021-10-25"), evaluation, today);
  ASSERT_TRUE(problem);
  EXPECT_THAT(support::definitions()->messages().sentence(*problem), testing::HasSubstr("第6项待核"));
}

TEST_F(ProgressOfCase, LetsNobodyPassWhileAnItemHasNotBeenLookedAtAgain) {
  answers = support::sampleAnswers(2);
  support::setRows(answers, "progress.rectification", {{{"item", "示例事项"}, {"deadline", "2021-11-01"}}});
  EXPECT_EQ(fault(move("passed", "2021-10-25")), "progress.items_open");
  support::setRows(answers, "progress.rectification", {{{"item", "示例事项"}, {"result", "not_done"}}});
  EXPECT_EQ(fault(move("passed", "2021-10-25")), "progress.items_open");
  support::setRows(answers, "progress.rectification", {{{"item", "示例事项"}, {"result", "done"}}});
  EXPECT_EQ(fault(move("passed", "2021-10-25")), "");
}

TEST_F(ProgressOfCase, GoesThroughRectificationToASecondVisit) {
  for (const char* id : {"applied", "received", "accepted"}) make(move(id, "2021-10-10"));
  make(move("rectification", "2021-10-12"));
  make(move("accepted", "2021-11-10"));
  EXPECT_EQ(value("review.accepted_on"), "2021-11-10");
  takeBack();
  EXPECT_EQ(value("review.accepted_on"), "2021-10-10") << "as the first visit wrote it";
  EXPECT_EQ(now(), "rectification");
}

TEST_F(ProgressOfCase, KeepsTheRecordOfADecisionThatIsTakenBack) {
  for (const char* id : {"applied", "received", "accepted"}) make(move(id, "2021-10-10"));
  make(move("failed", "2021-10-12"));
  ASSERT_EQ(acceptancesOf(answers).size(), 1);
  EXPECT_FALSE(acceptancesOf(answers)[0].takenBackOn);
  EXPECT_THAT(progress().next(), IsEmpty());
  takeBack();
  ASSERT_EQ(acceptancesOf(answers).size(), 1);
  EXPECT_EQ(acceptancesOf(answers)[0].takenBackOn, today);
  EXPECT_EQ(now(), "accepted");
}

TEST_F(ProgressOfCase, ForgetsTheVisitsDayThatADecisionSetWhenThatIsTakenBack) {
  for (const char* id : {"applied", "received", "accepted"}) make(move(id, "2021-10-10"));
  answer(answers, "review.accepted_on", "");
  make(move("failed", "2021-10-12"));
  EXPECT_EQ(value("review.accepted_on"), "2021-10-12");
  takeBack();
  EXPECT_EQ(value("review.accepted_on"), "") << "or the next decision would find it there";
}

TEST_F(ProgressOfCase, LeavesTheVisitsDayThatAnEarlierDecisionSet) {
  for (const char* id : {"applied", "received", "accepted"}) make(move(id, "2021-10-10"));
  answer(answers, "review.accepted_on", "");
  make(move("rectification", "2021-10-12"));
  make(move("failed", "2021-10-12"));
  takeBack();
  EXPECT_EQ(value("review.accepted_on"), "2021-10-12");
  takeBack();
  EXPECT_EQ(value("review.accepted_on"), "");
}

TEST_F(ProgressOfCase, LeavesTheVisitsDayWhenADecisionOfTheSameDayIsTakenBack) {
  for (const char* id : {"applied", "received", "accepted"}) make(move(id, "2021-10-10"));
  make(move("failed", "2021-10-10"));
  takeBack();
  EXPECT_EQ(value("review.accepted_on"), "2021-10-10");
}

TEST_F(ProgressOfCase, IsUndoneInOneStep) {
  for (const char* id : {"applied", "received", "accepted"}) make(move(id, "2021-10-10"));
  const core::Answers before = answers;
  const auto changes = progress().make(move("failed", "2021-10-12"), evaluation(), today);
  core::applyChanges(answers, core::applyChanges(answers, changes));
  EXPECT_TRUE(answers.sameAsWritten(before));
}

class Due : public ProgressOfCase {
protected:
  [[nodiscard]] std::vector<std::string> due() const {
    std::vector<std::string> days;
    for (const DueDate& each : dueDates(support::definitions()->standard(), answers)) days.push_back(each.on.iso());
    return days;
  }
  void moves(const std::vector<support::Cells>& rows) { setRows("progress.moves", rows); }
  void setRows(const std::string& name, const std::vector<support::Cells>& rows) {
    const auto& catalogue = answers.catalogue();
    core::List list;
    for (const auto& cells : rows) {
      core::Row row = answers.newRow(catalogue.require(name));
      for (const auto& [column, text] : cells) {
        const core::Field& field = catalogue[catalogue.require(name + "." + column)];
        row.cells[field.column] = support::parsedValue(field, text);
      }
      list.rows.push_back(std::move(row));
    }
    answers.setList(catalogue.require(name), std::move(list));
  }
};

TEST_F(Due, IsAnnexTwoByTheTenthOfNovemberAfterPassing) {
  moves({{{"to", "passed"}, {"on", "2021-11-10"}}});
  EXPECT_THAT(due(), ElementsAre("2021-11-10")) << "the day is included";
  moves({{{"to", "passed"}, {"on", "2021-11-11"}}, {{"to", "plaque"}, {"on", "2021-12-01"}}});
  EXPECT_THAT(due(), ElementsAre("2022-11-10")) << "the plaque does not move it";
  moves({{{"to", "passed"}, {"on", "2021-11-11"}}, {{"to", "reported"}, {"on", "2021-12-01"}}});
  EXPECT_THAT(due(), IsEmpty());
}

TEST_F(Due, IsWhatIsNotPutRight) {
  moves({{{"to", "rectification"}, {"on", "2021-10-12"}}});
  setRows("progress.rectification", {{{"item", "补齐饮片"}, {"deadline", "2022-01-12"}},
                                     {{"item", "增配医生"}, {"deadline", "2021-12-12"}},
                                     {{"item", "消防"}, {"deadline", "2021-11-12"}, {"result", "done"}},
                                     {{"item", "通道"}, {"deadline", "2021-11-14"}, {"result", "not_done"}}});
  EXPECT_THAT(due(), ElementsAre("2021-11-14", "2021-12-12", "2022-01-12")) << "looked at again is not put right";
  moves({{{"to", "failed"}, {"on", "2021-10-12"}}});
  EXPECT_THAT(due(), IsEmpty()) << "the round is over";
}

}  // namespace
}  // namespace guapai::procedure
