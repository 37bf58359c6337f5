#include "district/districtsession.h"

#include <fstream>

#include <gtest/gtest.h>

#include "backups/backupfolder.h"
#include "procedure/progress.h"
#include "storage/database.h"
#include "support/district.h"
#include "support/refusal.h"
#include "support/samplecasefiles.h"
#include "transfer/caseimport.h"

namespace guapai::district {
namespace {

class OpenDistrict : public testing::Test {
protected:
  void reopen() {
    district.reset();
    district = DistrictSession::open(support::definitions(), file, clock);
  }
  std::filesystem::path sample(const std::string& number) const {
    return support::sourceDirectory() / ("resources/sample/center-" + number + ".json");
  }
  /// The center takes its application back.
  void end(core::CaseId id) {
    const auto session = district->openCase(id);
    const procedure::Move withdrawn{.to = support::definitions()->standard().stages().find("withdrawn"),
                                    .on = core::Date(2021, 11, 1),
                                    .person = "示例经办人"};
    const procedure::Progress progress(*support::definitions(), session->answers());
    ASSERT_TRUE(session->act(progress.make(withdrawn, session->evaluation(), clock.today()), QStringLiteral("x")));
  }

  support::TemporaryDirectory directory;
  std::filesystem::path file = directory / "区县.guapai";
  core::FixedClock clock{core::Date(2021, 11, 20)};
  std::unique_ptr<DistrictSession> district = DistrictSession::create(support::definitions(), file, clock);
  const core::Place name{.field = support::District::field("center.name"), .row = std::nullopt};
};

TEST_F(OpenDistrict, IsCalledLikeItsFile) {
  EXPECT_EQ(district->name(), QStringLiteral("区县"));
  EXPECT_EQ(district->ledger().rowCount(), 0);
}

TEST_F(OpenDistrict, AddsACenterThatIsThereAgainNextTime) {
  const auto id =
      district->addCenter(QStringLiteral("示例中心"), QStringLiteral("community"), QStringLiteral("示例街道"));
  EXPECT_EQ(district->ledger().line(id)->name, QStringLiteral("示例中心"));
  const QString key = district->key(id);
  reopen();
  EXPECT_EQ(district->find(key), id);
  EXPECT_EQ(district->ledger().line(id)->subdistrict, QStringLiteral("示例街道"));
  EXPECT_FALSE(district->find(QStringLiteral("示例中心#2")));
}

TEST_F(OpenDistrict, NamesTheCentersWithTextThatDidNotBecomeAnAnswer) {
  EXPECT_TRUE(district->typedTexts().empty());
  for (const char* const called : {"示例甲", "示例乙"})
    district->addCenter(QString::fromUtf8(called), QStringLiteral("community"), QString());
  const auto field = support::District::field("application.annual_visits");
  const auto at = std::chrono::sys_days(std::chrono::year(2021) / 11 / 20) + std::chrono::hours(8);
  for (const LedgerLine& line : district->ledger().lines())
    district->library().saveDraft({.caseId = line.head.id, .field = field, .row = {}, .text = "15", .savedAt = at});
  const QString later = district->ledger().lines()[1].name;
  district->library().saveDraft({.caseId = district->ledger().lines()[1].head.id,
                                 .field = support::District::field("application.phone"),
                                 .row = {},
                                 .text = "1",
                                 .savedAt = at + std::chrono::minutes(5)});
  reopen();
  const auto texts = district->typedTexts();
  ASSERT_EQ(texts.size(), 2U);
  EXPECT_EQ(texts[0].center, later);
  EXPECT_EQ(texts[0].at, QDateTime(QDate(2021, 11, 20), QTime(8, 5), Qt::UTC));
}

TEST_F(OpenDistrict, RefusesASecondCenterOfTheSameName) {
  const auto add = [this](const QString& called) {
    district->addCenter(called, QStringLiteral("community"), QString());
  };
  add(QStringLiteral("示例中心"));
  EXPECT_EQ(support::refusal([&] { add(QStringLiteral("示例　中心")); }), core::ErrorCode::CaseExists);
  EXPECT_EQ(district->ledger().rowCount(), 1);
}

TEST_F(OpenDistrict, RefusesTheNameOfACenterThatHasAnIdOfItsOwn) {
  district->importFile(sample("09"));
  const QString called = district->ledger().lines().front().name;
  for (const QString& typed : {called, QString(called + u'　'), QString(u' ' + called)})
    EXPECT_EQ(support::refusal([&] { district->addCenter(typed, QStringLiteral("community"), QString()); }),
              core::ErrorCode::CaseExists);
  EXPECT_EQ(district->ledger().rowCount(), 1);
}

TEST_F(OpenDistrict, KnowsItsCentersInALedger) {
  district->importFile(sample("09"));
  const LedgerLine line = district->ledger().lines().front();
  ASSERT_NE(line.head.centerId, line.name.toStdString()) << "a ledger that names it does not say its id";
  const support::TemporaryDirectory folder;
  std::ofstream(folder / "a.csv") << "机构名称,街道\n" << line.name.toStdString() << ",示例新街道\n";
  const auto imported = district->importFile(folder / "a.csv");
  EXPECT_TRUE(imported.problems.empty());
  EXPECT_EQ(imported.cases, 1U);
  ASSERT_EQ(district->ledger().rowCount(), 1) << "no second center";
  EXPECT_EQ(district->ledger().lines().front().head.id, line.head.id);
}

TEST_F(OpenDistrict, RefreshesTheLineOfTheCaseThatIsEdited) {
  district->importFile(sample("01"));
  district->importFile(sample("02"));
  const auto id = district->ledger().lines()[0].head.id;
  const auto session = district->openCase(id);
  session->setAnswer({.field = support::District::field("center.grade"), .row = {}}, core::Value(core::Code{"B"}));
  session->setAnswer(name, core::Value(std::string("改名")));
  const LedgerLine* line = district->ledger().line(id);
  EXPECT_EQ(line->name, QStringLiteral("改名"));
  EXPECT_NE(line->results[0].mark.shape, terms::ResultMark::Shape::Met);
  EXPECT_EQ(line->head.revision, 3);
}

TEST_F(OpenDistrict, FindsACenterByTheFingerprintOfItsPaper) {
  for (const char* number : {"01", "02", "03"}) district->importFile(sample(number));
  const LedgerLine line = district->ledger().lines()[1];
  const papers::ComparedPaper paper = district->issuing().issue(line.head.id, "annex4").paper;
  reopen();
  district->ledgerFilter().setText(QString::fromStdString(paper.fingerprint.substr(0, 6)));
  ASSERT_EQ(district->ledgerFilter().rowCount(), 1);
  EXPECT_EQ(district->ledgerFilter().index(0, LedgerModel::Name).data().toString(),
            QString::fromStdString(paper.centerName));
}

TEST_F(OpenDistrict, FindsACenterByWhatItsAnswersSay) {
  for (const char* number : {"01", "02", "03"}) district->importFile(sample(number));
  const auto id = district->ledger().lines()[1].head.id;
  const core::Place person{.field = support::District::field("application.responsible_person"), .row = std::nullopt};
  const auto found = [this](const char* typed) {
    district->ledgerFilter().setText(QString::fromUtf8(typed));
    QStringList names;
    for (int row = 0; row < district->ledgerFilter().rowCount(); ++row)
      names.append(district->ledgerFilter().index(row, LedgerModel::Name).data().toString());
    return names.join(QLatin1Char(' ')).toStdString();
  };
  const std::string second = district->ledger().lines()[1].name.toStdString();
  EXPECT_EQ(found("示例壬癸"), "");
  const auto session = district->openCase(id);
  session->setAnswer(person, core::Value(std::string("示例壬癸")));
  EXPECT_EQ(found("示例壬癸"), second);
  EXPECT_EQ(found("slrg"), second);
  district->removeCase(id);
  EXPECT_EQ(found("slrg"), "");
}

TEST_F(OpenDistrict, KeepsARoundWithADecisionOnRecord) {
  district->importFile(sample("02"));
  const auto id = district->ledger().lines().front().head.id;
  auto session = district->openCase(id);
  const auto way = [&] { return procedure::Progress(*support::definitions(), session->answers()); };
  const procedure::Move failed{.to = support::definitions()->standard().stages().find("failed"),
                               .on = core::Date(2021, 10, 25),
                               .person = "示例经办人"};
  ASSERT_TRUE(session->act(way().make(failed, session->evaluation(), clock.today()), QStringLiteral("x")));
  EXPECT_EQ(support::refusal([&] { district->removeCase(id); }), core::ErrorCode::CaseDecided);
  EXPECT_EQ(district->ledger().rowCount(), 1);
  ASSERT_TRUE(session->act(way().takeBack("示例理由", "示例撤销人", clock.today()), QStringLiteral("x")));
  session.reset();
  district->removeCase(id);
  EXPECT_EQ(district->ledger().rowCount(), 0);
}

TEST_F(OpenDistrict, OpensARoundOnlyWhereTheOneBeforeHasEnded) {
  district->importFile(sample("02"));
  const auto id = district->ledger().lines().front().head.id;
  EXPECT_EQ(support::refusal([&] { district->openRound(id); }), core::ErrorCode::CaseChanged);
  EXPECT_EQ(district->ledger().rowCount(), 1);
  EXPECT_EQ(district->library().cases().size(), 1U);
  end(id);
  district->openRound(id);
  EXPECT_EQ(district->ledger().rowCount(), 2);
}

TEST_F(OpenDistrict, TakesARoundBackThatHoldsNothingYet) {
  district->importFile(sample("02"));
  const auto id = district->ledger().lines().front().head.id;
  end(id);
  const auto next = district->openRound(id);
  EXPECT_EQ(district->ledger().rowCount(), 2);
  EXPECT_EQ(district->takeRoundBack(next), id);
  EXPECT_EQ(district->ledger().rowCount(), 1);
  EXPECT_FALSE(district->takeRoundBack(id)) << "the first round stays";
  EXPECT_EQ(district->ledger().rowCount(), 1);
}

TEST_F(OpenDistrict, KeepsAPlanOfItsOwn) {
  EXPECT_EQ(district->board().years.front().plannedSum, 1);
  district->keepPlan({{.time = "2021年", .from = 2021, .to = 2021, .centers = 5}});
  reopen();
  ASSERT_EQ(district->board().years.size(), 1U);
  EXPECT_EQ(district->board().years.front().plannedSum, 5);
}

TEST_F(OpenDistrict, SeesWhatAnotherProgramHasEdited) {
  const auto id = district->addCenter(QStringLiteral("示例中心"), QStringLiteral("community"), QString());
  const auto other = storage::Library::open(file, support::definitions()->catalogue(), clock);
  other->apply(id, {core::SetValue{.field = name.field, .value = core::Value(std::string("改名"))}});
  const auto session = district->openCase(id);
  EXPECT_EQ(session->centerName(), QStringLiteral("改名"));
  EXPECT_EQ(district->ledger().line(id)->name, QStringLiteral("改名"));
}

/// A library that is open here, and in another program at the same time.
class SharedDistrict : public OpenDistrict {
protected:
  SharedDistrict() {
    district->importFile(sample("02"));
    id = district->ledger().lines().front().head.id;
    session = district->openCase(id);
    QObject::connect(district.get(), &DistrictSession::changedElsewhere, [this] { ++changes; });
  }
  [[nodiscard]] QStringList names() const {
    QStringList all;
    for (const LedgerLine& line : district->ledger().lines()) all.append(line.name);
    return all;
  }

