#include "storage/issuedstore.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "storage/filestore.h"
#include "storage/schema.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

constexpr std::chrono::milliseconds kAtOnce{0};
const std::chrono::sys_seconds kMoment = core::Date(2021, 9, 15).days() + std::chrono::hours(9);

class IssuedPapers : public testing::Test {
protected:
  IssuedPapers() {
    createLibraryFile(file, programSchema(), kAtOnce);
    database = openLibraryFile(file, programSchema(), kAtOnce, core::Date(2021, 9, 15)).database;
    store.emplace(*database);
  }

  IssuedPaper add(std::int64_t caseNumber) {
    const core::Answers answers(support::catalogue());
    const CaseHead head{.id = {caseNumber}, .centerId = "a", .round = 2, .revision = 5};
    const PaperGround ground{.number = store->nextNumber(), .issuedAt = kMoment, .head = head, .answers = answers};
    return store->add(ground, {.form = "annex4",
                               .centerName = "示例中心",
                               .evaluatedOn = core::Date(2021, 10, 20),
                               .standard = "chongqing-2020",
                               .standardChecksum = "c0",
                               .frozen = {.text = "{\"a\":1}", .results = "{}"},
                               .fingerprint = "0123456789",
                               .printedSha256 = "d0",
                               .embeddedCase = true,
                               .pdf = "%PDF"});
  }

  std::vector<std::int64_t> numbersOfCase(std::int64_t caseNumber) const {
    std::vector<std::int64_t> numbers;
    for (const IssuedPaper& paper : store->ofCase({caseNumber})) numbers.push_back(paper.number);
    return numbers;
  }

  support::TemporaryDirectory directory;
  std::filesystem::path file = directory / "a.guapai";
  std::unique_ptr<Database> database;
  std::optional<IssuedStore> store;
};

TEST_F(IssuedPapers, AreNumberedFromOneOverAllCases) {
  EXPECT_EQ(store->nextNumber(), 1);
  for (const std::int64_t caseNumber : {7, 8, 7}) add(caseNumber);
  EXPECT_EQ(numbersOfCase(7), (std::vector<std::int64_t>{1, 3}));
  EXPECT_EQ(numbersOfCase(9), std::vector<std::int64_t>());
  EXPECT_EQ(store->all().size(), 3);
  EXPECT_EQ(store->nextNumber(), 4);
}

TEST_F(IssuedPapers, ComeBackAsTheyWereKept) {
  const IssuedPaper added = add(7);
  const auto paper = store->find(1);
  ASSERT_TRUE(paper);
  for (const IssuedPaper& each : {added, *paper}) {
    EXPECT_EQ(each.number, 1);
    EXPECT_EQ(each.form, "annex4");
    EXPECT_EQ(each.caseId.number, 7);
    EXPECT_EQ(each.centerId, "a");
    EXPECT_EQ(each.centerName, "示例中心");
    EXPECT_EQ(each.round, 2);
    EXPECT_EQ(each.issuedAt, kMoment);
    EXPECT_EQ(each.evaluatedOn, core::Date(2021, 10, 20));
    EXPECT_EQ(each.standard, "chongqing-2020");
    EXPECT_EQ(each.standardChecksum, "c0");
    EXPECT_EQ(each.fingerprint, "0123456789");
    EXPECT_EQ(each.printedSha256, "d0");
    EXPECT_EQ(each.fileSha256, sha256Of("%PDF"));
    EXPECT_TRUE(each.embeddedCase);
  }
  EXPECT_EQ(store->frozen(1)->text, "{\"a\":1}");
  EXPECT_EQ(store->frozen(1)->results, "{}");
  EXPECT_FALSE(store->find(2));
  EXPECT_FALSE(store->frozen(2));
}

TEST_F(IssuedPapers, AreNeitherChangedNorRemoved) {
  add(7);
  for (const char* sql :
       {"UPDATE issued_paper SET form = 'annex1'", "DELETE FROM issued_paper", "DELETE FROM stored_file"})
    EXPECT_TRUE(support::refusal([&] { database->execute(QString::fromLatin1(sql)); })) << sql;
  EXPECT_EQ(store->find(1)->form, "annex4");
}

TEST_F(IssuedPapers, GiveNoNumberOutTwiceEvenWhereSomebodyTookOneAway) {
  add(7);
  add(7);
  database->execute(QStringLiteral("DROP TRIGGER issued_paper_is_kept"));
  database->execute(QStringLiteral("DELETE FROM issued_paper WHERE number = 2"));
  EXPECT_EQ(store->nextNumber(), 3);
}

}  // namespace
}  // namespace guapai::storage
