#pragma once

#include <optional>
#include <string>
#include <vector>

namespace guapai::platform {

/// What decides whether the program can take Chinese text. Each text is empty where nothing is set.
struct InputSurroundings {
  std::string platform;              ///< how the windows are shown, as QGuiApplication::platformName calls it
  std::string locale;                ///< of the characters: zh_CN.UTF-8
  std::string qtModule;              ///< QT_IM_MODULE: the method for programs made with Qt
  std::string gtkModule;             ///< GTK_IM_MODULE: the method for programs made with GTK
  std::string modifiers;             ///< XMODIFIERS: the method for old programs, like @im=fcitx
  std::vector<std::string> plugins;  ///< the file names of Qt's plugins for input methods that are installed
};

/// Why an input method does not work in the program, though the user expects it to.
struct InputLack {
  enum class Why {
    NoPlugin,     ///< the method is set, and its plugin for Qt 6 is not installed
    Unsupported,  ///< the method is set, and it has no plugin for Qt 6 that is known
    NotForQt,     ///< the method is set for other programs, but not for those made with Qt
    NoMethod,     ///< the session is Chinese, and no method is set
  };
  Why why = Why::NoMethod;
  std::string method;   ///< as the environment names it; empty for NoMethod
  std::string package;  ///< the Debian packages that help, with spaces between them
};

/// @return nothing where a method works, or where the program cannot know: the compositor of Wayland brings a method of
/// its own, and a session in another language needs none.
[[nodiscard]] std::optional<InputLack> inputLackOf(const InputSurroundings& surroundings);

/// What this process has: its environment, and the plugins in the folders of the application's library paths.
/// @param platform  as InputSurroundings::platform.
[[nodiscard]] InputSurroundings inputSurroundings(const std::string& platform);

}  // namespace guapai::platform
