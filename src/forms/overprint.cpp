#include "forms/overprint.h"

#include <algorithm>
#include <ranges>
#include <utility>

#include "core/error.h"
#include "forms/celllayout.h"
#include "forms/composer.h"
#include "forms/pagebuilder.h"

namespace guapai::forms {
namespace {

constexpr Length kMillimetre = 100;
constexpr int kRulerArm = 10;  // millimetres to each side
constexpr Length kHairline = 10;
constexpr Length kCaptionTop = 1'500;
constexpr Length kCaptionEm = emOf(21);

bool isOverprinted(const FormDefinition& form, const PageText& text) {
  return text.field && std::ranges::find(form.overprint, *text.field) != form.overprint.end();
}

struct Layers {
  Pages original;  ///< the form as the original was printed, without the answers in `FormDefinition::overprint`
  Pages filled;    ///< the form with these answers
};

bool standAlike(const PageText& one, const PageText& other) {
  return one.text == other.text && one.x == other.x && one.baseline == other.baseline;
}

/// Whether the filled form has every word of the original at the same place, so that the answers fit into the gaps.
bool fits(const FormDefinition& form, const Layers& layers) {
  if (layers.original.pages.size() != layers.filled.pages.size()) return false;
  for (std::size_t i = 0; i < layers.original.pages.size(); ++i) {
    auto printed = layers.filled.pages[i].texts;
    std::erase_if(printed, [&form](const PageText& text) { return isOverprinted(form, text); });
    if (!std::ranges::equal(printed, layers.original.pages[i].texts, standAlike)) return false;
  }
  return true;
}

Layers layersOf(const FormDefinition& form, const FormContent& content, const TextMeasure& measure) {
  core::Answers without = content.answers;
  for (const core::FieldId field : form.overprint) without.set(field, {});
  const FormContent original{without, content.computed, content.repeats, content.pictures};
  FormContent filled = content;
  filled.spreadDates.insert(form.overprint.begin(), form.overprint.end());
  Layers layers{compose(form, original, measure), compose(form, filled, measure)};
  if (!fits(form, layers)) throw core::Error(core::ErrorCode::OverprintTooLong, form.title);
  return layers;
}

Overprint selected(const FormDefinition& form, const Layers& layers, Offset offset) {
  Overprint result{{form.title, {}}, {}};
  for (std::size_t i = 0; i < layers.filled.pages.size(); ++i) {
    Page page;
    for (PageText text : layers.filled.pages[i].texts) {
      if (!isOverprinted(form, text)) continue;
      text.x += offset.x;
      text.baseline += offset.y;
      page.texts.push_back(std::move(text));
    }
    if (page.texts.empty()) continue;
    result.pages.pages.push_back(std::move(page));
    result.sheets.push_back(static_cast<int>(i) + 1);
  }
  return result;
}

/// Draws a cross with a mark at each millimetre. Every fifth mark is longer.
void addRuler(Page& page, Length x, Length y) {
  const Length arm = kRulerArm * kMillimetre;
  page.lines.push_back({x - arm, y, x + arm, y, kHairline});
  page.lines.push_back({x, y - arm, x, y + arm, kHairline});
  for (int mm = -kRulerArm; mm <= kRulerArm; ++mm) {
    const Length half = mm % 5 == 0 ? 150 : 75;
    const Length at = mm * kMillimetre;
    page.lines.push_back({x + at, y - half, x + at, y + half, kHairline});
    page.lines.push_back({x - half, y + at, x + half, y + at, kHairline});
  }
}

/// The original's page, moved, and rulers through the upper left and lower right corner of its table.
Page withRulers(Page page, Offset offset) {
  for (PageText& text : page.texts) {
    text.x += offset.x;
    text.baseline += offset.y;
  }
  Length left = page.width;
  Length top = page.height;
  Length right = 0;
  Length bottom = 0;
  for (PageLine& line : page.lines) {
    line = {line.x1 + offset.x, line.y1 + offset.y, line.x2 + offset.x, line.y2 + offset.y, line.width};
    left = std::min(left, line.x1);
    top = std::min(top, line.y1);
    right = std::max(right, line.x2);
    bottom = std::max(bottom, line.y2);
  }
  addRuler(page, left, top);
  addRuler(page, right, bottom);
  return page;
}

}  // namespace

Overprint overprint(const FormDefinition& form, const FormContent& content, Offset offset, const TextMeasure& measure) {
  return selected(form, layersOf(form, content, measure), offset);
}

Overprint overprintTest(const FormDefinition& form, const FormContent& content, Offset offset,
                        const std::vector<std::string>& captions, const TextMeasure& measure) {
  const Layers layers = layersOf(form, content, measure);
  Overprint result = selected(form, layers, offset);
  for (std::size_t i = 0; i < result.sheets.size(); ++i) {
    Page& page = result.pages.pages[i];
    page = withRulers(layers.original.pages[static_cast<std::size_t>(result.sheets[i]) - 1], offset);
    Length y = kCaptionTop;
    for (const std::string& caption : captions) {
      const Length width = measure.width(caption, FontRole::Body, kCaptionEm);
      page.texts.push_back({caption, FontRole::Body, kCaptionEm, paper::kLeft, y + baselineOf(kCaptionEm), width});
      y += linePitch(kCaptionEm);
    }
  }
  return result;
}

}  // namespace guapai::forms
