#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <QtCore/QCoreApplication>
#include <QtGui/QGuiApplication>

#include "cli/program.h"
#include "files/process.h"
#include "platform/log.h"
#include "render/pictureprocess.h"
#include "render/typesetting.h"

int main(int argc, char** argv) {
  if (const auto ended = guapai::render::servedAsPictureReader(argc, argv)) return *ended;
  guapai::files::prepareProcess();
  guapai::render::forgetLanguageOfLocale();
  std::ios::sync_with_stdio(false);
  guapai::platform::startLog();
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  std::unique_ptr<QCoreApplication> application;
  if (guapai::cli::needsFonts(arguments)) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    application = std::make_unique<QGuiApplication>(argc, argv);
  } else {
    application = std::make_unique<QCoreApplication>(argc, argv);
  }
  guapai::cli::Console console{std::cin, std::cout, std::cerr};
  const guapai::core::SystemClock clock;
  return static_cast<int>(guapai::cli::runProgram(arguments, console, clock));
}
