#include "files/userfolder.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "support/folder.h"

namespace guapai::files {
namespace {

class UserFolder : public testing::Test {
protected:
  UserFolder() {
    for (const char* const name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"}) {
      const char* const value = std::getenv(name);
      m_earlier[name] = value == nullptr ? std::nullopt : std::optional<std::string>(value);
      ::unsetenv(name);
    }
  }
  ~UserFolder() override {
    for (const auto& [name, value] : m_earlier) value ? set(name, *value) : static_cast<void>(::unsetenv(name.c_str()));
  }
  static void set(const std::string& name, const std::string& value) { ::setenv(name.c_str(), value.c_str(), 1); }

private:
  std::map<std::string, std::optional<std::string>> m_earlier;
};

TEST_F(UserFolder, HasANameOfAsciiByWayOfADescriptor) {
  const support::Folder directory;
  const std::filesystem::path folder = directory / "h\xFF" / "guapai";
  const std::filesystem::path named = namedByDescriptor(folder);
  std::ofstream(named / "file") << "x";
  EXPECT_TRUE(std::filesystem::exists(folder / "file"));
  EXPECT_TRUE(named.native().starts_with("/proc/self/fd/"));
  std::ofstream(directory / "file") << "x";
  EXPECT_EQ(namedByDescriptor(directory / "file"), directory / "file") << "in the way";
}

TEST_F(UserFolder, IsTakenAsBytes) {
  set("HOME", "/home/h\xFF");
  EXPECT_EQ(userDataFolder(), "/home/h\xFF/.local/share");
  EXPECT_EQ(userSettingsFolder(), "/home/h\xFF/.config");
  set("XDG_DATA_HOME", "/d\xE9p/data");
  set("XDG_CONFIG_HOME", "/d\xE9p/config");
  EXPECT_EQ(userDataFolder(), "/d\xE9p/data");
  EXPECT_EQ(userSettingsFolder(), "/d\xE9p/config");
}

TEST_F(UserFolder, MustBeAnAbsolutePathWhereItIsNamed) {
  set("HOME", "/home/a");
  for (const char* const other : {"", "data", "./data"}) {
    set("XDG_DATA_HOME", other);
    EXPECT_EQ(userDataFolder(), "/home/a/.local/share") << other;
  }
}

TEST_F(UserFolder, IsKnownWithoutTheEnvironment) {
  const std::filesystem::path known = userDataFolder();
  EXPECT_TRUE(known.is_absolute()) << known;
  EXPECT_TRUE(known.native().ends_with("/.local/share")) << known;
  set("HOME", "");
  EXPECT_EQ(userDataFolder(), known);
}

}  // namespace
}  // namespace guapai::files
