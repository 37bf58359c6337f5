#include "papers/filledpaper.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "forms/pagebuilder.h"
#include "papers/annex3paper.h"
#include "platform/builtindefinitions.h"
#include "support/cases.h"
#include "support/pagetext.h"

namespace guapai::papers {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

class Paper : public testing::Test {
protected:
  [[nodiscard]] rules::Evaluation evaluation() const {
    return rules::evaluate(m_definitions->standard(), answers(), std::nullopt, core::Date(2021, 10, 20));
  }
  [[nodiscard]] core::Answers answers() const {
    core::Answers answers(m_definitions->catalogue());
    for (const auto& [name, text] : m_cells) {
      const core::Field& field = m_definitions->catalogue()[m_definitions->catalogue().require(name)];
      answers.set(field.id, support::parsedValue(field, text));
    }
    return answers;
  }
  [[nodiscard]] std::string text(const std::string& form, const PaperOptions& options = {}) const {
    std::string text;
    for (const forms::Page& page : paperOf(*m_definitions, form, answers(), evaluation(), options).pages) {
      for (const forms::PageText& run : page.texts) text += run.text;
    }
    return text;
  }

  std::shared_ptr<const terms::Definitions> m_definitions = platform::loadDefinitions();
  support::Cells m_cells{{"center.name", "示例中心"}, {"application.partner_hospitals", "2"}};
};

TEST_F(Paper, IsADraftWithoutAStamp) {
  EXPECT_THAT(text("annex1"), EndsWith("草稿"));
  const PaperOptions issued{.stamp = PaperStamp{.number = 12, .fingerprint = "0123456789"}};
  EXPECT_THAT(text("annex1", issued), EndsWith("编号12　指纹0123456789"));
  EXPECT_THAT(text("annex1", issued), Not(HasSubstr("草稿")));
}

TEST_F(Paper, NamesTheHeadOfTheTrailWhereAsked) {
  PaperOptions options{.stamp =
                           PaperStamp{.number = 12,
                                      .fingerprint = "0123456789",
                                      .trailHead = {.entry = 128, .seal = "3f9a04c277de10b5" + std::string(48, 'a')}}};
  EXPECT_THAT(text("annex1", options), Not(HasSubstr("修改记录")));
  options.trailHead = true;
  EXPECT_THAT(text("annex1", options), EndsWith("编号12　指纹0123456789修改记录 第128条 3f9a-04c2-77de-10b5"));
  EXPECT_THAT(text("annex1", {.trailHead = true, .forSignature = true}), EndsWith("修改记录校验码在印发时给出"));
  EXPECT_THAT(text("annex1", {.trailHead = true}), EndsWith("草稿")) << "a draft is no witness";
}

TEST_F(Paper, HasRoomForALongHeadOfTheTrail) {
  const PaperOptions options{.stamp = PaperStamp{.number = 123456,
                                                 .fingerprint = "0123456789",
                                                 .trailHead = {.entry = 123'456'789, .seal = std::string(64, 'a')}},
                             .trailHead = true};
  for (const char* const form : {"annex1", "annex2", "annex4", "checklist"}) {
    const forms::Pages pages = paperOf(*m_definitions, form, answers(), evaluation(), options);
    for (const forms::Page& page : pages.pages) {
      const auto line = std::ranges::find_if(
          page.texts, [](const forms::PageText& each) { return each.text.starts_with("修改记录 第"); });
      ASSERT_NE(line, page.texts.end()) << form;
      EXPECT_GT(line->x, forms::paper::kLeft) << form;
      for (const forms::PageText& other : page.texts) {
        if (&other == &*line) continue;
        EXPECT_LT(other.baseline, line->baseline) << form << ": " << other.text;
      }
    }
  }
}

TEST_F(Paper, IsHeadedSelfAssessmentWhereATickRestsOnTheCentersWord) {
  EXPECT_THAT(text("annex1"), HasSubstr("自评（草稿）"));
  EXPECT_THAT(text("annex1"), HasSubstr("☑"));
  EXPECT_THAT(text("annex4"), Not(HasSubstr("自评")));
  const PaperOptions signature{.forSignature = true};
  EXPECT_THAT(text("annex1", signature), Not(HasSubstr("自评")));
  EXPECT_THAT(text("annex1", signature), Not(HasSubstr("☑")));
}

TEST_F(Paper, IsNoSelfAssessmentWhereEveryTickIsVerified) {
  m_cells = {{"review.verified.elite_family_doctor_teams", "1"}};
  EXPECT_THAT(text("annex1"), Not(HasSubstr("自评")));
  EXPECT_THAT(text("annex1", {.forSignature = true}), HasSubstr("☑"));
}

/// From the heading of an annex to that of the next one, without white space: that is gaps for the pen, or typography.
std::string annexOfNotice(const std::string& annex) {
  const std::string notice = support::fileText(support::sourceDirectory() / "tests/data/notice-2021-49.txt");
  const auto from = notice.find("\n" + annex + "\n");
  return support::packed(notice.substr(from, notice.find("\n附件", from + 2) - from));
}

/// 渝中卫发〔2021〕49号: nothing is missing, and nothing is added but what is told apart by its small type.
TEST_F(Paper, PrintsEveryAnnexLetterForLetterAsTheNoticeHasIt) {
  m_cells.clear();
  for (const char* form : {"annex1", "annex2", "annex4"}) {
    const forms::Pages pages = paperOf(*m_definitions, form, answers(), evaluation());
    EXPECT_EQ(support::packedText(pages), annexOfNotice(m_definitions->form(form).annex)) << form;
  }
  EXPECT_EQ(support::packedText(annex3Of(*m_definitions, m_definitions->standard().plan())), annexOfNotice("附件3"));
}

TEST_F(Paper, HasAnnex1OnOnePageWhateverStandsBesideIt) {
  m_cells["review.accepted_on"] = "2021-10-20";
  EXPECT_EQ(paperOf(*m_definitions, "annex1", answers(), evaluation()).pages.size(), 1U);
}

TEST_F(Paper, NamesTheInstitutionAboveAnnex1WhereAsked) {
  EXPECT_THAT(text("annex1"), HasSubstr("机构名称：示例中心"));
  EXPECT_THAT(text("annex1", {.outside = false}), Not(HasSubstr("机构名称")));
}

TEST(PaperOfACase, HoldsAnswersAndResults) {
  const auto definitions = platform::loadDefinitions();
  core::Answers answers(definitions->catalogue());
  answers.set(definitions->catalogue().require("center.name"), std::string("示例中心"));
  answers.set(definitions->catalogue().require("application.phone"), std::string("023-63000001"));
  answers.set(definitions->catalogue().require("application.partner_hospitals"), std::int64_t{2});
  const auto evaluation = rules::evaluate(definitions->standard(), answers, std::nullopt, core::Date(2021, 10, 20));
  const auto textOf = [&](const std::string& form) {
    std::string text;
    for (const forms::Page& page : paperOf(*definitions, form, answers, evaluation).pages) {
      for (const forms::PageText& run : page.texts) text += run.text;
    }
    return text;
  };
  EXPECT_THAT(textOf("annex4"), HasSubstr("023-63000001"));
  for (const auto& criterion : definitions->standard().criteria())
    EXPECT_THAT(textOf("annex1"), HasSubstr(criterion.text.substr(0, 6))) << criterion.id;
  EXPECT_NE(textOf("annex1"), textOf("annex2"));
}

TEST(PaperOfACase, NamesThePrivateUseCharactersThatItCannotShow) {
  const auto definitions = platform::loadDefinitions();
  core::Answers answers(definitions->catalogue());
  const auto evaluation = rules::evaluate(definitions->standard(), answers, std::nullopt, core::Date(2021, 10, 20));
  const auto named = [&] { return unprintableOn(paperOf(*definitions, "annex4", answers, evaluation)); };
  EXPECT_TRUE(named().empty());
  answers.set(definitions->catalogue().require("application.mailing_address"), std::string("示例\uE863路"));
  answers.set(definitions->catalogue().require("application.phone"), std::string("\U000F0000"));
  answers.set(definitions->catalogue().require("information.address"), std::string("\uE000"));
  const auto problems = named();
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].arguments.at("characters"), "U+E863（䶮）、U+F0000")
      << "what is not on this paper is not named";
  EXPECT_THAT(definitions->messages().sentence(problems[0]), HasSubstr("“〓”"));
}

