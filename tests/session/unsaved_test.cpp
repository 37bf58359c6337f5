#include "session/unsaved.h"

#include <gmock/gmock.h>

#include "attachments/casefiles.h"
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

/// Files that were added as evidence.
class UnsavedEvidence : public UnsavedWords {
protected:
  [[nodiscard]] static Unsaved file(const char* name, const char* bytes, const core::Place& place) {
    return {.place = place,
            .text = QString::fromUtf8(name),
            .file = bytes,
            .evidence = AddedEvidence{.target = annotations::evidenceTarget(*support::definitions(), place),
                                      .day = core::Date(2021, 11, 3),
                                      .act = QStringLiteral("佐证")}};
  }
  [[nodiscard]] UnsavedAnswers::Case held(std::vector<Unsaved> files) const {
    UnsavedAnswers::Case unsaved;
    unsaved.revision = session.head().revision;
    unsaved.all = std::move(files);
    return unsaved;
  }
  /// A column of the evidence, as the library has it.
  [[nodiscard]] std::vector<std::string> column(const char* name) const {
    const core::Field& field = support::catalogue()[support::District::field(std::string("evidence.files.") + name)];
    const core::Answers answers = district.library->answers(id);
    const core::List* const list = answers.list(*field.list);
    std::vector<std::string> texts;
    if (list != nullptr)
      for (const core::Row& row : list->rows) texts.push_back(core::valueText(row.cells[field.column]));
    return texts;
  }
  [[nodiscard]] std::string bytes(const char* name) const {
    return *attachments::FilesInLibrary(*district.library, id).bytes(name);
  }
  void execute(const char* statement) const {
    storage::Database(district.file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0))
        .execute(QString::fromUtf8(statement));
  }

  const core::Place visits{support::District::field("application.annual_visits"), std::nullopt};
};

TEST_F(UnsavedEvidence, IsStoredInOneStepWithTheDayOnWhichItWasAdded) {
  const auto left = stored(session, held({file("a.pdf", "one", visits), file("b.pdf", "", visits)}));
  EXPECT_TRUE(left.all.empty());
  EXPECT_THAT(column("file"), testing::ElementsAre("a.pdf", "b.pdf"));
  EXPECT_THAT(column("field"), testing::ElementsAre("application.annual_visits", "application.annual_visits"));
  EXPECT_THAT(column("added_on"), testing::ElementsAre("2021-11-03", "2021-11-03"));
  EXPECT_EQ(bytes("a.pdf"), "one");
  EXPECT_EQ(bytes("b.pdf"), "") << "an empty file is a file";
  EXPECT_EQ(session.undoStack().text(session.undoStack().count() - 1), QStringLiteral("佐证"));
  session.undo();
  EXPECT_TRUE(column("file").empty());
}

TEST_F(UnsavedEvidence, IsLeftWhileTheLibraryRefusesIt) {
  execute("CREATE TRIGGER full BEFORE INSERT ON stored_file BEGIN SELECT RAISE(ABORT, 'full'); END");
  auto left = stored(session, held({file("a.pdf", "one", visits)}));
  ASSERT_EQ(left.all.size(), 1U);
  EXPECT_EQ(left.all.front().file, QByteArray("one"));
  execute("DROP TRIGGER full");
  execute("CREATE TRIGGER full BEFORE UPDATE ON center_case BEGIN SELECT RAISE(ABORT, 'full'); END");
  left = stored(session, left);
  EXPECT_EQ(left.all.size(), 1U) << "the file is in the library, and stands for nothing there";
  EXPECT_TRUE(column("file").empty());
  execute("DROP TRIGGER full");
  EXPECT_TRUE(stored(session, left).all.empty());
  EXPECT_THAT(column("file"), testing::ElementsAre("a.pdf"));
  EXPECT_EQ(bytes("a.pdf"), "one");
}

TEST_F(UnsavedEvidence, KeepsNoTextFromBeingStored) {
  execute("CREATE TRIGGER full BEFORE INSERT ON stored_file BEGIN SELECT RAISE(ABORT, 'full'); END");
  const auto left = stored(session, held({file("large.pdf", "one", visits), refused(kAddress, kTyped)}));
  ASSERT_EQ(left.all.size(), 1U);
  EXPECT_EQ(left.all.front().text, QStringLiteral("large.pdf"));
  EXPECT_EQ(answer(kAddress), kTyped) << "the disk has room for it";
}

TEST_F(UnsavedEvidence, StandsBesideThatOfOthers) {
  CaseSession other(support::definitions(), *district.library, id, district.clock);
  const auto theirs = other.attach("theirs.pdf", "two");
  ASSERT_TRUE(theirs);
  ASSERT_TRUE(other.act(
      annotations::evidenceChanges(*support::definitions(), other.answers(), {}, {*theirs}, other.today()), {}));
  EXPECT_TRUE(stored(session, held({file("a.pdf", "one", visits)})).all.empty());
  EXPECT_THAT(column("file"), testing::UnorderedElementsAre("theirs.pdf", "a.pdf"));
}

TEST_F(UnsavedEvidence, StandsForTheListWhereItsRowIsGone) {
  const core::FieldId list = support::District::field("information.general_practitioners");
  const core::RowId row = session.answers().list(list)->rows.front().id;
  const auto unsaved = held({file("a.pdf", "one", {list, row})});
  ASSERT_TRUE(session.removeRow(list, row));
  EXPECT_TRUE(stored(session, unsaved).all.empty());
  EXPECT_THAT(column("file"), testing::ElementsAre("a.pdf"));
  EXPECT_THAT(column("row"), testing::ElementsAre("")) << "and not for the row that has its number now";
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
