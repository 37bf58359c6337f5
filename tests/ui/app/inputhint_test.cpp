#include "app/inputhint.h"

#include <QtWidgets/QToolButton>
#include <gmock/gmock.h>

#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// A Chinese session with ibus's plugin and without that of Fcitx.
platform::InputSurroundings session(const std::string& qtModule, const std::string& modifiers = {}) {
  return {.platform = "xcb",
          .locale = "zh_CN.UTF-8",
          .qtModule = qtModule,
          .gtkModule = {},
          .modifiers = modifiers,
          .plugins = {"libibusplatforminputcontextplugin.so"}};
}

class InputHintInTheBar : public testing::Test {
protected:
  /// Starts the program in this session.
  void startIn(const platform::InputSurroundings& surroundings) {
    if (m_isOpen) m_bench.close();
    m_isOpen = true;
    m_bench.open();
    m_bench.window().tellOfInput(surroundings);
  }
  [[nodiscard]] bool isSaid() { return m_bench.isShown("messageSentence"); }
  [[nodiscard]] std::string said() { return m_bench.text("messageSentence").toStdString(); }
  void dismiss() { m_bench.find<QToolButton>("closeMessage").click(); }

  WindowBench m_bench;
  bool m_isOpen = false;
};

TEST_F(InputHintInTheBar, NamesThePackageThatBringsThePlugin) {
  startIn(session("fcitx"));
  ASSERT_TRUE(isSaid());
  EXPECT_THAT(said(), AllOf(HasSubstr("fcitx "), HasSubstr("fcitx5-frontend-qt6"), Not(HasSubstr("%"))));
}

TEST_F(InputHintInTheBar, SaysWhatToInstallForEachReason) {
  startIn(session(""));
  ASSERT_TRUE(isSaid());
  EXPECT_THAT(said(), AllOf(HasSubstr("fcitx5-chinese-addons"), Not(HasSubstr("%"))));
  startIn(session("", "@im=fcitx"));
  ASSERT_TRUE(isSaid());
  EXPECT_THAT(said(), AllOf(HasSubstr("fcitx "), HasSubstr("im-config"), Not(HasSubstr("%"))));
  startIn(session("uim"));
  ASSERT_TRUE(isSaid());
  EXPECT_THAT(said(), AllOf(HasSubstr("uim"), HasSubstr("fcitx5-frontend-qt6"), Not(HasSubstr("%"))));
}

TEST_F(InputHintInTheBar, IsQuietWhereTheMethodWorks) {
  startIn(session("ibus"));
  EXPECT_FALSE(isSaid());
}

TEST_F(InputHintInTheBar, ComesUntilTheUserHasClosedItOnceForEachReason) {
  startIn(session("fcitx"));
  startIn(session("fcitx"));
  ASSERT_TRUE(isSaid()) << "nobody has closed it";
  dismiss();
  EXPECT_FALSE(isSaid());
  startIn(session("fcitx"));
  EXPECT_FALSE(isSaid());
  startIn(session(""));
  EXPECT_TRUE(isSaid()) << "that is another reason";
}

}  // namespace
}  // namespace guapai::ui
