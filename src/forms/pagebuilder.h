#pragma once

#include <string>

#include "forms/celllayout.h"
#include "forms/pagemodel.h"
#include "forms/textmeasure.h"

namespace guapai::forms {

/// A4 and the type area of GB/T 9704-2012 (版心 156 × 225 mm).
namespace paper {
inline constexpr Length kLeft = 2'800;
inline constexpr Length kTop = 3'700;
inline constexpr Length kWidth = 15'600;
inline constexpr Length kHeight = 22'500;
inline constexpr Length kBottom = kTop + kHeight;
inline constexpr int kLines = 22;
/// Taken from every page but the first, with the white paper under it.
inline constexpr Length kRunningHead = 800;
}  // namespace paper

/// Pages while they are being filled from top to bottom.
class PageBuilder {
public:
  /// @param runningHead  left above every page but the first.
  /// @param institution  right beside it, in smaller type where it is long; what does not fit then is left out there.
  /// @param pageNumber   under every page where there are several, with {page} and {pages}.
  /// @param footer       right under every page, on the page number's line; none where empty.
  struct Frame {
    std::string runningHead;
    std::string institution;
    std::string pageNumber;
    std::string footer{};
  };

  static constexpr Length kHeadingEm = emOf(28);  // 四号
  static constexpr Length kHeading = linePitch(kHeadingEm) + 150;

  PageBuilder(Frame frame, const TextMeasure& measure);

  /// Where the next thing stands, from the top of the paper.
  [[nodiscard]] Length y() const { return m_y; }
  [[nodiscard]] Length free() const { return paper::kBottom - m_y; }
  [[nodiscard]] bool atTop() const { return m_y == m_top; }
  void advance(Length by) { m_y += by; }
  void newPage();

  void text(PageText text) { page().texts.push_back(std::move(text)); }
  /// One line of text whose em square begins at `x`.
  void text(const std::string& text, FontRole font, Length em, Length x, Length baseline);
  void line(PageLine line) { page().lines.push_back(line); }
  void image(PageImage image) { page().images.push_back(std::move(image)); }
  /// What a sheet shows, in a line of its own; `kHeading` high.
  void heading(const std::string& title);
  [[nodiscard]] Length widthOf(const std::string& text, FontRole font, Length em) const;

  /// Adds footers and page numbers.
  [[nodiscard]] Pages take(std::string title);

private:
  [[nodiscard]] Page& page() { return m_pages.back(); }
  void addRunningHead();
  void addFooters();
  void addPageNumbers();
  [[nodiscard]] std::string fitting(const std::string& text, FontRole font, Length em, Length width) const;

  Frame m_frame;
  const TextMeasure& m_measure;
  std::vector<Page> m_pages;
  Length m_top = paper::kTop;
  Length m_y = paper::kTop;
};

}  // namespace guapai::forms
