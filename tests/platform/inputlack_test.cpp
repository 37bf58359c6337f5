#include "platform/inputlack.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <gmock/gmock.h>

#include "support/temporarydirectory.h"

namespace guapai::platform {
namespace {

using Why = InputLack::Why;
using testing::Contains;

const std::string kCompose = "libcomposeplatforminputcontextplugin.so";
const std::string kIbus = "libibusplatforminputcontextplugin.so";
const std::string kFcitx5 = "libfcitx5platforminputcontextplugin.so";

/// A Chinese session of X with all plugins and no method.
InputSurroundings chinese() {
  return {.platform = "xcb",
          .locale = "zh_CN.UTF-8",
          .qtModule = {},
          .gtkModule = {},
          .modifiers = {},
          .plugins = {kCompose, kFcitx5, kIbus}};
}

TEST(InputMethod, LacksNothingWhereItsPluginIsThere) {
  for (const char* const method : {"fcitx", "fcitx5", "ibus", "compose"}) {
    InputSurroundings here = chinese();
    here.qtModule = method;
    EXPECT_FALSE(inputLackOf(here)) << method;
  }
}

TEST(InputMethod, LacksItsPluginWhereverThePlatformAsksForIt) {
  for (const char* const platform : {"xcb", "wayland", "wayland-egl"}) {
    InputSurroundings here = chinese();
    here.platform = platform;
    here.qtModule = "fcitx";
    here.plugins = {kCompose, kIbus};
    const auto lack = inputLackOf(here);
    ASSERT_TRUE(lack) << platform;
    EXPECT_EQ(lack->why, Why::NoPlugin);
    EXPECT_EQ(lack->method, "fcitx");
    EXPECT_EQ(lack->package, "fcitx5-frontend-qt6");
  }
}

TEST(InputMethod, OfIbusComesWithQtItself) {
  InputSurroundings here = chinese();
  here.qtModule = "ibus";
  here.plugins = {kCompose, kFcitx5};
  const auto lack = inputLackOf(here);
  ASSERT_TRUE(lack);
  EXPECT_EQ(lack->why, Why::NoPlugin);
  EXPECT_EQ(lack->package, "libqt6gui6");
}

TEST(InputMethod, ThatNobodyKnowsMayHaveAPluginOfItsOwn) {
  InputSurroundings here = chinese();
  here.qtModule = "uim";
  const auto lack = inputLackOf(here);
  ASSERT_TRUE(lack);
  EXPECT_EQ(lack->why, Why::Unsupported);
  EXPECT_EQ(lack->method, "uim");
  here.plugins.push_back("libuimplatforminputcontextplugin.so");
  EXPECT_FALSE(inputLackOf(here));
}

TEST(InputMethod, OfOtherProgramsOnlyIsNotForQt) {
  for (const char* const qtModule : {"", "xim"}) {
    InputSurroundings here = chinese();
    here.qtModule = qtModule;
    here.modifiers = "@im=fcitx";
    const auto lack = inputLackOf(here);
    ASSERT_TRUE(lack) << qtModule;
    EXPECT_EQ(lack->why, Why::NotForQt);
    EXPECT_EQ(lack->method, "fcitx");
    EXPECT_EQ(lack->package, "im-config");
  }
  InputSurroundings here = chinese();
  here.gtkModule = "ibus";
  here.modifiers = "@im=none";
  const auto lack = inputLackOf(here);
  ASSERT_TRUE(lack);
  EXPECT_EQ(lack->method, "ibus");
}

TEST(InputMethod, IsMissedInAChineseSessionThatNamesNone) {
  const auto lack = inputLackOf(chinese());
  ASSERT_TRUE(lack);
  EXPECT_EQ(lack->why, Why::NoMethod);
  EXPECT_NE(lack->package.find("fcitx5-chinese-addons"), std::string::npos);
}

TEST(InputMethod, IsNotMissedWhereTheProgramCannotKnow) {
  InputSurroundings elsewhere = chinese();
  elsewhere.locale = "C.UTF-8";
  EXPECT_FALSE(inputLackOf(elsewhere)) << "another language";
  InputSurroundings wayland = chinese();
  wayland.platform = "wayland";
  EXPECT_FALSE(inputLackOf(wayland)) << "the compositor may bring one";
  InputSurroundings unseen = chinese();
  unseen.platform = "offscreen";
  unseen.qtModule = "fcitx";
  unseen.plugins = {};
  EXPECT_FALSE(inputLackOf(unseen)) << "nobody types there";
}

/// Sets a variable of the environment, and gives it back as it was.
class Variable {
public:
  Variable(const char* name, const char* value) : m_name(name), m_wasSet(qEnvironmentVariableIsSet(name)) {
    m_before = qgetenv(name);
    qputenv(name, value);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() {
    if (m_wasSet)
      qputenv(m_name, m_before);
    else
      qunsetenv(m_name);
  }

private:
  const char* m_name;
  bool m_wasSet;
  QByteArray m_before;
};

TEST(InputMethod, IsLookedForInEnvironmentAndPluginFolders) {
  const support::TemporaryDirectory directory;
  const QString folder = QString::fromStdString((directory / "plugins").string());
  ASSERT_TRUE(QDir().mkpath(folder + QStringLiteral("/platforminputcontexts")));
  QFile plugin(folder + QStringLiteral("/platforminputcontexts/libmineplatforminputcontextplugin.so"));
  ASSERT_TRUE(plugin.open(QIODevice::WriteOnly));
  QCoreApplication::addLibraryPath(folder);
  const Variable qtModule("QT_IM_MODULE", "mine");
  const Variable gtkModule("GTK_IM_MODULE", "theirs");
  const Variable modifiers("XMODIFIERS", "@im=old");
  const Variable all("LC_ALL", "");
  const Variable characters("LC_CTYPE", "zh_CN.UTF-8");
  const Variable rest("LANG", "C.UTF-8");
  const InputSurroundings found = inputSurroundings("xcb");
  QCoreApplication::removeLibraryPath(folder);
  EXPECT_EQ(found.platform, "xcb");
  EXPECT_EQ(found.locale, "zh_CN.UTF-8");
  EXPECT_EQ(found.qtModule, "mine");
  EXPECT_EQ(found.gtkModule, "theirs");
  EXPECT_EQ(found.modifiers, "@im=old");
  EXPECT_THAT(found.plugins, Contains("libmineplatforminputcontextplugin.so"));
  EXPECT_FALSE(inputLackOf(found));
}

}  // namespace
}  // namespace guapai::platform
