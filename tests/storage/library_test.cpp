#include "storage/library.h"

#include <cerrno>
#include <fstream>
#include <functional>
#include <unistd.h>

#include <gtest/gtest.h>

#include "core/error.h"
#include "core/text.h"
#include "files/process.h"
#include "storage/database.h"
#include "storage/failingcalls.h"
#include "storage/schema.h"
#include "storage/trailheads.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

using core::Answers;
using core::ErrorCode;
using core::RowId;
using core::SetCell;
using core::SetList;
using core::SetValue;
using core::Value;
using support::refusal;

constexpr std::chrono::milliseconds kAtOnce{0};

class OpenLibrary : public testing::Test {
protected:
  Answers center(const std::string& name) const {
    Answers answers(catalogue);
    answers.set(catalogue.require("center.name"), Value(name));
    answers.set(visits, Value(std::int64_t{152318}));
    return answers;
  }
  core::CaseId add(const std::string& centerId, std::int64_t round = 1) {
    return library->add({.centerId = centerId, .round = round, .answers = center(centerId), .files = {}});
  }
  void reopen() {
    library.reset();
    library = Library::open(file, catalogue, clock, kAtOnce);
  }
  std::string visitsOf(core::CaseId id) const { return core::valueText(library->answers(id).value(visits)); }
  std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const CaseHead& head : library->cases())
      found.push_back(head.centerId + "/" + std::to_string(head.round) + "/" + std::to_string(head.revision));
    return found;
  }
  /// The audit trail, a line an entry.
  std::vector<std::string> audit() const {
    Database database(file, Database::Access::ReadOnly, kAtOnce);
    Statement select(database, "SELECT event, field, row, ifnull(before, '-'), ifnull(after, '-') FROM audit");
    std::vector<std::string> lines;
    select.run();
    while (select.next()) {
      std::string line = select.text(0);
      for (const int column : {1, 2, 3, 4}) line += "|" + select.text(column);
      lines.push_back(line);
    }
    return lines;
  }
  /// The newest entry of the trail; `before` it so many.
  TrailEntry newest(std::size_t before = 0) const { return library->history({.most = before + 1}).back(); }
  void tamper(const QString& sql) const {
    Database shell(file, Database::Access::ReadWrite, kAtOnce);
    shell.execute(QStringLiteral("PRAGMA foreign_keys = OFF"));
    shell.execute(sql);
  }

  const core::FieldCatalogue& catalogue = support::catalogue();
  const core::FieldId visits = catalogue.require("application.annual_visits");
  const core::FieldId doctors = catalogue.require("information.general_practitioners");
  const core::FieldId doctor = catalogue.require("information.general_practitioners.name");
  const core::FixedClock clock{core::Date(2021, 9, 15)};
  support::TemporaryDirectory directory;
  std::filesystem::path file = directory / "district.guapai";
  std::unique_ptr<Library> library = Library::create(file, catalogue, clock, kAtOnce);
};

TEST_F(OpenLibrary, RefusesAnEditThatATriggerSwallows) {
  const core::CaseId id = add("a");
  library->apply(
      id,
      {SetList{doctors, core::List{.finished = true,
                                   .rows = {core::Row{.id = {1}, .cells = {Value(std::string("示例甲")), {}, {}}}}}}});
  library->set("plan", "1");
  const struct {
    const char* event;
    std::function<void()> edit;
  } cases[] = {
      {"UPDATE ON center_case",
       [&] {
         library->apply(id, {SetValue{visits, Value(std::int64_t{7})}});
       }},
      {"DELETE ON answer",
       [&] {
         library->apply(id, {SetValue{visits, Value()}});
       }},
      {"DELETE ON answer",
       [&] {
         library->apply(id, {core::RemoveRow{doctors, {1}}});
       }},
      {"DELETE ON list_row",
       [&] {
         library->apply(id, {core::RemoveRow{doctors, {1}}});
       }},
      {"DELETE ON list",
       [&] {
         library->apply(id, {SetList{doctors, std::nullopt}});
       }},
      {"DELETE ON setting", [&] { library->set("plan", std::nullopt); }},
      {"DELETE ON center_case", [&] { library->remove(id); }},
  };
  const auto before = audit();
  for (const auto& each : cases) {
    tamper(QStringLiteral("CREATE TRIGGER t BEFORE %1 BEGIN SELECT RAISE(IGNORE); END").arg(QLatin1String(each.event)));
    EXPECT_EQ(refusal(each.edit), ErrorCode::LibraryAltered) << each.event;
    tamper(QStringLiteral("DROP TRIGGER t"));
    EXPECT_EQ(audit(), before) << each.event;
  }
  EXPECT_TRUE(library->verify().empty());
}

