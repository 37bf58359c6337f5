#include <iostream>
#include <string>
#include <vector>

#include <QtCore/QCoreApplication>

#include "cli/program.h"
#include "workspace/log.h"

int main(int argc, char** argv) {
  using namespace guapai;
  std::ios::sync_with_stdio(false);
  workspace::startLog();
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const QCoreApplication application(argc, argv);
  cli::Console console{std::cin, std::cout, std::cerr};
  const core::SystemClock clock;
  return static_cast<int>(cli::runProgram(arguments, console, clock));
}
