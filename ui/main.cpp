#include <cstdlib>

#include <QtWidgets/QApplication>

#include "app/startup.h"
#include "workspace/log.h"

int main(int argc, char** argv) {
  guapai::workspace::startLog();
  if (guapai::ui::onlyTells(argc, argv)) {
    QCoreApplication application(argc, argv);
    return guapai::ui::tell(application);
  }
  QApplication application(argc, argv);
  return guapai::ui::run(application);
}
