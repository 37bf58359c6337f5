#include "district/rescue.h"

#include <gmock/gmock.h>

#include "district/districtsession.h"
#include "district/librarypassphrase.h"
#include "storage/database.h"
#include "storage/passphrase.h"
#include "support/district.h"

namespace guapai::district {
namespace {

class Rescued : public testing::Test {
protected:
  void openLibrary() { district = DistrictSession::open(support::definitions(), library.file, library.clock); }
  void refuse(const char* text) {
    district->unsaved().keep(
        id,
        {.revision = 1,
         .all = {{.place = {.field = field, .row = {}}, .text = QString::fromUtf8(text), .refused = core::Value()}}});
  }

  /// A floor plan and a file of evidence, both with their bytes.
  void refuseFiles() {
    session::UnsavedAnswers::Case unsaved{.revision = 1, .all = {}};
    const core::FieldId plan = support::District::field("information.floor_plan.file");
    unsaved.all.push_back({.place = {.field = plan, .row = {}},
                           .text = QStringLiteral("plan.png"),
                           .refused = core::Value(std::string("plan.png")),
                           .name = QStringLiteral("信息表 平面布局图：plan.png"),
                           .file = "bytes"});
    unsaved.all.push_back({.place = {.field = field, .row = {}},
                           .text = QStringLiteral("a.pdf"),
                           .name = QStringLiteral("申请表 通讯地址：佐证 a.pdf"),
                           .file = "bytes",
                           .evidence = session::AddedEvidence()});
    district->unsaved().keep(id, std::move(unsaved));
  }

  /// Works on the open library from outside.
  void execute(const char* statement) const {
    storage::Database(library.file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0))
        .execute(QString::fromUtf8(statement));
  }