TEST_F(OpenLibrary, HasNoCasesAtFirst) {
  EXPECT_TRUE(library->cases().empty());
  EXPECT_TRUE(library->drafts().empty());
  EXPECT_EQ(library->file(), file);
  EXPECT_FALSE(library->upgradedFrom());
}

TEST_F(OpenLibrary, KnowsWhenSomethingWasDoneLast) {
  EXPECT_EQ(library->lastEvent(), std::nullopt);
  add("a");
  EXPECT_EQ(library->lastEvent(), clock.now());
}

TEST_F(OpenLibrary, KnowsTheLastRoundOfACenter) {
  EXPECT_EQ(library->lastRound("a"), 0);
  add("a", 3);
  add("a", 2);
  EXPECT_EQ(library->lastRound("a"), 3);
}

TEST_F(OpenLibrary, KeepsSettings) {
  EXPECT_EQ(library->setting("plan"), std::nullopt);
  library->set("plan", "1");
  reopen();
  EXPECT_EQ(library->setting("plan"), "1");
}

TEST_F(OpenLibrary, KeepsCasesOrderedByTheBytesOfTheirCenterAndByRound) {
  for (const char* id : {"b", "示例", "B", "a"}) add(id);
  add("a", 10);
  add("a", 2);
  reopen();
  EXPECT_EQ(names(), (std::vector<std::string>{"B/1/1", "a/1/1", "a/2/1", "a/10/1", "b/1/1", "示例/1/1"}));
  EXPECT_EQ(library->find("a", 2)->round, 2);
  EXPECT_FALSE(library->find("A", 1));
}

TEST_F(OpenLibrary, KeepsEveryEditAtOnce) {
  const core::CaseId id = add("a");
  EXPECT_EQ(library->apply(id, {SetValue{visits, Value(std::int64_t{7})}}), 2);
  reopen();
  EXPECT_EQ(visitsOf(id), "7");
  EXPECT_EQ(library->head(id).revision, 2);
  library->apply(id, {SetValue{visits, Value()}});
  reopen();
  EXPECT_FALSE(core::isKnown(library->answers(id).value(visits)));
}

TEST_F(OpenLibrary, NotesTheAccountThatMadeAnEdit) {
  add("a");
  library->setActor({.account = "office3", .person = "示例"});
  add("b");
  Database database(file, Database::Access::ReadOnly, kAtOnce);
  Statement select(database, "SELECT account, ifnull(person, '-') FROM audit ORDER BY id");
  ASSERT_TRUE(select.run().next());
  EXPECT_EQ(select.text(0), files::accountName());
  ASSERT_TRUE(select.next());
  EXPECT_EQ(select.text(0) + select.text(1), "office3示例");
}

TEST_F(OpenLibrary, NotesAnImportWithItsNumberOfCases) {
  library->import({{.centerId = "a", .answers = center("a")}, {.centerId = "b", .answers = center("b")}}, "导入");
  EXPECT_EQ(audit().back(), "imported|||-|2");
  EXPECT_EQ(newest(1).event, "added");
  EXPECT_EQ(newest(1).reason, "导入");
  const std::size_t entries = audit().size();
  library->import({{.centerId = "a", .answers = center("a")}}, "导入");
  EXPECT_EQ(audit().size(), entries) << "nothing differs";
  Answers changed = center("a");
  changed.set(visits, Value(std::int64_t{9}));
  library->import({{.centerId = "a", .answers = changed}}, "导入");
  EXPECT_EQ(newest(1).reason, "导入");
  EXPECT_EQ(newest().event, "imported");
}

TEST_F(OpenLibrary, NotesWhatIsHandedOut) {
  const core::CaseId id = add("a");
  EXPECT_TRUE(library->noteExport(11));
  EXPECT_EQ(audit().back(), "exported|||-|11");
  EXPECT_TRUE(library->notePrints({{.caseId = id, .form = "annex4"}, {.form = "annex3"}}));
  EXPECT_EQ(audit().back(), "printed|annex3||-|-");
  EXPECT_EQ(newest(1).caseId, id);
  EXPECT_TRUE(library->verify().empty());
}

TEST_F(OpenLibrary, ThatIsOnlyReadNotesNothing) {
  add("a");
  library.reset();
  const std::string before = support::fileText(file);
  library = Library::look(file, catalogue, clock);
  library->setActor({.account = "office3", .person = std::nullopt});
  library->noteOpening();
  EXPECT_TRUE(library->noteExport(1));
  library.reset();
  EXPECT_EQ(support::fileText(file), before);
}

TEST_F(OpenLibrary, TellsWhyACaseWasRemoved) {
  library->remove(add("a"), "重复登记");
  EXPECT_EQ(newest().event, "removed");
  EXPECT_EQ(newest().reason, "重复登记");
}

