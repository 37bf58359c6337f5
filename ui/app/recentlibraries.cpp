#include "app/recentlibraries.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtWidgets/QMenu>

#include "app/guidepage.h"
#include "platform/shown.h"
#include "shell/preferences.h"

namespace guapai::ui {
namespace {

constexpr int kMostInMenu = 8;
constexpr int kMostOnWelcome = 3;
constexpr int kMostKept = 20;  ///< more than are shown, because some may not be there
constexpr int kFolderWidth = 360;

QString nameOf(const QString& library) {
  return platform::shownLine(QFileInfo(library).completeBaseName());
}

QString folderOf(const QString& library) {
  return platform::shownLine(QDir::toNativeSeparators(QFileInfo(library).absolutePath()));
}

}  // namespace

RecentLibraries::RecentLibraries(Preferences& preferences, QMenu& menu, GuidePage& welcome, QObject* parent)
    : QObject(parent), m_preferences(&preferences), m_menu(&menu), m_welcome(&welcome) {
  connect(&menu, &QMenu::aboutToShow, this, &RecentLibraries::fillMenu);
  welcome.installEventFilter(this);
}

void RecentLibraries::setOpen(const QString& file) {
  m_open = QFileInfo(file).absoluteFilePath();
  QStringList files = m_preferences->recentLibraries();
  files.removeAll(m_open);
  files.prepend(m_open);
  m_preferences->setRecentLibraries(files.mid(0, kMostKept));
}

bool RecentLibraries::eventFilter(QObject* watched, QEvent* event) {
  // Only where the page stays: it also comes up for a moment whenever another library is opened, and a folder on the
  // network that does not answer would hold that up.
  if (watched == m_welcome && event->type() == QEvent::Show)
    QMetaObject::invokeMethod(
        this,
        [this] {
          if (m_welcome->isVisible()) fillWelcome();
        },
        Qt::QueuedConnection);
  return QObject::eventFilter(watched, event);
}

QStringList RecentLibraries::others(int most) const {
  QStringList found;
  for (const QString& file : m_preferences->recentLibraries())
    if (found.size() < most && file != m_open && QFileInfo(file).isFile()) found.append(file);
  return found;
}

void RecentLibraries::fillMenu() {
  m_menu->clear();
  int number = 0;
  for (const QString& file : others(kMostInMenu)) {
    const QString folder = m_menu->fontMetrics().elidedText(folderOf(file), Qt::ElideMiddle, kFolderWidth);
    QString words = platform::dotted({nameOf(file), folder});
    words.replace(u'&', QStringLiteral("&&"));
    m_menu->addAction(QStringLiteral("&%1  %2").arg(QString::number(++number), words), this,
                      [this, file] { choose(file); });
  }
  if (number == 0) m_menu->addAction(tr("No other library was open yet"))->setEnabled(false);
  m_menu->addSeparator();
  QAction* const clear = m_menu->addAction(tr("&Clear the list"), this, [this] {
    m_preferences->setRecentLibraries({});
    fillWelcome();
  });
  clear->setObjectName(QStringLiteral("clearRecentLibraries"));
  clear->setEnabled(number > 0);
}

void RecentLibraries::fillWelcome() {
  std::vector<GuidePage::Link> links;
  for (const QString& file : others(kMostOnWelcome))
    links.push_back({.name = nameOf(file), .explanation = folderOf(file), .follow = [this, file] { choose(file); }});
  m_welcome->setLinks(tr("Open a library that was open before:"), links);
}

void RecentLibraries::choose(const QString& file) {
  if (QFileInfo(file).isFile()) return Q_EMIT wanted(file);
  QStringList files = m_preferences->recentLibraries();
  files.removeAll(file);
  m_preferences->setRecentLibraries(files);
  fillWelcome();
  Q_EMIT gone(
      tr("The library %1 is no longer in the folder %2. It was taken off the list.").arg(nameOf(file), folderOf(file)));
}

}  // namespace guapai::ui
