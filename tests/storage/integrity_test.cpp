#include "storage/integrity.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/error.h"
#include "storage/library.h"
#include "storage/schema.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

using core::ErrorCode;
using core::Value;
using support::refusal;
using Kind = Damage::Kind;

constexpr std::chrono::milliseconds kAtOnce{0};

/// A library with everything in it that can be: cases, edited and removed ones, lists, files, a draft, settings, issued
/// papers, kept results.
class SealedLibrary : public testing::Test {
protected:
  SealedLibrary() {
    static const support::TemporaryDirectory kOnce;
    const std::filesystem::path filled = kOnce / "filled.guapai";
    if (!std::filesystem::exists(filled)) fill(*Library::create(filled, catalogue, clock, kAtOnce));
    std::filesystem::copy_file(filled, file);
  }

  void fill(Library& library) const {
    core::Answers answers(catalogue);
    answers.set(catalogue.require("center.name"), Value(std::string("示例中心")));
    answers.set(visits, Value(std::int64_t{152318}));
    answers.setList(doctors, {.finished = true, .rows = {row(1, "示例甲"), row(2, "示例乙")}});
    const auto ids = library.import({{.centerId = "a", .answers = answers}, {.centerId = "b", .answers = answers}});
    library.apply(ids[0], {core::SetValue{visits, Value(std::int64_t{7})}, core::RemoveRow{doctors, {1}}});
    library.apply(ids[0], {core::SetValue{visits, Value()}});
    library.apply(ids[0], {core::SetValue{visits, Value(std::int64_t{8})}});
    library.attach(ids[0], "plan.png", "another file");
    library.attach(ids[0], "plan.png", "picture");
    library.saveDraft({.caseId = ids[1], .field = visits, .row = {}, .text = "15", .savedAt = clock.now()});
    library.saveDraft({.caseId = ids[1], .field = visits, .row = {}, .text = "152", .savedAt = clock.now()});
    library.set("plan", "1,2");
    library.cacheResults("key", {{.id = ids[0], .revision = 4, .result = "failing"}});
    for (const core::CaseId id : ids) (void)library.issue(id, [](const PaperGround& ground) { return paper(ground); });
    library.remove(ids[1]);
  }
  static core::Row row(std::int64_t number, const std::string& name) {
    return {.id = {number}, .cells = {Value(name), {}, {}}};
  }
  static PaperToIssue paper(const PaperGround& ground) {
    return {.form = "annex4",
            .centerName = "示例中心",
            .evaluatedOn = core::Date(2021, 10, 20),
            .standard = "chongqing-2020",
            .standardChecksum = "c0",
            .frozen = {.text = "{\"a\":1}", .results = "{}"},
            .fingerprint = "012345678" + std::to_string(ground.number),
            .printedSha256 = "d0",
            .embeddedCase = false,
            .pdf = QByteArray("%PDF") + QByteArray::number(static_cast<qlonglong>(ground.number))};
  }