TEST_F(OpenLibrary, MakesAllChangesOfAnEditOrNone) {
  const core::CaseId id = add("a");
  const core::Changes edit{SetValue{visits, Value(std::int64_t{7})},
                           SetCell{doctor, RowId{99}, Value(std::string("示例"))}};
  EXPECT_EQ(refusal([&] { library->apply(id, edit); }), ErrorCode::CaseChanged);
  EXPECT_EQ(visitsOf(id), "152318");
  EXPECT_EQ(library->head(id).revision, 1);
}

TEST_F(OpenLibrary, RefusesAnEditOfACaseThatSomebodyElseHasEdited) {
  const core::CaseId id = add("a");
  const auto other = Library::open(file, catalogue, clock, kAtOnce);
  other->apply(id, {SetValue{visits, Value(std::int64_t{7})}}, 1);
  EXPECT_EQ(refusal([&] {
              library->apply(id, {SetValue{visits, Value(std::int64_t{8})}}, 1);
            }),
            ErrorCode::CaseChanged);
  EXPECT_EQ(visitsOf(id), "7");
  other->remove(id);
  EXPECT_EQ(refusal([&] { library->apply(id, {SetValue{visits, Value(std::int64_t{8})}}); }), ErrorCode::CaseChanged);
  EXPECT_EQ(refusal([&] { (void)library->answers(id); }), ErrorCode::CaseChanged);
}

TEST_F(OpenLibrary, IsLookedAtAgainWhereAnotherProgramHasWritten) {
  const core::CaseId id = add("a");
  int looks = 0;
  const auto look = [&] { ++looks; };
  EXPECT_FALSE(library->lookAgain(look)) << "what it has written itself is nothing new";
  const auto other = Library::open(file, catalogue, clock, kAtOnce);
  EXPECT_FALSE(library->lookAgain(look)) << "opening writes nothing";
  other->apply(id, {SetValue{visits, Value(std::int64_t{7})}});
  EXPECT_TRUE(library->lookAgain([&] {
    look();
    EXPECT_EQ(visitsOf(id), "7");
  }));
  EXPECT_FALSE(library->lookAgain(look));
  EXPECT_EQ(looks, 1);
}

TEST_F(OpenLibrary, IsLookedAtLaterWhereItIsLockedNow) {
  const core::CaseId id = add("a");
  {
    Database other(file, Database::Access::ReadWrite, kAtOnce);
    other.execute(QStringLiteral("BEGIN EXCLUSIVE"));
    other.execute(QStringLiteral("DELETE FROM draft"));
    EXPECT_EQ(refusal([&] { library->lookAgain([] {}); }), ErrorCode::LibraryLocked);
    other.execute(QStringLiteral("ROLLBACK"));
  }
  Library::open(file, catalogue, clock, kAtOnce)->apply(id, {SetValue{visits, Value(std::int64_t{7})}});
  const auto fail = [] { throw core::Error(ErrorCode::ReadFailed, "a"); };
  EXPECT_EQ(refusal([&] { library->lookAgain(fail); }), ErrorCode::ReadFailed);
  EXPECT_TRUE(library->lookAgain([] {})) << "the look before has failed";
}

TEST_F(OpenLibrary, AsksForTheAnswersOfACaseWhenItComesIn) {
  int asked = 0;
  const auto told = [&](const char* id) {
    return Library::NewCase{.centerId = id,
                            .round = 1,
                            .answers =
                                [this, &asked, id] {
                                  EXPECT_EQ(asked++, id[0] - 'a') << "one case after the other";
                                  return center(id);
                                },
                            .files = {}};
  };
  const std::vector<Library::NewCase> cases{told("a"), told("b")};
  EXPECT_EQ(asked, 0);
  const auto ids = library->import(cases);
  EXPECT_EQ(asked, 2);
  EXPECT_TRUE(library->answers(ids[1]).sameAsWritten(center("b")));
}

TEST_F(OpenLibrary, DoesSeveralThingsTogetherOrNoneOfThem) {
  const core::CaseId id = add("a");
  const auto other = Library::open(file, catalogue, clock, kAtOnce);
  const auto work = [&] {
    library->apply(id, {SetValue{visits, Value(std::int64_t{7})}});
    EXPECT_EQ(visitsOf(id), "7");
    EXPECT_EQ(refusal([&] { other->apply(id, {SetValue{visits, Value()}}); }), ErrorCode::LibraryBusy);
    add("b");
  };
  const auto fail = [&] {
    work();
    throw core::Error(ErrorCode::CaseIncomplete, "a");
  };
  EXPECT_EQ(refusal([&] { library->together(fail); }), ErrorCode::CaseIncomplete);
  EXPECT_EQ(names(), std::vector<std::string>{"a/1/1"});
  EXPECT_EQ(visitsOf(id), "152318");
  library->together(work);
  EXPECT_EQ(names(), (std::vector<std::string>{"a/1/2", "b/1/1"}));
  EXPECT_TRUE(library->verify().empty());
  reopen();
  EXPECT_EQ(visitsOf(id), "7");
}

