#include "platform/librarylocation.h"

#include <QtCore/QByteArray>
#include <gtest/gtest.h>

namespace guapai::platform {
namespace {

class LibraryLocation : public testing::Test {
protected:
  void SetUp() override {
    qunsetenv("GUAPAI_LIBRARY");
    qputenv("XDG_DATA_HOME", QByteArrayLiteral("/somebody/data"));
  }
  void TearDown() override {
    qunsetenv("GUAPAI_LIBRARY");
    qunsetenv("XDG_DATA_HOME");
  }
};

TEST_F(LibraryLocation, IsTheUsersOwnWithoutMore) {
  EXPECT_EQ(libraryLocation(), "/somebody/data/guapai/library.guapai");
}

TEST_F(LibraryLocation, FollowsTheEnvironment) {
  qputenv("GUAPAI_LIBRARY", QByteArrayLiteral("/elsewhere/区县.guapai"));
  EXPECT_EQ(libraryLocation(), "/elsewhere/区县.guapai");
}

TEST_F(LibraryLocation, IsTheNamedOneBeforeAll) {
  qputenv("GUAPAI_LIBRARY", QByteArrayLiteral("/elsewhere/library.guapai"));
  EXPECT_EQ(libraryLocation("named.guapai"), "named.guapai");
}

}  // namespace
}  // namespace guapai::platform
