#include "session/unsaved.h"

#include <gtest/gtest.h>

#include "storage/database.h"
#include "support/district.h"

namespace guapai::session {
namespace {

constexpr auto kAddress = "application.mailing_address";
constexpr auto kTyped = "示例新路九号";

class UnsavedWords : public testing::Test {
protected:
  [[nodiscard]] std::string answer(const char* name) const {
    return core::valueText(district.library->answers(id).value(support::District::field(name)));
  }
  [[nodiscard]] static Unsaved refused(const char* name, const char* text) {
    return {.place = {.field = support::District::field(name), .row = std::nullopt},
            .text = QString::fromUtf8(text),
            .refused = core::Value(std::string(text))};
  }
  [[nodiscard]] UnsavedAnswers::Case typedUpon(std::int64_t revision) const {
    UnsavedAnswers::Case unsaved;
    unsaved.revision = revision;
    unsaved.all.push_back(refused(kAddress, kTyped));
    return unsaved;
  }

  /// Edits the case as another program does, and lets the session notice.
  [[nodiscard]] bool editedElsewhere(const char* name, const char* text) {
    CaseSession other(support::definitions(), *district.library, id, district.clock);
    const bool isStored =
        other.setAnswer({support::District::field(name), std::nullopt}, core::Value(std::string(text)));
    session.catchUp(district.library->state(id));
    return isStored;
  }