TEST_F(OpenLibrary, WritesDownWhatEachEditChanged) {
  const core::CaseId id = add("a");
  core::List list{.finished = true, .rows = {{.id = {1}, .cells = {Value(std::string("示例甲")), {}, {}}}}};
  library->apply(id, {SetValue{visits, Value(std::int64_t{7})}, SetList{doctors, list}});
  library->apply(id, {SetCell{doctor, RowId{1}, Value(std::string("示例乙"))}});
  library->apply(id, {SetValue{visits, Value(std::int64_t{7})}});  // what is there already
  library->apply(id, {SetList{doctors, std::nullopt}});
  library->remove(id);
  EXPECT_EQ(audit(),
            (std::vector<std::string>{"added|||-|a", "edited|application.annual_visits||152318|7",
                                      "edited|information.general_practitioners||-|finished 1",
                                      "edited|information.general_practitioners.name|1|-|示例甲",
                                      "edited|information.general_practitioners.name|1|示例甲|示例乙",
                                      "edited|information.general_practitioners||finished 1|-",
                                      "edited|information.general_practitioners.name|1|示例乙|-", "removed|||a|-"}));
}

TEST_F(OpenLibrary, NeverGivesARowsNumberOutTwice) {
  const core::CaseId id = add("a");
  Answers answers = library->answers(id);
  core::List list{.finished = false, .rows = {answers.newRow(doctors), answers.newRow(doctors)}};
  library->apply(id, {SetList{doctors, list}});
  library->apply(id, {SetList{doctors, std::nullopt}});
  reopen();
  EXPECT_EQ(library->answers(id).newRow(doctors).id, RowId{3});
}

TEST_F(OpenLibrary, ImportsAllCasesOrNone) {
  std::vector<Library::NewCase> cases{{.centerId = "a", .round = 1, .answers = center("a")},
                                      {.centerId = "b", .round = 0, .answers = center("b")}};  // no round 0
  EXPECT_TRUE(refusal([&] { (void)library->import(cases); }));
  EXPECT_TRUE(library->cases().empty());
}

TEST_F(OpenLibrary, ImportsACaseAgainAsAnEdit) {
  const core::CaseId id = add("a");
  EXPECT_EQ(add("a"), id);
  EXPECT_EQ(library->head(id).revision, 1) << "nothing differs";
  Answers changed = center("a");
  changed.set(visits, Value(std::int64_t{9}));
  EXPECT_EQ(library->import({{.centerId = "a", .round = 1, .answers = changed}}), std::vector<core::CaseId>{id});
  EXPECT_EQ(visitsOf(id), "9");
  const auto trail = audit();
  EXPECT_EQ(trail[trail.size() - 2], "edited|application.annual_visits||152318|9");
}

TEST_F(OpenLibrary, UpdatesAKnownCaseAsTheImportSays) {
  Library::NewCase part{.centerId = "a", .round = 1, .answers = center("a"), .files = {}};
  part.update = [this](const Answers& known) {
    Answers changed = known;
    changed.set(visits, Value(std::int64_t{9}));
    return changed;
  };
  const core::CaseId id = library->import({part})[0];
  EXPECT_EQ(visitsOf(id), "152318") << "it was not there before";
  library->apply(id, {SetValue{catalogue.require("application.phone"), Value(std::string("023-63000001"))}});
  library->import({part});
  EXPECT_EQ(visitsOf(id), "9");
  EXPECT_TRUE(core::isKnown(library->answers(id).value(catalogue.require("application.phone"))));
}

TEST_F(OpenLibrary, FollowsAnIdentityThatWasEdited) {
  const core::CaseId id = add("a");
  add("b");
  const core::FieldId center = catalogue.require("center.id");
  library->apply(id, {SetValue{center, Value(std::string(" c "))}});
  library->apply(id, {SetValue{catalogue.require("round"), Value(std::int64_t{3})}});
  EXPECT_EQ(names(), (std::vector<std::string>{"b/1/1", "c/3/3"}));
  const core::Changes collision{SetValue{center, Value(std::string("b"))},
                                SetValue{catalogue.require("round"), Value(std::int64_t{1})}};
  EXPECT_EQ(refusal([&] { library->apply(id, collision); }), ErrorCode::CaseExists);
  EXPECT_EQ(names(), (std::vector<std::string>{"b/1/1", "c/3/3"}));
}

TEST_F(OpenLibrary, RemovesACaseWithAllThatHangsOnIt) {
  const core::CaseId id = add("a");
  library->saveDraft({.caseId = id, .field = visits, .row = {}, .text = "1", .savedAt = clock.now()});
  library->remove(id);
  EXPECT_TRUE(library->drafts().empty());
  EXPECT_NE(add("a"), id) << "a removed case's number stands in the audit trail";
}

