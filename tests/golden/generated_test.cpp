#include <algorithm>
#include <cstdlib>

#include <QtCore/QStandardPaths>
#include <gtest/gtest.h>

#include "forms/composer.h"
#include "golden/pagefaults.h"
#include "golden/papertext.h"
#include "papers/checklist.h"
#include "papers/filledpaper.h"
#include "papers/formanswers.h"
#include "platform/builtindefinitions.h"
#include "render/pdfwriter.h"
#include "render/qttextmeasure.h"
#include "support/fixedmeasure.h"
#include "support/pagejson.h"
#include "support/uglycase.h"

/// What the papers of any case must satisfy. GUAPAI_PAPER_CASES=200 tries so many cases instead of a few.
namespace guapai::papers {
namespace {

std::uint32_t cases() {
  const char* asked = std::getenv("GUAPAI_PAPER_CASES");
  return asked == nullptr ? 3U : static_cast<std::uint32_t>(std::strtoul(asked, nullptr, 10));
}

class GeneratedPaper : public testing::TestWithParam<const char*> {
protected:
  template <typename Judge>
  void forEachCase(Judge judge) {
    for (std::uint32_t seed = 1; seed <= cases(); ++seed) {
      const testing::ScopedTrace trace(__FILE__, __LINE__, "seed " + std::to_string(seed));
      support::UglyCase ugly(seed);
      const core::Answers answers = ugly.answers();
      m_pictures = ugly.pictures();
      judge(answers);
    }
  }

  [[nodiscard]] rules::Evaluation evaluation(const core::Answers& answers) const {
    return rules::evaluate(m_definitions->standard(), answers, std::nullopt, core::Date(2021, 10, 20));
  }
  [[nodiscard]] forms::Pages paper(const core::Answers& answers) const {
    return papers::paperOf(*m_definitions, GetParam(), answers, evaluation(answers), {.pictures = m_pictures});
  }
  /// With type of fixed width: what holds only with the fonts of one machine does not hold.
  [[nodiscard]] forms::Pages plainPaper(const core::Answers& answers) const {
    return forms::compose(form(), content(answers), support::FixedMeasure());
  }
  [[nodiscard]] forms::FormContent content(const core::Answers& answers) const {
    const rules::Evaluation evaluated = evaluation(answers);
    forms::FormContent content = papers::formContent(m_definitions->standard(), answers, evaluated);
    papers::addChecklist(content, *m_definitions, evaluated);
    content.pictures = m_pictures;
    return content;
  }
  [[nodiscard]] const forms::FormDefinition& form() const { return m_definitions->form(GetParam()); }

  void expectComplete(const forms::Pages& pages, const core::Answers& answers) const {
    std::vector<std::string> runs = runsOf(pages);
    EXPECT_EQ(firstMissing(noticeLines(form().annex), joined(runs), true), "");
    for (const forms::Page& page : pages.pages) {
      for (const forms::PageImage& image : page.images) runs.push_back(image.file);
    }
    EXPECT_EQ(missing(answersOn(form(), answers), runs), "");
    EXPECT_EQ(missing(computedOn(form(), content(answers)), runs), "");
  }

  void expectWholeSignatures(const forms::Pages& pages, const core::Answers& answers) const {
    const std::vector<std::string> blocks = signatureBlocks(form(), answers);
    for (const std::string& block : blocks) {
      const auto found = std::ranges::count_if(pages.pages, [&](const forms::Page& page) {
        return joined(runsOf(page, &page == &pages.pages.front())).find(block) != std::string::npos;
      });
      EXPECT_GE(found, 1) << block;
    }
    EXPECT_EQ(sealFaults(pages), "");
  }

  forms::Pictures m_pictures;
  std::shared_ptr<const terms::Definitions> m_definitions = platform::loadDefinitions();
};

TEST_P(GeneratedPaper, KeepsWithinMarginsAndCells) {
  forEachCase([this](const core::Answers& answers) {
    EXPECT_EQ(geometryFaults(paper(answers), render::QtTextMeasure()), "");
    EXPECT_EQ(geometryFaults(plainPaper(answers), support::FixedMeasure()), "");
  });
}

TEST_P(GeneratedPaper, HasNoInkOnRulesOrMargins) {
  constexpr std::size_t kPagesToPaint = 6;
  forEachCase([this](const core::Answers& answers) { EXPECT_EQ(inkFaults(paper(answers), kPagesToPaint), ""); });
}

TEST_P(GeneratedPaper, ShowsEveryLabelAndEveryCharacterOfEveryAnswer) {
  forEachCase([this](const core::Answers& answers) {
    expectComplete(paper(answers), answers);
    expectComplete(plainPaper(answers), answers);
  });
}

TEST_P(GeneratedPaper, NumbersItsPagesAndKeepsSignaturesWhole) {
  forEachCase([this](const core::Answers& answers) {
    for (const forms::Pages& pages : {paper(answers), plainPaper(answers)}) {
      EXPECT_EQ(frameFaults(pages, form()), "");
      expectWholeSignatures(pages, answers);
    }
  });
}

TEST_P(GeneratedPaper, GivesItsTextBackFromThePdf) {
  if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) GTEST_SKIP() << "pdftotext is not here";
  forEachCase([this](const core::Answers& answers) {
    const forms::Pages pages = paper(answers);
    const std::string read = pdfText(render::pdfOf(pages));
    const std::string set = wholeText(pages);
    const auto [there, here] = std::ranges::mismatch(read, set);
    EXPECT_TRUE(read == set) << "reads …" << std::string(there, read.end()).substr(0, 60) << "… instead of …"
                             << std::string(here, set.end()).substr(0, 60) << "…";
  });
}

/// Line by line the end of the opinion, then its signature block, pass over the end of a page.
TEST_P(GeneratedPaper, HoldsAnOpinionOfAnyLength) {
  constexpr int kMostLines = 110;
  core::Answers answers(m_definitions->catalogue());
  std::string text;
  for (int line = 1; line <= kMostLines; ++line) {
    text += "第" + std::to_string(line) + "行。\n";
    for (const core::Field& field : m_definitions->catalogue().fields()) {
      if (field.multiline && !field.list) answers.set(field.id, text);
    }
    const testing::ScopedTrace trace(__FILE__, __LINE__, std::to_string(line) + " lines");
    const forms::Pages pages = plainPaper(answers);
    EXPECT_EQ(geometryFaults(pages, support::FixedMeasure()), "");
    EXPECT_EQ(missing(answersOn(form(), answers), runsOf(pages)), "");
    expectWholeSignatures(pages, answers);
  }
}

TEST_P(GeneratedPaper, IsTheSameTwice) {
  const core::Answers answers = support::UglyCase(1).answers();
  const forms::Pages pages = paper(answers);
  EXPECT_EQ(support::pageJson(pages), support::pageJson(paper(answers)));
  EXPECT_TRUE(render::pdfOf(pages) == render::pdfOf(pages));
}

TEST_P(GeneratedPaper, IsTheNoticesAnnexWhereNothingIsAnswered) {
  const forms::Pages pages = plainPaper(core::Answers(m_definitions->catalogue()));
  EXPECT_EQ(firstMissing(noticeLines(form().annex), joined(runsOf(pages)), false), "");
}

INSTANTIATE_TEST_SUITE_P(Papers, GeneratedPaper, testing::Values("annex1", "annex2", "annex4", "checklist"),
                         [](const auto& each) { return std::string(each.param); });

}  // namespace
}  // namespace guapai::papers
