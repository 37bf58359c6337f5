// Somebody with an SQL shell changes a library with a passphrase, triggers out of the way: verifying it names every
// changed bit and every text that was moved, and nothing of it is read as if it was what somebody had entered.
#include "support/protectedlibrary.h"

#include <functional>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/database.h"
#include "storage/secretcolumns.h"
#include "support/refusal.h"

namespace guapai {
namespace {

using storage::Damage;
using storage::Database;
using storage::Library;
using storage::Statement;
using support::District;
using testing::IsEmpty;
using testing::Not;
using Kind = Damage::Kind;
namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kAtOnce{0};

using Read = std::function<void(const Library&)>;

void readAnswers(const Library& library) {
  for (const auto& head : library.cases()) (void)library.answers(head.id);
}
void readDrafts(const Library& library) {
  (void)library.drafts();
}
void readTrail(const Library& library) {
  (void)library.history({.most = 100'000});
}
void readAttachments(const Library& library) {
  for (const auto& head : library.cases()) (void)library.attachments(head.id);
}
void readFiles(const Library& library) {
  for (const auto& head : library.cases())
    for (const auto& [name, sum] : library.attachments(head.id)) (void)library.storedFile(sum);
  for (const auto& paper : library.issuedPapers()) (void)library.storedFile(paper.fileSha256);
}
void readPapers(const Library& library) {
  for (const auto& paper : library.issuedPapers()) (void)library.frozenCase(paper.number);
}

/// An encrypted column, what verifying says of it, and what reads it.
struct Column {
  const char* table;
  const char* name;
  Kind kind;
  Read read;
};

const std::vector<Column>& columns() {
  static const std::vector<Column> kColumns{{"answer", "value", Kind::Case, readAnswers},
                                            {"draft", "text", Kind::Content, readDrafts},
                                            {"audit", "before", Kind::Trail, readTrail},
                                            {"audit", "after", Kind::Trail, readTrail},
                                            {"audit", "person", Kind::Trail, readTrail},
                                            {"audit", "reason", Kind::Trail, readTrail},
                                            {"attachment", "name", Kind::Case, readAttachments},
                                            {"stored_file", "content", Kind::File, readFiles},
                                            {"issued_paper", "frozen_case", Kind::Content, readPapers},
                                            {"issued_paper", "results", Kind::Content, readPapers}};
  return kColumns;
}

class ProtectedLibrary : public testing::Test {
protected:
  ProtectedLibrary() {
    static const support::TemporaryDirectory kOnce;
    const fs::path filled = kOnce / "filled.guapai";
    if (!fs::exists(filled)) fill(filled);
    fs::copy_file(filled, file);
  }

  /// A library of an earlier version has everything; only persons and reasons are noted since.
  void fill(const fs::path& filled) const {
    fs::copy_file(support::sourceDirectory() / "tests/data/libraries/version-5.guapai", filled);
    (void)support::protect(filled, "正确 马厩 电池");
    const auto library = Library::open(filled, catalogue, clock, kAtOnce);
    library->setActor({.account = "office3", .person = "示例审核人"});
    const auto cases = library->cases();
    library->apply(cases.front().id, {core::SetValue{visits, core::Value(std::int64_t{7})}});
    library->apply(cases.front().id, {core::SetValue{visits, core::Value(std::int64_t{8})}});
    library->cacheResults(
        "key", {{.id = cases.front().id, .revision = library->head(cases.front().id).revision, .result = "computed"}});
    library->attach(cases.back().id, "示例图.png", "picture");
    library->attach(cases.front().id, "示例另图.png", "another picture");
    library->remove(library->add({.centerId = "gone", .answers = core::Answers(catalogue)}), "示例理由");
    library->saveDraft({.caseId = cases.front().id, .field = visits, .row = {}, .text = "15", .savedAt = clock.now()});
  }

  [[nodiscard]] std::unique_ptr<Library> opened() const { return Library::open(file, catalogue, clock, kAtOnce); }

  /// Does what somebody with an SQL shell does who knows of the library's triggers: they are away for the while.
  void tamper(const std::function<void(Database&)>& work) const {
    Database shell(file, Database::Access::ReadWrite, kAtOnce);
    shell.execute(QStringLiteral("PRAGMA foreign_keys = OFF"));
    storage::Transaction together(shell);
    std::vector<std::pair<std::string, std::string>> triggers;
    {
      Statement select(shell, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
      select.run();
      while (select.next()) triggers.emplace_back(select.text(0), select.text(1));
    }
    for (const auto& [name, text] : triggers) shell.execute(QString::fromStdString("DROP TRIGGER " + name));
    work(shell);
    for (const auto& [name, text] : triggers) shell.execute(QString::fromStdString(text));
    together.commit();
  }
  /// Flips a bit of the last text of the column.
  /// @param place  0 to 1: from the first byte to the last.
  void flip(const Column& column, double place) const {
    const std::string name(column.name);
    tamper([&](Database& shell) {
      std::string before;
      {
        const std::string sql = "SELECT " + name + ", typeof(" + name + ") FROM " + column.table + " WHERE " + name +
                                " IS NOT NULL ORDER BY 1 LIMIT 1";
        Statement select(shell, sql.c_str());
        ASSERT_TRUE(select.run().next()) << "there is one";
        EXPECT_EQ(select.text(1), "blob");
        before = select.bytes(0).toStdString();
      }
      std::string after = before;
      after[static_cast<std::size_t>(place * static_cast<double>(before.size() - 1))] ^= 1;
      const std::string sql = std::string("UPDATE ") + column.table + " SET " + name + " = ? WHERE " + name + " = ?";
      Statement(shell, sql.c_str()).run(std::string_view(after), std::string_view(before));
    });
  }

  const core::FieldCatalogue& catalogue = support::definitions()->catalogue();
  const core::FieldId visits = District::field("application.annual_visits");
  const core::FixedClock clock{core::Date(2021, 11, 20)};
  support::TemporaryDirectory directory;
  fs::path file = directory / "d.guapai";
};

TEST_F(ProtectedLibrary, IsWholeAndCanBeReadAsItWasLeft) {
  const auto library = opened();
  EXPECT_THAT(library->verify(), IsEmpty());
  for (const Column& column : columns()) EXPECT_NO_THROW(column.read(*library)) << column.name;
}

TEST_F(ProtectedLibrary, IsTriedAtEveryEncryptedColumn) {
  std::vector<std::string> tried;
  std::vector<std::string> encrypted;
  for (const Column& column : columns()) tried.push_back(std::string(column.table) + "." + column.name);
  for (const storage::SecretColumn& column : storage::secretColumns())
    encrypted.push_back(std::string(column.table) + "." + column.column);
  std::erase(encrypted, "cached_result.result");  // is computed again instead (ComputesAKeptResultAgainThatWasChanged)
  EXPECT_THAT(tried, testing::UnorderedElementsAreArray(encrypted));
}

TEST_F(ProtectedLibrary, ShowsEveryFlippedBitAndReadsNoneOfIt) {
  const fs::path whole = directory / "whole.guapai";
  fs::copy_file(file, whole);
  for (const Column& column : columns()) {
    for (const double place : {0.0, 0.5, 1.0}) {
      SCOPED_TRACE(std::string(column.table) + "." + column.name + " " + std::to_string(place));
      flip(column, place);
      const auto library = opened();
      const auto damages = library->verify();
      EXPECT_THAT(damages, testing::Contains(testing::Field(&Damage::kind, column.kind)));
      EXPECT_EQ(support::refusal([&] { column.read(*library); }), core::ErrorCode::LibraryDamaged);
      fs::copy_file(whole, file, fs::copy_options::overwrite_existing);
    }
  }
}

TEST_F(ProtectedLibrary, ComputesAKeptResultAgainThatWasChanged) {
  ASSERT_EQ(opened()->cachedResults("key").size(), 1U);
  flip({"cached_result", "result", Kind::Result, {}}, 0.5);
  EXPECT_THAT(opened()->verify(), testing::Contains(testing::Field(&Damage::kind, Kind::Result)));
  EXPECT_THAT(opened()->cachedResults("key"), IsEmpty());
}

/// What is moved is whole in itself, and made with the right key.
TEST_F(ProtectedLibrary, ShowsWhatWasMovedAndReadsNoneOfIt) {
  struct Move {
    const char* sql;
    Read read;
  };
  const fs::path whole = directory / "whole.guapai";
  fs::copy_file(file, whole);
  const std::vector<Move> moves{
      {"UPDATE answer SET value = (SELECT value FROM answer WHERE field = 'application.annual_visits') "
       "WHERE field = 'application.phone'",
       readAnswers},
      {"UPDATE answer SET value = (SELECT value FROM answer AS other WHERE other.field = 'center.name' AND "
       "other.case_id <> answer.case_id) WHERE field = 'center.name'",
       readAnswers},
      {"UPDATE draft SET text = (SELECT value FROM answer WHERE answer.case_id = draft.case_id AND answer.field = "
       "draft.field) WHERE field = 'application.annual_visits'",
       readDrafts},
      {"UPDATE audit SET before = after WHERE before IS NOT NULL", readTrail},
      {"UPDATE audit SET reason = person WHERE reason IS NOT NULL AND person IS NOT NULL", readTrail},
      {"UPDATE audit SET person = (SELECT person FROM audit WHERE person IS NOT NULL ORDER BY id LIMIT 1)", readTrail},
      {"UPDATE attachment SET name = (SELECT name FROM attachment AS other WHERE other.case_id <> attachment.case_id) "
       "WHERE sha256 = (SELECT max(sha256) FROM attachment)",
       readAttachments},
      {"UPDATE stored_file SET content = (SELECT content FROM stored_file AS other WHERE other.sha256 <> "
       "stored_file.sha256)",
       readFiles},
      {"UPDATE issued_paper SET results = frozen_case", readPapers}};
  for (const Move& move : moves) {
    SCOPED_TRACE(move.sql);
    tamper([&move](Database& shell) { shell.execute(QString::fromUtf8(move.sql)); });
    const auto library = opened();
    EXPECT_THAT(library->verify(), Not(IsEmpty()));
    EXPECT_EQ(support::refusal([&] { move.read(*library); }), core::ErrorCode::LibraryDamaged);
    fs::copy_file(whole, file, fs::copy_options::overwrite_existing);
  }
}

/// Texts of a library without a passphrase put in the place of encrypted ones are no texts of this library.
TEST_F(ProtectedLibrary, TakesNothingInTheClear) {
  tamper([](Database& shell) { shell.execute(QStringLiteral("UPDATE answer SET value = '8'")); });
  const auto library = opened();
  EXPECT_THAT(library->verify(), Not(IsEmpty()));
  EXPECT_EQ(support::refusal([&] { readAnswers(*library); }), core::ErrorCode::LibraryDamaged);
}

}  // namespace
}  // namespace guapai