TEST(PaperOfACase, NamesTheCharactersThatNoFontHas) {
  const auto definitions = platform::loadDefinitions();
  core::Answers answers(definitions->catalogue());
  const auto evaluation = rules::evaluate(definitions->standard(), answers, std::nullopt, core::Date(2021, 10, 20));
  // Unicode has no characters there, so that no font of any machine has them.
  answers.set(definitions->catalogue().require("application.mailing_address"),
              std::string("示例\U00050001路\U00050000"));
  answers.set(definitions->catalogue().require("application.phone"), std::string("\U00050001"));
  const auto problems = unprintableOn(paperOf(*definitions, "annex4", answers, evaluation));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].arguments.at("characters"), "U+50001、U+50000") << "each once";
  EXPECT_THAT(definitions->messages().sentence(problems[0]), HasSubstr("“〓”"));
}

TEST(PaperOfACase, NamesTheBlanksWithCharactersThatItCannotShow) {
  const auto definitions = platform::loadDefinitions();
  const core::FieldCatalogue& catalogue = definitions->catalogue();
  core::Answers answers(catalogue);
  const auto label = [&catalogue](const char* field) { return catalogue[catalogue.require(field)].label; };
  answers.set(catalogue.require("application.responsible_person"), std::string("示例负责人"));
  EXPECT_THAT(unprintableBlanks(*definitions, "annex4", answers), IsEmpty());
  answers.set(catalogue.require("application.mailing_address"), std::string("示例\U00050000路\U00050001"));
  answers.set(catalogue.require("application.phone"), std::string("\uE000"));
  answers.set(catalogue.require("information.address"), std::string("\uE000"));
  EXPECT_THAT(unprintableBlanks(*definitions, "annex4", answers),
              UnorderedElementsAre(label("application.mailing_address"), label("application.phone")));
  EXPECT_THAT(unprintableBlanks(*definitions, "annex2", answers), ElementsAre(label("information.address")));
}

