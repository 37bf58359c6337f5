#include "storage/reencryption.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/error.h"
#include "storage/integrity.h"
#include "storage/library.h"
#include "storage/protection.h"
#include "storage/seals.h"
#include "storage/secretcolumns.h"
#include "storage/trailheads.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

using core::ErrorCode;
using support::fileText;
using support::refusal;
using testing::IsEmpty;
namespace fs = std::filesystem;

constexpr PassphraseCost kCheap{.operations = 1, .memory = 8192};
/// Stands in every text that is entered below.
constexpr const char* kSecret = "SecretOfSample";

std::string secret(const std::string& what) {
  return kSecret + what;
}

/// A library in which every secret column has a row, and a copy of it that is encrypted.
class Reencrypted : public testing::Test {
protected:
  Reencrypted() {
    rememberKey(key.cipher);
    const auto library = Library::create(plain, support::catalogue(), clock);
    fill(*library);
    library->protection().writeReencrypted(&key, file);
  }
  ~Reencrypted() override { forgetKey(key.cipher->keyName()); }

  void fill(Library& library) const {
    library.setActor({.account = "clerk", .person = secret("Person")});
    core::Answers answers(support::catalogue());
    answers.set(field("center.name"), core::Value(secret("Name")));
    answers.set(field("center.id"), core::Value(std::string("0")));
    const core::CaseId removed = library.add({.centerId = "0", .answers = answers});
    answers.set(field("center.id"), core::Value(std::string("1")));
    const core::CaseId id = library.add({.centerId = "1", .answers = answers});
    library.apply(id, {core::SetValue{.field = field("center.name"), .value = core::Value(secret("Other"))}},
                  std::nullopt, secret("Reason"));
    library.attach(id, secret("File"), QByteArray::fromStdString(secret("Content")));
    library.saveDraft(
        {.caseId = id, .field = field("center.name"), .row = {}, .text = secret("Draft"), .savedAt = clock.now()});
    library.cacheResults("key", {{.id = id, .revision = library.head(id).revision, .result = secret("Result")}});
    library.issue(id, [](const PaperGround&) {
      return PaperToIssue{.form = "annex2",
                          .centerName = "示例",
                          .evaluatedOn = core::Date(2021, 9, 15),
                          .standard = "s",
                          .standardChecksum = "c",
                          .frozen = {.text = secret("Frozen"), .results = secret("Results")},
                          .fingerprint = "f",
                          .printedSha256 = "p",
                          .pdf = QByteArray::fromStdString(secret("Pdf"))};
    });
    library.remove(removed);
  }
  [[nodiscard]] static core::FieldId field(const char* name) { return support::catalogue().require(name); }
  [[nodiscard]] std::unique_ptr<Library> open(const fs::path& library) const {
    return Library::open(library, support::catalogue(), clock);
  }
  /// All that the library says of itself, in one text.
  [[nodiscard]] std::string told(const Library& library) const {
    std::string all;
    for (const CaseHead& head : library.cases()) {
      all += std::to_string(head.id.number) + head.centerId + std::to_string(head.revision);
      all += core::valueText(library.answers(head.id).value(field("center.name")));
      for (const auto& [name, sum] : library.attachments(head.id)) all += name + library.storedFile(sum).toStdString();
    }
    for (const Draft& draft : library.drafts()) all += draft.text;
    for (const TrailEntry& entry : library.history({.most = 1000}))
      all += std::to_string(entry.number) + entry.event + entry.before.value_or("-") + entry.after.value_or("-") +
             entry.person.value_or("-") + entry.reason.value_or("-");
    for (const IssuedPaper& paper : library.issuedPapers()) {
      const FrozenCase frozen = library.frozenCase(paper.number);
      all += paper.fingerprint + frozen.text + frozen.results + library.storedFile(paper.fileSha256).toStdString();
    }
    return all;
  }

  const core::FixedClock clock{core::Date(2021, 9, 15)};
  support::TemporaryDirectory directory;
  fs::path plain = directory / "plain.guapai";
  fs::path file = directory / "a.guapai";
  LibraryKey key = newLibraryKey("示例 口令", kCheap);
};

TEST_F(Reencrypted, HasEverythingAndShowsNothing) {
  const auto library = open(file);
  EXPECT_THAT(library->verify(), IsEmpty());
  EXPECT_EQ(told(*library), told(*open(plain)));
  EXPECT_THAT(told(*library), testing::HasSubstr(secret("Reason")));
  EXPECT_NE(fileText(plain).find(kSecret), std::string::npos);
  EXPECT_EQ(fileText(file).find(kSecret), std::string::npos);
}

