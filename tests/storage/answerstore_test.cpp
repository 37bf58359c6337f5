#include "storage/answerstore.h"

#include <gtest/gtest.h>

#include "storage/schema.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

using core::Answers;
using core::Field;
using core::FieldType;
using core::Value;

constexpr std::chrono::milliseconds kAtOnce{0};
constexpr core::CaseId kCase{1};

/// A value that tests how a type is kept: as written, awkward, at its bounds.
std::vector<std::string> textsFor(const Field& field) {
  switch (field.type) {
    case FieldType::Text:
      return {"O'Neill; -- 示例", "\uFEFF x ", std::string(9'999, 'x')};
    case FieldType::File:
      return {"plans/一层.png"};
    case FieldType::Count:
      return {field.minimum.written(), field.maximum.written()};
    case FieldType::Decimal:
    case FieldType::Percent:
      return {"0", "5.350", "80.0000"};
    case FieldType::Date:
      return {"2021-09-15", "2999-12-31"};
    case FieldType::DateOrMonth:
      return {"2020-12", "2020-12-01"};
    case FieldType::Flag:
      return {"true", "false"};
    case FieldType::Code:
      return {field.choices.front().code, field.choices.back().code};
    case FieldType::CodeSet:
      return {"", field.choices[0].code + " " + field.choices[1].code};
    case FieldType::List:
      break;
  }
  return {};
}

class Store : public testing::Test {
protected:
  Store() {
    createLibraryFile(file, programSchema(), kAtOnce);
    database = openLibraryFile(file, programSchema(), kAtOnce, core::Date(2021, 9, 15)).database;
    trail.emplace(*database, clock);
    database->execute(QStringLiteral("INSERT INTO center_case VALUES (1, 'a', 1, 1, 0)"));
  }

  static Value valueOf(const Field& field, const std::string& text) {
    return std::get<Value>(core::parseValue(field, text));
  }

  support::TemporaryDirectory directory;
  std::filesystem::path file = directory / "a.guapai";
  const core::FixedClock clock{core::Date(2021, 9, 15)};
  std::unique_ptr<Database> database;
  std::optional<AuditTrail> trail;
};

TEST_F(Store, GivesEveryFieldBackAsItWasWritten) {
  const core::FieldCatalogue& catalogue = support::catalogue();
  AnswerStore store(*database, catalogue, *trail);
  for (std::size_t variant = 0; variant < 3; ++variant) {
    Answers answers(catalogue);
    for (const Field& field : catalogue.fields()) {
      if (field.type == FieldType::List) {
        answers.setList(field.id, {.finished = variant == 0, .rows = {answers.newRow(field.id)}});
        continue;
      }
      const auto texts = textsFor(field);
      const Value value = valueOf(field, texts[variant % texts.size()]);
      field.list ? answers.setCell(field.id, answers.list(*field.list)->rows[0].id, value)
                 : answers.set(field.id, value);
    }
    const Transaction transaction(*database);
    store.write(kCase, answers);
    EXPECT_TRUE(store.read(kCase).sameAsWritten(answers)) << variant;
  }
}

TEST_F(Store, TellsAnEmptySetOfTicksFromNone) {
  AnswerStore store(*database, support::catalogue(), *trail);
  const core::FieldId departments = support::catalogue().require("information.departments");
  EXPECT_FALSE(core::isKnown(store.read(kCase).value(departments)));
  store.edit(kCase, core::SetValue{departments, Value(core::CodeSet())});
  EXPECT_TRUE(core::isKnown(store.read(kCase).value(departments)));
}

TEST_F(Store, TakesBlankTextForNotKnown) {
  AnswerStore store(*database, support::catalogue(), *trail);
  const core::FieldId address = support::catalogue().require("information.address");
  store.edit(kCase, core::SetValue{address, Value(std::string("示例路"))});
  store.edit(kCase, core::SetValue{address, Value(std::string("　 "))});
  EXPECT_FALSE(core::isKnown(store.read(kCase).value(address)));
}

TEST_F(Store, KeepsRowsInTheirOrderUnderTheirIds) {
  AnswerStore store(*database, support::catalogue(), *trail);
  const core::FieldId equipment = support::catalogue().require("information.equipment");
  Answers ids(support::catalogue());
  core::List list;
  for (const char* name : {"甲", "乙", "丙"}) {
    list.rows.push_back(ids.newRow(equipment));
    list.rows.back().cells[0] = Value(std::string(name));
  }
  store.edit(kCase, core::SetList{equipment, list});
  std::swap(list.rows[0], list.rows[2]);
  list.rows.erase(list.rows.begin() + 1);
  store.edit(kCase, core::SetList{equipment, list});

  const Answers read = store.read(kCase);
  ASSERT_EQ(read.list(equipment)->rows.size(), 2);
  EXPECT_EQ(read.list(equipment)->rows[0].id.number, 3);
  EXPECT_EQ(core::valueText(read.list(equipment)->rows[1].cells[0]), "甲");
  Statement left(*database, "SELECT count(*) FROM answer");
  ASSERT_TRUE(left.run().next());
  EXPECT_EQ(left.integer(0), 2);
}

/// A list of three devices, and rows that come, go and move in it.
class StoredRows : public Store {
protected:
  StoredRows() {
    core::List list;
    for (const char* name : {"甲", "乙", "丙"}) {
      list.rows.push_back(answers.newRow(equipment));
      list.rows.back().cells[0] = Value(std::string(name));
    }
    edit(core::SetList{equipment, list});
  }

  /// Makes the change in the library as in the answers. @return how many rows of the database it wrote.
  std::int64_t edit(const core::Change& change) {
    const std::int64_t before = written();
    store.edit(kCase, change);
    core::applyChange(answers, change);
    return written() - before;
  }
  [[nodiscard]] std::int64_t written() const {
    Statement total(*database, "SELECT total_changes()");
    EXPECT_TRUE(total.run().next());
    return total.integer(0);
  }
  [[nodiscard]] std::int64_t traced() const {
    Statement count(*database, "SELECT count(*) FROM audit");
    EXPECT_TRUE(count.run().next());
    return count.integer(0);
  }

  AnswerStore store{*database, support::catalogue(), *trail};
  const core::FieldId equipment = support::catalogue().require("information.equipment");
  Answers answers{support::catalogue()};
};

TEST_F(StoredRows, ComeGoAndMoveAsInTheAnswers) {
  core::Row fresh = answers.newRow(equipment);
  fresh.cells[0] = Value(std::string("丁"));
  for (const core::Change& change :
       core::Changes{core::InsertRow{equipment, 1, fresh}, core::MoveRow{equipment, {3}, 0},
                     core::RemoveRow{equipment, {1}}, core::MoveRow{equipment, {3}, 2}}) {
    edit(change);
    const Answers read = store.read(kCase);
    ASSERT_TRUE(read.sameAsWritten(answers));
    EXPECT_EQ(read.list(equipment)->rows.back().id, answers.list(equipment)->rows.back().id);
  }
}

TEST_F(StoredRows, LeaveTheOthersAlone) {
  EXPECT_EQ(edit(core::MoveRow{equipment, {2}, 0}), 4) << "two positions, the case's last row, the audit trail";
  core::List same = *answers.list(equipment);
  same.rows[1].cells[0] = Value(std::string("戊"));
  EXPECT_EQ(edit(core::SetList{equipment, same}), 3) << "one cell, the case's last row, the audit trail";
}

TEST_F(StoredRows, AreFinishedOrNot) {
  core::List list = *answers.list(equipment);
  for (const bool finished : {false, true}) {
    list.finished = finished;
    edit(core::SetList{equipment, list});
    EXPECT_EQ(store.read(kCase).list(equipment)->finished, finished);
  }
}

TEST_F(StoredRows, AreTracedWithTheirCells) {
  const std::int64_t before = traced();
  edit(core::RemoveRow{equipment, {2}});
  EXPECT_EQ(traced() - before, 2) << "the list, and the name that the row had";
}

TEST_F(StoredRows, ThatAreGoneTakeNoEdit) {
  for (const core::Change& change :
       core::Changes{core::RemoveRow{equipment, {9}}, core::MoveRow{equipment, {9}, 0},
                     core::InsertRow{support::catalogue().require("records.accidents"), 0, {.id = {9}, .cells = {}}}}) {
    try {
      store.edit(kCase, change);
      ADD_FAILURE();
    } catch (const core::Error& error) {
      EXPECT_EQ(error.code(), core::ErrorCode::CaseChanged);
    }
  }
}

}  // namespace
}  // namespace guapai::storage
