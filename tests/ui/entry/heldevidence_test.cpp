#include "entry/heldevidence.h"

#include <fstream>

#include <QtTest/QSignalSpy>
#include <QtWidgets/QMenu>
#include <gmock/gmock.h>

#include "desk/disqualifiersview.h"
#include "entry/evidenceentry.h"
#include "storage/database.h"
#include "ui/entry/evidencebench.h"
#include "ui/layout/paintedtext.h"

namespace guapai::ui {
namespace {

using support::District;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A page of a case in a library that another program can lock.
class HeldBench : public EvidenceBench {
protected:
  using EvidenceBench::EvidenceBench;

  void lock() { other.execute(QStringLiteral("BEGIN IMMEDIATE")); }
  void recover() { other.execute(QStringLiteral("ROLLBACK")); }
  /// Adds files at this widget, as with the command. Each has its name as its content, and is deleted at once.
  void add(const std::string& at, const std::vector<std::string>& names) const {
    QStringList paths;
    for (const std::string& name : names) {
      std::ofstream(district.directory / name, std::ios::binary) << name;
      paths.append(QString::fromStdString((district.directory / name).string()));
    }
    EvidenceEntry& evidence = view->evidence();
    evidence.ask(evidence.targetAt(find(at)).value());
    evidence.take(paths);
    for (const QString& path : paths) QFile::remove(path);
  }
  [[nodiscard]] AnswerEditor::Note noteAt(const std::string& name) const { return find<AnswerEditor>(name).note(); }
  /// All that is painted on the page and in the cell of this blank, without white space.
  [[nodiscard]] std::string seenAt(const std::string& name) const {
    support::settle();
    QWidget& cell = *find(name).parentWidget();
    return (paintedIn(*view->widget(), view->widget()->rect()) + paintedIn(cell, cell.rect())).toStdString();
  }

