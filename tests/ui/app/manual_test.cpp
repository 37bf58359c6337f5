#include "app/manual.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <set>

#include <QtCore/QRegularExpression>
#include <QtCore/QTranslator>
#include <QtCore/QXmlStreamReader>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QAction>
#include <QtGui/QPixmap>
#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>
#include <QtGui/QTextFragment>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTextBrowser>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "app/casepage.h"
#include "app/language.h"
#include "app/manualwindow.h"
#include "support/ink.h"
#include "support/resources.h"
#include "ui/app/seen.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

/// The words of a command as the manual writes them: 新建机构(&N)… is 新建机构.
QString wordsOf(const QAction& action) {
  return action.text().remove(QRegularExpression(QStringLiteral("\\(&.\\)|&|…")));
}

/// The keys as Qt calls them: the manual writes Enter, PageDown and ↓, as keyboards and the rest of the interface do.
QKeySequence keyOf(QString words) {
  return QKeySequence(words.replace(QStringLiteral("Enter"), QStringLiteral("Return"))
                          .replace(QStringLiteral("Page"), QStringLiteral("Pg"))
                          .replace(u'↑', QStringLiteral("Up"))
                          .replace(u'↓', QStringLiteral("Down"))
                          .replace(QStringLiteral("Delete"), QStringLiteral("Del")),
                      QKeySequence::PortableText);
}

void forEach(const QString& pattern, const QString& text,
             const std::function<void(const QRegularExpressionMatch&)>& visit) {
  for (auto found = QRegularExpression(pattern).globalMatch(text); found.hasNext();) visit(found.next());
}

void addTexts(const nlohmann::json& data, QStringList& texts) {
  if (data.is_string()) texts.append(QString::fromStdString(data.get<std::string>()));
  if (!data.is_structured()) return;
  for (const auto& each : data) addTexts(each, texts);
}

/// What the program says: the translations without the letters of keys, and the texts of its data.
QStringList wordsOfTheProgram() {
  QStringList texts;
  QXmlStreamReader xml(
      QString::fromStdString(support::fileText(support::sourceDirectory() / "resources/i18n/guapai_zh_CN.ts")));
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("translation")) continue;
    texts.append(xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
    texts.back().remove(QRegularExpression(QStringLiteral("\\(&.\\)|&")));
  }
  for (const char* const folder : {"fields", "forms", "messages", "standards"})
    for (const auto& file : std::filesystem::directory_iterator(support::sourceDirectory() / "resources" / folder))
      addTexts(nlohmann::json::parse(support::fileText(file.path())), texts);
  return texts;
}

/// The program in Chinese, because the manual names its commands in Chinese.
class Manual : public WindowBench, public testing::Test {
protected:
  Manual() {
    installLanguage(*QCoreApplication::instance());
    preferences().setLastCenter(QStringLiteral("sample-02#1"));
    open(sampleLibrary());
  }
  ~Manual() override { qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator*>()); }

  std::vector<ManualPage> pages() { return manualPages(*window().menuBar()); }
  QStringList names() {
    QStringList names;
    for (const ManualPage& page : pages()) names.append(page.name);
    return names;
  }
  QString titleOf(const QString& name) {
    for (const ManualPage& page : pages())
      if (page.name == name) return page.title;
    return {};
  }
  /// The commands of the menus, as the manual names them: 文件→新建机构
  std::map<QString, const QAction*> commands() {
    std::map<QString, const QAction*> commands;
    for (const QAction* const menu : window().menuBar()->actions())
      for (const QAction* const command : menu->menu()->actions())
        if (!command->isSeparator()) commands.emplace(wordsOf(*menu) + u'→' + wordsOf(*command), command);
    return commands;
  }

  ManualWindow& shown() { return await<ManualWindow>("manualWindow"); }
  QTextBrowser& reader() { return find<QTextBrowser>("manualPage"); }
  /// The heading of the page that is shown, if its dots are on the screen; else empty.
  QString paintedHeading() {
    const QTextBlock heading = reader().document()->firstBlock();
    QTextCursor begin(heading);
    QRect line = reader().cursorRect(begin);
    line.setWidth(reader().fontMetrics().horizontalAdvance(heading.text()));
    const bool isPainted = reader().viewport()->rect().contains(line.center()) &&
                           support::ink(*reader().viewport(), line) > 20 * static_cast<int>(heading.text().size());
    return isPainted ? heading.text() : QString();
  }
  /// The height of the line that has the picture of this address.
  qreal heightOf(const QUrl& address) {
    const QTextDocument& page = *reader().document();
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next())
      for (auto part = block.begin(); !part.atEnd(); ++part)
        if (address == reader().source().resolved(QUrl(part.fragment().charFormat().toImageFormat().name())))
          return page.documentLayout()->blockBoundingRect(block).height();
    return 0;
  }
  /// Presses F1 and closes the manual again. @return the heading that the manual shows.
  QString headingAtF1() {
    press(Qt::Key_F1);
    ManualWindow& manual = shown();
    const QString heading = paintedHeading();
    manual.close();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return heading;
  }
};