  support::District library;
  core::CaseId id = library.addSample(2);
  core::FieldId field = support::District::field("application.mailing_address");
  std::filesystem::path file = library.directory / "own/unsaved.json";
  Rescue rescue{file};
  std::unique_ptr<DistrictSession> district;
};

TEST_F(Rescued, IsADraftWhenTheLibraryIsOpenedAgain) {
  openLibrary();
  refuse("示例新路九号");
  ASSERT_TRUE(rescue.keep(*district));
  EXPECT_EQ(std::filesystem::status(file).permissions() &
                (std::filesystem::perms::group_all | std::filesystem::perms::others_all),
            std::filesystem::perms::none);
  openLibrary();
  rescue.takeUp(*district);
  ASSERT_EQ(library.library->drafts().size(), 1U);
  EXPECT_EQ(library.library->drafts().front().text, "示例新路九号");
  EXPECT_TRUE(district->unsaved().cases().empty());
  EXPECT_FALSE(std::filesystem::exists(file)) << "personal data stay nowhere else";
}

TEST_F(Rescued, WaitsWhileTheLibraryStillRefuses) {
  openLibrary();
  refuse("示例新路九号");
  ASSERT_TRUE(rescue.keep(*district));
  district = DistrictSession::open(support::definitions(), library.file, library.clock);
  execute("CREATE TRIGGER full BEFORE INSERT ON draft BEGIN SELECT RAISE(ABORT, 'full'); END");
  rescue.takeUp(*district);
  execute("DROP TRIGGER full");
  EXPECT_TRUE(std::filesystem::exists(file));
  EXPECT_EQ(district->unsaved().cases().size(), 1U);
  EXPECT_TRUE(district->storeUnsaved());
  ASSERT_TRUE(rescue.keep(*district));
  EXPECT_FALSE(std::filesystem::exists(file)) << "it would come back over later answers";
}

TEST_F(Rescued, LeavesWhatIsOfAnotherLibrary) {
  openLibrary();
  refuse("示例新路九号");
  ASSERT_TRUE(rescue.keep(*district));
  const support::District other;
  const auto elsewhere = DistrictSession::open(support::definitions(), other.file, other.clock);
  rescue.takeUp(*elsewhere);
  EXPECT_TRUE(other.library->drafts().empty());
  EXPECT_TRUE(std::filesystem::exists(file));
}

TEST_F(Rescued, LiesInAHomeFolderThatIsNoText) {
  const std::filesystem::path home = library.directory / "h\xFF";
  std::filesystem::create_directory(home);
  std::filesystem::copy_file(library.file, home / "district.guapai");
  const auto open = [&] {
    return DistrictSession::open(support::definitions(), home / "district.guapai", library.clock);
  };
  rescue = Rescue(home / "own/unsaved.json");
  district = open();
  refuse("示例新路九号");
  ASSERT_TRUE(rescue.keep(*district));
  EXPECT_TRUE(std::filesystem::exists(home / "own/unsaved.json"));
  district = open();
  rescue.takeUp(*district);
  ASSERT_EQ(district->library().drafts().size(), 1U);
  EXPECT_EQ(district->library().drafts().front().text, "示例新路九号");
  EXPECT_FALSE(std::filesystem::exists(home / "own/unsaved.json"));
}

TEST_F(Rescued, FilesAreNamedToBeChosenAgain) {
  openLibrary();
  refuseFiles();
  ASSERT_TRUE(rescue.keep(*district));
  openLibrary();
  const auto lost = rescue.takeUp(*district);
  ASSERT_EQ(lost.size(), 2U);
  EXPECT_EQ(lost.at(0).center, district->ledger().line(id)->name);
  EXPECT_EQ(lost.at(0).name, QStringLiteral("信息表 平面布局图：plan.png"));
  EXPECT_EQ(lost.at(1).name, QStringLiteral("申请表 通讯地址：佐证 a.pdf"));
  ASSERT_EQ(library.library->drafts().size(), 1U) << "evidence is beside a blank, and not in it";
  EXPECT_EQ(library.library->drafts().front().text, "plan.png");
  EXPECT_FALSE(std::filesystem::exists(file));
  EXPECT_TRUE(rescue.takeUp(*district).empty());
}

TEST_F(Rescued, FilesAreNamedOnceWhileTheLibraryStillRefuses) {
  openLibrary();
  refuseFiles();
  ASSERT_TRUE(rescue.keep(*district));
  for (const std::size_t files : {2U, 0U}) {
    openLibrary();
    execute("CREATE TRIGGER full BEFORE INSERT ON draft BEGIN SELECT RAISE(ABORT, 'full'); END");
    EXPECT_EQ(rescue.takeUp(*district).size(), files);
    execute("DROP TRIGGER full");  // a library with a trigger that is not Guapai's is not opened
  }
  EXPECT_TRUE(district->storeUnsaved());
  ASSERT_EQ(library.library->drafts().size(), 1U) << "the draft waits on";
}

/// The same for a library with a passphrase.
class RescuedInSecret : public Rescued {
protected:
  void setPassphrase(const std::optional<QString>& words) {
    district.reset();
    library.library.reset();
    (void)LibraryPassphrase(library.file)
        .set(words, *support::definitions(), library.clock, std::nullopt, {.operations = 1, .memory = 8192});
    library.library = storage::Library::open(library.file, support::definitions()->catalogue(), library.clock);
  }
  /// As another program does it, while the library is open here.
  void setPassphraseElsewhere(const std::optional<QString>& words) {
    library.library.reset();
    (void)LibraryPassphrase(library.file)
        .set(words, *support::definitions(), library.clock, std::nullopt, {.operations = 1, .memory = 8192});
  }
  [[nodiscard]] std::string content() const { return support::fileText(file); }

