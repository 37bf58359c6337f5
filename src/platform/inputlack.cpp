#include "platform/inputlack.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

namespace guapai::platform {
namespace {

using Why = InputLack::Why;

constexpr auto kFcitx = "fcitx5 fcitx5-chinese-addons fcitx5-frontend-qt6";
constexpr auto kSetting = "im-config";

/// A method whose plugin for Qt 6 is known.
struct Method {
  std::string_view name;
  std::string_view plugin;  ///< its file name holds this
  const char* package;      ///< has the plugin, in Debian
};

constexpr std::array kMethods{Method{"fcitx", "fcitx", "fcitx5-frontend-qt6"},
                              Method{"fcitx5", "fcitx", "fcitx5-frontend-qt6"}, Method{"ibus", "ibus", "libqt6gui6"}};

/// Values of QT_IM_MODULE that name no method. Qt 6 has no plugin for the old way of X ("xim").
constexpr std::array<std::string_view, 4> kNoMethods{"", "xim", "none", "simple"};

bool names(std::string_view method) {
  return std::ranges::find(kNoMethods, method) == kNoMethods.end();
}

bool hasPlugin(const InputSurroundings& surroundings, std::string_view part) {
  return std::ranges::any_of(surroundings.plugins,
                             [part](const std::string& file) { return file.find(part) != std::string::npos; });
}

std::optional<InputLack> lackOfPlugin(const InputSurroundings& surroundings) {
  const std::string& method = surroundings.qtModule;
  const auto* const known = std::ranges::find(kMethods, std::string_view(method), &Method::name);
  if (hasPlugin(surroundings, known == kMethods.end() ? std::string_view(method) : known->plugin)) return std::nullopt;
  if (known == kMethods.end()) return InputLack{.why = Why::Unsupported, .method = method, .package = kFcitx};
  return InputLack{.why = Why::NoPlugin, .method = method, .package = known->package};
}

/// The method that other programs use; empty where none is set.
std::string methodOfOthers(const InputSurroundings& surroundings) {
  constexpr std::string_view kKey = "@im=";
  if (const auto at = surroundings.modifiers.find(kKey); at != std::string::npos) {
    const std::string method = surroundings.modifiers.substr(at + kKey.size());
    if (names(method)) return method;
  }
  return names(surroundings.gtkModule) ? surroundings.gtkModule : std::string();
}

}  // namespace

std::optional<InputLack> inputLackOf(const InputSurroundings& surroundings) {
  const bool isX = surroundings.platform == "xcb";
  if (!isX && !surroundings.platform.starts_with("wayland")) return std::nullopt;
  if (names(surroundings.qtModule)) return lackOfPlugin(surroundings);
  if (!isX || !surroundings.locale.starts_with("zh")) return std::nullopt;
  const std::string method = methodOfOthers(surroundings);
  if (method.empty()) return InputLack{.why = Why::NoMethod, .method = {}, .package = kFcitx};
  return InputLack{.why = Why::NotForQt, .method = method, .package = kSetting};
}

InputSurroundings inputSurroundings(const std::string& platform) {
  const auto of = [](const char* name) { return qgetenv(name).toStdString(); };
  InputSurroundings found{.platform = platform,
                          .locale = {},
                          .qtModule = of("QT_IM_MODULE"),
                          .gtkModule = of("GTK_IM_MODULE"),
                          .modifiers = of("XMODIFIERS"),
                          .plugins = {}};
  for (const char* const name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (found.locale.empty()) found.locale = of(name);
  for (const QString& folder : QCoreApplication::libraryPaths())
    for (const QString& file : QDir(folder + QStringLiteral("/platforminputcontexts")).entryList(QDir::Files))
      found.plugins.push_back(file.toStdString());
  return found;
}

}  // namespace guapai::platform