TEST_F(Manual, HasATitleOnEveryPage) {
  ASSERT_THAT(pages(), SizeIs(15));
  for (const ManualPage& page : pages()) {
    EXPECT_TRUE(page.text.startsWith(QStringLiteral("# ") + page.title)) << page.name.toStdString();
    EXPECT_FALSE(page.title.isEmpty()) << page.name.toStdString();
  }
}

TEST_F(Manual, LinksOnlyToItsPages) {
  int links = 0;
  for (const ManualPage& page : pages())
    forEach(QStringLiteral("(?<!!)\\[[^\\]]*\\]\\(([^)]*)\\)"), page.text, [&](const auto& link) {
      ++links;
      EXPECT_TRUE(link.captured(1).endsWith(QStringLiteral(".md")) && names().contains(link.captured(1).chopped(3)))
          << page.name.toStdString() << ": " << link.captured(1).toStdString();
    });
  EXPECT_GT(links, 14);
}

TEST_F(Manual, IsWhereTheReadmeLeads) {
  const QString readme = QString::fromStdString(support::fileText(support::sourceDirectory() / "README.md"));
  int links = 0;
  forEach(QStringLiteral("\\]\\(docs/manual/([^)]*)\\)"), readme, [&](const auto& link) {
    ++links;
    EXPECT_TRUE(names().contains(link.captured(1).chopped(3))) << link.captured(1).toStdString();
  });
  EXPECT_GT(links, 0);
  EXPECT_TRUE(readme.section(u'\n', 2, 2).contains(QStringLiteral("使用手册"))) << "its first paragraph is in Chinese";
}

TEST_F(Manual, NamesOnlyCommandsThatThereAre) {
  const auto all = commands();
  std::set<QString> named;
  for (const ManualPage& page : pages())
    forEach(QStringLiteral("“([^“”→]+→[^“”]+)”"), page.text, [&](const auto& name) {
      named.insert(name.captured(1));
      EXPECT_TRUE(all.contains(name.captured(1))) << page.name.toStdString() << ": " << name.captured(1).toStdString();
    });
  EXPECT_GT(named.size(), 40U);
}

TEST_F(Manual, TellsTheKeysOfItsCommands) {
  const auto all = commands();
  int told = 0;
  const auto compare = [&](const QString& command, const QString& keys) {
    const auto found = all.find(command);
    if (found == all.end()) return;  // another test names it
    forEach(QStringLiteral("(?:(?:Ctrl|Shift|Alt)\\+)*(?:[A-Za-z0-9]+|[↑↓]|(?<=\\+),)"), keys, [&](const auto& key) {
      ++told;
      EXPECT_TRUE(found->second->shortcuts().contains(keyOf(key.captured())))
          << command.toStdString() << ": " << key.captured().toStdString();
    });
  };
  for (const ManualPage& page : pages()) {
    forEach(QStringLiteral("“([^“”→]+→[^“”]+)”（([A-Z][^（）]*)）"), page.text,
            [&](const auto& found) { compare(found.captured(1), found.captured(2)); });
    forEach(QStringLiteral("\\| ((?:Ctrl|Shift|Alt|F)[^|、]*) \\| “([^“”→]+→[^“”]+)”"), page.text,
            [&](const auto& found) { compare(found.captured(2), found.captured(1)); });
    forEach(QStringLiteral("\\| “([^“”→]+→[^“”]+)” \\| ([^|、]*) \\|"), page.text,
            [&](const auto& found) { compare(found.captured(1), found.captured(2)); });
    forEach(QStringLiteral("按 ((?:Ctrl|F)[A-Za-z0-9+]*)（“([^“”→]+→[^“”]+)”）"), page.text,
            [&](const auto& found) { compare(found.captured(2), found.captured(1)); });
  }
  EXPECT_GT(told, 30);
}

