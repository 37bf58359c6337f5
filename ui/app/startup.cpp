#include "app/startup.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFileInfo>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>

#include "app/dialogs.h"
#include "app/language.h"
#include "app/mainwindow.h"
#include "app/preferences.h"
#include "print/papercommands.h"
#include "widgets/theme.h"
#include "workspace/librarylocation.h"

namespace guapai::ui {
namespace {

QString usualPlace() {
  return QString::fromStdU16String(workspace::libraryLocation().u16string());
}

}  // namespace

QString libraryToOpen(const QStringList& arguments, const Preferences& preferences) {
  QCommandLineParser parser;
  parser.addHelpOption();
  parser.addVersionOption();
  const QCommandLineOption library(QStringLiteral("library"),
                                   QCoreApplication::translate("Startup", "The library to open."),
                                   QStringLiteral("file"));
  parser.addOption(library);
  parser.process(arguments);
  if (parser.isSet(library)) return parser.value(library);
  if (qEnvironmentVariableIsSet("GUAPAI_LIBRARY")) return usualPlace();
  for (const QString& file : {preferences.lastLibrary(), usualPlace()}) {
    if (!file.isEmpty() && QFileInfo::exists(file)) return file;
  }
  return {};
}

int run(QApplication& application) {
  QCoreApplication::setOrganizationName(QStringLiteral("guapai"));
  QCoreApplication::setApplicationName(QStringLiteral("guapai"));
  installLanguage(application);
  applyTheme(application);
  Preferences preferences;
  const QString library = libraryToOpen(QCoreApplication::arguments(), preferences);

  const core::SystemClock clock;
  DesktopDialogs dialogs;
  DesktopPrinters printers;
  MainWindow window(workspace::Definitions::load(), clock, {dialogs, printers, preferences});
  window.start(library);
  window.show();
  return QApplication::exec();
}

}  // namespace guapai::ui