TEST_F(OpenLibrary, KeepsDraftsUntilTheAnswerIsGiven) {
  const core::CaseId id = add("a");
  const Draft draft{.caseId = id, .field = visits, .row = {}, .text = "15 未完", .savedAt = clock.now()};
  library->saveDraft(draft);
  library->saveDraft(draft);
  reopen();
  const auto drafts = library->drafts();
  ASSERT_EQ(drafts.size(), 1);
  EXPECT_EQ(drafts[0].text, "15 未完");
  EXPECT_EQ(drafts[0].field, visits);
  EXPECT_EQ(drafts[0].savedAt, clock.now());
  library->apply(id, {SetValue{visits, Value(std::int64_t{15})}});
  EXPECT_TRUE(library->drafts().empty());
  library->saveDraft(draft);
  library->removeDraft(id, visits, {});
  EXPECT_TRUE(library->drafts().empty());
}

TEST_F(OpenLibrary, KeepsResultsAsLongAsTheyBelongToTheAnswers) {
  const core::CaseId a = add("a");
  const core::CaseId b = add("b");
  library->cacheResults("2021", {{.id = a, .revision = 1, .result = "{}"},
                                 {.id = b, .revision = 1, .result = "[]"},
                                 {.id = {99}, .revision = 1, .result = "gone"}});
  reopen();
  EXPECT_EQ(library->cachedResults("2021").size(), 2);
  EXPECT_TRUE(library->cachedResults("2022").empty());
  library->apply(a, {SetValue{visits, Value()}});
  const auto left = library->cachedResults("2021");
  ASSERT_EQ(left.size(), 1);
  EXPECT_EQ(left[0].id, b);
  EXPECT_EQ(left[0].result, "[]");
}

TEST_F(OpenLibrary, VisitsAThousandCases) {
  std::vector<Library::NewCase> cases;
  for (int i = 0; i < 1000; ++i)
    cases.push_back({.centerId = std::to_string(i), .round = 1, .answers = center(std::to_string(i))});
  EXPECT_EQ(library->import(cases).size(), 1000);
  int visited = 0;
  library->visit([&](const CaseHead& head, const Answers& answers) {
    EXPECT_EQ(core::valueText(answers.value(catalogue.require("center.name"))), head.centerId);
    ++visited;
  });
  EXPECT_EQ(visited, 1000);
}

TEST_F(OpenLibrary, SaysThatItIsBusyAndKeepsWhatItHad) {
  const core::CaseId id = add("a");
  Database other(file, Database::Access::ReadWrite, kAtOnce);
  const Transaction writing(other);
  EXPECT_EQ(refusal([&] { library->apply(id, {SetValue{visits, Value()}}); }), ErrorCode::LibraryBusy);
  EXPECT_EQ(visitsOf(id), "152318");
}

TEST_F(OpenLibrary, NamesTheFieldThatIsDamaged) {
  const core::CaseId id = add("a");
  const QString kInto = QStringLiteral("INSERT INTO ");
  for (const auto& [sql, field] : std::vector<std::pair<QString, std::string>>{
           {QStringLiteral("INSERT INTO answer VALUES (1, 'center.shoe_size', 0, '44')"), "center.shoe_size"},
           {QStringLiteral("UPDATE answer SET field = 'application.annual_visits', value = 'many'"),
            "application.annual_visits"},
           {QStringLiteral("UPDATE answer SET value = ' '"), "application.annual_visits"},
           {QStringLiteral("UPDATE answer SET row = 5, value = '1'"), "application.annual_visits"},
           {kInto + QStringLiteral("answer VALUES (1, 'information.general_practitioners.name', 5, 'x')"),
            "information.general_practitioners.name"},
           {kInto + QStringLiteral("list VALUES (1, 'application.annual_visits', 1)"), "application.annual_visits"},
           {kInto + QStringLiteral("list_row VALUES (1, 1, 'application.annual_visits', 0)"),
            "application.annual_visits"},
           {kInto + QStringLiteral("list_row VALUES (1, 1, 'information.general_practitioners', 0)"),
            "information.general_practitioners"},
           {QStringLiteral("UPDATE center_case SET last_row = 9223372036854775807"), "last_row"}}) {
    for (const char* const table : {"answer WHERE field <> 'application.annual_visits'", "list", "list_row"})
      tamper(QStringLiteral("DELETE FROM ") + QLatin1String(table));
    tamper(QStringLiteral("UPDATE answer SET row = 0, value = '1'"));
    tamper(sql);
    try {
      (void)library->answers(id);
      FAIL() << sql.toStdString();
    } catch (const core::Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::LibraryDamaged);
      EXPECT_EQ(error.detail(), "district.guapai (" + field + ")");
    }
  }
}

