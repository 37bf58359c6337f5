// The main function of every test that uses Qt. It needs no display, so that the tests can also be listed while they
// are built.
#include <QtGui/QGuiApplication>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/pictureprocess.h"
#include "render/typesetting.h"

int main(int argc, char** argv) {
  if (const auto ended = guapai::render::servedAsPictureReader(argc, argv)) return *ended;
  guapai::render::forgetLanguageOfLocale();
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  testing::InitGoogleMock(&argc, argv);
  const QGuiApplication application(argc, argv);
  return RUN_ALL_TESTS();
}
