#pragma once

#include <string>

#include "forms/celllayout.h"
#include "forms/pagemodel.h"
#include "forms/textmeasure.h"

namespace guapai::forms {

/// Measures of A4 paper and of the type area of GB/T 9704-2012 (版心 156 × 225 mm), from the upper left of the paper.
namespace paper {
inline constexpr Length kLeft = 2'800;
inline constexpr Length kTop = 3'700;
inline constexpr Length kWidth = 15'600;
inline constexpr Length kHeight = 22'500;
inline constexpr Length kBottom = kTop + kHeight;
inline constexpr int kLines = 22;
/// Height of the running head with the white paper under it. Every page but the first loses it.
inline constexpr Length kRunningHead = 800;
}  // namespace paper

/// Builds pages, which are filled from top to bottom. The measure must outlive the builder.
class PageBuilder {
public:
  /// What stands around the pages.
  /// @param runningHead  stands at the upper left of every page but the first.
  /// @param institution  stands at the upper right of these pages. A long name is set in smaller type; if it still does
  ///                     not fit, its end is replaced by "…".
  /// @param pageNumber   stands under every page of a paper of several pages; has the places {page} and {pages}.
  /// @param footer       stands at the lower right of every page, its first line on that of the page number, the others
  ///                     below; lines end with a line feed. May be empty.
  struct Frame {
    std::string runningHead;
    std::string institution;
    std::string pageNumber;
    std::string footer{};
  };

  static constexpr Length kHeadingEm = emOf(28);  // 四号
  static constexpr Length kHeading = linePitch(kHeadingEm) + 150;

  PageBuilder(Frame frame, const TextMeasure& measure);

  /// Where the next thing will stand, measured from the top of the paper.
  [[nodiscard]] Length y() const { return m_y; }
  /// Height that is left in the type area of this page.
  [[nodiscard]] Length free() const { return paper::kBottom - m_y; }
  [[nodiscard]] bool atTop() const { return m_y == m_top; }
  void advance(Length by) { m_y += by; }
  void newPage();

  void text(PageText text) { page().texts.push_back(std::move(text)); }
  /// Adds one line of text whose em square begins at `x`. An empty text adds nothing.
  void text(const std::string& text, FontRole font, Length em, Length x, Length baseline);
  void line(PageLine line) { page().lines.push_back(line); }
  void image(PageImage image) { page().images.push_back(std::move(image)); }
  /// Adds the heading of a sheet as a line of its own and advances by `kHeading`.
  void heading(const std::string& title);
  [[nodiscard]] Length widthOf(const std::string& text, FontRole font, Length em) const;

  /// Adds the footers and page numbers and returns the pages. The builder is used up then.
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