TEST_F(OpenLibrary, TellsAMediumThatGivesNoAnswersFromDamage) {
  const core::CaseId id = add("a");
  int good = 0;
  for (bool wasMet = true; wasMet; ++good) {
    reopen();
    const FailingCalls failing(Call::Read, EIO, good);
    const auto refused = refusal([&] { (void)library->answers(id); });
    wasMet = failing.wereMet();
    EXPECT_EQ(refused, wasMet ? std::optional(ErrorCode::ReadFailed) : std::nullopt) << good << " good reads";
  }
  EXPECT_GT(good, 2) << "reads were to fail";
}

TEST_F(OpenLibrary, IsDamagedWhereACellBelongsToNoRow) {
  const core::CaseId id = add("a");
  library->apply(
      id, {SetList{doctors, core::List{.finished = true,
                                       .rows = {{.id = {1}, .cells = {Value(std::string("示例甲")), {}, {}}}}}}});
  tamper(QStringLiteral("UPDATE answer SET row = 7 WHERE row = 1"));
  EXPECT_EQ(refusal([&] { (void)library->answers(id); }), ErrorCode::LibraryDamaged);
}

TEST_F(OpenLibrary, NamesAFieldThatHasRowsAlthoughItIsNoList) {
  const core::CaseId id = add("a");
  {
    Database shell(file, Database::Access::ReadWrite, kAtOnce);
    shell.execute(QStringLiteral("PRAGMA foreign_keys = OFF"));
    shell.execute(QStringLiteral("INSERT INTO list_row VALUES (1, 1, 'center.name', 0)"));
  }
  try {
    (void)library->answers(id);
    FAIL();
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::LibraryDamaged);
    EXPECT_EQ(error.detail(), "district.guapai (center.name)");
  }
}

/// The program of before has one field less: what the later one wrote into it is no damage.
TEST_F(OpenLibrary, TellsAFieldOfALaterVersionFromDamage) {
  const core::CaseId id = add("a");
  library->saveDraft({.caseId = id, .field = visits, .row = {}, .text = "15", .savedAt = {}});
  library.reset();
  auto documents = support::fieldDocuments();
  for (std::string& document : documents) document = core::replaced(document, "\"annual_visits\"", "\"annual_calls\"");
  const auto before = core::FieldCatalogue::load(documents);
  const auto older = Library::open(file, before, clock, kAtOnce);
  EXPECT_EQ(refusal([&] { (void)older->answers(id); }), ErrorCode::LibraryNewer);
  EXPECT_EQ(refusal([&] { (void)older->drafts(); }), ErrorCode::LibraryNewer);
}

PaperToIssue paperFrom(const PaperGround& ground) {
  return {.form = "annex4",
          .centerName = core::valueText(ground.answers.value(support::catalogue().require("center.name"))),
          .evaluatedOn = core::Date(2021, 10, 20),
          .standard = "chongqing-2020",
          .standardChecksum = "c0",
          .frozen = {.text = "revision " + std::to_string(ground.head.revision), .results = "{}"},
          .fingerprint = "0123456789",
          .printedSha256 = "d0",
          .embeddedCase = false,
          .pdf = QByteArray("%PDF ") + QByteArray::number(static_cast<qlonglong>(ground.number))};
}

TEST_F(OpenLibrary, KeepsFilesByTheirSum) {
  const core::CaseId id = add("甲");
  library->attach(id, "plan.png", "plan");
  library->attach(id, "一层.png", "plan");
  library->attach(id, "一层.png", "another plan");
  library->attach(id, "二层.png", "plan");
  reopen();
  const auto attached = library->attachments(id);
  EXPECT_EQ(attached.at("二层.png"), attached.at("plan.png"));
  EXPECT_EQ(library->storedFile(attached.at("plan.png")), "plan") << "its bytes went from another name only";
  EXPECT_EQ(library->storedFile(attached.at("一层.png")), "another plan");
  EXPECT_EQ(refusal([&] { (void)library->storedFile("0"); }), ErrorCode::LibraryDamaged);
  EXPECT_EQ(library->uncheckedFile(attached.at("plan.png")), "plan");
  EXPECT_EQ(library->uncheckedFile("0"), std::nullopt);
}

TEST_F(OpenLibrary, TakesAFileThatItHasIntoAnotherCase) {
  const core::CaseId id = add("甲");
  library->attach(id, "plan.png", "plan");
  const std::string sum = library->attachments(id).at("plan.png");
  Library::NewCase next{.centerId = "甲", .round = 2, .answers = center("甲"), .files = {}};
  next.kept = {{"一层.png", sum}};
  const core::CaseId added = library->add(next);
  EXPECT_EQ(library->attachments(added), (std::map<std::string, std::string>{{"一层.png", sum}}));
  EXPECT_EQ(audit().back(), "attached|||-|" + sum + " 一层.png");
}

