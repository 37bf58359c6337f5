#include "forms/pagebuilder.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>
#include <utility>

#include "core/messages.h"
#include "forms/linebreaks.h"

namespace guapai::forms {
namespace {

constexpr Length kSmall = emOf(21);                           // 五号
constexpr std::array kNameSizes{kSmall, emOf(18), emOf(15)};  // 五号; 小五 and 六号 for a long name
constexpr Length kPageNumberBelow = 700;                      // GB/T 9704: 7 mm below the type area
constexpr Length kBetweenHeads = 400;
constexpr Length kFooter = emOf(18);  // 小五
constexpr Length kFootBaseline = paper::kBottom + kPageNumberBelow + baselineOf(kSmall);

}  // namespace

PageBuilder::PageBuilder(Frame frame, const TextMeasure& measure)
    : m_frame(std::move(frame)), m_measure(measure), m_pages(1) {}

void PageBuilder::newPage() {
  m_pages.emplace_back();
  addRunningHead();
  m_top = paper::kTop + paper::kRunningHead;
  m_y = m_top;
}

void PageBuilder::text(const std::string& text, FontRole font, Length em, Length x, Length baseline) {
  if (!text.empty()) page().texts.push_back({text, font, em, x, baseline, widthOf(text, font, em)});
}

void PageBuilder::heading(const std::string& title) {
  text(title, FontRole::Head, kHeadingEm, paper::kLeft, m_y + baselineOf(kHeadingEm));
  advance(kHeading);
}

Length PageBuilder::widthOf(const std::string& text, FontRole font, Length em) const {
  return m_measure.width(text, font, em);
}

void PageBuilder::addRunningHead() {
  const Length baseline = paper::kTop + baselineOf(kSmall);
  text(m_frame.runningHead, FontRole::Body, kSmall, paper::kLeft, baseline);
  const Length head = widthOf(m_frame.runningHead, FontRole::Body, kSmall);
  const Length free = paper::kWidth - head - kBetweenHeads;
  const auto* const em = std::ranges::find_if(
      kNameSizes, [&](Length size) { return widthOf(m_frame.institution, FontRole::Body, size) <= free; });
  const Length size = em == kNameSizes.end() ? kNameSizes.back() : *em;
  const std::string name = fitting(m_frame.institution, FontRole::Body, size, free);
  text(name, FontRole::Body, size, paper::kLeft + paper::kWidth - widthOf(name, FontRole::Body, size), baseline);
}

void PageBuilder::addFooters() {
  if (m_frame.footer.empty()) return;
  std::istringstream lines(m_frame.footer);
  Length baseline = kFootBaseline;
  for (std::string line; std::getline(lines, line); baseline += linePitch(kFooter)) {
    const Length width = widthOf(line, FontRole::Body, kFooter);
    const Length x = paper::kLeft + paper::kWidth - width;
    for (Page& page : m_pages) page.texts.push_back({line, FontRole::Body, kFooter, x, baseline, width});
  }
}

void PageBuilder::addPageNumbers() {
  if (m_pages.size() < 2) return;
  for (std::size_t i = 0; i < m_pages.size(); ++i) {
    const std::string number =
        core::filled(m_frame.pageNumber, {{"page", std::to_string(i + 1)}, {"pages", std::to_string(m_pages.size())}});
    const Length width = widthOf(number, FontRole::Body, kSmall);
    const Length x = paper::kLeft + (paper::kWidth - width) / 2;
    m_pages[i].texts.push_back({number, FontRole::Body, kSmall, x, kFootBaseline, width});
  }
}

std::string PageBuilder::fitting(const std::string& text, FontRole font, Length em, Length width) const {
  if (widthOf(text, font, em) <= width) return text;
  Length used = widthOf("…", font, em);
  std::string kept;
  for (const std::string_view character : characters(text)) {
    used += m_measure.width(character, font, em);
    if (used > width) break;
    kept += character;
  }
  return kept + "…";
}

Pages PageBuilder::take(std::string title) {
  addFooters();
  addPageNumbers();
  return {std::move(title), std::move(m_pages)};
}

}  // namespace guapai::forms
