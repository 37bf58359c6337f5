#include "app/recentlibraries.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>

#include "app/districtpage.h"
#include "app/librarycommands.h"
#include "shell/messagebar.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

/// The program with libraries that were open before.
class Recent : public WindowBench, public testing::Test {
protected:
  /// A copy of the sample library.
  [[nodiscard]] QString library(const QString& name) const {
    const QString copy = QFileInfo(m_sample).dir().filePath(name + QStringLiteral(".guapai"));
    EXPECT_TRUE(QFile::copy(m_sample, copy));
    return copy;
  }
  void openByDialog(const QString& file) {
    dialogs.file = file;
    window().findChild<QAction*>(QStringLiteral("openLibrary"))->trigger();
    QApplication::processEvents();
  }
  /// The menu as the user sees it when he opens it.
  [[nodiscard]] QList<QAction*> menu() {
    auto& shown = *window().findChild<QMenu*>(QStringLiteral("recentLibraries"));
    shown.popup(window().mapToGlobal(QPoint(20, 40)));
    QApplication::processEvents();
    shown.close();
    return shown.actions();
  }
  [[nodiscard]] std::vector<std::string> entries() {
    std::vector<std::string> texts;
    for (const QAction* const action : menu())
      if (!action->isSeparator() && action->objectName().isEmpty()) texts.push_back(action->text().toStdString());
    return texts;
  }
  [[nodiscard]] std::vector<std::string> buttons() {
    QApplication::processEvents();
    std::vector<std::string> texts;
    for (const QPushButton* const button : window().findChildren<QPushButton*>(QStringLiteral("guideLink")))
      if (button->isVisible()) texts.push_back(button->text().toStdString());
    return texts;
  }
  [[nodiscard]] QString openName() {
    auto* const district = window().findChild<LibraryCommands*>()->district();
    return district == nullptr ? QString() : district->name();
  }
  [[nodiscard]] std::string said() { return text("messageSentence").toStdString(); }

  QString m_sample = sampleLibrary();
};

TEST_F(Recent, AreInTheMenuNewestFirstWithoutTheOpenOne) {
  open(library(QStringLiteral("one")));
  EXPECT_THAT(entries(), ElementsAre("No other library was open yet"));
  openByDialog(library(QStringLiteral("two")));
  openByDialog(library(QStringLiteral("three")));
  EXPECT_THAT(entries(), ElementsAre(StartsWith("&1  two · "), StartsWith("&2  one · ")));
  menu().at(1)->trigger();
  QApplication::processEvents();
  EXPECT_EQ(openName(), QStringLiteral("one"));
  EXPECT_THAT(entries(), ElementsAre(StartsWith("&1  three · "), StartsWith("&2  two · ")));
}

TEST_F(Recent, AreThereTheNextDayAndAtMostEight) {
  QStringList files;
  for (int number = 1; number <= 10; ++number) files.append(library(QStringLiteral("library%1").arg(number)));
  preferences().setRecentLibraries(files);
  open(m_sample);
  const auto shown = entries();
  ASSERT_EQ(shown.size(), 8U);
  EXPECT_THAT(shown.front(), StartsWith("&1  library1 · "));
  QFile::remove(files.at(1));
  QFile::remove(files.at(2));
  EXPECT_THAT(entries(), testing::AllOf(testing::SizeIs(8), testing::Contains(StartsWith("&8  library10 · "))))
      << "others come up in their place";
}

TEST_F(Recent, AreThreeOnTheWelcome) {
  preferences().setRecentLibraries({file("gone.guapai"), library(QStringLiteral("a&b")), library(QStringLiteral("two")),
                                    library(QStringLiteral("three")), library(QStringLiteral("four"))});
  open();
  EXPECT_THAT(buttons(), ElementsAre("a&&b", "two", "three"));
  find<QPushButton>("guideLink").click();
  EXPECT_EQ(openName(), QStringLiteral("a&b"));
}

TEST_F(Recent, AreNotOnTheWelcomeOfANewUser) {
  open();
  EXPECT_THAT(buttons(), IsEmpty());
  EXPECT_FALSE(isShown("guideLinks"));
}

TEST_F(Recent, AreTakenOffTheListWhenTheyAreGone) {
  const QString lost = library(QStringLiteral("lost"));
  const QString other = library(QStringLiteral("other"));
  preferences().setRecentLibraries({lost, other});
  open();
  ASSERT_THAT(buttons(), ElementsAre("lost", "other"));
  QFile::remove(lost);
  find<QPushButton>("guideLink").click();
  EXPECT_THAT(said(), StartsWith("The library lost is no longer in the folder "));
  EXPECT_THAT(buttons(), ElementsAre("other"));
  EXPECT_EQ(preferences().recentLibraries(), QStringList(other));
  EXPECT_FALSE(QFile::exists(lost));
}

TEST_F(Recent, AreForgottenWhenTheListIsCleared) {
  preferences().setRecentLibraries({library(QStringLiteral("two")), library(QStringLiteral("three"))});
  open();
  ASSERT_THAT(entries(), testing::SizeIs(2));
  static_cast<void>(menu());
  window().findChild<QAction*>(QStringLiteral("clearRecentLibraries"))->trigger();
  EXPECT_THAT(entries(), ElementsAre("No other library was open yet"));
  EXPECT_THAT(buttons(), IsEmpty());
  EXPECT_FALSE(window().findChild<QAction*>(QStringLiteral("clearRecentLibraries"))->isEnabled());
}

TEST_F(Recent, ShowCharactersThatHide) {
  preferences().setRecentLibraries({library(QString::fromUtf8("假\u202E库"))});
  open();
  EXPECT_THAT(buttons(), ElementsAre("假[U+202E]库"));
  EXPECT_THAT(entries(), ElementsAre(HasSubstr("假[U+202E]库")));
}

/// As the dialog for opening a library does.
TEST_F(Recent, AskAboutATrialBeforeTheyAreOpened) {
  preferences().setRecentLibraries({library(QStringLiteral("two"))});
  open(m_sample);
  press(Qt::Key_Return);
  auto& session = *window().findChild<DistrictPage*>()->session();
  press(Qt::Key_T, Qt::ControlModifier);
  const core::FieldId visits = definitions()->catalogue().require("application.annual_visits");
  ASSERT_TRUE(session.setAnswer({.field = visits, .row = std::nullopt}, core::Value(std::int64_t{15})));
  dialogs.asked.clear();
  menu().front()->trigger();
  EXPECT_EQ(dialogs.asked.size(), 1);
  EXPECT_EQ(openName(), QStringLiteral("sample")) << "the user stays";
}

}  // namespace
}  // namespace guapai::ui
