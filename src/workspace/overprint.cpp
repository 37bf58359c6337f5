#include "workspace/overprint.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "render/textmeasure.h"
#include "workspace/paper.h"

namespace guapai::workspace {
namespace {

constexpr auto kForm = "annex4";
constexpr auto kOpinion = "application.opinion.text";
constexpr auto kDate = "application.opinion.date";
/// As the composer prints a date that is not answered.
constexpr std::array<std::string_view, 3> kDateWords{"年", "月", "日"};

/// No result of the standard stands on Annex 4.
forms::Pages paper(const Definitions& definitions, const core::Answers& answers) {
  return paperOf(definitions, kForm, answers, rules::Evaluation());
}

core::Answers without(core::Answers answers, std::initializer_list<const char*> fields) {
  for (const char* const field : fields) answers.set(answers.catalogue().require(field), core::Value());
  return answers;
}

bool stands(const forms::PageText& text, const forms::Page& page) {
  return std::ranges::any_of(page.texts, [&text](const forms::PageText& each) {
    return each.text == text.text && each.x == text.x && each.baseline == text.baseline && each.size == text.size;
  });
}

/// What the page has and the original has not.
std::vector<forms::PageText> addedTo(const forms::Page& original, const forms::Page& page) {
  for (const forms::PageText& text : original.texts) {
    if (!stands(text, page)) throw core::Error(core::ErrorCode::PaperTooSmall, text.text);
  }
  std::vector<forms::PageText> added;
  for (const forms::PageText& text : page.texts) {
    if (!stands(text, original)) added.push_back(text);
  }
  return added;
}

/// A page, and in it the printed words of the district's date, which are the last of the form.
struct DatePlace {
  std::size_t page = 0;
  std::array<forms::PageText, 3> words;
};

std::optional<DatePlace> datePlace(const forms::Pages& original) {
  for (std::size_t page = original.pages.size(); page-- > 0;) {
    const auto& texts = original.pages[page].texts;
    for (std::size_t last = texts.size(); last-- > 2;) {
      const std::array words{texts[last - 2], texts[last - 1], texts[last]};
      if (std::ranges::equal(words, kDateWords, {}, &forms::PageText::text)) return DatePlace{page, words};
    }
  }
  return std::nullopt;
}

/// 2021年9月9日 → 2021, 9, 9; as many as were written.
std::vector<std::string> figuresOf(const std::string& date) {
  std::vector<std::string> figures;
  bool inFigure = false;
  for (const char character : date) {
    const bool isDigit = character >= '0' && character <= '9';
    if (isDigit && !inFigure) figures.emplace_back();
    if (isDigit) figures.back().push_back(character);
    inFigure = isDigit;
  }
  return figures;
}

void move(forms::Page& page, const Offset& offset) {
  for (forms::PageText& text : page.texts) {
    text.x += offset.right;
    text.baseline += offset.down;
  }
  for (forms::PageLine& line : page.lines) {
    line.x1 += offset.right;
    line.x2 += offset.right;
    line.y1 += offset.down;
    line.y2 += offset.down;
  }
}

}  // namespace

forms::Pages overprintOf(const Definitions& definitions, const core::Answers& answers, const Offset& offset) {
  const forms::Pages original = paper(definitions, without(answers, {kOpinion, kDate}));
  const forms::Pages filled = paper(definitions, without(answers, {kDate}));
  if (filled.pages.size() != original.pages.size()) throw core::Error(core::ErrorCode::PaperTooSmall, original.title);

  std::vector<forms::Page> pages(original.pages.size());
  for (std::size_t page = 0; page < pages.size(); ++page)
    pages[page].texts = addedTo(original.pages[page], filled.pages[page]);

  const render::QtTextMeasure measure;
  const auto* const date = core::known<core::WrittenDate>(answers.value(answers.catalogue().require(kDate)));
  const auto place = datePlace(original);
  if (date != nullptr && place) {
    const auto figures = figuresOf(date->chinese());
    for (std::size_t part = 0; part < std::min(figures.size(), kDateWords.size()); ++part) {
      forms::PageText text = place->words[part];
      text.text = figures[part];
      text.width = measure.width(text.text, text.font, text.size);
      text.x -= text.width;
      pages[place->page].texts.push_back(std::move(text));
    }
  }
  std::erase_if(pages, [](const forms::Page& page) { return page.texts.empty(); });
  for (forms::Page& page : pages) move(page, offset);
  return {.title = original.title, .pages = std::move(pages)};
}

forms::Pages overprintTestSheet(const Definitions& definitions, const core::Answers& answers, const Offset& offset) {
  forms::Pages original = paper(definitions, without(answers, {kOpinion, kDate}));
  const auto place = datePlace(original);
  if (!place) return {.title = original.title, .pages = {}};
  forms::Page page = std::move(original.pages[place->page]);
  move(page, offset);
  return {.title = original.title, .pages = {std::move(page)}};
}

}  // namespace guapai::workspace
