#include "render/qttextmeasure.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "forms/linebreaks.h"

namespace guapai::render {
namespace {

using forms::FontRole;

TEST(TextMeasure, GivesAChineseCharacterItsSquare) {
  const QtTextMeasure measure;
  EXPECT_EQ(measure.width("院", FontRole::Body, 423), 423);
  EXPECT_EQ(measure.width("社区医院", FontRole::Head, 564), 4 * 564);
  EXPECT_EQ(measure.width("", FontRole::Body, 423), 0);
}

TEST(TextMeasure, AddsUpOverTheParts) {
  const QtTextMeasure measure;
  const std::string text = "资源配置达到《社区医院基本标准（试行）》（国卫办医函〔2019〕518号）、DR-1 office fi。";
  for (const FontRole role : {FontRole::Body, FontRole::Head, FontRole::Title}) {
    forms::Length sum = 0;
    for (const std::string_view part : forms::characters(text)) sum += measure.width(part, role, 423);
    // Each part is rounded to 1/100 mm.
    EXPECT_NEAR(sum, measure.width(text, role, 423), 25) << static_cast<int>(role);
  }
}

TEST(TextMeasure, RefusesAFormWhoseWordsNoFontHas) {
  forms::FormDefinition form;
  form.title = "社区医院";
  EXPECT_NO_THROW(QtTextMeasure{form});
  form.title += "\u0378";
  EXPECT_THROW(QtTextMeasure{form}, core::Error);
}

TEST(TextMeasure, GivesTheSameTwice) {
  const QtTextMeasure measure;
  EXPECT_EQ(measure.width("5.350万人", FontRole::Body, 423), measure.width("5.350万人", FontRole::Body, 423));
}

}  // namespace
}  // namespace guapai::render