  support::District district;
  core::CaseId id = district.addSample(2);
  CaseSession session{support::definitions(), *district.library, id, district.clock};
};

TEST_F(UnsavedWords, BecomeTheAnswerOfTheCaseTheyWereTypedIn) {
  const auto left = stored(session, typedUpon(session.head().revision));
  EXPECT_TRUE(left.all.empty());
  EXPECT_EQ(answer(kAddress), kTyped);
}

TEST_F(UnsavedWords, AreADraftWhereTheCaseIsAnotherByNow) {
  const auto left = stored(session, typedUpon(session.head().revision - 1));
  EXPECT_TRUE(left.all.empty());
  EXPECT_NE(answer(kAddress), kTyped);
  ASSERT_EQ(district.library->drafts().size(), 1U);
  EXPECT_EQ(district.library->drafts().front().text, kTyped);
}

TEST_F(UnsavedWords, BecomeTheAnswerWhereAnotherPlaceWasEditedSince) {
  UnsavedAnswers::Case unsaved = typedUpon(session.head().revision);
  unsaved.before = session.record();
  EXPECT_TRUE(editedElsewhere("application.phone", "023-63000000"));
  EXPECT_TRUE(fits(session, unsaved, unsaved.all.front()));
  EXPECT_TRUE(stored(session, unsaved).all.empty());
  EXPECT_EQ(answer(kAddress), kTyped);
  EXPECT_EQ(answer("application.phone"), "023-63000000");
  EXPECT_TRUE(district.library->drafts().empty());
}

TEST_F(UnsavedWords, AreADraftWhereTheirPlaceWasEditedSince) {
  UnsavedAnswers::Case unsaved = typedUpon(session.head().revision);
  unsaved.before = session.record();
  EXPECT_TRUE(editedElsewhere(kAddress, "示例老路一号"));
  EXPECT_FALSE(fits(session, unsaved, unsaved.all.front()));
  EXPECT_TRUE(stored(session, unsaved).all.empty());
  EXPECT_EQ(answer(kAddress), "示例老路一号");
  ASSERT_EQ(district.library->drafts().size(), 1U);
  EXPECT_EQ(district.library->drafts().front().text, kTyped);
}

TEST_F(UnsavedWords, OfANewRowStandBesideTheRowsOfOthers) {
  const core::FieldId list = support::District::field("information.general_practitioners");
  ASSERT_TRUE(session.setFinished(list, false));
  UnsavedAnswers::Case unsaved;
  unsaved.revision = session.head().revision;
  unsaved.before = session.record();
  unsaved.all.push_back(refused("information.general_practitioners.name", "示例一"));
  const std::size_t count = session.answers().list(list)->rows.size();
  CaseSession other(support::definitions(), *district.library, id, district.clock);
  ASSERT_TRUE(other.insertRow(
      list, count,
      {{support::District::field("information.general_practitioners.name"), core::Value(std::string("示例他人"))}}));
  session.catchUp(district.library->state(id));
  EXPECT_TRUE(stored(session, unsaved).all.empty());
  EXPECT_EQ(session.answers().list(list)->rows.size(), count + 2);
}

TEST_F(UnsavedWords, InARowThatIsGoneAreADraft) {
  const core::FieldId list = support::District::field("information.general_practitioners");
  const core::RowId row = session.answers().list(list)->rows.front().id;
  UnsavedAnswers::Case unsaved;
  unsaved.revision = session.head().revision;
  unsaved.before = session.record();
  unsaved.all.push_back(refused("information.general_practitioners.name", "示例一"));
  unsaved.all.back().place.row = row;
  ASSERT_TRUE(session.removeRow(list, row));
  EXPECT_TRUE(stored(session, unsaved).all.empty());
  ASSERT_EQ(district.library->drafts().size(), 1U);
  EXPECT_EQ(district.library->drafts().front().row, row);
}

TEST_F(UnsavedWords, AreLeftWhileTheLibraryRefusesThem) {
  storage::Database other(district.file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0));
  other.execute(
      QStringLiteral("CREATE TRIGGER full BEFORE UPDATE ON center_case BEGIN SELECT RAISE(ABORT, 'full'); END"));
  const auto left = stored(session, typedUpon(session.head().revision));
  ASSERT_EQ(left.all.size(), 1U);
  EXPECT_EQ(left.all.front().text, QString::fromUtf8(kTyped));
  EXPECT_EQ(left.revision, session.head().revision);
  EXPECT_NE(answer(kAddress), kTyped);
}

TEST_F(UnsavedWords, OfOneNewRowAreOneRow) {
  const core::FieldId list = support::District::field("information.general_practitioners");
  ASSERT_TRUE(session.removeList(list));
  UnsavedAnswers::Case unsaved;
  unsaved.revision = session.head().revision;
  unsaved.all.push_back(refused("information.general_practitioners.name", "示例一"));
  unsaved.all.push_back(refused("information.general_practitioners.category", "临床"));
  EXPECT_TRUE(stored(session, unsaved).all.empty());
  const core::List* const rows = session.answers().list(list);
  ASSERT_NE(rows, nullptr);
  ASSERT_EQ(rows->rows.size(), 1U);
  EXPECT_EQ(core::valueText(rows->rows.front().cells.at(0)), "示例一");
}

TEST_F(UnsavedWords, OfANewRowStandWhereTheRowStood) {
  const core::FieldId list = support::District::field("information.general_practitioners");
  ASSERT_GT(session.answers().list(list)->rows.size(), 1U);
  UnsavedAnswers::Case unsaved;
  unsaved.revision = session.head().revision;
  unsaved.all.push_back(refused("information.general_practitioners.name", "示例一"));
  unsaved.all.back().position = 1;
  EXPECT_TRUE(stored(session, unsaved).all.empty());
  EXPECT_EQ(core::valueText(session.answers().list(list)->rows.at(1).cells.at(0)), "示例一");
}

TEST_F(UnsavedWords, OfATickFinishTheList) {
  const core::FieldId list = support::District::field("information.general_practitioners");
  ASSERT_TRUE(session.setFinished(list, false));
  UnsavedAnswers::Case unsaved;
  unsaved.revision = session.head().revision;
  unsaved.all.push_back(refused("information.general_practitioners", "true"));
  unsaved.all.back().refused = core::Value(true);
  EXPECT_TRUE(stored(session, unsaved).all.empty());
  EXPECT_TRUE(session.answers().list(list)->finished);
}

TEST_F(UnsavedWords, OfANewRowBringTheirSignature) {
  const core::FieldId by = support::District::field("worksheets.verification.C2.verified_by");
  UnsavedAnswers::Case unsaved;
  unsaved.revision = session.head().revision;
  unsaved.all.push_back(refused("worksheets.basic_standard.attending_physicians.department", "内科"));
  unsaved.all.push_back(refused("worksheets.basic_standard.attending_physicians.physicians", "2"));
  unsaved.all.back().refused = core::Value(std::int64_t{2});
  for (Unsaved& each : unsaved.all)
    each.also = {core::SetValue{.field = by, .value = core::Value(std::string("示例审核人"))}};
  EXPECT_TRUE(stored(session, unsaved).all.empty());
  EXPECT_EQ(answer("worksheets.verification.C2.verified_by"), "示例审核人");
  ASSERT_TRUE(session.undo());
  EXPECT_EQ(answer("worksheets.verification.C2.verified_by"), "");
  EXPECT_EQ(session.answers().list(support::District::field("worksheets.basic_standard.attending_physicians")),
            nullptr);
}

TEST(UnsavedAnswers, AreHandedOverOnce) {
  UnsavedAnswers answers;
  const core::CaseId id{7};
  UnsavedAnswers::Case unsaved;
  unsaved.all.emplace_back();
  answers.keep(id, unsaved);
  EXPECT_EQ(answers.cases().size(), 1U);
  EXPECT_EQ(answers.take(id).all.size(), 1U);
  EXPECT_TRUE(answers.take(id).all.empty());
  answers.keep(id, unsaved);
  answers.keep(id, {});
  EXPECT_TRUE(answers.cases().empty()) << "nothing is left of it";
}

}  // namespace
}  // namespace guapai::session
