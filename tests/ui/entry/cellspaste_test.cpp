#include "entry/cellspaste.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QInputMethodEvent>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <gmock/gmock.h>

#include "editors/answereditor.h"
#include "entry/caseforms.h"
#include "entry/formview.h"
#include "session/casesession.h"
#include "support/district.h"

namespace guapai::ui {
namespace {

using support::District;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr auto kDoctors = "information.general_practitioners";
constexpr auto kThree = "示例甲\t临床\t110500103000001\n示例乙\t中医\t141500103000002\n示例丙\t临床\t110500103000003\n";

/// Annex 2 of a case without doctors, with what a spreadsheet has put on the clipboard.
class Pasted : public testing::Test {
protected:
  Pasted() {
    session.removeList(District::field(kDoctors));
    history->steps.clear();
    window.resize(900, 700);
    view->setParent(&window);
    view->resize(window.size());
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) throw std::runtime_error("the window does not become active");
  }

  [[nodiscard]] AnswerEditor& editor(const std::string& name) const {
    auto* const found = view->findChild<AnswerEditor*>(QString::fromStdString(name));
    if (found == nullptr) throw std::runtime_error("no editor " + name);
    return *found;
  }
  void paste(const std::string& into, const char* text) const {
    editor(into).takeFocus();
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
  }
  static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
  }
  /// The rows that the library has, cell by cell.
  [[nodiscard]] std::vector<std::string> stored(const char* list = kDoctors) const {
    std::vector<std::string> rows;
    const core::Answers answers = district.library->answers(id);
    if (const core::List* found = answers.list(District::field(list)))
      for (const core::Row& row : found->rows) {
        std::string line;
        for (const core::Value& cell : row.cells) line += core::valueText(cell) + "|";
        rows.push_back(line.substr(0, line.size() - 1));
      }
    return rows;
  }
  [[nodiscard]] std::string stored(const std::string& field) const {
    return core::valueText(district.library->answers(id).value(District::field(field)));
  }

  District district;
  core::CaseId id = district.addSample(1);
  std::shared_ptr<session::CaseHistory> history = std::make_shared<session::CaseHistory>();
  session::CaseSession session{support::definitions(), *district.library, id, district.clock, history};
  QWidget window;
  FormView* view = makeAnnexView("annex2", session, nullptr);
};

TEST_F(Pasted, CellsBecomeRowsInOneUndoStep) {
  paste("information.general_practitioners.name#1", kThree);
  const std::vector<std::string> three{"示例甲|临床|110500103000001", "示例乙|中医|141500103000002",
                                       "示例丙|临床|110500103000003"};
  EXPECT_EQ(stored(), three);
  EXPECT_EQ(session.undoStack().count(), 1);
  EXPECT_EQ(editor("information.general_practitioners.name#1").note().text, QString());
  press(Qt::Key_Tab);
  EXPECT_EQ(stored(), three) << "leaving the blank changes nothing";
  session.undo();
  EXPECT_THAT(stored(), IsEmpty());
  session.redo();
  EXPECT_EQ(stored(), three);
}

TEST_F(Pasted, CellsFillFromTheirBlankOn) {
  paste("information.general_practitioners.name#1", kThree);
  paste("information.general_practitioners.category#2", "口腔\t9\r\n公卫\t8\r\n中西医\t7\r\n");
  EXPECT_THAT(stored(), ElementsAre("示例甲|临床|110500103000001", "示例乙|口腔|9", "示例丙|公卫|8", "|中西医|7"));
  EXPECT_EQ(session.undoStack().count(), 2);
}

TEST_F(Pasted, CellsWithoutABlankAreNamed) {
  paste("information.general_practitioners.category#1", kThree);
  EXPECT_THAT(stored(), ElementsAre("|示例甲|临床", "|示例乙|中医", "|示例丙|临床"));
  const auto note = editor("information.general_practitioners.category#1").note();
  EXPECT_EQ(note.tone, AnswerEditor::Tone::Doubtful);
  EXPECT_THAT(note.text.toStdString(), HasSubstr("3 pasted cell(s) have no blank"));
}

TEST_F(Pasted, CellsWithoutABlankAreNoLongerNamedOnceThePasteIsUndone) {
  paste("information.general_practitioners.name#1", kThree);
  const AnswerEditor& category = editor("information.general_practitioners.category#2");
  paste("information.general_practitioners.category#2", "a\tb\tc\nd\te\tf\n");
  EXPECT_THAT(category.note().text.toStdString(), HasSubstr("2 pasted cell(s)"));
  session.undo();
  EXPECT_EQ(core::valueText(category.value()), "中医");
  EXPECT_EQ(category.note().text, QString());
}

TEST_F(Pasted, CellsWithoutABlankDoNotHideADoubt) {
  paste("information.annual_outpatient_visits", "1\n2\n3\n");
  press(Qt::Key_Tab);
  const AnswerEditor::Note note = editor("information.annual_outpatient_visits").note();
  EXPECT_EQ(note.tone, AnswerEditor::Tone::Doubtful);
  EXPECT_THAT(note.text.toStdString(), HasSubstr("2 more cell(s)"));
  EXPECT_THAT(note.text.toStdString(), HasSubstr("通常在"));
}