TEST_F(Manual, NamesOnlyKeysThatDoSomething) {
  QList<QKeySequence> all{keyOf(QStringLiteral("F2")), keyOf(QStringLiteral("Ctrl+V"))};  // of a blank
  for (const QAction* const action : window().actions()) all += action->shortcuts();
  for (const ManualPage& page : pages())
    forEach(QStringLiteral("(?:(?:Ctrl|Shift|Alt)\\+)+(?:[A-Za-z0-9]+|[-=,↑↓])|\\bF\\d{1,2}\\b"), page.text,
            [&](const auto& key) {
              EXPECT_TRUE(all.contains(keyOf(key.captured())))
                  << page.name.toStdString() << ": " << key.captured().toStdString();
            });
}

/// Words in quotation marks are words of the program, those of a button as a whole: 按“打印本表…”.
TEST_F(Manual, QuotesTheProgram) {
  const std::set<QString> ofOthers{// of the user, other programs and the paper, or made up by the program from figures
                                   QStringLiteral("示例一街道社区卫生服务中心"),
                                   QStringLiteral("忘记保存"),
                                   QStringLiteral("甲级、乙级、丙级"),
                                   QStringLiteral("适合纸张"),
                                   QStringLiteral("如果再多一名全科医生会怎样"),
                                   QStringLiteral("示例区.guapai"),
                                   QStringLiteral("申请表：152318人次"),
                                   QStringLiteral("-备份"),
                                   QStringLiteral("修改记录 第128条 3f9a-04c2-77de-10b5")};
  const QStringList said = wordsOfTheProgram();
  const auto isSaid = [&said](const QString& words) {
    return std::ranges::any_of(said, [&words](const QString& each) { return each.contains(words); });
  };
  const auto isWhole = [&said](QString words) {
    words.remove(u'…');
    return std::ranges::any_of(said, [&words](const QString& each) {
      const QString pattern = QRegularExpression::escape(QString(each).remove(u'…'));
      if (!each.contains(u'%')) return each.size() <= words.size() + 1 && QString(each).remove(u'…') == words;
      static const QRegularExpression place(QStringLiteral("\\\\%(?:\\d|n)"));
      const QString filled = QString(pattern).replace(place, QStringLiteral(".+"));
      return QRegularExpression(QRegularExpression::anchoredPattern(filled)).match(words).hasMatch();
    });
  };
  int quoted = 0;
  for (const ManualPage& page : pages()) {
    forEach(QStringLiteral("“([^“”→]+)”"), page.text, [&](const auto& words) {
      ++quoted;
      EXPECT_TRUE(ofOthers.contains(words.captured(1)) || isSaid(words.captured(1)))
          << page.name.toStdString() << ": " << words.captured(1).toStdString();
    });
    forEach(QStringLiteral("(?:按|勾选|选)“([^“”→]+)”"), page.text, [&](const auto& words) {
      EXPECT_TRUE(isWhole(words.captured(1))) << page.name.toStdString() << ": " << words.captured(1).toStdString();
    });
  }
  EXPECT_GT(quoted, 80);
}

TEST_F(Manual, TellsOfTheCommandLineWhatItCanDo) {
  const std::string help = support::messages().sentence("cli.help");
  for (const ManualPage& page : pages()) {
    forEach(QStringLiteral("guapai-cli ([a-z]+)"), page.text, [&](const auto& command) {
      EXPECT_THAT(help, HasSubstr("\n  " + command.captured(1).toStdString() + " ")) << page.name.toStdString();
    });
    forEach(QStringLiteral("--[a-z]+(?:-[a-z]+)*"), page.text, [&](const auto& option) {
      if (option.captured() == QStringLiteral("--help")) return;
      EXPECT_THAT(help, HasSubstr(option.captured().toStdString())) << page.name.toStdString();
    });
  }
}

TEST_F(Manual, ListsTheKeysOfAllCommands) {
  int listed = 0;
  std::map<QString, QString> lines;  // of the table: the words before the keys, and these
  forEach(QStringLiteral("\n\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|"), pages().back().text,
          [&](const auto& line) { lines.emplace(line.captured(1) + u'→' + line.captured(2), line.captured(3)); });
  for (const auto& [name, action] : commands()) {
    if (action->shortcuts().isEmpty()) continue;
    QList<QKeySequence> told;
    for (const QString& key : lines[name].split(u'、')) told.append(keyOf(key));
    EXPECT_EQ(told, action->shortcuts()) << name.toStdString() << ": " << lines[name].toStdString();
    listed += static_cast<int>(told.size());
  }
  EXPECT_GT(listed, 50) << "the pages of a center are among them";
}

