#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include <QtCore/QString>

#include "entry/livedrawing.h"
#include "terms/resultmark.h"

namespace guapai::ui {

/// What a page says besides its own words and the answers, and says anew after every edit: a result, a difference, what
/// an act would do.
struct LiveText {
  enum class Tone { Plain, Quiet, Doubtful, Wrong };

  QString text;  ///< in several lines where it has line breaks; empty says nothing
  Tone tone = Tone::Plain;
  std::optional<terms::ResultMark> mark = std::nullopt;  ///< drawn before the text
  /// Shown in place of the text, which says all that it shows.
  std::shared_ptr<const LiveDrawing> drawing = nullptr;

  [[nodiscard]] friend bool operator==(const LiveText& a, const LiveText& b) {
    return a.text == b.text && a.tone == b.tone && a.mark == b.mark && !a.drawing == !b.drawing;
  }
};

/// By the computed name of the blank that they stand in. A name that is not there says nothing.
///
/// A name that begins with `act:` is a button with the text as its word; without a text it cannot be done, and is not
/// there. A row in which every live text says nothing, and nothing can be answered, has no height.
///
/// A name that begins with `hint:` goes on with a field's: the blank says it while it is not answered.
///
/// A name that begins with `while:` is never seen: it keeps its row, blanks included, away as long as it is
/// not there.
using LiveTexts = std::map<std::string, LiveText, std::less<>>;
using SayLive = std::function<LiveTexts()>;

inline constexpr const char* kActPrefix = "act:";
inline constexpr const char* kWhilePrefix = "while:";
inline constexpr const char* kHintPrefix = "hint:";

}  // namespace guapai::ui
