#include "terms/placename.h"

#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::terms {
namespace {

class PlaceOnPaper : public testing::Test {
protected:
  PlaceOnPaper() {
    const auto& catalogue = answers.catalogue();
    core::List list;
    list.rows = {answers.newRow(doctors), answers.newRow(doctors)};
    list.rows[1].cells[catalogue[license].column] = std::string("110500103000001");
    answers.setList(doctors, list);
    second = list.rows[1].id;
  }

  core::Answers answers{support::definitions()->catalogue()};
  const core::FieldId doctors = support::field("information.general_practitioners");
  const core::FieldId license = support::field("information.general_practitioners.license_no");
  const core::FieldId visits = support::field("application.annual_visits");
  core::RowId second;
};

TEST_F(PlaceOnPaper, IsWrittenByNameAndPosition) {
  EXPECT_EQ(writtenPlace(answers, {visits, std::nullopt}), (WrittenPlace{"application.annual_visits", std::nullopt}));
  const WrittenPlace cell = writtenPlace(answers, {license, second});
  EXPECT_EQ(cell, (WrittenPlace{"information.general_practitioners.license_no", 2}));
  EXPECT_EQ(placeAt(answers, cell), (core::Place{license, second}));
  EXPECT_EQ(core::valueText(answerAt(answers, *placeAt(answers, cell))), "110500103000001");
}

TEST_F(PlaceOnPaper, IsNoneWhereTheRowOrTheFieldIsGone) {
  EXPECT_EQ(placeAt(answers, {"information.general_practitioners.license_no", 3}), std::nullopt);
  EXPECT_EQ(placeAt(answers, {"information.general_practitioners.license_no", 0}), std::nullopt);
  EXPECT_EQ(placeAt(answers, {"information.general_practitioners.license_no", std::nullopt}), std::nullopt);
  EXPECT_EQ(placeAt(answers, {"information.no_such", std::nullopt}), std::nullopt);
}

TEST_F(PlaceOnPaper, IsCalledAsThePaperCallsIt) {
  const auto& definitions = *support::definitions();
  EXPECT_EQ(paperName(definitions, "application.annual_visits"), "申请表");
  EXPECT_EQ(paperName(definitions, "information.resident_population"), "信息表");
  EXPECT_EQ(paperName(definitions, "review.accepted_on"), "");
  const auto& catalogue = definitions.catalogue();
  EXPECT_EQ(placeName(definitions, {"application.annual_visits", std::nullopt}), catalogue[visits].label);
  EXPECT_EQ(placeName(definitions, writtenPlace(answers, {license, second})),
            catalogue[doctors].label + " 第2行 " + catalogue[license].label);
  EXPECT_EQ(placeName(definitions, {"application.of_another_edition", std::nullopt}), "application.of_another_edition");
}

TEST_F(PlaceOnPaper, IsOneOfTheTwoFormsOfTheCenter) {
  EXPECT_TRUE(isOnPaper(answers.catalogue()[visits]));
  EXPECT_TRUE(isOnPaper(answers.catalogue()[license]));
  EXPECT_FALSE(isOnPaper(answers.catalogue()[support::field("review.accepted_on")]));
}

TEST_F(PlaceOnPaper, IsReadBackFromTheCellsWhereItWasWritten) {
  EXPECT_EQ(writtenPlaceIn(std::string("application.annual_visits"), {}),
            (WrittenPlace{"application.annual_visits", std::nullopt}));
  EXPECT_EQ(writtenPlaceIn(std::string("information.general_practitioners"), std::int64_t{2}),
            (WrittenPlace{"information.general_practitioners", 2}));
}

}  // namespace
}  // namespace guapai::terms
