#include "app/manual.h"

#include <array>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtGui/QAction>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QTabBar>

#include "app/casepage.h"
#include "widgets/translation.h"

namespace guapai::ui {
namespace {

constexpr auto kFirst = "01-first-paper";
constexpr auto kEntry = "02-entry";
constexpr auto kVerification = "03-verification";
constexpr auto kCorrections = "04-corrections";
constexpr auto kProgress = "05-progress";
constexpr auto kPapers = "06-papers";
constexpr auto kBoard = "07-board";
constexpr auto kExchange = "08-exchange";
constexpr auto kBackups = "09-backups";
constexpr auto kPassphrase = "10-passphrase";
constexpr auto kSettings = "14-settings";
constexpr auto kKeys = "15-keys";

struct Entry {
  const char* place;
  const char* page;
};

/// The tabs of the open center, by their names in English.
constexpr std::array kTabs{Entry{QT_TRANSLATE_NOOP("guapai::ui::CasePage", "Application"), kEntry},
                           Entry{QT_TRANSLATE_NOOP("guapai::ui::CasePage", "Information"), kEntry},
                           Entry{QT_TRANSLATE_NOOP("guapai::ui::CasePage", "Conditions"), kVerification},
                           Entry{QT_TRANSLATE_NOOP("guapai::ui::CasePage", "Register"), kEntry},
                           Entry{QT_TRANSLATE_NOOP("guapai::ui::CasePage", "Verification"), kVerification},
                           Entry{QT_TRANSLATE_NOOP("guapai::ui::CasePage", "Progress"), kProgress},
                           Entry{QT_TRANSLATE_NOOP("guapai::ui::CasePage", "Basic standard"), kVerification},
                           Entry{QT_TRANSLATE_NOOP("guapai::ui::CasePage", "Core systems"), kVerification},
                           Entry{QT_TRANSLATE_NOOP("guapai::ui::CasePage", "Evidence"), kEntry},
                           Entry{QT_TRANSLATE_NOOP("guapai::ui::CasePage", "Two reviewers"), kVerification},
                           Entry{QT_TRANSLATE_NOOP("guapai::ui::CasePage", "Supplements"), kCorrections}};

/// Windows, and areas of the main window, by their object names.
constexpr std::array kAreas{Entry{"backups", kBackups},
                            Entry{"chartsPage", kBoard},
                            Entry{"emptyLibraryPage", kFirst},
                            Entry{"findingsPanel", kVerification},
                            Entry{"historyDialog", kCorrections},
                            Entry{"importColumns", kExchange},
                            Entry{"importDialog", kExchange},
                            Entry{"importReading", kExchange},
                            Entry{"issuedPapers", kPapers},
                            Entry{"ledger", kBoard},
                            Entry{"ledgerSearch", kBoard},
                            Entry{"newCenterDialog", kFirst},
                            Entry{"overprintDialog", kPapers},
                            Entry{"pagesDialog", kPapers},
                            Entry{"passphraseDialog", kPassphrase},
                            Entry{"pictureDialog", kEntry},
                            Entry{"planDialog", kBoard},
                            Entry{"previewDialog", kPapers},
                            Entry{"printRoom", kPapers},
                            Entry{"protectionDialog", kPassphrase},
                            Entry{"reasonQuestion", kBackups},
                            Entry{"settingsDialog", kSettings},
                            Entry{"todoPanel", kBoard},
                            Entry{"welcomePage", kFirst},
                            Entry{"workProgress", kExchange}};

/// The words of a command or menu without the letter of its key and without dots: 文件(&F) is 文件.
QString wordsOf(const QAction& action) {
  return action.text().remove(QRegularExpression(QStringLiteral("\\(&.\\)|&|…")));
}

QString keysOf(const QMenuBar& menus) {
  QString table = QStringLiteral("\n| %1 | %2 | %3 |\n|---|---|---|\n").arg(tr("Menu"), tr("Command"), tr("Keys"));
  for (const QAction* const menu : menus.actions()) {
    if (menu->menu() == nullptr) continue;
    for (const QAction* const command : menu->menu()->actions()) {
      QStringList keys;
      for (const QKeySequence& key : command->shortcuts()) keys.append(key.toString(QKeySequence::NativeText));
      if (!keys.isEmpty())
        table += QStringLiteral("| %1 | %2 | %3 |\n").arg(wordsOf(*menu), wordsOf(*command), keys.join(u'、'));
    }
  }
  return table;
}

bool isShown(const QWidget& window, const char* objectName) {
  const auto* const area = window.findChild<QWidget*>(QLatin1String(objectName));
  return area != nullptr && area->isVisible();
}

/// The page about the tab that the center's page shows.
QString pageOfCase(const QWidget& casePage) {
  const auto* const tabs = casePage.findChild<QTabBar*>(QStringLiteral("tabs"));
  return tabs == nullptr ? QString() : manualPageOfTab(tabs->tabText(tabs->currentIndex()));
}

QString pageOfMainWindow(const QWidget& window) {
  const auto* const casePage = window.findChild<QWidget*>(QStringLiteral("casePage"));
  if (casePage != nullptr && casePage->isVisible()) return pageOfCase(*casePage);
  const bool isBoard = isShown(window, "ledger") || isShown(window, "chartsPage");
  return QLatin1String(isBoard ? kBoard : kFirst);
}

}  // namespace

std::vector<ManualPage> manualPages(const QMenuBar& menus) {
  const QDir folder(QStringLiteral(":/manual"));
  std::vector<ManualPage> pages;
  for (const QString& file : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
    QFile content(folder.filePath(file));
    if (!content.open(QIODevice::ReadOnly)) continue;  // never: it is a part of the program
    QString text = QString::fromUtf8(content.readAll());
    const QString name = file.chopped(3);
    if (name == QLatin1String(kKeys)) text += keysOf(menus);
    pages.push_back({.name = name, .title = text.section(u'\n', 0, 0).mid(2), .text = text});
  }
  return pages;
}

QString manualPageOfTab(const QString& tab) {
  for (const Entry& entry : kTabs)
    if (CasePage::tr(entry.place) == tab) return QLatin1String(entry.page);
  return {};
}

QString manualPageOfArea(const QString& objectName) {
  for (const Entry& entry : kAreas)
    if (objectName == QLatin1String(entry.place)) return QLatin1String(entry.page);
  return {};
}

QString manualPageOf(const QWidget* place) {
  for (const QWidget* around = place; around != nullptr; around = around->parentWidget()) {
    QString page = manualPageOfArea(around->objectName());
    if (page.isEmpty() && around->objectName() == QStringLiteral("casePage")) page = pageOfCase(*around);
    if (page.isEmpty() && around->objectName() == QStringLiteral("mainWindow")) page = pageOfMainWindow(*around);
    if (!page.isEmpty()) return page;
  }
  return QLatin1String(kFirst);
}

}  // namespace guapai::ui
