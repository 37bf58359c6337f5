#include "entry/evidenceentry.h"

#include <fstream>

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <gmock/gmock.h>

#include "attachments/casefiles.h"
#include "desk/disqualifiersview.h"
#include "editors/fileeditor.h"
#include "entry/dropframe.h"
#include "entry/filemark.h"
#include "support/pictures.h"
#include "ui/entry/evidencebench.h"

namespace guapai::ui {
namespace {

using support::District;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A page onto which files are dropped.
class DroppedBench : public EvidenceBench {
protected:
  using EvidenceBench::EvidenceBench;

  QUrl written(const char* name, const std::string& bytes) const {
    std::ofstream(district.directory / name, std::ios::binary) << bytes;
    return QUrl::fromLocalFile(QString::fromStdString((district.directory / name).string()));
  }
  /// As a drag comes over the widget under the pointer.
  bool drag(QWidget& onto, const QList<QUrl>& urls) {
    data.clear();
    data.setUrls(urls);
    data.setText(urls.front().toString());  // as file managers do
    QDragEnterEvent enter(onto.rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&onto, &enter);
    return enter.isAccepted();
  }
  /// The drag that came over the page goes on to this point of it.
  bool dragOn(QPoint at) {
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    move.ignore();
    QApplication::sendEvent(view->widget(), &move);
    return move.isAccepted();
  }
  bool drop(QWidget& onto, const QList<QUrl>& urls) {
    if (!drag(onto, urls)) return false;
    // With Shift, and in the same volume, a file manager proposes to move.
    QDropEvent event(onto.rect().center(), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::ShiftModifier);
    QApplication::sendEvent(&onto, &event);
    dropped = event.isAccepted() ? event.dropAction() : Qt::IgnoreAction;
    return true;
  }
  [[nodiscard]] FileMark* markOf(const std::string& editor) const {
    return find(editor).parentWidget()->findChild<FileMark*>();
  }

