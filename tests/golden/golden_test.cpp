#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include "exchange/casereader.h"
#include "forms/celllayout.h"
#include "golden/goldenimage.h"
#include "papers/filledpaper.h"
#include "platform/builtindefinitions.h"
#include "render/pagepainter.h"
#include "support/cases.h"
#include "support/resources.h"

/// Pages against the pictures in tests/golden/pages. GUAPAI_UPDATE_GOLDEN=1 writes them anew.
namespace guapai::papers {
namespace {

constexpr int kDpi = 80;

bool updating() {
  return std::getenv("GUAPAI_UPDATE_GOLDEN") != nullptr;
}

std::filesystem::path goldenFile(const std::string& name) {
  return support::sourceDirectory() / "tests/golden/pages" / name;
}

class GoldenPage : public testing::TestWithParam<const char*> {
protected:
  void SetUp() override {
    const std::string fonts = fontsOfThisMachine();
    if (updating()) {
      std::filesystem::create_directories(goldenFile("."));
      std::ofstream(goldenFile("fonts.txt"), std::ios::binary) << fonts;
    } else if (fonts != support::fileText(goldenFile("fonts.txt"))) {
      ASSERT_EQ(std::getenv("GUAPAI_GOLDEN_REQUIRED"), nullptr)
          << "The pictures were made with other fonts than scripts/test has installed:\n"
          << fonts;
      GTEST_SKIP() << "The pictures were made with other fonts than this machine has:\n" << fonts;
    }
  }

  /// The pages of this annex, the first of them against pictures of this name.
  void expectGolden(const core::Answers& answers, const std::string& name, std::size_t most) {
    const auto evaluation = rules::evaluate(m_definitions->standard(), answers, std::nullopt, core::Date(2021, 10, 20));
    const forms::Pages pages = papers::paperOf(*m_definitions, GetParam(), answers, evaluation);
    for (std::size_t i = 0; i < std::min(most, pages.pages.size()); ++i)
      expectGolden(render::imageOf(pages.pages[i], kDpi), GetParam() + name + "-" + std::to_string(i + 1) + ".png");
    if (pages.pages.size() < most) {
      const std::string next = GetParam() + name + "-" + std::to_string(pages.pages.size() + 1) + ".png";
      EXPECT_FALSE(std::filesystem::exists(goldenFile(next))) << "there was one page more";
    }
  }

  void expectGolden(const QImage& page, const std::string& file) {
    const QString golden = QString::fromStdString(goldenFile(file).string());
    if (updating()) {
      EXPECT_TRUE(page.convertToFormat(QImage::Format_Grayscale8).save(golden)) << file;
      return;
    }
    const ImageDifference found = difference(QImage(golden), page);
    if (found.dots <= kBudget) return;
    const std::filesystem::path folder = support::binaryDirectory() / "golden-differences";
    std::filesystem::create_directories(folder);
    EXPECT_TRUE(found.picture.save(QString::fromStdString((folder / file).string())));
    ADD_FAILURE() << file << " differs in " << found.dots << " dots; see " << (folder / file).string();
  }

  std::shared_ptr<const terms::Definitions> m_definitions = platform::loadDefinitions();
};

TEST_P(GoldenPage, IsAsItWasSeen) {
  exchange::CaseReader reader(m_definitions->catalogue());
  const auto sample = reader.read(support::fileText(support::sourceDirectory() / "resources/sample/center-03.json"));
  expectGolden(sample.answers.value(), "-sample", 3);
}

TEST_P(GoldenPage, IsAsItWasSeenWhereNothingIsAnswered) {
  expectGolden(core::Answers(m_definitions->catalogue()), "-blank", 2);
}

TEST_P(GoldenPage, HasLongAndRareTextAsItWasSeen) {
  exchange::CaseReader reader(m_definitions->catalogue());
  auto answers =
      reader.read(support::fileText(support::sourceDirectory() / "resources/sample/center-03.json")).answers.value();
  support::setAnswer(answers, "information.address",
                     "重庆市渝中区示例街道示例路128号附3号（原示例厂旧址）Building No.7，B座12楼1203室");
  support::setAnswer(answers, "information.legal_representative.name", "阿依古丽·示例𠮷䶮");
  support::setAnswer(answers, "application.mailing_address",
                     "示例ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefghijklmnopqrstuvwxyz路");
  support::setAnswer(answers, "application.responsible_person", "示例卫生乙⽣⼄");
  support::setAnswer(answers, "application.opinion.text", "一、同意。\n二、“示例”——请核对≥80%……\n\n三、Jose\u0301。");
  expectGolden(answers, "-rare", 2);
}

INSTANTIATE_TEST_SUITE_P(Papers, GoldenPage, testing::Values("annex1", "annex2", "annex4", "checklist"),
                         [](const auto& each) { return std::string(each.param); });

TEST(GoldenPages, TellTheLossOfOneSmallCharacter) {
  forms::Page page;
  const auto add = [&page](const char* text, forms::Length x) {
    page.texts.push_back({text, forms::FontRole::Body, forms::emOf(21), x, 5'000, 400});
  };
  add("卫生", 3'000);
  const QImage before = render::imageOf(page, kDpi);
  add("一", 6'000);
  const ImageDifference found = difference(before, render::imageOf(page, kDpi));
  EXPECT_GT(found.dots, 0);
  add("元", 7'000);
  EXPECT_GT(difference(before, render::imageOf(page, kDpi)).dots, kBudget);
  EXPECT_EQ(difference(before, before).dots, 0);
  EXPECT_GT(difference(QImage(), before).dots, kBudget) << "there is no golden page";
}

}  // namespace
}  // namespace guapai::papers
