#include "app/language.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtCore/QXmlStreamReader>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>

#include "support/resources.h"

namespace guapai::ui {
namespace {

using testing::IsEmpty;

const QString kTranslations =
    QString::fromStdString((support::sourceDirectory() / "resources/i18n/guapai_zh_CN.ts").string());

struct Entry {
  QString context;
  QString source;
  QString translation;
  QString state;  ///< empty, unfinished, vanished or obsolete
};

std::vector<Entry> entriesOf(const QByteArray& document) {
  std::vector<Entry> entries;
  QString context;
  QXmlStreamReader xml(document);
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("name")) context = xml.readElementText();
    if (xml.name() == QLatin1String("message")) entries.push_back({context, {}, {}, {}});
    if (xml.name() == QLatin1String("source")) entries.back().source = xml.readElementText();
    if (xml.name() == QLatin1String("translation")) {
      entries.back().state = xml.attributes().value(QLatin1String("type")).toString();
      entries.back().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
  }
  return entries;
}

QByteArray fileContent(const QString& name) {
  QFile file(name);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<QString> unfinishedIn(const QByteArray& document) {
  std::vector<QString> found;
  for (const Entry& entry : entriesOf(document)) {
    if (!entry.state.isEmpty() || entry.translation.isEmpty()) found.push_back(entry.source);
  }
  return found;
}

std::set<std::pair<QString, QString>> sourcesIn(const QByteArray& document) {
  std::set<std::pair<QString, QString>> found;
  for (const Entry& entry : entriesOf(document)) found.emplace(entry.context, entry.source);
  return found;
}

TEST(Translation, HasNoUnfinishedOrVanishedEntry) {
  ASSERT_FALSE(entriesOf(fileContent(kTranslations)).empty());
  EXPECT_THAT(unfinishedIn(fileContent(kTranslations)), IsEmpty());
}

/// The words that are used instead: 输入, Enter, 空格键, 本机, 印发, 解除口令.
TEST(Translation, HasOneWordForOneThing) {
  std::vector<std::string> sentences;
  for (const Entry& entry : entriesOf(fileContent(kTranslations))) sentences.push_back(entry.translation.toStdString());
  sentences.push_back(support::fileText(support::sourceDirectory() / "resources/messages/zh_CN.json"));
  for (const auto& page : std::filesystem::directory_iterator(support::sourceDirectory() / "docs/manual"))
    sentences.push_back(support::fileText(page.path()));
  for (const char* const word : {"键入", "回车", "空格里", "按空格选", "这台电脑", "出具", "取消口令"}) {
    for (const std::string& sentence : sentences)
      EXPECT_EQ(sentence.find(word), std::string::npos) << word << ": " << sentence.substr(0, 200);
  }
}

TEST(Translation, CountsWhatIsUnfinished) {
  const QByteArray sample =
      "<TS><context><name>a</name>"
      "<message><source>one</source><translation>yi</translation></message>"
      "<message><source>two</source><translation type=\"unfinished\">er</translation></message>"
      "<message><source>three</source><translation></translation></message>"
      "<message><source>four</source><translation type=\"vanished\">si</translation></message></context></TS>";
  EXPECT_EQ(unfinishedIn(sample).size(), 3U);
}

TEST(Translation, FollowsTheSources) {
  const QString lupdate = QStringLiteral(GUAPAI_LUPDATE);
  if (!QFile::exists(lupdate)) GTEST_SKIP() << "lupdate is not installed";
  const QTemporaryDir folder;
  const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
  QProcess process;
  process.setWorkingDirectory(QString::fromStdString(support::sourceDirectory().string()));
  process.start(lupdate,
                {QStringLiteral("-silent"), QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("-ts"), fresh});
  ASSERT_TRUE(process.waitForFinished());
  ASSERT_EQ(process.exitCode(), 0);
  const auto ours = sourcesIn(fileContent(kTranslations));
  const auto theirs = sourcesIn(fileContent(fresh));
  ASSERT_FALSE(theirs.empty());
  for (const auto& [context, source] : theirs)
    EXPECT_TRUE(ours.contains({context, source}))
        << "not in the .ts: " << qUtf8Printable(context + QStringLiteral(": ") + source);
  for (const auto& [context, source] : ours)
    EXPECT_TRUE(theirs.contains({context, source}))
        << "in no source: " << qUtf8Printable(context + QStringLiteral(": ") + source);
}

/// lupdate does not see every call of `translate`, and words that it does not see stay English.
TEST(Translation, IsAskedForByTr) {
  std::vector<std::string> others;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(support::sourceDirectory() / "ui")) {
    if (entry.path().filename() == "translation.h" || !entry.is_regular_file()) continue;
    if (support::fileText(entry.path()).find("QCoreApplication::translate(") != std::string::npos)
      others.push_back(entry.path().filename().string());
  }
  EXPECT_THAT(others, IsEmpty());
}

TEST(Language, IsChineseInQtsDialogsToo) {
  QCoreApplication& application = *QCoreApplication::instance();
  EXPECT_EQ(QCoreApplication::translate("guapai::ui::Actions", "&File"), QStringLiteral("&File"));
  EXPECT_TRUE(installLanguage(application));
  EXPECT_EQ(QCoreApplication::translate("guapai::ui::Actions", "&File"), QStringLiteral("文件(&F)"));
  EXPECT_EQ(QCoreApplication::translate("QAbstractFileIconProvider", "Folder", "All other platforms"),
            QStringLiteral("文件夹"));
  EXPECT_EQ(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText), QStringLiteral("Ctrl+Enter"));
  EXPECT_EQ(QKeySequence(Qt::ALT | Qt::Key_Up).toString(QKeySequence::NativeText), QStringLiteral("Alt+↑"));
  const QDialogButtonBox box(QDialogButtonBox::Cancel);
  EXPECT_EQ(box.button(QDialogButtonBox::Cancel)->text(), QStringLiteral("取消"));
  qDeleteAll(application.findChildren<QTranslator*>());
}

}  // namespace
}  // namespace guapai::ui
