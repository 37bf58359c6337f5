#include "app/startup.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include <QtCore/QCommandLineParser>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtGui/QIcon>
#include <QtGui/QSessionManager>
#include <QtWidgets/QMessageBox>

#include "app/application.h"
#include "app/filedrops.h"
#include "app/language.h"
#include "app/mainwindow.h"
#include "app/termination.h"
#include "platform/builtindefinitions.h"
#include "platform/inputlack.h"
#include "platform/librarylocation.h"
#include "print/papercommands.h"
#include "shell/dialogs.h"
#include "shell/keyring.h"
#include "shell/preferences.h"
#include "widgets/theme.h"
#include "widgets/translation.h"

namespace guapai::ui {
namespace {

const auto kLibrary = QStringLiteral("library");

QString usualPlace() {
  return QFile::decodeName(QByteArray::fromStdString(platform::libraryLocation().native()));
}

void declareOptions(QCommandLineParser& parser) {
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addOption({kLibrary, tr("The library to open."), QStringLiteral("file")});
  parser.addPositionalArgument(QStringLiteral("file"), tr("A library to open, or case files to import."),
                               QStringLiteral("[file...]"));
}

/// The library to open where the command line names none; empty where there is none.
QString libraryByDefault(const Preferences& preferences) {
  if (qEnvironmentVariableIsSet("GUAPAI_LIBRARY")) return usualPlace();
  for (const QString& file : {preferences.lastLibrary(), usualPlace()}) {
    if (!file.isEmpty() && QFileInfo::exists(file)) return file;
  }
  return {};
}

void introduce(QCoreApplication& application) {
  QCoreApplication::setOrganizationName(QStringLiteral("guapai"));
  QCoreApplication::setApplicationName(QStringLiteral("guapai"));
  QCoreApplication::setApplicationVersion(QStringLiteral(GUAPAI_VERSION));
  installLanguage(application);
}

}  // namespace

bool onlyTells(int argc, const char* const* argv) {
  constexpr std::array<std::string_view, 5> kQuestions{"-h", "--help", "--help-all", "-v", "--version"};
  return std::any_of(argv + 1, argv + argc, [&](const char* argument) {
    return std::ranges::count(kQuestions, std::string_view(argument)) > 0;
  });
}

int tell(QCoreApplication& application) {
  introduce(application);
  QCommandLineParser parser;
  declareOptions(parser);
  parser.process(QCoreApplication::arguments());
  return EXIT_SUCCESS;
}

Beginning beginningOf(const QStringList& arguments, const Preferences& preferences) {
  QCommandLineParser parser;
  declareOptions(parser);
  parser.process(arguments);
  Beginning beginning;
  QStringList libraries = parser.isSet(kLibrary) ? QStringList(parser.value(kLibrary)) : QStringList();
  for (const QString& file : parser.positionalArguments())
    (isCaseFile(file) ? beginning.caseFiles : libraries).append(file);
  beginning.library = libraries.isEmpty() ? libraryByDefault(preferences) : libraries.takeFirst();
  beginning.moreLibraries = libraries;
  return beginning;
}

int run(Application& application) {
  introduce(application);
  applyTheme(application);
  QGuiApplication::setDesktopFileName(QStringLiteral("guapai"));
  QGuiApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("guapai")));
  Preferences preferences;
  const Beginning beginning = beginningOf(QCoreApplication::arguments(), preferences);
  for (const QString& library : beginning.moreLibraries)
    QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--library"), library});

  const core::SystemClock clock;
  DesktopDialogs dialogs;
  DesktopPrinters printers;
  SystemKeyring keyring;
  MainWindow window(platform::loadDefinitions(), clock, {dialogs, printers, preferences, keyring});
  // Before the library is opened: what is said about that then stands in front of it.
  window.tellOfInput(platform::inputSurroundings(QGuiApplication::platformName().toStdString()));
  window.start(beginning.library, beginning.caseFiles);
  window.showOnScreen();
  const Application::LastCare care(application, [&window] { window.keepTyped(); });
  const auto end = [&window] {
    window.keepTyped();
    QCoreApplication::exit(EXIT_SUCCESS);
  };
  const Termination termination;
  QObject::connect(&termination, &Termination::asked, &window, end);
  QObject::connect(&window, &MainWindow::quitWanted, &window, end);
  QObject::connect(
      &application, &QGuiApplication::commitDataRequest, &window,
      [&window](QSessionManager& session) {
        if (!session.allowsInteraction() || window.isLocked()) return window.keepTyped();
        if (!window.mayClose()) session.cancel();
        session.release();
      },
      Qt::DirectConnection);
  return QApplication::exec();
}

}  // namespace guapai::ui
