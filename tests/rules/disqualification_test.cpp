#include "rules/disqualification.h"

#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/officialstandard.h"

namespace guapai::rules {
namespace {

using support::Cells;
using support::day;

/// Applied on 2021-09-15, evaluated on 2021-10-20: the window is 2019-09-15 to 2021-10-20.
DisqualifierFinding accidents(const std::vector<Cells>& rows) {
  core::Answers answers(support::catalogue());
  support::setRows(answers, "records.accidents", rows);
  const auto& content = support::standard().content();
  return computeDisqualifier(content, content.disqualifiers[0], answers,
                             daysFor(content, day("2021-10-20"), day("2021-09-15")));
}

Cells grave(const std::string& occurred, const std::string& appraised) {
  return {{"occurred_on", occurred},
          {"appraised_on", appraised},
          {"appraisal", "done"},
          {"grade", "2"},
          {"responsibility", "primary"}};
}

TEST(Disqualification, SaysWhenAnAccidentStopsCounting) {
  const auto finding = accidents({grave("2019-09-20", "2020-03-02")});
  EXPECT_EQ(finding.computed, DisqualifierResult::Triggered);
  EXPECT_EQ(finding.notTriggeredFrom, day("2021-10-21"));
  EXPECT_EQ(finding.clearsOn, day("2022-03-03"));
  EXPECT_EQ(finding.reason,
            "2019年9月20日发生经鉴定定性为二级、负主要责任的医疗事故，在两年内；2021年10月21日起不再当然不符合，2022年3"
            "月3日起符合");
}

TEST(Disqualification, TriggersOnOneRecordAmongManyInAnyOrder) {
  const std::vector<Cells> rows{{{"grade", "4"}}, {{"grade", "1"}}, grave("2021-01-01", "2021-02-01")};
  EXPECT_EQ(accidents(rows).computed, DisqualifierResult::Triggered);
  EXPECT_EQ(accidents({rows[2], rows[1], rows[0]}).computed, DisqualifierResult::Triggered);
  EXPECT_EQ(accidents({rows[0], rows[1]}).why, Why::Record);
  EXPECT_EQ(accidents({rows[0]}).computed, DisqualifierResult::Clear);
}

TEST(Disqualification, NeverClearsByTimeWhereARecordStaysOpen) {
  const auto finding = accidents({grave("2021-01-01", "2021-02-01"), {{"grade", "1"}}});
  EXPECT_EQ(finding.notTriggeredFrom, day("2023-01-02"));
  EXPECT_EQ(finding.clearsOn, std::nullopt);
}

TEST(Disqualification, LeavesALeapDayWithTheWindow) {
  EXPECT_EQ(accidents({grave("2020-02-29", "2020-02-29")}).clearsOn, day("2022-03-01"));
}

/// The fast search over turning days against every single day.
TEST(Disqualification, FindsTheSameDaysAsALookAtEveryDay) {
  const auto& content = support::standard().content();
  const std::vector<std::string> dates{"2019-10-31", "2020-02-28", "2020-02-29",
                                       "2020-12-31", "2021-10-20", "2022-05-01"};
  for (const auto& occurred : dates) {
    for (const auto& appraised : dates) {
      const std::vector<Cells> rows{grave("2020-03-01", "2020-04-01"), grave(occurred, appraised)};
      const auto finding = accidents(rows);
      core::Answers answers(support::catalogue());
      support::setRows(answers, "records.accidents", rows);
      std::optional<core::Date> from;
      std::optional<core::Date> clear;
      for (core::Date on = day("2021-10-21"); on < day("2026-01-01") && !clear; on = on.plusDays(1)) {
        const auto result =
            computeDisqualifier(content, content.disqualifiers[0], answers, daysFor(content, on, on)).computed;
        if (result != DisqualifierResult::Triggered && !from) from = on;
        if (result == DisqualifierResult::Clear) clear = on;
      }
      EXPECT_EQ(finding.notTriggeredFrom, from) << occurred << " " << appraised;
      EXPECT_EQ(finding.clearsOn, clear) << occurred << " " << appraised;
    }
  }
}

}  // namespace
}  // namespace guapai::rules
