#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <QtCore/QCoreApplication>
#include <QtGui/QGuiApplication>

#include "cli/program.h"
#include "workspace/log.h"

int main(int argc, char** argv) {
  using namespace guapai;
  std::ios::sync_with_stdio(false);
  workspace::startLog();
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  std::unique_ptr<QCoreApplication> application;
  if (cli::needsFonts(arguments)) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    application = std::make_unique<QGuiApplication>(argc, argv);
  } else {
    application = std::make_unique<QCoreApplication>(argc, argv);
  }
  cli::Console console{std::cin, std::cout, std::cerr};
  const core::SystemClock clock;
  return static_cast<int>(cli::runProgram(arguments, console, clock));
}
