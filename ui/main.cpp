#include <cstdlib>

#include <QtWidgets/QApplication>

#include "app/startup.h"
#include "files/process.h"
#include "render/pictureprocess.h"
#include "render/typesetting.h"
#include "workspace/log.h"

int main(int argc, char** argv) {
  if (const auto ended = guapai::render::servedAsPictureReader(argc, argv)) return *ended;
  guapai::files::prepareProcess();
  guapai::render::forgetLanguageOfLocale();
  guapai::workspace::startLog();
  if (guapai::ui::onlyTells(argc, argv)) {
    QCoreApplication application(argc, argv);
    return guapai::ui::tell(application);
  }
  QApplication application(argc, argv);
  return guapai::ui::run(application);
}