TEST_F(Pasted, CellsThatAreNoAnswerStandMarkedInTheirBlank) {
  session.removeList(District::field("information.equipment"));
  paste("information.equipment.name#1", "示例仪\tX1\t2台\n示例床\t\t两张\n");
  EXPECT_THAT(stored("information.equipment"), ElementsAre("示例仪|X1|2|", "示例床|||"));
  const AnswerEditor& refused = editor("information.equipment.quantity#2");
  EXPECT_TRUE(refused.isOpen());
  EXPECT_EQ(refused.typedText(), QStringLiteral("两张"));
  EXPECT_EQ(refused.note().tone, AnswerEditor::Tone::Wrong);
  EXPECT_THAT(editor("information.equipment.name#1").note().text.toStdString(), HasSubstr("1 pasted cell(s)"));
}

TEST_F(Pasted, OneCellIsTheTextOfItsBlank) {
  paste("information.general_practitioners.name#1", "示例甲\r\n");
  press(Qt::Key_Tab);
  EXPECT_THAT(stored(), ElementsAre("示例甲||"));
  paste("information.address", "\"示例路\n1号\"\n");
  EXPECT_THAT(editor("information.address").note().text.toStdString(), HasSubstr("became spaces"));
  press(Qt::Key_Tab);
  EXPECT_EQ(stored(std::string("information.address")), "示例路 1号");
  paste("information.resident_population", "68,420人\n");
  press(Qt::Key_Tab);
  EXPECT_EQ(stored(std::string("information.resident_population")), "68420");
}

TEST_F(Pasted, CellsThatABlankOutsideOfAListHasNoRoomForAreNamed) {
  paste("information.address", "示例路1号\t400010\n示例路2号\t400010\n");
  EXPECT_THAT(editor("information.address").note().text.toStdString(), HasSubstr("3 more cell(s)"));
  press(Qt::Key_Tab);
  EXPECT_EQ(stored(std::string("information.address")), "示例路1号");
  EXPECT_THAT(editor("information.address").note().text.toStdString(), HasSubstr("3 more cell(s)"))
      << "said until the blank is entered again";
  editor("information.address").takeFocus();
  EXPECT_EQ(editor("information.address").note().text, QString());
}

TEST_F(Pasted, TextsOfSeveralLinesKeepThem) {
  paste("information.opinion.text", "同意。\n请验收。");
  press(Qt::Key_Tab);
  EXPECT_EQ(stored(std::string("information.opinion.text")), "同意。\n请验收。");
  editor("information.opinion.text").takeFocus();
  press(Qt::Key_A, Qt::ControlModifier);
  paste("information.opinion.text", "\"同意。\n\"\"请\"\"验收。\"\n");
  press(Qt::Key_Tab);
  EXPECT_THAT(stored(std::string("information.opinion.text")), HasSubstr("同意。\n\"请\"验收。"));
}

TEST_F(Pasted, WhatIsTypedInTheRowBeforeIsReplaced) {
  editor("information.general_practitioners.name#1").takeFocus();
  QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
  press(Qt::Key_A, Qt::ControlModifier);
  paste("information.general_practitioners.name#1", kThree);
  EXPECT_FALSE(editor("information.general_practitioners.name#1").isOpen());
  EXPECT_THAT(session.drafts(), IsEmpty());
}

TEST_F(Pasted, ComeFromTheMenuAndTheInputMethodAndByDropAsWell) {
  AnswerEditor& name = editor("information.general_practitioners.name#1");
  name.takeFocus();
  QGuiApplication::clipboard()->setText(QString::fromUtf8(kThree));
  QWidget* const line = QApplication::focusWidget();
  QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(2, 2), line->mapToGlobal(QPoint(2, 2)));
  QApplication::sendEvent(line, &asked);
  auto* const menu = line->findChild<QMenu*>(QStringLiteral("blankMenu"));
  ASSERT_NE(menu, nullptr);
  for (QAction* const action : menu->actions())
    if (action->text().contains(QStringLiteral("Paste"))) action->trigger();
  menu->close();
  EXPECT_EQ(stored().size(), 3U);

  session.undo();
  editor("information.general_practitioners.name#1").takeFocus();
  QInputMethodEvent composed;
  composed.setCommitString(QString::fromUtf8(kThree));
  QApplication::sendEvent(QApplication::focusWidget(), &composed);
  EXPECT_EQ(stored().size(), 3U);

  session.undo();
  QMimeData dragged;
  dragged.setText(QString::fromUtf8(kThree));
  auto* const target = editor("information.general_practitioners.name#1").findChild<QLineEdit*>();
  QDragEnterEvent entered(QPoint(2, 2), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(target, &entered);
  QDropEvent dropped(QPointF(2, 2), Qt::CopyAction, &dragged, Qt::NoButton, Qt::NoModifier);
  QApplication::sendEvent(target, &dropped);
  EXPECT_EQ(stored().size(), 3U);
}

}  // namespace
}  // namespace guapai::ui
