// The main function of every test that uses widgets. It needs no display, so that the tests can also be listed while
// they are built.
#include <QtWidgets/QApplication>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/picturedesk.h"
#include "render/pictureprocess.h"
#include "render/typesetting.h"

int main(int argc, char** argv) {
  if (const auto ended = guapai::render::servedAsPictureReader(argc, argv)) return *ended;
  guapai::render::forgetLanguageOfLocale();
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  testing::InitGoogleMock(&argc, argv);
  const QApplication application(argc, argv);
  guapai::render::PictureDesk::instance().setPatience(std::chrono::minutes(1));  // long enough on a busy machine, too
  return RUN_ALL_TESTS();
}
