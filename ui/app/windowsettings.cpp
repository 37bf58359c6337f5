// The part of MainWindow that shows the settings.
#include "app/mainwindow.h"
#include "app/settingsdialog.h"
#include "app/zoomcommands.h"

namespace guapai::ui {

void MainWindow::askForSettings() {
  auto* const dialog = new SettingsDialog(*m_preferences, this);
  connect(dialog, &QDialog::accepted, m_library, &LibraryCommands::namePerson);
  connect(dialog, &QDialog::accepted, m_zoom, &ZoomCommands::takeSize);
  dialog->open();
}

}  // namespace guapai::ui
