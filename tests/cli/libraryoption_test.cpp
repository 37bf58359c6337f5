#include "cli/libraryoption.h"

#include <QtCore/QByteArray>
#include <gtest/gtest.h>

namespace guapai::cli {
namespace {

TEST(LibraryOption, NamesTheLibraryBeforeTheEnvironmentDoes) {
  qputenv("GUAPAI_LIBRARY", QByteArray("environment.guapai"));
  EXPECT_EQ(libraryOf({.command = "list"}), "environment.guapai");
  EXPECT_EQ(libraryOf({.command = "list", .options = {{"library", "示例.guapai"}}}), pathOf("示例.guapai"));
  qunsetenv("GUAPAI_LIBRARY");
}

}  // namespace
}  // namespace guapai::cli
