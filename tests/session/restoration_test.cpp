#include "session/restoration.h"

#include <gtest/gtest.h>

#include "session/casesession.h"
#include "support/district.h"

namespace guapai::session {
namespace {

using core::Place;
using core::Value;

/// A case whose audit trail has an entry for each edit.
class Earlier : public testing::Test {
protected:
  [[nodiscard]] storage::TrailEntry newest(const char* field) const {
    return district.library->history({.caseId = id, .field = field, .most = 1}).at(0);
  }
  [[nodiscard]] std::variant<Restoration, std::string> found(const storage::TrailEntry& entry) const {
    return restorationOf(session.answers(), entry,
                         [this](const storage::TrailQuery& query) { return district.library->history(query); });
  }
  /// The newest entry about the list itself.
  [[nodiscard]] storage::TrailEntry removal() const {
    for (const auto& entry : district.library->history({.caseId = id, .field = "information.general_practitioners"}))
      if (!entry.row) return entry;
    throw std::runtime_error("no entry");
  }
  [[nodiscard]] std::string refusal(const storage::TrailEntry& entry) const {
    const auto result = found(entry);
    const auto* const key = std::get_if<std::string>(&result);
    return key == nullptr ? "" : *key;
  }

  support::District district;
  core::CaseId id = district.addSample(1);
  CaseSession session{support::definitions(), *district.library, id, district.clock};
  const Place visits{support::District::field("application.annual_visits")};
  const core::FieldId doctors = support::District::field("information.general_practitioners");
  const core::FieldId doctor = support::District::field("information.general_practitioners.name");
};

TEST_F(Earlier, ValuesComeBackAsTheyWereWritten) {
  const Value first = session.answer(visits);
  session.setAnswer(visits, Value(std::int64_t{7}));
  session.setAnswer(visits, {});
  const auto entries = district.library->history({.caseId = id, .field = "application.annual_visits"});
  EXPECT_EQ(std::get<Restoration>(found(entries[0])).value, Value(std::int64_t{7}));
  EXPECT_EQ(std::get<Restoration>(found(entries[1])).value, first);
  session.setAnswer(visits, Value(std::int64_t{7}));
  EXPECT_EQ(refusal(entries[0]), "restore.same");
  EXPECT_FALSE(core::isKnown(std::get<Restoration>(found(newest("application.annual_visits"))).value))
      << "that nothing was known is a value, too";
}

TEST_F(Earlier, CellsComeBackWhileTheirRowIsThere) {
  const core::RowId row = session.answers().list(doctors)->rows[0].id;
  session.setAnswer({doctor, row}, Value(std::string("示例改")));
  const auto entry = newest("information.general_practitioners.name");
  EXPECT_EQ(std::get<Restoration>(found(entry)).place, (Place{doctor, row}));
  EXPECT_TRUE(std::get<Restoration>(found(entry)).rows.empty());
}

TEST_F(Earlier, RowsComeBackWhereTheyStoodWithTheirLastAnswers) {
  const std::vector<core::Row> before = session.answers().list(doctors)->rows;
  ASSERT_GT(before.size(), 2U);
  session.setAnswer({doctor, before[1].id}, Value(std::string("示例改")));
  session.removeRow(doctors, before[1].id);
  for (const auto& entry : {newest("information.general_practitioners.name"), removal()}) {
    const auto back = std::get<Restoration>(found(entry));
    core::Answers answers = session.answers();
    core::applyChanges(answers, back.rows);
    const std::vector<core::Row>& after = answers.list(doctors)->rows;
    ASSERT_EQ(after.size(), before.size());
    EXPECT_EQ(core::valueText(after[1].cells[0]), "示例改");
    EXPECT_NE(after[1].id, before[1].id) << "no number is given out twice";
    EXPECT_EQ(back.place, (Place{doctor, after[1].id}));
    for (std::size_t column = 1; column < before[1].cells.size(); ++column)
      EXPECT_EQ(after[1].cells[column], before[1].cells[column]);
  }
}

TEST_F(Earlier, WholeListsComeBackUnfinished) {
  const auto before = session.answers().list(doctors)->rows;
  session.removeList(doctors);
  const auto back = std::get<Restoration>(found(removal()));
  core::Answers answers = session.answers();
  core::applyChanges(answers, back.rows);
  ASSERT_EQ(answers.list(doctors)->rows.size(), before.size());
  EXPECT_EQ(core::valueText(answers.list(doctors)->rows.back().cells[0]), core::valueText(before.back().cells[0]));
  EXPECT_FALSE(answers.list(doctors)->finished);
}

TEST_F(Earlier, EmptyRowsDoNotComeBack) {
  const auto row = session.insertRow(doctors, 0, {{doctor, Value(std::string("示例"))}});
  ASSERT_TRUE(row);
  session.setAnswer({doctor, *row}, {});
  const auto emptied = newest("information.general_practitioners.name");
  session.removeRow(doctors, *row);
  EXPECT_EQ(refusal(emptied), "restore.row_gone");
  EXPECT_EQ(refusal(removal()), "restore.list");
}

TEST_F(Earlier, ListsActsAndRecordsAreNotBroughtBack) {
  session.setFinished(doctors, false);
  session.setFinished(doctors, true);
  EXPECT_EQ(refusal(removal()), "restore.list") << "no row was removed";
  EXPECT_EQ(refusal({.event = "printed", .field = "annex4"}), "restore.no_answer");
  EXPECT_EQ(refusal({.event = "edited", .field = "no.such.field", .before = "x"}), "restore.no_answer");
  EXPECT_EQ(refusal({.event = "edited", .field = "progress.moves.note", .row = 1, .before = "x"}), "restore.record");
  EXPECT_EQ(refusal({.event = "edited", .field = "application.annual_visits", .before = "many"}), "restore.no_answer");
}

}  // namespace
}  // namespace guapai::session
