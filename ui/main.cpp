#include <cstdlib>

#include <QtWidgets/QApplication>

#include "app/startup.h"
#include "workspace/log.h"

int main(int argc, char** argv) {
  guapai::workspace::startLog();
  QApplication application(argc, argv);
  return guapai::ui::run(application);
}