  std::vector<Damage> damages() const { return Library::open(file, catalogue, clock, kAtOnce)->verify(); }
  /// What is found first; absent where nothing is.
  std::optional<Damage> first() const {
    const auto found = damages();
    return found.empty() ? std::nullopt : std::optional(found.front());
  }
  /// Does to the library what somebody with an SQL shell does who knows of its triggers: they are away for the while.
  void manipulate(const QString& sql) const {
    Database shell(file, Database::Access::ReadWrite, kAtOnce);
    shell.execute(QStringLiteral("PRAGMA foreign_keys = OFF"));
    std::vector<std::pair<std::string, std::string>> triggers;
    {
      Statement select(shell, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
      select.run();
      while (select.next()) triggers.emplace_back(select.text(0), select.text(1));
    }
    for (const auto& [name, text] : triggers) shell.execute(QString::fromStdString("DROP TRIGGER " + name));
    for (const QString& statement : sql.split(QLatin1Char(';'))) shell.execute(statement);
    for (const auto& [name, text] : triggers) shell.execute(QString::fromStdString(text));
  }

  const core::FieldCatalogue& catalogue = support::catalogue();
  const core::FieldId visits = catalogue.require("application.annual_visits");
  const core::FieldId doctors = catalogue.require("information.general_practitioners");
  const core::FixedClock clock{core::Date(2021, 9, 15)};
  support::TemporaryDirectory directory;
  std::filesystem::path file = directory / "district.guapai";
};

TEST_F(SealedLibrary, IsWholeAsItWasLeft) {
  EXPECT_TRUE(Library::open(file, catalogue, clock, kAtOnce)->endsAsItWasLeft());
  EXPECT_FALSE(first());
  EXPECT_FALSE(first()) << "opened again";
}

TEST_F(SealedLibrary, IsWholeAfterWhatWasRefused) {
  const auto library = Library::open(file, catalogue, clock, kAtOnce);
  const core::CaseId id = library->find("a", 1)->id;
  EXPECT_EQ(refusal([&] {
              library->apply(id, {core::SetValue{visits, Value(std::int64_t{9})},
                                  core::SetCell{catalogue.require("information.general_practitioners.name"),
                                                core::RowId{99}, Value(std::string("示例"))}});
            }),
            ErrorCode::CaseChanged);
  library->apply(id, {core::SetValue{visits, Value(std::int64_t{10})}});
  EXPECT_TRUE(library->verify().empty());
}

TEST_F(SealedLibrary, IsWholeWhenTwoProgramsTakeTurns) {
  const auto one = Library::open(file, catalogue, clock, kAtOnce);
  const auto other = Library::open(file, catalogue, clock, kAtOnce);
  const core::CaseId id = one->find("a", 1)->id;
  for (const std::int64_t number : {1, 2, 3}) {
    one->apply(id, {core::SetValue{visits, Value(number)}});
    other->apply(id, {core::SetValue{visits, Value(number + 10)}});
  }
  EXPECT_TRUE(one->verify().empty());
}

TEST_F(SealedLibrary, OfAnOlderVersionIsSealedWhenItIsUpgraded) {
  std::filesystem::remove(file);
  const SchemaSteps steps = programSchema();
  createLibraryFile(file, SchemaSteps(steps.begin(), steps.begin() + 4), kAtOnce);
  for (const char* const sql :
       {"INSERT INTO center_case VALUES (1, 'a', 1, 1, 0)",
        "INSERT INTO answer VALUES (1, 'application.annual_visits', 0, '7')",
        "INSERT INTO audit (at, case_id, event, after) VALUES ('2021-09-15T09:00:00Z', 1, 'added', 'a')",
        "INSERT INTO setting VALUES ('plan', '1')"})
    Database(file, Database::Access::ReadWrite, kAtOnce).execute(QString::fromUtf8(sql));
  EXPECT_FALSE(first());
  manipulate(QStringLiteral("UPDATE answer SET value = '8'"));
  EXPECT_EQ(first()->kind, Kind::Case);
}

struct Manipulation {
  const char* sql;
  Kind kind;
  const char* place = "";
  std::int64_t number = 0;
};

class Manipulated : public SealedLibrary, public testing::WithParamInterface<Manipulation> {};

TEST_P(Manipulated, IsFoundAndNamed) {
  manipulate(QString::fromUtf8(GetParam().sql));
  const auto found = first();
  ASSERT_TRUE(found);
  EXPECT_EQ(found->kind, GetParam().kind);
  EXPECT_EQ(found->place, GetParam().place);
  EXPECT_EQ(found->number, GetParam().number);
}

INSTANTIATE_TEST_SUITE_P(
    Content, Manipulated,
    testing::Values(
        Manipulation{"UPDATE answer SET value = '9' WHERE field = 'application.annual_visits'", Kind::Case, "a/1"},
        Manipulation{"UPDATE answer SET value = CAST(value AS BLOB) WHERE field = 'center.name'", Kind::Case, "a/1"},
        Manipulation{"UPDATE answer SET value = value || char(0)", Kind::Case, "a/1"},
        Manipulation{"UPDATE answer SET row = 9 WHERE row = 2", Kind::Case, "a/1"},
        Manipulation{"DELETE FROM answer WHERE field = 'center.name'", Kind::Case, "a/1"},
        Manipulation{"INSERT INTO answer VALUES (1, 'center.address', 0, 'x')", Kind::Case, "a/1"},
        Manipulation{"UPDATE list SET finished = 0", Kind::Case, "a/1"},
        Manipulation{"UPDATE list_row SET position = 3", Kind::Case, "a/1"},
        Manipulation{"UPDATE center_case SET round = 2", Kind::Case, "a/2"},
        Manipulation{"UPDATE center_case SET revision = 1", Kind::Case, "a/1"},
        Manipulation{"UPDATE attachment SET name = 'other.png'", Kind::Case, "a/1"},
        Manipulation{"INSERT INTO center_case VALUES (9, 'c', 1, 1, 0)", Kind::Case, "c/1"},
        Manipulation{"DELETE FROM answer; DELETE FROM list_row; DELETE FROM list; DELETE FROM attachment; "
                     "DELETE FROM center_case; DELETE FROM cached_result",
                     Kind::Case, "a"},
        Manipulation{"DELETE FROM answer; DELETE FROM list_row; DELETE FROM list; DELETE FROM attachment; "
                     "DELETE FROM center_case; DELETE FROM cached_result; DELETE FROM seal WHERE scope = 'case'",
                     Kind::Seals},
        Manipulation{"UPDATE setting SET value = '9,9' WHERE key = 'plan'", Kind::Content, "setting"},
        Manipulation{"DELETE FROM setting WHERE key = 'plan'", Kind::Content, "setting"},
        Manipulation{"INSERT INTO draft VALUES (1, 'center.name', 0, 'x', '2021-09-15T09:00:00Z')", Kind::Content,
                     "draft"},
        Manipulation{"UPDATE issued_paper SET center_name = 'x' WHERE number = 1", Kind::Content, "issued_paper"},
        Manipulation{"UPDATE issued_paper SET frozen_case = '{}' WHERE number = 1", Kind::Content, "issued_paper"},
        Manipulation{"UPDATE issued_paper SET file_sha256 = (SELECT file_sha256 FROM issued_paper WHERE number = 2)",
                     Kind::Content, "issued_paper"},
        Manipulation{"DELETE FROM issued_paper WHERE number = 2", Kind::Content, "issued_paper"},
        Manipulation{"UPDATE issued_paper SET number = 3 WHERE number = 2", Kind::Content, "issued_paper"},
        Manipulation{"DELETE FROM stored_file WHERE content = CAST('another file' AS BLOB)", Kind::Content,
                     "stored_file"},
        Manipulation{"INSERT INTO stored_file VALUES ('00', 1, 'x')", Kind::Content, "stored_file"},
        Manipulation{"UPDATE stored_file SET content = 'another fine' WHERE content = CAST('another file' AS BLOB)",
                     Kind::File, "100ef6a71bac925f709fe9c114c60460bf6e472cfdb9d44bd8adf1698135260f"},
        Manipulation{"UPDATE stored_file SET size = 1 WHERE content = CAST('another file' AS BLOB)", Kind::Content,
                     "stored_file"},
        Manipulation{"INSERT INTO answer VALUES (77, 'center.name', 0, 'x')", Kind::Reference, "answer -> center_case"},
        Manipulation{"UPDATE sqlite_sequence SET seq = 1 WHERE name = 'issued_paper'", Kind::Numbering},
        Manipulation{"UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'issued_paper'", Kind::Numbering},
        Manipulation{"UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'audit'", Kind::Numbering},
        Manipulation{"UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'audit'", Kind::Numbering},
        Manipulation{"UPDATE sqlite_sequence SET seq = 1 WHERE name = 'center_case'", Kind::Numbering},
        Manipulation{"UPDATE sqlite_sequence SET name = 'x' WHERE name = 'center_case'", Kind::Numbering},
        Manipulation{"DELETE FROM sqlite_sequence", Kind::Numbering},
        Manipulation{"UPDATE cached_result SET result = 'passing'", Kind::Result, "a/1"}));

INSTANTIATE_TEST_SUITE_P(
    Trail, Manipulated,
    testing::Values(Manipulation{"UPDATE audit SET after = '9' WHERE id = 3", Kind::Trail, "", 3},
                    Manipulation{"UPDATE audit SET at = '2020-01-01T00:00:00Z' WHERE id = 1", Kind::Trail, "", 1},
                    Manipulation{"UPDATE audit SET person = 'x' WHERE id = 5", Kind::Trail, "", 5},
                    Manipulation{"DELETE FROM audit WHERE id = 4", Kind::Trail, "", 4},
                    Manipulation{"DELETE FROM audit WHERE id = 4; DELETE FROM audit_seal WHERE entry = 4", Kind::Trail,
                                 "", 4},
                    Manipulation{"DELETE FROM audit_seal WHERE entry = 2", Kind::Trail, "", 2},
                    Manipulation{"UPDATE audit SET id = 999 WHERE id = 3; UPDATE audit SET id = 3 WHERE id = 4; "
                                 "UPDATE audit SET id = 4 WHERE id = 999",
                                 Kind::Trail, "", 3}));

INSTANTIATE_TEST_SUITE_P(Seals, Manipulated,
                         testing::Values(Manipulation{"DELETE FROM seal_head", Kind::Head},
                                         Manipulation{"UPDATE seal_head SET state = zeroblob(32)", Kind::Head},
                                         Manipulation{"UPDATE seal_head SET entry = entry - 1", Kind::Head},
                                         Manipulation{"UPDATE seal SET sum = zeroblob(32) WHERE scope = 'setting'",
                                                      Kind::Content, "setting"},
                                         Manipulation{"INSERT INTO seal VALUES ('case', 77, zeroblob(32))", Kind::Case,
                                                      "#77"},
                                         Manipulation{"UPDATE seal_key SET key = zeroblob(32)", Kind::Trail, "", 1}));

TEST_F(SealedLibrary, LosesItsEndNotUnseen) {
  std::int64_t last = 0;
  {
    Database database(file, Database::Access::ReadOnly, kAtOnce);
    Statement select(database, "SELECT max(id) FROM audit");
    ASSERT_TRUE(select.run().next());
    last = select.integer(0);
  }
  manipulate(QStringLiteral("DELETE FROM audit WHERE id = %1; DELETE FROM audit_seal WHERE entry = %1").arg(last));
  EXPECT_EQ(first()->kind, Kind::TrailEnd);
  EXPECT_EQ(first()->number, last);
  EXPECT_FALSE(Library::open(file, catalogue, clock, kAtOnce)->endsAsItWasLeft());
}

TEST_F(SealedLibrary, DoesNotEndAsItWasLeftWithoutItsHead) {
  manipulate(QStringLiteral("DELETE FROM seal_head"));
  EXPECT_FALSE(Library::open(file, catalogue, clock, kAtOnce)->endsAsItWasLeft());
}

TEST_F(SealedLibrary, WithAPageThatCannotBeIsJudgedByNothingElse) {
  constexpr std::size_t kPage = 4096;
  std::size_t page = 0;
  {
    Database database(file, Database::Access::ReadOnly, kAtOnce);
    Statement select(database, "SELECT min(pageno) FROM dbstat WHERE name = 'setting'");
    page = static_cast<std::size_t>(select.run().only().integer(0));
  }
  std::string bytes = support::fileText(file);
  bytes.replace((page - 1) * kPage, 1, "\xEE");
  std::ofstream(file, std::ios::binary) << bytes;
  const auto found = damages();
  ASSERT_FALSE(found.empty());
  for (const Damage& damage : found) {
    EXPECT_EQ(damage.kind, Kind::Database);
    EXPECT_FALSE(damage.place.empty());
  }
}

/// Its next entry would get a number that another one has.
TEST_F(SealedLibrary, TakesNoEditWhereTheTrailHasForgottenItsLength) {
  manipulate(QStringLiteral("DELETE FROM sqlite_sequence"));
  const auto library = Library::open(file, catalogue, clock, kAtOnce);
  EXPECT_EQ(refusal([&library] { library->set("plan", "3"); }), ErrorCode::LibraryDamaged);
  EXPECT_EQ(library->setting("plan"), "1,2");
}

TEST_F(SealedLibrary, HasNoStateOfAnotherLibrary) {
  const std::filesystem::path other = directory / "other.guapai";
  fill(*Library::create(other, catalogue, clock, kAtOnce));
  Database shell(file, Database::Access::ReadWrite, kAtOnce);
  shell.execute(QStringLiteral("ATTACH '%1' AS other").arg(QString::fromStdString(other.native())));
  shell.execute(QStringLiteral("DELETE FROM seal_head"));
  shell.execute(QStringLiteral("INSERT INTO seal_head SELECT * FROM other.seal_head"));
  EXPECT_EQ(first()->kind, Kind::Head);
}

TEST_F(SealedLibrary, WithoutItsKeyIsDamaged) {
  manipulate(QStringLiteral("DELETE FROM seal_key"));
  EXPECT_EQ(refusal([this] { (void)damages(); }), ErrorCode::LibraryDamaged);
}

TEST_F(SealedLibrary, StaysMarkedAfterFurtherEdits) {
  manipulate(QStringLiteral("UPDATE answer SET value = '9' WHERE field = 'application.annual_visits'"));
  const auto library = Library::open(file, catalogue, clock, kAtOnce);
  library->apply(library->find("a", 1)->id, {core::SetValue{visits, Value(std::int64_t{10})}});
  ASSERT_FALSE(library->verify().empty());
  EXPECT_EQ(library->verify().front().place, "a/1");
}

TEST_F(SealedLibrary, ShowsNoForgedResult) {
  const auto library = Library::open(file, catalogue, clock, kAtOnce);
  const CaseHead head = *library->find("a", 1);
  library->cacheResults("key", {{.id = head.id, .revision = head.revision, .result = "failing"}});
  EXPECT_EQ(library->cachedResults("key").size(), 1);
  manipulate(QStringLiteral("UPDATE cached_result SET result = 'passing'"));
  EXPECT_TRUE(library->cachedResults("key").empty());
}

/// The statements that the triggers refuse, whichever way they are put.
TEST_F(SealedLibrary, RefusesWhatAnShellTries) {
  for (const char* const sql :
       {"INSERT OR REPLACE INTO issued_paper SELECT 1, form, case_id, 'x', center_name, round, issued_at, "
        "evaluated_on, "
        "standard, standard_checksum, fingerprint, printed_sha256, file_sha256, attachment, frozen_case, results FROM "
        "issued_paper WHERE number = 2",
        "REPLACE INTO stored_file SELECT sha256, 1, 'x' FROM stored_file", "DELETE FROM stored_file",
        "UPDATE stored_file SET content = 'x'", "DELETE FROM issued_paper",
        "UPDATE OR REPLACE issued_paper SET number = 1", "DELETE FROM audit", "UPDATE audit SET after = 'x'",
        "INSERT OR REPLACE INTO audit (id, at, case_id, event) VALUES (1, '', 1, 'x')", "DELETE FROM audit_seal",
        "INSERT OR REPLACE INTO audit_seal VALUES (1, x'00')", "DELETE FROM seal_key",
        "UPDATE seal_key SET key = x'00'"}) {
    EXPECT_TRUE(refusal([&] {
      Database shell(file, Database::Access::ReadWrite, kAtOnce);
      shell.execute(QStringLiteral("PRAGMA recursive_triggers = OFF"));
      shell.execute(QStringLiteral("PRAGMA foreign_keys = OFF"));
      shell.execute(QString::fromUtf8(sql));
    })) << sql;
  }
  EXPECT_FALSE(first());
}

}  // namespace
}  // namespace guapai::storage