/// Qt calls some keys otherwise than keyboards do.
TEST_F(Manual, NamesKeysAsTheKeyboardDoes) {
  const QString keys = pages().back().text;
  for (const char* const ofQt : {"PgUp", "PgDown", "Del", "Return", "Up", "Down", "Left", "Right"})
    EXPECT_FALSE(keys.contains(QRegularExpression(QStringLiteral("\\+%1\\b").arg(QLatin1String(ofQt))))) << ofQt;
  for (const char* const ofKeyboard : {"Ctrl+PageDown", "Ctrl+Shift+Delete", "Alt+↑", "Ctrl+Enter"})
    EXPECT_TRUE(keys.contains(QString::fromUtf8(ofKeyboard))) << ofKeyboard;
}

TEST_F(Manual, HasAPageAboutEveryTab) {
  const QStringList tabs = window().findChild<CasePage*>()->tabNames();
  EXPECT_GE(tabs.size(), 11);
  for (const QString& tab : tabs) EXPECT_TRUE(names().contains(manualPageOfTab(tab))) << tab.toStdString();
}

TEST_F(Manual, HasAPageAboutEveryDialog) {
  const QRegularExpression name(QStringLiteral("setObjectName\\(QStringLiteral\\(\"(\\w+)\"\\)\\)"));
  int count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(support::sourceDirectory() / "ui")) {
    if (entry.path().extension() != ".cpp") continue;
    const QString text = QString::fromStdString(support::fileText(entry.path()));
    if (!text.contains(QRegularExpression(QStringLiteral("[:,] QDialog\\(")))) continue;
    const QString dialog = name.match(text).captured(1);
    if (dialog == QStringLiteral("lockWindow") || dialog == QStringLiteral("manualWindow")) continue;
    ++count;
    EXPECT_TRUE(names().contains(manualPageOfArea(dialog))) << entry.path().filename() << ": " << dialog.toStdString();
  }
  EXPECT_GT(count, 10);
}

TEST_F(Manual, OpensAtThePageAboutTheTab) {
  auto& tabs = find<QTabBar>("tabs");
  for (int tab = 0; tab < tabs.count(); ++tab) {
    activate(window());
    tabs.setCurrentIndex(tab);
    QApplication::processEvents();
    window().findChild<CasePage*>()->focusForm();
    EXPECT_EQ(headingAtF1(), titleOf(manualPageOfTab(tabs.tabText(tab)))) << tabs.tabText(tab).toStdString();
  }
}

TEST_F(Manual, OpensAtThePageAboutTheDistrict) {
  press(Qt::Key_Home, Qt::AltModifier);
  EXPECT_EQ(headingAtF1(), QStringLiteral("台账与全区概况"));
  activate(window());
  press(Qt::Key_G, Qt::ControlModifier);
  EXPECT_EQ(headingAtF1(), QStringLiteral("台账与全区概况"));
}

TEST_F(Manual, OpensFromADialogAndCanBeReadBesideIt) {
  press(Qt::Key_P, Qt::ControlModifier);
  await<QDialog>("previewDialog");
  press(Qt::Key_F1);
  shown();
  EXPECT_EQ(paintedHeading(), QStringLiteral("打印与印发"));
  auto& contents = find<QListWidget>("manualContents");
  QTest::mouseClick(contents.viewport(), Qt::LeftButton, Qt::NoModifier,
                    contents.visualItemRect(contents.item(8)).center());
  EXPECT_EQ(paintedHeading(), QStringLiteral("备份、恢复与校验"));
}

TEST_F(Manual, OpensOverAQuestionThatWaitsForAnAnswer) {
  QDialog question(&window());
  question.setObjectName(QStringLiteral("reasonQuestion"));
  question.setWindowModality(Qt::ApplicationModal);
  QLineEdit line(&question);
  question.show();
  activate(question);
  line.setFocus();
  press(Qt::Key_F1);
  EXPECT_EQ(shown().parentWidget(), &question) << "another window would take no input";
  EXPECT_EQ(paintedHeading(), QStringLiteral("备份、恢复与校验"));
}

TEST_F(Manual, IsPaintedAsAWhole) {
  press(Qt::Key_F1);
  ManualWindow& manual = shown();
  for (const QString& name : names()) {
    manual.showPage(name);
    EXPECT_EQ(paintedHeading(), titleOf(name));
    EXPECT_EQ(unseen(manual), QStringList()) << name.toStdString();
  }
}

