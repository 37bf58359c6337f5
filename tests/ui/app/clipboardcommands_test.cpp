#include "app/clipboardcommands.h"

#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableView>
#include <gtest/gtest.h>

#include "app/actions.h"
#include "app/districtpage.h"
#include "editors/answereditor.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

constexpr auto kAddress = "application.mailing_address";

class Clipboard : public WindowBench, public testing::Test {
protected:
  Clipboard() {
    preferences().setLastCenter(QStringLiteral("sample-02#1"));
    open(sampleLibrary());
    showTab("Application");
    setCopied({});
  }
  ~Clipboard() override { setCopied({}); }

  static void setCopied(const QString& text) {
    if (text.isEmpty())
      QApplication::clipboard()->clear();
    else
      QApplication::clipboard()->setText(text);
  }
  static QString copied() { return QApplication::clipboard()->text(); }

  /// The command as the opened menu shows it.
  QAction& command(const char* name) {
    QMenu& menu = *window().findChild<Actions*>()->editMenu;
    menu.popup(window().mapToGlobal(QPoint(20, 40)));
    QApplication::processEvents();
    menu.close();
    QApplication::processEvents();
    return *window().findChild<QAction*>(QLatin1String(name));
  }
  [[nodiscard]] bool isOffered(const char* name) { return command(name).isEnabled(); }
  /// Chooses the command in the menu.
  void choose(const char* name) {
    QAction& chosen = command(name);
    EXPECT_TRUE(chosen.isEnabled()) << name;
    chosen.trigger();
    QApplication::processEvents();
  }
  QLineEdit& line(const char* field) { return *find<AnswerEditor>(field).findChild<QLineEdit*>(); }
  void goTo(const char* field) { find<AnswerEditor>(field).takeFocus(); }
};

TEST_F(Clipboard, CutsCopiesAndPastesInABlank) {
  goTo(kAddress);
  const QString address = line(kAddress).text();
  ASSERT_FALSE(address.isEmpty());
  press(Qt::Key_End);
  choose("selectAll");
  EXPECT_EQ(line(kAddress).selectedText(), address);
  choose("copy");
  EXPECT_EQ(copied(), address);
  EXPECT_EQ(line(kAddress).text(), address);
  setCopied({});
  choose("cut");
  EXPECT_EQ(copied(), address);
  EXPECT_EQ(line(kAddress).text(), QString());
  choose("paste");
  choose("paste");
  EXPECT_EQ(line(kAddress).text(), address + address);
  EXPECT_EQ(focusName(), QLatin1String(kAddress));
}

TEST_F(Clipboard, OffersOnlyWhatCanBeDone) {
  goTo(kAddress);
  press(Qt::Key_End);
  EXPECT_FALSE(isOffered("cut"));
  EXPECT_FALSE(isOffered("copy"));
  EXPECT_FALSE(isOffered("paste")) << "nothing was copied";
  EXPECT_TRUE(isOffered("selectAll"));
  setCopied(QStringLiteral("示例路9号"));
  EXPECT_TRUE(isOffered("paste"));
  goTo("application.postal_code");
  press(Qt::Key_Backspace);
  EXPECT_FALSE(isOffered("selectAll")) << "the blank is empty";
  find<QTableView>("ledger").setFocus();
  EXPECT_FALSE(isOffered("cut"));
  EXPECT_FALSE(isOffered("paste"));
  EXPECT_TRUE(isOffered("copy"));
}

TEST_F(Clipboard, CopiesTheLedgerFromMenuAndByKeyAlike) {
  press(Qt::Key_Home, Qt::AltModifier);
  find<QTableView>("ledger").setFocus();
  press(Qt::Key_C, Qt::ControlModifier);
  const QString byKey = copied();
  EXPECT_GE(byKey.count(u'\n'), 11) << "eleven centers";
  setCopied({});
  choose("copy");
  EXPECT_EQ(copied(), byKey);
}

TEST_F(Clipboard, PastesCellsOverRows) {
  showTab("Information");
  goTo("information.general_practitioners.name#1");
  setCopied(QStringLiteral("示例甲\n示例乙\n"));
  choose("paste");
  EXPECT_EQ(line("information.general_practitioners.name#1").text(), QStringLiteral("示例甲"));
  EXPECT_EQ(line("information.general_practitioners.name#2").text(), QStringLiteral("示例乙"));
}

TEST_F(Clipboard, CopiesAPersonsNumberAsASecret) {
  showTab("Information");
  goTo("information.legal_representative.id_number");
  line("information.legal_representative.id_number").selectAll();
  choose("copy");
  EXPECT_FALSE(copied().isEmpty());
  EXPECT_TRUE(QApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
}

TEST_F(Clipboard, LeavesTheKeysToTheBlank) {
  goTo(kAddress);
  const QString address = line(kAddress).text();
  press(Qt::Key_A, Qt::ControlModifier);
  press(Qt::Key_X, Qt::ControlModifier);
  EXPECT_EQ(copied(), address);
  EXPECT_EQ(line(kAddress).text(), QString());
  press(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(line(kAddress).text(), address);
}

}  // namespace
}  // namespace guapai::ui
