#include "golden/pagefaults.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/messages.h"
#include "forms/pagebuilder.h"
#include "render/pagepainter.h"

namespace guapai::papers {
namespace {

namespace paper = forms::paper;
using forms::Length;

constexpr Length kFootOfPage = 1'500;  // never printed on: what stands under the type area stands above this

struct Box {
  Length left, top, right, bottom;

  [[nodiscard]] bool meets(const Box& other) const {
    return right > other.left && other.right > left && bottom > other.top && other.bottom > top;
  }
};

Box boxOf(const forms::PageText& text, const forms::TextMeasure& measure) {
  const Length top = text.baseline - text.size * 86 / 100;
  // White paper at the end of a line may reach over the border.
  const std::string_view ink = std::string_view(text.text).substr(0, text.text.find_last_not_of(' ') + 1);
  const Length measured = measure.width(ink, text.font, text.size);
  // The parts were measured one by one, each rounded.
  constexpr Length kRounding = 10;
  const Length width = ink.size() == text.text.size() ? std::max(text.width, measured - kRounding) : measured;
  return {text.x, top, text.x + width, top + text.size};
}

/// A rule as wide as its pen.
Box boxOf(const forms::PageLine& line) {
  const Length half = line.width / 2;
  return {std::min(line.x1, line.x2) - half, std::min(line.y1, line.y2) - half, std::max(line.x1, line.x2) + half,
          std::max(line.y1, line.y2) + half};
}

Box boxOf(const forms::PageImage& image) {
  return {image.x, image.y, image.x + image.width, image.y + image.height};
}

bool outside(const Box& box, Length bottom, Length margin) {
  return box.left < paper::kLeft - margin || box.top < paper::kTop - margin ||
         box.right > paper::kLeft + paper::kWidth + margin || box.bottom > bottom + margin;
}

class Report {
public:
  void add(std::size_t page, const std::string& what) {
    m_faults += "\npage " + std::to_string(page + 1) + ": " + what;
  }
  [[nodiscard]] std::string take() { return std::move(m_faults); }

private:
  std::string m_faults;
};

/// A rule under a blank ends where no other rule is. Letters may hang into it.
bool isUnderline(const forms::PageLine& line, const std::vector<forms::PageLine>& lines) {
  return line.y1 == line.y2 && std::ranges::none_of(lines, [&line](const forms::PageLine& other) {
           return other.x1 == other.x2 && (other.x1 == line.x1 || other.x1 == line.x2) && other.y1 <= line.y1 &&
                  other.y2 >= line.y1;
         });
}

QImage inkOf(forms::Page page, bool texts) {
  if (texts) {
    page.lines.clear();
  } else {
    page.texts.clear();
    const std::vector<forms::PageLine> lines = page.lines;
    std::erase_if(page.lines, [&lines](const forms::PageLine& line) { return isUnderline(line, lines); });
  }
  constexpr int kDpi = 72;
  return render::imageOf(page, kDpi).convertToFormat(QImage::Format_Grayscale8);
}

bool isInk(const QImage& image, int x, int y) {
  constexpr int kPaper = 200;  // paler than this is the softened edge of a letter
  return image.constScanLine(y)[x] < kPaper;
}

}  // namespace

std::string geometryFaults(const forms::Pages& pages, const forms::TextMeasure& measure) {
  Report report;
  for (std::size_t number = 0; number < pages.pages.size(); ++number) {
    const forms::Page& page = pages.pages[number];
    std::vector<Box> boxes;
    for (const forms::PageText& text : page.texts) boxes.push_back(boxOf(text, measure));
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      const std::string& text = page.texts[i].text;
      const bool foot = page.texts[i].baseline > paper::kBottom;
      if (outside(boxes[i], foot ? page.height - kFootOfPage : paper::kBottom, 0))
        report.add(number, "outside of the margins: " + text);
      for (std::size_t j = i + 1; j < boxes.size(); ++j) {
        if (boxes[i].meets(boxes[j])) report.add(number, "one over the other: " + text + " | " + page.texts[j].text);
      }
      for (const forms::PageLine& line : page.lines) {
        if (boxes[i].meets(boxOf(line))) report.add(number, "over a rule: " + text);
      }
    }
    for (const forms::PageImage& image : page.images) {
      const Box place = boxOf(image);
      if (outside(place, paper::kBottom, 0)) report.add(number, "a picture outside of the margins");
      if (image.width <= 0 || image.height <= 0) report.add(number, "a picture that cannot be seen");
      if (std::ranges::any_of(boxes, [&place](const Box& text) { return text.meets(place); }))
        report.add(number, "a picture over text");
    }
    for (const forms::PageLine& line : page.lines) {
      if (outside(boxOf(line), paper::kBottom, line.width)) report.add(number, "a rule outside of the margins");
    }
  }
  return report.take();
}

