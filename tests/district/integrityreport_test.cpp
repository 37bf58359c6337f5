#include "district/integrityreport.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backups/backupfolder.h"
#include "storage/database.h"
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
  const auto answers = core::Answers(support::definitions()->catalogue());
  Library::create(file, support::definitions()->catalogue(), clock)->import({{.centerId = "a", .answers = answers}});
  std::filesystem::copy_file(file, directory / "earlier");
  open()->import({{.centerId = "b", .answers = answers}});
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