TEST_F(Reencrypted, GoesOnEncrypting) {
  const auto library = open(file);
  library->setActor({.account = "clerk", .person = secret("Second")});
  core::Answers answers(support::catalogue());
  answers.set(field("center.name"), core::Value(secret("New")));
  const core::CaseId id = library->add({.centerId = "9", .answers = answers});
  EXPECT_EQ(id.number, 3) << "the number of the removed case stays taken";
  library->attach(id, secret("File"), QByteArray::fromStdString(secret("More")));
  library->attach(id, secret("File"), QByteArray::fromStdString(secret("Instead")));
  EXPECT_EQ(library->attachments(id).size(), 1U) << "found by its name";
  library->cacheResults("key", {{.id = id, .revision = 1, .result = secret("Result")}});
  ASSERT_EQ(library->cachedResults("key").size(), 1U);
  EXPECT_EQ(library->cachedResults("key").front().result, secret("Result"));
  EXPECT_THAT(library->verify(), IsEmpty());
  EXPECT_EQ(fileText(file).find(kSecret), std::string::npos);
}

TEST_F(Reencrypted, ContinuesTheTrailOfACopyOfAnEarlierState) {
  const auto earlier = open(file)->heads().last();
  const auto library = open(plain);
  library->remove(library->cases().front().id);
  library->protection().writeReencrypted(&key, directory / "later.guapai");
  EXPECT_TRUE(open(directory / "later.guapai")->heads().have(earlier));
}

TEST_F(Reencrypted, IsWhatItWasAfterTheWayBack) {
  const auto library = open(file);
  library->protection().writeReencrypted(nullptr, directory / "back.guapai");
  const auto back = open(directory / "back.guapai");
  EXPECT_FALSE(back->protection().isOn());
  EXPECT_THAT(back->verify(), IsEmpty());
  EXPECT_EQ(told(*back), told(*library));
  EXPECT_TRUE(back->heads().have(open(plain)->heads().last()));
}

TEST_F(Reencrypted, IsDamagedWhereOneCiphertextWasChanged) {
  const std::string whole = fileText(file);
  for (const SecretColumn& secret : secretColumns()) {
    if (std::string(secret.table) == "cached_result") continue;  // left out of a copy
    {
      Database database(file, Database::Access::ReadWrite, std::chrono::milliseconds(0));
      for (const char* const trigger : {"stored_file_stays", "issued_paper_stays", "audit_stays", "audit_seal_is_kept"})
        database.execute(QStringLiteral("DROP TRIGGER %1").arg(QLatin1String(trigger)));
      const QString column = QLatin1String(secret.column);
      // Another last byte, whichever it was: where it is always set to one value, 1 text in 256 has it already.
      database.execute(QStringLiteral("UPDATE %1 SET %2 = CAST(substr(%2, 1, length(%2) - 1) || "
                                      "CASE substr(%2, -1) WHEN x'00' THEN x'01' ELSE x'00' END AS BLOB) "
                                      "WHERE %2 IS NOT NULL")
                           .arg(QLatin1String(secret.table), column));
      // Somebody who knows the seals makes them anew. The key of the texts is not in the library.
      for (const char* const table : {"seal", "audit_seal", "seal_head"})
        database.execute(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table)));
      Seals::sealAll(database);
    }
    SCOPED_TRACE(std::string(secret.table) + "." + secret.column);
    Database database(file, Database::Access::ReadOnly, std::chrono::milliseconds(0));
    database.useCipher(key.cipher);
    EXPECT_FALSE(damagesOf(database).empty());
    std::ofstream(file, std::ios::binary) << whole;
  }
}

TEST_F(Reencrypted, LeavesNothingWhereATextCannotBeDecrypted) {
  {
    Database database(file, Database::Access::ReadWrite, std::chrono::milliseconds(0));
    database.execute(QStringLiteral("UPDATE answer SET value = 'in the clear'"));
  }
  const auto library = open(file);
  const fs::path copy = directory / "copy.guapai";
  EXPECT_EQ(refusal([&] { library->protection().writeReencrypted(nullptr, copy); }), ErrorCode::LibraryDamaged);
  EXPECT_FALSE(fs::exists(copy));
}

}  // namespace
}  // namespace guapai::storage