TEST(PaperWithPictures, ShowsThoseItIsGiven) {
  const auto definitions = platform::loadDefinitions();
  core::Answers answers(definitions->catalogue());
  const core::FieldId list = definitions->catalogue().require("information.floor_plan");
  core::Row row = answers.newRow(list);
  const core::Field& field = definitions->catalogue()[definitions->catalogue().require("information.floor_plan.file")];
  row.cells[field.column] = std::get<core::Value>(core::parseValue(field, "plan.png"));
  answers.editList(list).rows.push_back(row);
  const auto evaluation = rules::evaluate(definitions->standard(), answers, std::nullopt, core::Date(2021, 10, 20));
  const auto images = [&](const PaperOptions& options) {
    std::size_t count = 0;
    for (const forms::Page& page : paperOf(*definitions, "annex2", answers, evaluation, options).pages)
      count += page.images.size();
    return count;
  };
  PaperOptions options;
  EXPECT_EQ(images(options), 0U);
  options.pictures["plan.png"] = {forms::Picture::State::Good, {{1'000, 1'000}}, nullptr};
  EXPECT_EQ(images(options), 1U);
}

TEST(FilledPaper, TellsThatItRestsOnNothingVerified) {
  const auto loaded = platform::loadDefinitions();
  const terms::Definitions& definitions = *loaded;
  core::Answers answers(definitions.catalogue());
  const auto unverified = [&](const char* form) {
    return isNothingVerified(definitions, form, answers,
                             rules::evaluate(definitions.standard(), answers, {}, core::Date(2021, 10, 20)));
  };
  EXPECT_TRUE(unverified("annex1"));
  EXPECT_FALSE(unverified("annex4")) << "it says no results";
  support::setAnswer(answers, "review.verified.tcm.decoction_pieces", "300");
  EXPECT_FALSE(unverified("annex1"));
}

}  // namespace
}  // namespace guapai::papers
