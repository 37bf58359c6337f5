#include "forms/tablepager.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "support/fixedmeasure.h"
#include "support/pagetext.h"
#include "support/sampleform.h"

namespace guapai::forms {
namespace {

constexpr Length kEm = emOf(24);

class TablePager : public testing::Test {
protected:
  Pages place(const std::string& rows, Length from, std::size_t headRows = 0, const std::string& title = {}) {
    const FormDefinition form = support::sampleForm(rows);
    const Filling filling(form, m_content);
    const LaidTable table = layOutTable({form.rows, form.columns, 0}, paper::kLeft, kEm, form, filling, m_measure);
    PageBuilder builder({"", "", ""}, m_measure);
    builder.advance(from);
    placeTable(builder, table, headRows, title);
    return builder.take("样表");
  }

  /// The page (from 0) on which a text stands; -1 where it stands on none.
  static int pageOf(const Pages& pages, const std::string& text) {
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
      for (const PageText& each : pages.pages[i].texts) {
        if (each.text == text) return static_cast<int>(i);
      }
    }
    return -1;
  }

  core::Answers m_answers{support::catalogue()};
  FormContent m_content{m_answers, {}, {}};
  support::FixedMeasure m_measure;
};

std::string lines(int count) {
  std::string text = "第1行";
  for (int i = 2; i <= count; ++i) text += "\n第" + std::to_string(i) + "行";
  return text;
}

TEST_F(TablePager, TakesARowThatDoesNotFitToTheNextPage) {
  const std::string rows = R"([{"height": 5000, "cells": [{"at": 0, "span": 2, "text": "甲"}]},
                               {"height": 5000, "cells": [{"at": 0, "span": 2, "text": "乙"}]}])";
  EXPECT_EQ(place(rows, paper::kHeight - 10'000).pages.size(), 1U);
  const Pages pages = place(rows, paper::kHeight - 9'999);
  EXPECT_EQ(pageOf(pages, "甲"), 0);
  EXPECT_EQ(pageOf(pages, "乙"), 1);
}

const std::string kGroup = R"([
  {"height": 2000, "cells": [{"at": 0, "rows": 2, "text": "组"}, {"at": 1, "text": "甲"}]},
  {"height": 2000, "cells": [{"at": 1, "text": "乙"}]}])";

TEST_F(TablePager, KeepsASmallGroupTogether) {
  const Pages pages = place(kGroup, paper::kHeight - 3'000);
  EXPECT_EQ(pageOf(pages, "甲"), 1);
  EXPECT_EQ(pageOf(pages, "乙"), 1);
}

TEST_F(TablePager, DividesALargeGroupAndRepeatsItsLabel) {
  std::string rows = R"([{"height": 5000, "cells": [{"at": 0, "rows": 3, "text": "组"}, {"at": 1, "text": "甲"}]})";
  rows +=
      R"(,{"height": 5000, "cells": [{"at": 1, "text": "乙"}]},{"height": 5000, "cells": [{"at": 1, "text": "丙"}]}])";
  const Pages pages = place(rows, paper::kHeight - 11'000);
  EXPECT_EQ(pageOf(pages, "乙"), 0);
  EXPECT_EQ(pageOf(pages, "丙"), 1);
  const auto labels = [](const Page& page) { return std::ranges::count(page.texts, "组", &PageText::text); };
  EXPECT_EQ(labels(pages.pages[0]), 1);
  EXPECT_EQ(labels(pages.pages[1]), 1);
}

TEST_F(TablePager, ContinuesARowLongerThanAPage) {
  m_content.computed["value"] = lines(100);
  const Pages pages =
      place(R"([{"cells": [{"at": 0, "text": "意见"}, {"at": 1, "lines": [[{"blank": "=value"}]]}]}])", 3'000);
  EXPECT_EQ(pages.pages.size(), 3U);
  EXPECT_EQ(support::packedText(pages), "意见" + support::packed(lines(100)));
}

TEST_F(TablePager, KeepsTheSignatureBlockWholeOnTheLastPage) {
  // Whatever the number of lines: the block is complete, on one page, and never before the text's end.
  for (int count = 20; count <= 80; ++count) {
    m_content.computed["value"] = lines(count);
    const Pages pages = place(R"([{"cells": [{"at": 0, "span": 2, "lines": [[{"blank": "=value"}]],
      "signature_height": 4600, "signature": ["签字", {"above": 2000, "pieces": ["盖章"]}]}]}])",
                              3'000);
    const int last = static_cast<int>(pages.pages.size()) - 1;
    EXPECT_EQ(pageOf(pages, "签字"), last) << count;
    EXPECT_EQ(pageOf(pages, "盖章"), last) << count;
    EXPECT_EQ(support::packedText(pages), support::packed(lines(count)) + "签字盖章");
  }
}

TEST_F(TablePager, RepeatsHeadRowsOnEveryPage) {
  m_content.repeats["criteria"] = std::vector<std::string>(60, "C1");
  const Pages pages = place(R"([{"cells": [{"at": 0, "span": 2, "text": "表头"}]},
    {"repeat": "criteria", "cells": [{"at": 0, "span": 2, "text": "行"}]}])",
                            0, 1);
  ASSERT_EQ(pages.pages.size(), 3U);
  std::ptrdiff_t rows = 0;
  for (const Page& page : pages.pages) {
    EXPECT_EQ(page.texts[0].text, "表头");
    rows += std::ranges::count(page.texts, "行", &PageText::text);
  }
  EXPECT_EQ(rows, 60);
}

TEST_F(TablePager, RepeatsTheTitleAboveEveryPageThatItGoesOnTo) {
  const std::string rows = R"([{"height": 1000, "cells": [{"at": 0, "span": 2, "text": "头"}]},
                               {"height": 20500, "cells": [{"at": 0, "span": 2, "text": "甲"}]},
                               {"height": 19500, "cells": [{"at": 0, "span": 2, "text": "乙"}]}])";
  const Pages pages = place(rows, 0, 1, "清单");
  ASSERT_EQ(pages.pages.size(), 2U);
  EXPECT_EQ(pageOf(pages, "清单"), 1) << "above the first it stands already";
  const std::vector<PageText>& second = pages.pages[1].texts;
  EXPECT_EQ(second[0].text, "清单");
  EXPECT_EQ(second[1].text, "头");
  EXPECT_LT(second[0].baseline, second[1].baseline);
}

TEST_F(TablePager, DrawsEveryBorderOnceFromCornerToCorner) {
  const Pages pages = place(kGroup, 0);
  const std::vector<PageLine>& lines = pages.pages[0].lines;
  // Top, bottom, the line right of the label; left, middle, right.
  ASSERT_EQ(lines.size(), 6U);
  EXPECT_EQ(lines[0].x1, paper::kLeft);
  EXPECT_EQ(lines[0].x2, paper::kLeft + paper::kWidth);
  EXPECT_EQ(lines[1].x1, paper::kLeft + 5600);
  EXPECT_LT(lines[1].width, lines[0].width);
}

}  // namespace
}  // namespace guapai::forms
