#include <exception>

#include "app/application.h"
#include "app/startup.h"
#include "files/process.h"
#include "platform/log.h"
#include "render/pictureprocess.h"
#include "render/typesetting.h"

int main(int argc, char** argv) {
  if (const auto ended = guapai::render::servedAsPictureReader(argc, argv)) return *ended;
  guapai::files::prepareProcess();
  guapai::render::forgetLanguageOfLocale();
  guapai::platform::startLog();
  if (guapai::ui::onlyTells(argc, argv)) {
    QCoreApplication application(argc, argv);
    return guapai::ui::tell(application);
  }
  guapai::ui::Application application(argc, argv);
  try {
    return guapai::ui::run(application);
  } catch (const std::exception& cause) {
    return application.end(cause);
  }
}