/// The pictures are seen as a whole, whatever the width of the window.
TEST_F(Manual, ShowsItsPicturesInTheWidthOfThePage) {
  press(Qt::Key_F1);
  ManualWindow& manual = shown();
  for (const int width : {1400, 760}) {
    manual.resize(width, 700);
    QApplication::processEvents();
    int pictures = 0;
    for (const ManualPage& page : pages()) {
      manual.showPage(page.name);
      QApplication::processEvents();
      forEach(QStringLiteral("!\\[[^\\]]*\\]\\(([^)]*)\\)"), page.text, [&](const auto& picture) {
        ++pictures;
        const QUrl name = reader().source().resolved(QUrl(picture.captured(1)));
        const auto shownPicture = reader().document()->resource(QTextDocument::ImageResource, name).value<QPixmap>();
        EXPECT_FALSE(shownPicture.isNull()) << name.toString().toStdString();
        EXPECT_LT(shownPicture.deviceIndependentSize().width(), reader().viewport()->width());
        EXPECT_LT(heightOf(name), shownPicture.deviceIndependentSize().height() + 30) << name.toString().toStdString();
      });
      EXPECT_EQ(reader().horizontalScrollBar()->maximum(), 0) << page.name.toStdString() << " at " << width;
    }
    EXPECT_GT(pictures, 8);
  }
}

/// A picture that is shown already follows the window, too.
TEST_F(Manual, FitsItsPicturesAgainWhenTheWindowChanges) {
  press(Qt::Key_F1);
  ManualWindow& manual = shown();
  manual.showPage(QStringLiteral("07-board"));
  for (const int width : {1300, 760, 1300}) {
    manual.resize(width, 700);
    QApplication::processEvents();
    EXPECT_EQ(reader().horizontalScrollBar()->maximum(), 0) << width;
    EXPECT_GT(reader().document()->size().height(), 0.4 * reader().viewport()->width()) << width;
    const auto picture =
        reader().document()->resource(QTextDocument::ImageResource, QUrl(QStringLiteral("manual:/images/board.png")));
    EXPECT_GT(picture.value<QPixmap>().deviceIndependentSize().width(), reader().viewport()->width() - 120) << width;
  }
}

TEST_F(Manual, FollowsLinksToItsPagesAlone) {
  press(Qt::Key_F1);
  shown();
  Q_EMIT reader().anchorClicked(QUrl(QStringLiteral("manual:/06-papers.md")));
  EXPECT_EQ(paintedHeading(), QStringLiteral("打印与印发"));
  for (const char* const elsewhere : {"https://example.org/02-entry.md", "file:///02-entry.md", "manual:/none.md"}) {
    Q_EMIT reader().anchorClicked(QUrl(QLatin1String(elsewhere)));
    EXPECT_EQ(paintedHeading(), QStringLiteral("打印与印发")) << elsewhere;
  }
  const QUrl address = reader().source();
  EXPECT_EQ(address.resolved(QUrl(QStringLiteral("02-entry.md"))), QUrl(QStringLiteral("manual:/02-entry.md")));
}

TEST_F(Manual, FindsWords) {
  press(Qt::Key_F1);
  shown();
  press(Qt::Key_F, Qt::ControlModifier);
  EXPECT_EQ(focusName(), QStringLiteral("manualSearch"));
  type(QStringLiteral("试样"));
  auto& contents = find<QListWidget>("manualContents");
  QStringList left;
  for (int line = 0; line < contents.count(); ++line)
    if (!contents.item(line)->isHidden()) left.append(contents.item(line)->text());
  EXPECT_EQ(left, QStringList{QStringLiteral("打印与印发")});
  EXPECT_EQ(reader().document()->firstBlock().text(), QStringLiteral("打印与印发"));
  EXPECT_EQ(reader().textCursor().selectedText(), QStringLiteral("试样"));
}

TEST_F(Manual, FindsNoNameOfAFile) {
  press(Qt::Key_F1);
  shown();
  press(Qt::Key_F, Qt::ControlModifier);
  auto& contents = find<QListWidget>("manualContents");
  for (const char* const name : {"images/", "06-papers"}) {
    find<QLineEdit>("manualSearch").clear();
    type(QLatin1String(name));
    for (int line = 0; line < contents.count(); ++line)
      EXPECT_TRUE(contents.item(line)->isHidden()) << name << " on " << contents.item(line)->text().toStdString();
    EXPECT_TRUE(find<QLabel>("manualFindsNothing").isVisible()) << "the contents are empty";
  }
}

TEST_F(Manual, GoesWithTheMainWindow) {
  press(Qt::Key_F1);
  shown();
  close();
  for (const QWidget* const top : QApplication::topLevelWidgets())
    EXPECT_NE(top->objectName(), QStringLiteral("manualWindow"));
}

}  // namespace
}  // namespace guapai::ui