TEST_F(OpenLibrary, TakesInTheFilesOfACaseWithIt) {
  std::ofstream(directory / "plan.png") << "plan";
  const Library::NewCase added{
      .centerId = "甲", .round = 1, .answers = center("示例中心"), .files = {{"图/一层.png", directory / "plan.png"}}};
  const core::CaseId id = library->import({added})[0];
  reopen();
  const auto attached = library->attachments(id);
  ASSERT_EQ(attached.size(), 1U);
  EXPECT_EQ(library->storedFile(attached.at("图/一层.png")), "plan");

  (void)library->import({added});
  EXPECT_EQ(library->head(id).revision, 1) << "nothing differs";
  std::ofstream(directory / "plan.png") << "another plan";
  (void)library->import({added});
  EXPECT_EQ(library->storedFile(library->attachments(id).at("图/一层.png")), "another plan");
  EXPECT_EQ(library->head(id).revision, 2) << "papers show another plan now";
}

TEST_F(OpenLibrary, TakesInNoCaseWhoseFileCannotBeRead) {
  const Library::NewCase added{
      .centerId = "甲", .round = 1, .answers = center("示例中心"), .files = {{"plan.png", directory / "gone.png"}}};
  EXPECT_EQ(refusal([&] {
              (void)library->import({{.centerId = "乙", .round = 1, .answers = center("乙")}, added});
            }),
            core::ErrorCode::FileUnreadable);
  EXPECT_TRUE(library->cases().empty());
}

TEST_F(OpenLibrary, AttachesAFileToACase) {
  const core::CaseId id = add("甲");
  library->attach(id, "plan.png", "plan");
  EXPECT_EQ(library->storedFile(library->attachments(id).at("plan.png")), "plan");
  EXPECT_EQ(audit().back(), "attached|||-|" + library->attachments(id).at("plan.png") + " plan.png");
  EXPECT_EQ(refusal([&] { library->attach({99}, "plan.png", "plan"); }), core::ErrorCode::CaseChanged);
}

TEST_F(OpenLibrary, KeepsIssuedPapersWhenTheirCaseIsEditedOrRemoved) {
  const core::CaseId id = add("a");
  const IssuedPaper issued = library->issue(id, paperFrom);
  EXPECT_EQ(issued.issuedAt, clock.now());
  library->apply(id, {SetValue{visits, Value(std::int64_t{7})}});
  EXPECT_EQ(library->issue(id, paperFrom).number, 2);
  library->remove(id);
  reopen();
  EXPECT_EQ(library->issuedPapers(id).size(), 2);
  EXPECT_EQ(library->issuedPapers().size(), 2);
  EXPECT_EQ(library->issuedPaper(1)->centerName, "a");
  EXPECT_EQ(library->storedFile(issued.fileSha256), "%PDF 1");
  EXPECT_EQ(library->frozenCase(1).text, "revision 1");
  EXPECT_EQ(library->frozenCase(2).text, "revision 2");
  EXPECT_EQ(audit()[1], "issued|||-|1 annex4 0123456789");
}

TEST_F(OpenLibrary, TellsAPaperWhereTheTrailStoodBeforeIt) {
  const core::CaseId id = add("a");
  const TrailHead before = library->heads().last();
  ASSERT_GT(before.entry, 0);
  library->setActor({.account = "office3", .person = "示例"});
  library->issue(id, [&](const PaperGround& ground) {
    EXPECT_EQ(ground.trailHead, before);
    return paperFrom(ground);
  });
  EXPECT_TRUE(library->heads().have(before));
  EXPECT_EQ(newest().event, "issued");
}

TEST_F(OpenLibrary, FindsTheCaseOfAPaperAgainWhereItWasRemovedAndAdded) {
  const core::CaseId first = add("a");
  const IssuedPaper paper = library->issue(first, paperFrom);
  const core::CaseId other = add("a", 2);
  EXPECT_EQ(library->caseOf(paper), first);
  library->remove(first);
  EXPECT_EQ(library->caseOf(paper), std::nullopt);
  const core::CaseId again = add("a");
  EXPECT_EQ(library->caseOf(paper), again);
  EXPECT_EQ(library->issuedPapers(again).size(), 1);
  EXPECT_TRUE(library->issuedPapers(other).empty());
}

TEST_F(OpenLibrary, LeavesAPaperWithItsCaseWhateverThatIsCalledLater) {
  const core::CaseId first = add("a");
  const IssuedPaper paper = library->issue(first, paperFrom);
  library->apply(first, {SetValue{catalogue.require("center.id"), Value(std::string("b"))}});
  const core::CaseId other = add("a");
  EXPECT_EQ(library->caseOf(paper), first);
  EXPECT_EQ(library->issuedPapers(first).size(), 1);
  EXPECT_TRUE(library->issuedPapers(other).empty());
}