  storage::Database other{district.file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0)};
};

class HeldOnAPaper : public HeldBench {
protected:
  HeldOnAPaper() : HeldBench(&makeApplication) { lock(); }
  const std::string visits = "application.annual_visits";
  const core::Place place{District::field(visits), std::nullopt};
};

TEST_F(HeldOnAPaper, IsStoredWhenTheLibraryTakesIt) {
  QSignalSpy failed(&session, &session::CaseSession::failed);
  add(visits, {"a.pdf", "b.pdf"});
  EXPECT_EQ(failed.count(), 1) << "once is enough";
  EXPECT_THAT(column("file"), IsEmpty());
  EXPECT_EQ(noteAt(visits).tone, AnswerEditor::Tone::Wrong);
  EXPECT_THAT(seenAt(visits), HasSubstr("Notsaved.Theevidenceisstillhere:a.pdf、b.pdf"));
  EXPECT_TRUE(view->hasOpenPlaces());
  EXPECT_THAT(view->openPlaces(), ElementsAre(place));
  view->storeRefused();
  EXPECT_THAT(column("file"), IsEmpty());
  EXPECT_EQ(view->unsaved().size(), 2U);
  recover();
  view->storeRefused();
  EXPECT_THAT(column("file"), ElementsAre("a.pdf", "b.pdf"));
  EXPECT_THAT(column("field"), ElementsAre(visits, visits));
  EXPECT_EQ(*session.files().bytes("b.pdf"), "b.pdf");
  EXPECT_TRUE(view->unsaved().empty());
  EXPECT_FALSE(view->hasOpenPlaces());
  EXPECT_THAT(seenAt(visits), Not(HasSubstr("Notsaved")));
  session.undo();
  EXPECT_THAT(column("file"), IsEmpty()) << "one step";
}

TEST_F(HeldOnAPaper, IsStoredBehindTheTexts) {
  add(visits, {"a.pdf"});
  recover();
  other.execute(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON stored_file BEGIN SELECT RAISE(ABORT, ''); END"));
  lock();
  fill(visits, "4321");
  recover();
  view->storeRefused();
  EXPECT_EQ(stored(visits), "4321") << "the disk has room for it";
  EXPECT_EQ(view->unsaved().size(), 1U);
}

TEST_F(HeldOnAPaper, StandsBesideATextThatIsNotSavedEither) {
  fill(visits, "4321");
  add(visits, {"a.pdf"});
  EXPECT_THAT(noteAt(visits).text.toStdString(), HasSubstr("a.pdf\nNot saved. What you typed is still here."));
  EXPECT_THAT(view->openPlaces(), ElementsAre(place));
  EXPECT_EQ(view->unsaved().size(), 2U);
}

TEST_F(HeldOnAPaper, IsKeptWhileAnotherCenterIsShown) {
  add(visits, {"a.pdf"});
  session::UnsavedAnswers::Case kept{.revision = session.head().revision, .all = view->unsaved()};
  ASSERT_EQ(kept.all.size(), 1U);
  EXPECT_EQ(kept.all.front().place, place);
  const std::unique_ptr<FormView> again(makeApplication(session, nullptr));
  for (const session::Unsaved& each : kept.all) EXPECT_TRUE(again->restoreUnsaved(each, false));
  EXPECT_THAT(again->findChild<AnswerEditor*>(QString::fromStdString(visits))->note().text.toStdString(),
              HasSubstr("a.pdf"));
  kept.all = again->unsaved();
  kept = session::stored(session, kept);
  EXPECT_EQ(kept.all.size(), 1U) << "the library is still locked";
  recover();
  EXPECT_TRUE(session::stored(session, kept).all.empty());
  EXPECT_THAT(column("file"), ElementsAre("a.pdf"));
  EXPECT_EQ(*session.files().bytes("a.pdf"), "a.pdf");
}

TEST_F(HeldOnAPaper, IsGivenUpOnPurpose) {
  add(visits, {"a.pdf", "b&c.pdf"});
  view->evidence().show({.about = {}, .place = place}, nullptr);
  auto* const menu = view->findChild<QMenu*>(QStringLiteral("fileMenu"));
  ASSERT_NE(menu, nullptr);
  ASSERT_EQ(menu->actions().size(), 2);
  EXPECT_EQ(menu->activeAction(), nullptr) << "Enter alone gives nothing up";
  EXPECT_EQ(menu->actions()[1]->text(), QStringLiteral("Give up b&&c.pdf, which is not saved"));
  menu->actions()[0]->trigger();
  menu->close();
  EXPECT_THAT(noteAt(visits).text.toStdString(), HasSubstr("here: b&c.pdf"));
  view->giveUpUnsaved();
  EXPECT_THAT(noteAt(visits).text.toStdString(), Not(HasSubstr("Not saved")));
  recover();
  view->storeRefused();
  EXPECT_THAT(column("file"), IsEmpty());
}

TEST_F(HeldOnAPaper, LeavesADraftWhenItIsGivenUp) {
  recover();
  fill(visits, "12x");
  view->commitOpenEditor();  // the draft is in the library
  lock();
  add(visits, {"a.pdf"});
  view->giveUpUnsaved();
  EXPECT_EQ(find<AnswerEditor>(visits).typedText(), QStringLiteral("12x"));
}

TEST_F(HeldOnAPaper, IsNoPartOfATrial) {
  add(visits, {"a.pdf"});
  session.beginTrial();
  EXPECT_THAT(view->openPlaces(), IsEmpty()) << "the end of the trial would ask about it";
  EXPECT_TRUE(view->hasOpenPlaces());
  add(visits, {"b.pdf"});
  session.discardTrial();
  EXPECT_EQ(view->unsaved().size(), 1U) << "while figures are tried, nothing is added";
}

class HeldAtARecord : public HeldBench {
protected:
  HeldAtARecord() : HeldBench(&makeDisqualifiersView) {
    session.removeList(accidents);
    session.insertRow(accidents, 0, {{District::field("records.accidents.note"), std::string("示例")}});
    lock();
  }
  [[nodiscard]] std::string barMark() const { return find("records.accidents:mark").accessibleName().toStdString(); }
  const core::FieldId accidents = District::field("records.accidents");
};

TEST_F(HeldAtARecord, IsToldOfAtItsFirstBlank) {
  add("records.accidents.note#1", {"a.pdf"});
  EXPECT_THAT(noteAt("records.accidents.occurred_on#1").text.toStdString(), HasSubstr("a.pdf"));
  const core::RowId row = session.answers().list(accidents)->rows.front().id;
  EXPECT_THAT(view->openPlaces(), ElementsAre(core::Place{District::field("records.accidents.occurred_on"), row}));
}

TEST_F(HeldAtARecord, IsToldOfAtTheListWhereItsRowIsGone) {
  add("records.accidents.note#1", {"a.pdf"});
  recover();
  session.removeRow(accidents, session.answers().list(accidents)->rows.front().id);
  EXPECT_THAT(barMark(), HasSubstr("Not saved. The evidence is still here: a.pdf"));
  EXPECT_THAT(view->openPlaces(), ElementsAre(core::Place{accidents, std::nullopt}));
  view->storeRefused();
  EXPECT_THAT(barMark(), Not(HasSubstr("Not saved")));
  EXPECT_THAT(column("file"), ElementsAre("a.pdf"));
}

TEST_F(HeldAtARecord, IsToldOfAtTheListOfItsCondition) {
  add("records.accidents.note#2", {"a.pdf"});
  EXPECT_THAT(barMark(), HasSubstr("a.pdf"));
}

class HeldOnTheDesk : public HeldBench {
protected:
  HeldOnTheDesk() { lock(); }
};

TEST_F(HeldOnTheDesk, IsToldOfAtTheRecordOfItsCriterion) {
  add("C7:result", {"a.pdf"});
  EXPECT_THAT(noteAt("worksheets.verification.C7.methods").text.toStdString(), HasSubstr("a.pdf"));
  EXPECT_THAT(noteAt("worksheets.verification.C8.methods").text.toStdString(), Not(HasSubstr("a.pdf")));
  recover();
  view->storeRefused();
  EXPECT_THAT(column("about"), ElementsAre("C7"));
}

class HeldOnItsOwnPage : public HeldBench {
protected:
  HeldOnItsOwnPage() : HeldBench(&makeEvidenceView) { lock(); }
};

TEST_F(HeldOnItsOwnPage, IsToldOfAtTheList) {
  add("evidence.files.note#1", {"a.pdf"});
  EXPECT_THAT(find("evidence.files:mark").accessibleName().toStdString(), HasSubstr("a.pdf"));
  recover();
  view->storeRefused();
  EXPECT_THAT(column("file"), ElementsAre("a.pdf"));
  EXPECT_THAT(find("evidence.files:mark").accessibleName().toStdString(), Not(HasSubstr("Not saved")));
}

}  // namespace
}  // namespace guapai::ui
