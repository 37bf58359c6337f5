#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <QtCore/QCoreApplication>
#include <QtGui/QGuiApplication>

#include "cli/program.h"
#include "files/process.h"
#include "files/terminal.h"
#include "platform/log.h"
#include "render/pictureprocess.h"
#include "render/typesetting.h"

namespace {

/// Makes Qt draw without a display. What the environment says about displays is meant for desktop programs, and a
/// plugin that finds no display ends the process.
void needNoDisplay() {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  for (const char* const variable : {"QT_QPA_PLATFORMTHEME", "QT_QPA_GENERIC_PLUGINS", "QT_IM_MODULE"})
    qunsetenv(variable);
}

}  // namespace

int main(int argc, char** argv) {
  if (const auto ended = guapai::render::servedAsPictureReader(argc, argv)) return *ended;
  guapai::files::prepareProcess();
  guapai::render::forgetLanguageOfLocale();
  std::ios::sync_with_stdio(false);
  guapai::platform::startLog();
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  needNoDisplay();
  int qtArguments = 1;  // the program's name; Qt would take options of its own, such as -platform, out of the rest
  std::unique_ptr<QCoreApplication> application;
  if (guapai::cli::needsFonts(arguments)) {
    application = std::make_unique<QGuiApplication>(qtArguments, argv);
  } else {
    application = std::make_unique<QCoreApplication>(qtArguments, argv);
  }
  guapai::cli::Console console{std::cin, std::cout, std::cerr, guapai::files::askHidden};
  const guapai::core::SystemClock clock;
  return static_cast<int>(guapai::cli::runProgram(arguments, console, clock));
}