TEST_F(OpenLibrary, UsesNoNumberForAPaperThatFailed) {
  const core::CaseId id = add("a");
  const auto fail = [](const PaperGround& ground) -> PaperToIssue {
    EXPECT_EQ(ground.number, 1);
    throw core::Error(ErrorCode::CaseIncomplete, "a");
  };
  EXPECT_EQ(refusal([&] { (void)library->issue(id, fail); }), ErrorCode::CaseIncomplete);
  EXPECT_TRUE(library->issuedPapers().empty());
  EXPECT_EQ(audit().size(), 1);
  EXPECT_EQ(library->issue(id, paperFrom).number, 1);
  EXPECT_EQ(refusal([&] { (void)library->issue({99}, paperFrom); }), ErrorCode::CaseChanged);
}

TEST_F(OpenLibrary, HandsOutAllTheSameWhereItCannotNoteIt) {
  const core::CaseId id = add("a");
  const auto other = Library::open(file, catalogue, clock, kAtOnce);
  other->issue(id, [&](const PaperGround& ground) {
    EXPECT_FALSE(library->noteExport(11)) << "the library is busy";
    library->noteOpening();
    return paperFrom(ground);
  });
  EXPECT_TRUE(library->noteExport(11));
}

TEST_F(OpenLibrary, NotesAnOpeningBySomebodyElseWithoutWaiting) {
  const core::CaseId id = add("a");
  library = Library::open(file, catalogue, clock);  // with patience
  library->noteOpening();
  EXPECT_EQ(audit().size(), 1) << "the same person";
  library->setActor({.account = "office3", .person = "示例"});
  const auto other = Library::open(file, catalogue, clock, kAtOnce);
  other->issue(id, [&](const PaperGround& ground) {
    library->noteOpening();
    return paperFrom(ground);
  });
  EXPECT_EQ(audit().size(), 2) << "it does not wait, and nothing is lost";
  library->noteOpening();
  EXPECT_EQ(newest().event, "opened");
  EXPECT_EQ(newest().account, "office3");
  library->noteOpening();
  library->apply(id, {SetValue{visits, Value(std::int64_t{7})}});
  EXPECT_EQ(audit().size(), 4) << "it is noted once";
  EXPECT_TRUE(library->verify().empty());
}

TEST_F(OpenLibrary, LetsNobodyEditTheCaseWhileAPaperIsMade) {
  const core::CaseId id = add("a");
  const auto other = Library::open(file, catalogue, clock, kAtOnce);
  library->issue(id, [&](const PaperGround& ground) {
    EXPECT_EQ(refusal([&] { other->apply(id, {SetValue{visits, Value()}}); }), ErrorCode::LibraryBusy);
    return paperFrom(ground);
  });
}

TEST_F(OpenLibrary, IsUpgradedFromVersion1WithAllThatItHeld) {
  const auto old = directory / "version-1.guapai";
  std::filesystem::copy_file(support::sourceDirectory() / "tests/data/libraries/version-1.guapai", old);
  std::filesystem::permissions(old, std::filesystem::perms::owner_all);
  const std::string before = support::fileText(old);
  library = Library::open(old, catalogue, clock, kAtOnce);
  ASSERT_EQ(library->upgradedFrom(), directory / "version-1.v1-2021-09-15.guapai");
  file = old;
  EXPECT_EQ(names(), (std::vector<std::string>{"sample-01/1/2", "sample-02/1/1"}));
  const core::CaseId id = library->cases()[0].id;
  EXPECT_EQ(visitsOf(id), "7");
  const std::vector<std::string> trail = audit();
  EXPECT_EQ(trail, (std::vector<std::string>{"added|||-|sample-01", "added|||-|sample-02",
                                             "edited|application.annual_visits||131870|7"}));
  EXPECT_EQ(library->issue(id, paperFrom).number, 1);
  EXPECT_EQ(audit().size(), 4);
  reopen();
  EXPECT_FALSE(library->upgradedFrom()) << "once is enough";
  EXPECT_EQ(library->issuedPapers().size(), 1);
}

TEST_F(OpenLibrary, CanBeReadWhereItCannotBeWritten) {
  const core::CaseId id = add("a");
  library.reset();
  std::filesystem::permissions(file, std::filesystem::perms::owner_read);
  if (access(file.c_str(), W_OK) == 0) GTEST_SKIP() << "who runs this may write everywhere";
  library = Library::open(file, catalogue, clock, kAtOnce);
  EXPECT_EQ(visitsOf(id), "152318");
  EXPECT_EQ(refusal([&] { library->apply(id, {SetValue{visits, Value()}}); }), ErrorCode::LibraryReadOnly);
}

}  // namespace
}  // namespace guapai::storage