  QMimeData data;
  Qt::DropAction dropped = Qt::IgnoreAction;
  QSignalSpy refused{&view->evidence(), &EvidenceEntry::refused};
  QSignalSpy shown{&view->evidence(), &EvidenceEntry::fileShown};
};

class EvidenceOnAPaper : public DroppedBench {
protected:
  EvidenceOnAPaper() : DroppedBench(&makeApplication) {}
  const std::string visits = "application.annual_visits";
  QLineEdit& line() const { return *find(visits).findChild<QLineEdit*>(); }
};

TEST_F(EvidenceOnAPaper, IsDroppedOntoABlankSeveralAtOnce) {
  const QString before = line().text();
  ASSERT_TRUE(drop(line(), {written("a.pdf", "one"), written("b.docx", "two")}));
  EXPECT_THAT(column("file"), ElementsAre("a.pdf", "b.docx"));
  EXPECT_THAT(column("field"), ElementsAre(visits, visits));
  EXPECT_THAT(column("added_on"), ElementsAre("2021-11-20", "2021-11-20"));
  EXPECT_EQ(line().text(), before) << "the file's name is no text for the blank";
  session.undo();
  EXPECT_THAT(column("file"), IsEmpty());
}

TEST_F(EvidenceOnAPaper, ShowsWhereItWouldGo) {
  auto& frame = *view->findChild<DropFrame*>();
  ASSERT_TRUE(drag(line(), {written("a.pdf", "one")}));
  ASSERT_TRUE(frame.isVisible());
  EXPECT_THAT(frame.accessibleName().toStdString(), HasSubstr("申请表"));
  EXPECT_TRUE(frame.geometry().contains(line().mapTo(frame.parentWidget(), line().rect().center())));
  QDragLeaveEvent leave;
  QApplication::sendEvent(view->widget(), &leave);
  EXPECT_FALSE(frame.isVisible());
}

TEST_F(EvidenceOnAPaper, IsDraggedInOverThePagesMargin) {
  const QPoint blank = line().mapTo(view->widget(), line().rect().center());
  data.setUrls({written("a.pdf", "one")});
  QDragEnterEvent enter(QPoint(1, 1), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  enter.ignore();
  QApplication::sendEvent(view->widget(), &enter);
  EXPECT_TRUE(enter.isAccepted()) << "else no move is told of";
  EXPECT_FALSE(dragOn({1, 1}));
  EXPECT_FALSE(view->findChild<DropFrame*>()->isVisible());
  EXPECT_TRUE(dragOn(blank));
  EXPECT_TRUE(view->findChild<DropFrame*>()->isVisible());
}

TEST_F(EvidenceOnAPaper, IsCopiedNeverMoved) {
  drop(line(), {written("a.pdf", "one")});
  EXPECT_EQ(dropped, Qt::CopyAction);
}

TEST_F(EvidenceOnAPaper, IsNoFolderAndNotTooLarge) {
  const QUrl large = written("large.pdf", "");
  std::filesystem::resize_file(district.directory / "large.pdf", attachments::kLargestFile + 1);
  drop(line(), {large, QUrl::fromLocalFile(QString::fromStdString(district.directory.path().string())),
                written("c.pdf", "three")});
  EXPECT_THAT(column("file"), ElementsAre("c.pdf"));
  ASSERT_EQ(refused.count(), 1);
  const std::string sentence = refused[0][0].toString().toStdString();
  EXPECT_THAT(sentence, HasSubstr("超过50MB"));
  EXPECT_THAT(sentence, HasSubstr("是文件夹"));
}

TEST_F(EvidenceOnAPaper, IsMarkedWithANumberThatLeadsToTheFile) {
  EXPECT_EQ(markOf(visits), nullptr);
  drop(line(), {written("a.pdf", "one")});
  ASSERT_NE(markOf(visits), nullptr);
  EXPECT_EQ(markOf(visits)->text(), QStringLiteral("1"));
  EXPECT_THAT(markOf(visits)->toolTip().toStdString(), HasSubstr("a.pdf"));
  support::settle();
  EXPECT_FALSE(markOf(visits)->geometry().intersects(find(visits).geometry()));
  QTest::mouseClick(markOf(visits), Qt::LeftButton);
  ASSERT_EQ(shown.count(), 1);
  EXPECT_EQ(shown[0][0].value<core::RowId>(), session.answers().list(District::field("evidence.files"))->rows[0].id);
  drop(line(), {written("b.pdf", "two")});
  EXPECT_EQ(markOf(visits)->text(), QStringLiteral("2"));
  session.undo();
  session.undo();
  support::settle();
  QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  EXPECT_EQ(markOf(visits), nullptr);
}

TEST_F(EvidenceOnAPaper, AsksWhichOfSeveralFilesIsMeant) {
  drop(line(), {written("a.pdf", "one"), written("b&c.pdf", "two")});
  support::settle();
  QTest::mouseClick(markOf(visits), Qt::LeftButton);
  auto* const menu = view->findChild<QMenu*>(QStringLiteral("fileMenu"));
  ASSERT_NE(menu, nullptr);
  ASSERT_EQ(menu->actions().size(), 2);
  EXPECT_EQ(menu->actions()[1]->text(), QStringLiteral("b&&c.pdf"));
  EXPECT_EQ(menu->pos(), markOf(visits)->mapToGlobal(markOf(visits)->rect().bottomLeft()));
  menu->actions()[1]->trigger();
  EXPECT_EQ(shown[0][0].value<core::RowId>(), session.answers().list(District::field("evidence.files"))->rows[1].id);
  menu->close();
}

TEST_F(EvidenceOnAPaper, IsPastedWhereNoTextIsMeant) {
  enter(visits);
  auto* const copied = new QMimeData;
  copied->setUrls({written("a.pdf", "one")});
  copied->setText(QStringLiteral("/somewhere/a.pdf"));
  QApplication::clipboard()->setMimeData(copied);
  press(Qt::Key_V, Qt::ControlModifier);
  EXPECT_THAT(column("file"), ElementsAre("a.pdf"));
  QApplication::clipboard()->setImage(support::plan(20, 10));
  press(Qt::Key_V, Qt::ControlModifier);
  EXPECT_THAT(column("file"), ElementsAre("a.pdf", "粘贴的图片2021-11-20.png"));
  EXPECT_THAT(column("field"), ElementsAre(visits, visits));

  auto* const cells = new QMimeData;  // an office program gives a picture of the words too
  cells->setImageData(support::plan(20, 10));
  cells->setText(QStringLiteral("4321"));
  QApplication::clipboard()->setMimeData(cells);
  press(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(line().text(), QStringLiteral("4321"));
  EXPECT_EQ(column("file").size(), 2U);
}

TEST_F(EvidenceOnAPaper, IsNotTakenWhileFiguresAreTried) {
  session.beginTrial();
  drop(line(), {written("a.pdf", "one")});
  EXPECT_THAT(column("file"), IsEmpty());
  EXPECT_TRUE(district.library->attachments(id).empty());
}

TEST_F(EvidenceOnAPaper, IsRefusedOnceWhileFiguresAreTried) {
  session.beginTrial();
  QSignalSpy failed(&session, &session::CaseSession::failed);
  drop(line(), {written("a.pdf", "one"), written("b.pdf", "two")});
  EXPECT_EQ(failed.count(), 1);
}

TEST_F(EvidenceOnAPaper, IsNoEmptyPicture) {
  enter(visits);
  auto* const empty = new QMimeData;
  empty->setImageData(QImage());
  QApplication::clipboard()->setMimeData(empty);
  press(Qt::Key_V, Qt::ControlModifier);
  EXPECT_THAT(column("file"), IsEmpty());
  ASSERT_EQ(refused.count(), 1);
  EXPECT_THAT(refused[0][0].toString().toStdString(), HasSubstr("粘贴的图片无法读取"));
}

TEST_F(EvidenceOnAPaper, IsStillFoundWhereThePageIsOnlyRead) {
  drop(line(), {written("a.pdf", "one")});
  support::settle();
  view->widget()->setEnabled(false);
  QTest::mouseClick(markOf(visits), Qt::LeftButton);
  EXPECT_EQ(shown.count(), 1);
  EXPECT_FALSE(drag(line(), {written("b.pdf", "two")}));
}

FormView* makeRegisters(session::CaseSession& session, QWidget* parent) {
  return makeAnnexView("annex2", session, parent);
}

class EvidenceOfRegisters : public DroppedBench {
protected:
  EvidenceOfRegisters() : DroppedBench(&makeRegisters) {}
};

TEST_F(EvidenceOfRegisters, IsNotTakenByARowThatIsNotThereYet) {
  session.removeList(District::field("information.general_practitioners"));
  enter("information.general_practitioners.name#1");
  QSignalSpy told(&view->evidence(), &EvidenceEntry::refused);
  auto* const copied = new QMimeData;
  copied->setUrls({written("a.pdf", "one")});
  QApplication::clipboard()->setMimeData(copied);
  press(Qt::Key_V, Qt::ControlModifier);
  EXPECT_THAT(column("file"), IsEmpty());
  EXPECT_EQ(told.count(), 1);
}

class EvidenceOnTheDesk : public DroppedBench {};

TEST_F(EvidenceOnTheDesk, IsStillFoundWhereThePageIsOnlyRead) {
  drop(find("C7:result"), {written("a.pdf", "one")});
  support::settle();
  view->widget()->setEnabled(false);
  click("C7:addEvidence");
  auto* const tick = find("worksheets.verification.C7.methods").findChild<TickBox*>();
  QTest::mouseClick(tick, Qt::LeftButton);
  EXPECT_FALSE(tick->isChecked()) << "nothing else takes a click";
  EXPECT_FALSE(core::isKnown(session.answers().value(District::field("worksheets.verification.C7.methods"))));
  EXPECT_EQ(shown.count(), 0);
  click("C7:showEvidence");
  EXPECT_EQ(shown.count(), 1);
}

TEST_F(EvidenceOnTheDesk, IsTheCriterionsOnItsHeadingAndRecord) {
  ASSERT_TRUE(drop(find("C7:result"), {written("a.pdf", "one")}));
  ASSERT_TRUE(drop(find("worksheets.verification.C7.document"), {written("b.pdf", "two")}));
  EXPECT_THAT(column("about"), ElementsAre("C7", "C7"));
  EXPECT_THAT(column("field"), ElementsAre("", ""));
  EXPECT_THAT(said("C7:evidence"), HasSubstr("b.pdf"));
}

TEST_F(EvidenceOnTheDesk, IsTheFiguresInItsRow) {
  ASSERT_TRUE(drop(find("review.verified.annual_visits"), {written("a.pdf", "one")}));
  EXPECT_THAT(column("field"), ElementsAre("review.verified.annual_visits"));
  EXPECT_THAT(column("about").front(), testing::StartsWith("C"));
  EXPECT_NE(markOf("review.verified.annual_visits"), nullptr);
}

TEST_F(EvidenceOnTheDesk, IsAskedForAndShownByButtons) {
  QSignalSpy wanted(&view->evidence(), &EvidenceEntry::filesWanted);
  click("C3:addEvidence");
  ASSERT_EQ(wanted.count(), 1);
  view->evidence().take({written("a.pdf", "one").toLocalFile()});
  EXPECT_THAT(column("about"), ElementsAre("C3"));
  click("C3:showEvidence");
  EXPECT_EQ(shown.count(), 1);
}

class EvidenceOfRecords : public DroppedBench {
protected:
  EvidenceOfRecords() : DroppedBench(&makeDisqualifiersView) { session.removeList(accidents); }
  const core::FieldId accidents = District::field("records.accidents");
};

TEST_F(EvidenceOfRecords, IsTheWholeRecords) {
  session.insertRow(accidents, 0, {{District::field("records.accidents.note"), std::string("示例")}});
  ASSERT_TRUE(drop(find("records.accidents.note#1"), {written("a.pdf", "one")}));
  EXPECT_THAT(column("field"), ElementsAre("records.accidents"));
  EXPECT_THAT(column("row"), ElementsAre("1"));
  EXPECT_THAT(column("about"), ElementsAre("D1"));
  EXPECT_NE(markOf("records.accidents.occurred_on#1"), nullptr);
}

TEST_F(EvidenceOfRecords, IsTheDisqualifiersBesideThem) {
  ASSERT_TRUE(drop(find("records.accidents.note#1"), {written("a.pdf", "one")})) << "a row that is not filled in yet";
  EXPECT_THAT(column("about"), ElementsAre("D1"));
  EXPECT_THAT(column("field"), ElementsAre(""));
}

class EvidenceItself : public DroppedBench {
protected:
  EvidenceItself() : DroppedBench(&makeEvidenceView) {}
};

TEST_F(EvidenceItself, TakesSeveralFilesAnywhereOnItsPage) {
  ASSERT_TRUE(drop(find("evidence.files.note#1"), {written("a.pdf", "one"), written("b.pdf", "two")}));
  EXPECT_THAT(column("file"), ElementsAre("a.pdf", "b.pdf"));
  ASSERT_TRUE(drop(find("evidence.files.file#1"), {written("c.pdf", "three")}));
  EXPECT_THAT(column("file"), ElementsAre("a.pdf", "b.pdf", "c.pdf")) << "a file is not replaced by a drop";
}

TEST_F(EvidenceItself, BeginsARowWithTheDay) {
  auto& first = find<FileEditor>("evidence.files.file#1");
  ASSERT_TRUE(drop(first, {written("a.pdf", "one")}));
  EXPECT_THAT(column("file"), ElementsAre("a.pdf"));
  EXPECT_THAT(column("added_on"), ElementsAre("2021-11-20"));
  EXPECT_EQ(dropped, Qt::CopyAction);
}

TEST_F(EvidenceItself, KeepsADayThatIsBeingTyped) {
  enter("evidence.files.added_on#1");
  type("2021-13-1");
  press(Qt::Key_Tab);
  auto& first = find<FileEditor>("evidence.files.file#1");
  ASSERT_TRUE(drop(first, {written("a.pdf", "one")}));
  ASSERT_THAT(column("file"), ElementsAre("a.pdf"));
  EXPECT_THAT(column("added_on"), ElementsAre(""));
  const auto open = view->openPlaces();
  ASSERT_EQ(open.size(), 1U);
  EXPECT_EQ(open.front().row, session.answers().list(District::field("evidence.files"))->rows[0].id);
  view->commitOpenEditor();
  const auto drafts = district.library->drafts();
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(drafts.front().text, "2021-13-1");
  EXPECT_EQ(drafts.front().row, open.front().row);
}

TEST_F(EvidenceItself, IsComparedAgainWhereARowTakesAnotherFile) {
  session.removeList(District::field("information.floor_plan"));
  session.act(
      annotations::evidenceChanges(*support::definitions(), session.answers(), {}, {"gone.pdf"}, session.today()), {});
  ASSERT_TRUE(QTest::qWaitFor([this] { return said("fileCheck").find("缺失1个：gone.pdf") != std::string::npos; }));
  find<FileEditor>("evidence.files.file#1").take(*session.attach("b.pdf", "two"));
  EXPECT_TRUE(QTest::qWaitFor([this] { return said("fileCheck") == "共1个文件，已逐一核对SHA-256，都与收入时一致"; }))
      << said("fileCheck");
}

TEST_F(EvidenceItself, LetsItsPlaceGoWithOtherWords) {
  const core::Place visits{District::field("application.annual_visits"), std::nullopt};
  session.act(annotations::evidenceChanges(*support::definitions(), session.answers(),
                                           annotations::evidenceTarget(*support::definitions(), visits), {"a.pdf"},
                                           session.today()),
              {});
  ASSERT_EQ(annotations::Evidence(session.answers()).of(visits).size(), 1U);
  fill("evidence.files.item#1", "agreement");
  EXPECT_TRUE(annotations::Evidence(session.answers()).of(visits).empty());
  session.undo();
  EXPECT_EQ(annotations::Evidence(session.answers()).of(visits).size(), 1U) << "one step";
}

}  // namespace
}  // namespace guapai::ui
