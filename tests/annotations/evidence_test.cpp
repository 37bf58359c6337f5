#include "annotations/evidence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/change.h"
#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::annotations {
namespace {

using testing::IsEmpty;

const core::Date kToday(2021, 11, 20);

/// A center with two accidents on record, and no files yet.
class EvidenceOfAnswers : public testing::Test {
protected:
  EvidenceOfAnswers() {
    support::setRows(answers, "records.accidents", {{}, {}});
    for (const core::Row& row : answers.list(accidents)->rows) rows.push_back(row.id);
  }

  void attach(const EvidenceTarget& target, const std::vector<std::string>& names) {
    core::applyChanges(answers, evidenceChanges(*support::definitions(), answers, target, names, kToday));
  }
  [[nodiscard]] static EvidenceTarget targetOf(const core::Place& place) {
    return evidenceTarget(*support::definitions(), place);
  }
  [[nodiscard]] std::string cell(std::size_t row, const char* column) const {
    const core::Field& field = support::catalogue()[support::field(std::string("evidence.files.") + column)];
    return core::valueText(answers.list(files)->rows.at(row).cells[field.column]);
  }
  [[nodiscard]] std::size_t count(const core::Place& place) const { return Evidence(answers).of(place).size(); }

  core::Answers answers = support::sampleAnswers(2);
  const core::FieldId files = support::field("evidence.files");
  const core::FieldId accidents = support::field("records.accidents");
  std::vector<core::RowId> rows;
};

TEST_F(EvidenceOfAnswers, StandsForARecordAsAWhole) {
  const core::Place date{support::field("records.accidents.appraised_on"), rows[1]};
  EXPECT_EQ(targetOf(date).about, "D1");
  attach(targetOf(date), {"鉴定书.pdf"});
  EXPECT_EQ(count({accidents, rows[1]}), 1U);
  EXPECT_EQ(count({accidents, rows[0]}), 0U);
  EXPECT_EQ(cell(0, "row"), "2");
  EXPECT_THAT(cell(0, "item"), testing::EndsWith(" 第2行"));
}

TEST_F(EvidenceOfAnswers, IsNamedByWhatItStandsFor) {
  const auto name = [this](const EvidenceTarget& target) {
    return evidenceName(*support::definitions(), answers, target);
  };
  EXPECT_EQ(name({}), "");
  EXPECT_EQ(name({.about = "C6"}), "第6项");
  EXPECT_EQ(name({.about = "D1", .place = core::Place{accidents, rows[1]}}), "申请条件1 · 医疗事故 第2行");
}

TEST_F(EvidenceOfAnswers, IsLetGo) {
  attach(targetOf({accidents, rows[0]}), {"鉴定书.pdf"});
  const core::RowId file = answers.list(files)->rows[0].id;
  core::applyChanges(answers, evidenceLetGo(answers, file));
  EXPECT_EQ(count({accidents, rows[0]}), 0U);
  EXPECT_THAT(evidenceLetGo(answers, file), IsEmpty());
}

TEST_F(EvidenceOfAnswers, WasReceivedByWhoeverReceivedOrVerifiedLast) {
  answers.set(support::field("worksheets.verification.C2.verified_by"), core::Value(std::string("示例核实人")));
  attach({.about = "C3"}, {"a.pdf"});
  EXPECT_EQ(cell(0, "added_by"), "示例核实人");
  EXPECT_EQ(cell(0, "item"), "");
  answers.setCell(support::field("evidence.files.added_by"), answers.list(files)->rows[0].id,
                  core::Value(std::string("示例收件人")));
  attach({.about = "C3"}, {"b.pdf"});
  EXPECT_EQ(cell(1, "added_by"), "示例收件人");
  const auto defaults = evidenceDefaults(answers, kToday);
  EXPECT_EQ(core::valueText(defaults.back().second), "示例收件人");
}

TEST_F(EvidenceOfAnswers, WasReceivedByWhoeverVerifiedTheCriterionOrOnTheLatestDay) {
  const auto verify = [this](const char* id, const char* person, core::Date day) {
    const std::string record = std::string("worksheets.verification.") + id;
    answers.set(support::field(record + ".verified_by"), core::Value(std::string(person)));
    answers.set(support::field(record + ".verified_on"), core::Value(core::WrittenDate(day)));
  };
  verify("C2", "示例甲", core::Date(2021, 11, 18));
  verify("C5", "示例乙", core::Date(2021, 11, 10));
  attach({.about = "C3"}, {"a.pdf"});
  EXPECT_EQ(cell(0, "added_by"), "示例甲") << "not the last in the order of the criteria";
  attach({.about = "C5"}, {"b.pdf"});
  EXPECT_EQ(cell(1, "added_by"), "示例乙");
}

}  // namespace
}  // namespace guapai::annotations