  std::unique_ptr<storage::Library> other = storage::Library::open(file, support::definitions()->catalogue(), clock);
  core::CaseId id;
  std::unique_ptr<session::CaseSession> session;
  int changes = 0;
};

TEST_F(SharedDistrict, NoticesNothingWhereNobodyHasWritten) {
  session->setAnswer(name, core::Value(std::string("自己")));
  other->setActor({.account = "示例", .person = std::nullopt});
  district->catchUp();
  EXPECT_EQ(changes, 0);
}

TEST_F(SharedDistrict, CatchesUpWithCasesThatWereAddedEditedAndRemoved) {
  const auto second = district->addCenter(QStringLiteral("示例第二"), QStringLiteral("community"), QString());
  core::Answers third(support::definitions()->catalogue());
  third.set(name.field, core::Value(std::string("示例第三")));
  other->import({{.centerId = "示例第三", .round = 1, .answers = third}});
  other->remove(second);
  other->apply(id, {core::SetValue{.field = name.field, .value = core::Value(std::string("示例改名"))}});
  district->ledgerFilter().setText(QStringLiteral("示例第三"));
  EXPECT_EQ(district->ledgerFilter().rowCount(), 0);
  district->catchUp();
  EXPECT_EQ(changes, 1);
  EXPECT_EQ(names(), (QStringList{QStringLiteral("示例改名"), QStringLiteral("示例第三")}));
  EXPECT_EQ(district->ledgerFilter().rowCount(), 1) << "what is searched for is found";
  EXPECT_EQ(session->centerName(), QStringLiteral("示例改名"));
  district->catchUp();
  EXPECT_EQ(changes, 1);
}

TEST_F(SharedDistrict, TriesAgainWhereTheLibraryIsLocked) {
  other->apply(id, {core::SetValue{.field = name.field, .value = core::Value(std::string("示例改名"))}});
  {
    storage::Database locking(file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0));
    locking.execute(QStringLiteral("BEGIN EXCLUSIVE"));
    locking.execute(QStringLiteral("DELETE FROM draft"));
    district->catchUp();
    EXPECT_EQ(changes, 0);
    locking.execute(QStringLiteral("ROLLBACK"));
  }
  district->catchUp();
  EXPECT_EQ(changes, 1);
  EXPECT_EQ(session->centerName(), QStringLiteral("示例改名"));
}

TEST_F(SharedDistrict, TellsTheOpenCaseOfPapersRoundsAndItsRemoval) {
  int papers = 0;
  int overtaken = 0;
  QObject::connect(session.get(), &session::CaseSession::papersIssued, [&papers] { ++papers; });
  QObject::connect(session.get(), &session::CaseSession::overtaken, [&overtaken] { ++overtaken; });
  other->issue(id, [](const storage::PaperGround&) {
    return storage::PaperToIssue{.form = "annex4", .fingerprint = "0123456789", .pdf = "pdf"};
  });
  district->catchUp();
  EXPECT_EQ(papers, 1);
  EXPECT_EQ(overtaken, 0);
  core::Answers next = other->answers(id);
  next.set(support::District::field("round"), core::Value(std::int64_t{2}));
  other->import({{.centerId = other->head(id).centerId, .round = 2, .answers = next}});
  district->catchUp();
  EXPECT_EQ(session->laterRound(), 2);
  EXPECT_EQ(overtaken, 1);
  other->remove(id);
  district->catchUp();
  EXPECT_EQ(overtaken, 2);
  EXPECT_EQ(papers, 1);
  EXPECT_EQ(district->ledger().line(id), nullptr);
}

TEST_F(SharedDistrict, FollowsACommandThatUpdatesTheOpenCase) {
  const core::Place visits{.field = support::District::field("application.annual_visits"), .row = std::nullopt};
  const core::Place teams{.field = support::District::field("application.elite_family_doctor_teams"),
                          .row = std::nullopt};
  transfer::CaseImport cases(*support::definitions());
  std::string text = support::fileText(sample("02"));
  const std::size_t at = text.find("\"annual_visits\": ");
  ASSERT_NE(at, std::string::npos);
  text.replace(at, text.find(',', at) - at, "\"annual_visits\": 131001");
  std::ofstream(directory / "update.json") << text;
  cases.addFile(directory / "update.json", "update.json");
  ASSERT_TRUE(cases.problems().empty());
  cases.into(*other);
  ASSERT_TRUE(session->setAnswer(teams, core::Value(std::int64_t{7})));
  EXPECT_EQ(core::valueText(session->answer(visits)), "131001");
  const core::Answers stored = other->answers(id);
  EXPECT_EQ(core::valueText(stored.value(visits.field)) + "/" + core::valueText(stored.value(teams.field)), "131001/7");
}

TEST_F(SharedDistrict, LeavesNoMomentBetweenAQuestionAndItsAct) {
  end(id);
  session.reset();
  const auto next = district->openRound(id);
  // The other one waits for nobody, so that an edit within the act is refused.
  district->library().together([&] {
    EXPECT_EQ(support::refusal([&] {
                const auto hasty = storage::Library::open(file, support::definitions()->catalogue(), clock,
                                                          std::chrono::milliseconds(0));
                hasty->apply(next, {core::SetValue{.field = name.field, .value = core::Value(std::string("晚"))}});
              }),
              core::ErrorCode::LibraryBusy);
    EXPECT_EQ(district->takeRoundBack(next), id);
  });
  EXPECT_EQ(other->cases().size(), 1);
}

/// By program, standard and day.
std::string cacheKeyOf(const char* day) {
  return std::string(GUAPAI_VERSION " chongqing-2020 ") + support::definitions()->checksum() + " " + day;
}

TEST_F(OpenDistrict, ShowsKeptResultsAsIfTheyWereComputed) {
  for (const char* number : {"01", "02", "03", "04"}) district->importFile(sample(number));
  std::vector<std::string> computed;
  for (const LedgerLine& line : district->ledger().lines()) computed.push_back(cacheText(line));
  EXPECT_EQ(district->library().cachedResults(cacheKeyOf("2021-11-20")).size(), 4);
  reopen();
  std::vector<std::string> kept;
  for (const LedgerLine& line : district->ledger().lines()) kept.push_back(cacheText(line));
  EXPECT_EQ(kept, computed);
}

TEST_F(OpenDistrict, EvaluatesAgainOnAnotherDay) {
  district->addCenter(QStringLiteral("示例中心"), QStringLiteral("community"), QString());
  reopen();
  const core::FixedClock tomorrow{core::Date(2021, 11, 21)};
  district.reset();
  district = DistrictSession::open(support::definitions(), file, tomorrow);
  EXPECT_EQ(district->library().cachedResults(cacheKeyOf("2021-11-21")).size(), 1);
}

TEST_F(OpenDistrict, TakesInAllOfAFileOrNothing) {
  const auto broken = directory / "broken.jsonl";
  std::ofstream(broken) << support::smallCase() << "\n{";
  const auto imported = district->importFile(broken);
  EXPECT_EQ(imported.cases, 0);
  EXPECT_FALSE(imported.problems.empty());
  EXPECT_EQ(district->ledger().rowCount(), 0);
  EXPECT_TRUE(district->library().cases().empty());
}

TEST_F(OpenDistrict, HandsOutWhatItHas) {
  district->importFile(sample("01"));
  EXPECT_EQ(district->exportTo(directory / "out.jsonl").cases, 1);
  EXPECT_EQ(support::linesOf(support::fileText(directory / "out.jsonl")).size(), 1);
}

TEST_F(OpenDistrict, NotesWhoOpensItAndWhatIsHandedOut) {
  district->setPerson("示例甲");
  district->importFile(sample("01"));
  const auto newest = [this] { return district->library().history({.most = 1}).at(0); };
  EXPECT_EQ(newest().event, "imported");
  EXPECT_EQ(newest().person, "示例甲");
  (void)district->exportTo(directory / "out.jsonl");
  EXPECT_EQ(newest().event, "exported");
  EXPECT_EQ(newest().after, "1");
  EXPECT_TRUE(district->notePages({0}, "台账"));
  EXPECT_EQ(newest().after, "台账");
  reopen();
  district->setPerson("示例乙");
  EXPECT_EQ(newest().event, "opened");
  EXPECT_EQ(newest().person, "示例乙");
  district->removeCase(district->ledger().lines()[0].head.id, "重复登记");
  EXPECT_EQ(newest().reason, "重复登记");
}

TEST_F(OpenDistrict, RemovesACase) {
  district->importFile(sample("01"));
  const auto id = district->ledger().lines()[0].head.id;
  district->removeCase(id);
  EXPECT_EQ(district->ledger().rowCount(), 0);
  reopen();
  EXPECT_EQ(district->ledger().rowCount(), 0);
}

TEST_F(OpenDistrict, IsReplacedByAnotherFileOfItsName) {
  EXPECT_FALSE(district->isReplaced());
  const std::filesystem::path aside = directory / "aside.guapai";
  std::filesystem::rename(file, aside);
  EXPECT_FALSE(district->isReplaced()) << "the file is gone, perhaps for a moment";
  std::filesystem::copy_file(aside, file);
  EXPECT_TRUE(district->isReplaced()) << "the same bytes in another file";
  EXPECT_EQ(support::refusal([&] { district->addCenter(QStringLiteral("示例中心"), QStringLiteral("community"), {}); }),
            core::ErrorCode::LibraryReplaced);
  std::filesystem::rename(aside, file);
  EXPECT_FALSE(district->isReplaced()) << "the file has come back";
  district->addCenter(QStringLiteral("示例中心"), QStringLiteral("community"), {});
  EXPECT_EQ(district->ledger().rowCount(), 1);
}

TEST_F(OpenDistrict, IsReplacedWhereABackupIsRestored) {
  district->importFile(sample("01"));
  district->backups().beforeImport();
  const auto backup = backups::BackupFolder(file).all().at(0).file;
  (void)DistrictSession::restore(*support::definitions(), file, backup, clock, std::nullopt);
  EXPECT_TRUE(district->isReplaced());
  reopen();
  EXPECT_FALSE(district->isReplaced());
}

TEST_F(OpenDistrict, IsNotReplacedByAnEditOfAnotherProgram) {
  const auto other = DistrictSession::open(support::definitions(), file, clock);
  other->addCenter(QStringLiteral("示例中心"), QStringLiteral("community"), {});
  EXPECT_FALSE(district->isReplaced());
}

TEST_F(OpenDistrict, GoesOnWhileAFileIsRead) {
  bool wentOn = false;
  QMetaObject::invokeMethod(
      district.get(), [&wentOn] { wentOn = true; }, Qt::QueuedConnection);
  district->importFile(sample("01"));
  EXPECT_TRUE(wentOn);
}

}  // namespace
}  // namespace guapai::district
