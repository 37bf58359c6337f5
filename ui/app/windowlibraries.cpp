// The part of MainWindow that connects the ways to another library.
#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtWidgets/QLineEdit>

#include "app/actions.h"
#include "app/districtpage.h"
#include "app/filedrops.h"
#include "app/librarycommands.h"
#include "app/mainwindow.h"
#include "app/recentlibraries.h"
#include "shell/messagebar.h"

namespace guapai::ui {

void MainWindow::connectLibraries() {
  const auto open = [this](const QString& file) {
    if (mayClose()) m_library->open(file);
  };
  connect(m_actions->newLibrary, &QAction::triggered, m_library, [this] {
    if (mayClose()) m_library->askToCreate();
  });
  connect(m_actions->openLibrary, &QAction::triggered, m_library, [this] {
    if (mayClose()) m_library->askToOpen();
  });
  connect(m_actions->trySample, &QAction::triggered, m_library, [this] {
    if (mayClose()) m_library->askToTrySample();
  });
  auto* const recent = new RecentLibraries(*m_preferences, *m_actions->recentLibraries, *m_welcome, this);
  connect(m_library, &LibraryCommands::opened, recent, [recent](district::DistrictSession* district) {
    recent->setOpen(QFile::decodeName(district->library().file().c_str()));
  });
  connect(recent, &RecentLibraries::wanted, this, open);
  connect(recent, &RecentLibraries::gone, m_messages,
          [this](const QString& sentence) { m_messages->say(MessageBar::Kind::Trouble, sentence, m_library); });
  auto* const drops = new FileDrops(this);
  drops->passOver(*m_district->findChild<QLineEdit*>(QStringLiteral("ledgerSearch")));
  connect(drops, &FileDrops::libraryDropped, this, open);
  connect(drops, &FileDrops::casesDropped, this, [this](const QStringList& files) {
    if (m_district->mayLeave()) m_library->offerImport(files);
  });
  connect(drops, &FileDrops::refused, m_messages,
          [this](const QString& sentence) { m_messages->say(MessageBar::Kind::Hint, sentence); });
}

}  // namespace guapai::ui