  const QString m_words = QStringLiteral("示例 口令 一二三");
};

TEST_F(RescuedInSecret, IsReadByNobodyElse) {
  setPassphrase(m_words);
  openLibrary();
  refuse("示例新路九号");
  ASSERT_TRUE(rescue.keep(*district));
  EXPECT_THAT(content(), testing::HasSubstr("application.mailing_address"));
  EXPECT_THAT(content(), testing::Not(testing::HasSubstr("示例新路九号")));
  openLibrary();
  rescue.takeUp(*district);
  ASSERT_EQ(library.library->drafts().size(), 1U);
  EXPECT_EQ(library.library->drafts().front().text, "示例新路九号");
  EXPECT_FALSE(QFile::exists(file));
}

TEST_F(RescuedInSecret, FilesAreNamedToNobodyElse) {
  setPassphrase(m_words);
  openLibrary();
  refuseFiles();
  ASSERT_TRUE(rescue.keep(*district));
  EXPECT_THAT(content(), testing::Not(testing::AnyOf(testing::HasSubstr("plan.png"), testing::HasSubstr("a.pdf"))));
  openLibrary();
  EXPECT_EQ(rescue.takeUp(*district).size(), 2U);
}

/// What was kept in the clear, and still waits, is encrypted as soon as the library is.
TEST_F(RescuedInSecret, IsEncryptedWhenTheLibraryHasBecomeSo) {
  openLibrary();
  refuse("示例新路九号");
  ASSERT_TRUE(rescue.keep(*district));
  EXPECT_THAT(content(), testing::HasSubstr("示例新路九号"));
  setPassphrase(m_words);
  openLibrary();
  execute("CREATE TRIGGER full BEFORE INSERT ON draft BEGIN SELECT RAISE(ABORT, 'full'); END");
  rescue.takeUp(*district);
  execute("DROP TRIGGER full");
  EXPECT_EQ(district->unsaved().cases().size(), 1U);
  EXPECT_THAT(content(), testing::Not(testing::HasSubstr("示例新路九号")));
  openLibrary();
  rescue.takeUp(*district);
  ASSERT_EQ(library.library->drafts().size(), 1U);
}

/// The library need not be opened for that, by whichever name it was known.
TEST_F(RescuedInSecret, IsWrittenAnewForTheLibraryAsItIsNow) {
  openLibrary();
  refuse("示例新路九号");
  ASSERT_TRUE(rescue.keep(*district));
  const std::string clear = content();
  const std::filesystem::path link = library.directory / "link.guapai";
  std::filesystem::create_symlink(library.file, link);
  setPassphrase(m_words);
  ASSERT_TRUE(rescue.rewrite(link, nullptr));
  EXPECT_THAT(content(), testing::HasSubstr("application.mailing_address"));
  EXPECT_THAT(content(), testing::Not(testing::HasSubstr("示例新路九号")));
  EXPECT_TRUE(rescue.rewrite(link, nullptr)) << "what is encrypted stays so";
  EXPECT_THAT(content(), testing::Not(testing::HasSubstr("示例新路九号")));

  const auto before = storage::knownLibraryKey(library.file).cipher;
  setPassphrase(std::nullopt);
  ASSERT_TRUE(rescue.rewrite(library.file, before.get()));
  EXPECT_EQ(content(), clear);
  openLibrary();
  rescue.takeUp(*district);
  ASSERT_EQ(library.library->drafts().size(), 1U);
  EXPECT_EQ(library.library->drafts().front().text, "示例新路九号");
}

TEST_F(RescuedInSecret, IsWrittenAnewForNoOtherLibrary) {
  openLibrary();
  refuse("示例新路九号");
  ASSERT_TRUE(rescue.keep(*district));
  const std::string clear = content();
  const support::District other;
  (void)LibraryPassphrase(other.file)
      .set(m_words, *support::definitions(), library.clock, std::nullopt, {.operations = 1, .memory = 8192});
  EXPECT_TRUE(rescue.rewrite(other.file, nullptr));
  EXPECT_EQ(content(), clear);
}

TEST_F(RescuedInSecret, IsLostWithTheKey) {
  setPassphrase(m_words);
  openLibrary();
  refuse("示例新路九号");
  ASSERT_TRUE(rescue.keep(*district));
  setPassphrase(std::nullopt);
  openLibrary();
  const auto lost = rescue.takeUp(*district);
  EXPECT_TRUE(library.library->drafts().empty());
  ASSERT_EQ(lost.size(), 1U) << "and the user hears of it";
  EXPECT_THAT(lost.front().name.toStdString(), testing::EndsWith("通讯地址"));
  EXPECT_FALSE(lost.front().isFile);
}

/// Another program sets or takes away the passphrase while the library is open here.
TEST_F(RescuedInSecret, IsNotWrittenForALibraryWhoseKeyIsNotKnown) {
  openLibrary();
  refuse("示例新路九号");
  setPassphraseElsewhere(m_words);
  const std::string keyName = storage::keyNameOf(library.file);
  const std::string key = storage::knownKey(keyName).value();
  storage::forgetKey(keyName);
  ASSERT_TRUE(rescue.keep(*district));
  EXPECT_THAT(content(), testing::HasSubstr("application.mailing_address"));
  EXPECT_THAT(content(), testing::Not(testing::HasSubstr("示例新路九号")));
  ASSERT_TRUE(storage::learnKey(keyName, key));
  openLibrary();
  const auto lost = rescue.takeUp(*district);
  ASSERT_EQ(lost.size(), 1U);
  EXPECT_EQ(lost.front().center, district->ledger().line(id)->name);
  EXPECT_THAT(lost.front().name.toStdString(), testing::EndsWith("通讯地址"));
  EXPECT_TRUE(district->library().drafts().empty());
  EXPECT_FALSE(std::filesystem::exists(file)) << "said once";
}

TEST_F(RescuedInSecret, IsWrittenForTheKeyThatTheLibraryHasNow) {
  openLibrary();
  refuse("示例新路九号");
  setPassphraseElsewhere(m_words);
  ASSERT_TRUE(rescue.keep(*district));
  EXPECT_THAT(content(), testing::Not(testing::HasSubstr("示例新路九号")));
  openLibrary();
  EXPECT_TRUE(rescue.takeUp(*district).empty());
  ASSERT_EQ(district->library().drafts().size(), 1U);
  refuse("示例新路十号");
  setPassphraseElsewhere(std::nullopt);
  ASSERT_TRUE(rescue.keep(*district));
  openLibrary();
  EXPECT_TRUE(rescue.takeUp(*district).empty());
  ASSERT_EQ(district->library().drafts().size(), 1U);
  EXPECT_EQ(district->library().drafts().front().text, "示例新路十号");
}

TEST_F(RescuedInSecret, IsHandedOverWithoutAFile) {
  openLibrary();
  const auto before = std::move(district);
  before->unsaved().keep(id, {.revision = before->library().head(id).revision,
                              .before = before->library().answers(id),
                              .all = {{.place = {.field = field, .row = {}},
                                       .text = QStringLiteral("示例新路九号"),
                                       .refused = core::Value(std::string("示例新路九号"))}}});
  setPassphraseElsewhere(m_words);
  openLibrary();
  handOver(*before, *district);
  EXPECT_TRUE(district->unsaved().cases().empty());
  EXPECT_EQ(core::valueText(district->library().answers(id).value(field)), "示例新路九号");
  EXPECT_FALSE(std::filesystem::exists(file));
}

/// A backup may have the same revision and other answers.
TEST_F(RescuedInSecret, IsHandedOverAsADraftWhereTheAnswerIsAnother) {
  openLibrary();
  const auto before = std::move(district);
  core::Answers other = before->library().answers(id);
  other.set(field, core::Value(std::string("示例旧路一号")));
  before->unsaved().keep(id, {.revision = before->library().head(id).revision,
                              .before = other,
                              .all = {{.place = {.field = field, .row = {}},
                                       .text = QStringLiteral("示例新路九号"),
                                       .refused = core::Value(std::string("示例新路九号"))}}});
  openLibrary();
  handOver(*before, *district);
  EXPECT_NE(core::valueText(district->library().answers(id).value(field)), "示例新路九号");
  ASSERT_EQ(district->library().drafts().size(), 1U);
  EXPECT_EQ(district->library().drafts().front().text, "示例新路九号");
}

TEST_F(Rescued, WritesNothingWhereNothingIsUnsaved) {
  openLibrary();
  EXPECT_TRUE(rescue.keep(*district));
  EXPECT_FALSE(std::filesystem::exists(file));
}

}  // namespace
}  // namespace guapai::district
