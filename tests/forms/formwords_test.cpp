#include "forms/formwords.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/forms.h"
#include "support/sampleform.h"

namespace guapai::forms {
namespace {

using testing::HasSubstr;

TEST(FormWords, AreWhatTheFormPrintsByTheRoleOfTheFont) {
  const auto words = formWords(support::sampleForm(R"([{"cells": [
    {"at": 0, "text": "机构名称", "font": "head"}, {"at": 1, "text": [{"blank": "center.name", "width": 3000}]}]}])"));
  EXPECT_THAT(words.at(FontRole::Head), HasSubstr("附件9"));
  EXPECT_THAT(words.at(FontRole::Head), HasSubstr("机构名称"));
  EXPECT_THAT(words.at(FontRole::Title), HasSubstr("样表"));
  EXPECT_THAT(words.at(FontRole::Body), HasSubstr("（续页）"));
  EXPECT_FALSE(words.contains(FontRole::Mark)) << "it has no ticks";
}

TEST(FormWords, HaveTheMarksOfTicksAndTheWordsOfSheets) {
  const auto words = formWords(support::form("annex2"));
  EXPECT_THAT(words.at(FontRole::Mark), HasSubstr("□☑"));
  EXPECT_THAT(words.at(FontRole::Body), HasSubstr("不能读取，图未印出"));
  EXPECT_THAT(formWords(support::form("annex1")).at(FontRole::Mark), HasSubstr("☑"));
}

}  // namespace
}  // namespace guapai::forms