std::string inkFaults(const forms::Pages& pages, std::size_t most) {
  Report report;
  for (std::size_t number = 0; number < std::min(most, pages.pages.size()); ++number) {
    const forms::Page& page = pages.pages[number];
    const QImage texts = inkOf(page, true);
    const QImage rules = inkOf(page, false);
    const auto dots = [&](Length length) { return length * texts.width() / page.width; };
    constexpr int kSoftness = 1;
    int met = 0;
    int beyond = 0;
    for (int y = 0; y < texts.height(); ++y) {
      for (int x = 0; x < texts.width(); ++x) {
        const bool text = isInk(texts, x, y);
        if (text && isInk(rules, x, y)) ++met;
        const bool inside = x >= dots(paper::kLeft) - kSoftness &&
                            x <= dots(paper::kLeft + paper::kWidth) + kSoftness && y >= dots(paper::kTop) - kSoftness &&
                            y <= dots(page.height - kFootOfPage);
        if ((text || isInk(rules, x, y)) && !inside) ++beyond;
      }
    }
    if (met > 0) report.add(number, "letters on rules: " + std::to_string(met) + " dots");
    if (beyond > 0) report.add(number, "ink beyond the margins: " + std::to_string(beyond) + " dots");
  }
  return report.take();
}

std::string sealFaults(const forms::Pages& pages) {
  constexpr Length kSeal = 4'200;
  Report report;
  for (std::size_t number = 0; number < pages.pages.size(); ++number) {
    for (const forms::PageText& text : pages.pages[number].texts) {
      if (text.text.find("盖章") == std::string::npos) continue;
      Length above = 0;
      Length below = pages.pages[number].height;
      for (const forms::PageLine& line : pages.pages[number].lines) {
        if (line.y1 != line.y2 || line.x1 > text.x || line.x2 < text.x) continue;
        (line.y1 < text.baseline ? above : below) =
            line.y1 < text.baseline ? std::max(above, line.y1) : std::min(below, line.y1);
      }
      if (below - above < kSeal) report.add(number, "no place for a seal: " + text.text);
    }
  }
  return report.take();
}

std::string frameFaults(const forms::Pages& pages, const forms::FormDefinition& form) {
  Report report;
  const std::string total = std::to_string(pages.pages.size());
  for (std::size_t number = 0; number < pages.pages.size(); ++number) {
    const auto countOf = [&](const std::string& words, bool foot) {
      return std::ranges::count_if(pages.pages[number].texts, [&](const forms::PageText& text) {
        return text.text == words && (text.baseline > paper::kBottom) == foot;
      });
    };
    const std::string words = core::filled(form.pageNumber, {{"page", std::to_string(number + 1)}, {"pages", total}});
    if (countOf(words, true) != (pages.pages.size() > 1 ? 1 : 0)) report.add(number, "not once: " + words);
    const std::string head = core::filled(form.runningHead, {{"title", form.title}});
    if (countOf(head, false) != (number > 0 ? 1 : 0)) report.add(number, "not once: " + head);
  }
  return report.take();
}

}  // namespace guapai::papers
