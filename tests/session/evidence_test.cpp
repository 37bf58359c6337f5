#include "annotations/evidence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "session/casesession.h"
#include "support/district.h"

namespace guapai::session {
namespace {

using support::District;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// A center with two accidents on record, and no files yet.
class EvidenceOfACase : public testing::Test {
protected:
  EvidenceOfACase() {
    session.removeList(accidents);
    session.insertRow(accidents, 0);
    session.insertRow(accidents, 1);
    for (const core::Row& row : session.answers().list(accidents)->rows) rows.push_back(row.id);
  }

  bool attach(const annotations::EvidenceTarget& target, const std::vector<std::string>& names) {
    return session.act(
        annotations::evidenceChanges(*support::definitions(), session.answers(), target, names, session.today()),
        QStringLiteral("佐证"));
  }
  [[nodiscard]] annotations::EvidenceTarget targetOf(const core::Place& place) const {
    return annotations::evidenceTarget(*support::definitions(), place);
  }
  [[nodiscard]] std::string cell(std::size_t row, const char* column) const {
    const core::Field& field = support::catalogue()[District::field(std::string("evidence.files.") + column)];
    return core::valueText(session.answers().list(files)->rows.at(row).cells[field.column]);
  }
  [[nodiscard]] std::size_t count(const core::Place& place) const {
    return annotations::Evidence(session.answers()).of(place).size();
  }

  District district;
  CaseSession session{support::definitions(), *district.library, district.addSample(2), district.clock};
  const core::FieldId files = District::field("evidence.files");
  const core::FieldId accidents = District::field("records.accidents");
  const core::Place visits{District::field("application.annual_visits"), std::nullopt};
  std::vector<core::RowId> rows;
};

TEST_F(EvidenceOfACase, StandsForABlankAndForTheCriterionThatItDecides) {
  ASSERT_TRUE(attach(targetOf(visits), {"a.pdf", "b.pdf"}));
  ASSERT_EQ(count(visits), 2U);
  EXPECT_EQ(cell(0, "file"), "a.pdf");
  EXPECT_EQ(cell(1, "file"), "b.pdf");
  EXPECT_THAT(cell(0, "item"), testing::StartsWith("申请表 "));
  EXPECT_EQ(cell(0, "added_on"), "2021-11-20");
  const std::string about = cell(0, "about");
  EXPECT_THAT(about, testing::StartsWith("C"));
  EXPECT_THAT(annotations::Evidence(session.answers()).about(about), SizeIs(2));
  session.undo();
  EXPECT_EQ(count(visits), 0U) << "one step for both";
}

TEST_F(EvidenceOfACase, FollowsItsRecordAndLetsItGo) {
  attach(targetOf({accidents, rows[1]}), {"鉴定书.pdf"});
  session.moveRow(accidents, rows[1], -1);
  EXPECT_EQ(count({accidents, rows[1]}), 1U);
  EXPECT_EQ(cell(0, "row"), "1");
  EXPECT_THAT(cell(0, "item"), testing::EndsWith(" 第1行"));
  session.removeRow(accidents, rows[1]);
  EXPECT_EQ(cell(0, "file"), "鉴定书.pdf") << "the file is still there";
  EXPECT_EQ(cell(0, "about"), "D1");
  EXPECT_EQ(cell(0, "row"), "");
  EXPECT_THAT(cell(0, "item"), testing::EndsWith("医疗事故")) << "the first row is another record now";
  const auto undone = session.undo();
  EXPECT_EQ(count({accidents, rows[1]}), 1U);
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->answer.field, accidents) << "undo leads to the record, not to its files";
}

TEST_F(EvidenceOfACase, KeepsWordsOfThePersonsOwn) {
  attach(targetOf({accidents, rows[1]}), {"鉴定书.pdf"});
  const core::Place item{District::field("evidence.files.item"), session.answers().list(files)->rows[0].id};
  session.setAnswer(item, std::string("二级事故"));
  session.moveRow(accidents, rows[1], -1);
  EXPECT_EQ(cell(0, "item"), "二级事故");
  EXPECT_EQ(count({accidents, rows[1]}), 1U);
}

TEST_F(EvidenceOfACase, IsNotTakenInARoundThatIsOver) {
  core::Answers next = session.answers();
  next.set(District::field("round"), std::int64_t{2});
  static_cast<void>(district.add(next));
  CaseSession old(support::definitions(), *district.library, session.id(), district.clock);
  ASSERT_TRUE(old.laterRound());
  EXPECT_EQ(old.attach("a.pdf", "bytes"), std::nullopt);
  EXPECT_TRUE(district.library->attachments(session.id()).empty());
}

}  // namespace
}  // namespace guapai::session
