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

/// A text that a page says besides the words of the form and the answers: a result, a difference, what an act would do.
/// It is said anew after every edit.
struct LiveText {
  enum class Tone { Plain, Quiet, Doubtful, Wrong };

  QString text;  ///< a line break begins a new line; an empty text says nothing
  Tone tone = Tone::Plain;
  std::optional<terms::ResultMark> mark = std::nullopt;  ///< drawn before the text
  /// Is shown in place of the text, which still says all that the drawing shows. Null: the text itself is shown.
  std::shared_ptr<const LiveDrawing> drawing = nullptr;
  /// What screen readers call the button of an act; empty: by its text. Several buttons of a page may have the same
  /// text, but what each of them is about can only be seen.
  QString name = {};

  /// Drawings are not compared: the text says all that they show.
  [[nodiscard]] friend bool operator==(const LiveText& a, const LiveText& b) {
    return a.text == b.text && a.tone == b.tone && a.mark == b.mark && a.name == b.name && !a.drawing == !b.drawing;
  }
};

/// The live texts of a page, by the computed name of the blank in which they stand. A name that is absent says nothing.
///
/// A name that begins with `act:` is a button, with the text as its word. Where it has no text, the act cannot be done,
/// and the button is hidden.
///
/// A row is hidden where it has live texts, none of them says anything, and nothing can be answered in it.
///
/// A name that begins with `hint:` goes on with the name of a field. The blank of that field says the text while
/// nothing is answered.
///
/// A name that begins with `while:` is never shown. As long as it is absent, its row is hidden with its blanks.
using LiveTexts = std::map<std::string, LiveText, std::less<>>;
/// Computes the live texts of a page for the case as it is now.
using SayLive = std::function<LiveTexts()>;

inline constexpr const char* kActPrefix = "act:";
inline constexpr const char* kWhilePrefix = "while:";
inline constexpr const char* kHintPrefix = "hint:";

}  // namespace guapai::ui
