#include "district/integrityreport.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backups/backupfolder.h"
#include "backups/protecting.h"
#include "storage/database.h"
#include "storage/trailheads.h"
#include "support/district.h"
#include "support/temporarydirectory.h"

namespace guapai::district {
namespace {

using storage::Damage;
using storage::Library;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Report : public testing::Test {
protected:
  [[nodiscard]] std::unique_ptr<Library> create() const {
    return Library::create(file, support::definitions()->catalogue(), clock);
  }
  static void add(Library& library, const std::string& center) {
    library.import({{.centerId = center, .answers = core::Answers(support::definitions()->catalogue())}});
  }
  [[nodiscard]] std::unique_ptr<Library> open() const {
    return Library::open(file, support::definitions()->catalogue(), clock);
  }
  [[nodiscard]] std::vector<std::string> lines() const {
    const auto library = open();
    return integrityReport(*library, library->verifyAside(), messages);
  }

  support::TemporaryDirectory directory;
  core::FixedClock clock{core::Date(2021, 11, 20)};
  const core::Messages& messages = support::definitions()->messages();
  std::filesystem::path file = directory / "a.guapai";
};

TEST_F(Report, NamesTheBackupThatTheLibraryDoesNotContinue) {
  add(*create(), "a");
  std::filesystem::copy_file(file, directory / "earlier");
  add(*open(), "b");
  backups::BackupFolder(file).add(*open(), backups::Occasion::Request, QDateTime(QDate(2021, 11, 20), QTime(9, 0)));
  EXPECT_THAT(lines(), IsEmpty());
  EXPECT_EQ(endReport(*open(), messages), "");
  std::filesystem::copy_file(directory / "earlier", file, std::filesystem::copy_options::overwrite_existing);
  EXPECT_THAT(lines(), ElementsAre(HasSubstr("2021-11-20-090000-request.guapai")));
  EXPECT_THAT(endReport(*open(), messages), HasSubstr("2021-11-20-090000-request.guapai"));
}

TEST_F(Report, CountsWhatIsNotAsItWasLeft) {
  const auto answers = core::Answers(support::definitions()->catalogue());
  Library::create(file, support::definitions()->catalogue(), clock)
      ->import({{.centerId = "a", .answers = answers}, {.centerId = "b", .answers = answers}});
  EXPECT_EQ(damageCount(*open()), 0U);
  storage::Database(file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0))
      .execute(QStringLiteral("UPDATE center_case SET center_id = center_id || 'x'"));
  const auto library = open();
  EXPECT_GE(damageCount(*library), 2U);
  EXPECT_EQ(damageCount(*library), library->verify().size());
}

TEST_F(Report, FindsTheHeadOfAPaper) {
  const auto library = create();
  add(*library, "a");
  const auto printed = papers::printedHead(library->heads().last());
  add(*library, "b");
  EXPECT_EQ(printedHeadReport(*library, printed, messages), "");
  EXPECT_THAT(printedHeadReport(*library, {.entry = printed.entry, .digits = std::string(16, '0')}, messages),
              HasSubstr("另一个资料库"));
  EXPECT_THAT(printedHeadReport(*library, {.entry = 99, .digits = printed.digits}, messages),
              HasSubstr("修改记录没有第99条"));
}

TEST_F(Report, SaysThatARestoringGaveUpTheHeadOfAPaper) {
  const auto library = create();
  add(*library, "a");
  const storage::TrailHead last = library->heads().last();
  library->noteRestored("backup.guapai", {{.entry = last.entry + 5, .seal = std::string(64, 'a')}});
  const std::string given = "第" + std::to_string(library->heads().last().entry) + "条登记了恢复";
  for (const std::int64_t entry : {last.entry + 1, last.entry + 5})
    EXPECT_THAT(printedHeadReport(*library, {.entry = entry, .digits = std::string(16, '0')}, messages),
                HasSubstr(given));
  EXPECT_THAT(printedHeadReport(*library, {.entry = last.entry + 6, .digits = std::string(16, '0')}, messages),
              HasSubstr("末尾被删去"));
}

TEST_F(Report, SaysThatAPassphraseMadeTheHeadOfAPaperAnew) {
  constexpr storage::PassphraseCost kCheap{.operations = 1, .memory = 8192};
  add(*create(), "a");
  const auto printed = papers::printedHead(open()->heads().last());
  backups::setPassphrase(file, "示例 口令", support::definitions()->catalogue(), clock, {.account = "clerk"}, kCheap);
  const auto library = open();
  EXPECT_THAT(printedHeadReport(*library, printed, messages),
              HasSubstr("第" + std::to_string(library->heads().last().entry) + "条登记了设置或解除口令"));
  const auto since = papers::printedHead(library->heads().last());
  EXPECT_EQ(printedHeadReport(*library, since, messages), "");
  EXPECT_THAT(printedHeadReport(*library, {.entry = since.entry, .digits = printed.digits}, messages),
              HasSubstr("另一个资料库"));
  storage::forgetKey(storage::keyNameOf(file));
}

TEST_F(Report, HasASentenceForEveryDamage) {
  using Kind = Damage::Kind;
  for (const Damage& damage : {Damage{Kind::Database, "x"},
                               {Kind::Reference, "x"},
                               {Kind::Head},
                               {Kind::Trail, "", 3},
                               {Kind::TrailEnd, "", 3},
                               {Kind::Case, "a/1"},
                               {Kind::Content, "draft"},
                               {Kind::Content, "stored_file"},
                               {Kind::Content, "issued_paper"},
                               {Kind::Content, "setting"},
                               {Kind::Content, "somebody's"},
                               {Kind::Seals},
                               {Kind::File, "00"},
                               {Kind::Numbering},
                               {Kind::Result, "a/1"}})
    EXPECT_THAT(sentenceOf(damage, messages), testing::Not(HasSubstr("integrity."))) << damage.place;
}

TEST_F(Report, NamesNobody) {
  EXPECT_THAT(sentenceOf({Damage::Kind::Case, "110101199003070011/1"}, messages), HasSubstr("***"));
}

}  // namespace
}  // namespace guapai::district
