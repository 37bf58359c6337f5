#include "procedure/progressfields.h"

#include <gtest/gtest.h>

#include "support/resources.h"

namespace guapai::procedure {
namespace {

TEST(ProgressFields, AreThoseOfTheCatalogue) {
  const auto& catalogue = support::catalogue();
  const ProgressFields fields(catalogue);
  EXPECT_EQ(catalogue[fields.moves.documentNo].name, "progress.moves.document_no");
  EXPECT_EQ(catalogue[fields.withdrawn.to].list, fields.withdrawn.list);
  EXPECT_EQ(catalogue[fields.rectification.setBy].name, "progress.rectification.set_by");
  EXPECT_EQ(catalogue[fields.acceptances.checksum].name, "progress.acceptances.standard_checksum");
}

TEST(ProgressFields, GiveAWithdrawnMoveTheColumnsOfAMove) {
  const auto& catalogue = support::catalogue();
  const ProgressFields fields(catalogue);
  const auto& choices = catalogue[fields.moves.to].choices;
  const auto& withdrawn = catalogue[fields.withdrawn.to].choices;
  ASSERT_EQ(choices.size(), withdrawn.size());
  for (std::size_t i = 0; i < choices.size(); ++i) {
    EXPECT_EQ(choices[i].code, withdrawn[i].code);
    EXPECT_EQ(choices[i].label, withdrawn[i].label);
  }
}

TEST(ProgressFields, TellTheFirstDayOfADate) {
  EXPECT_EQ(dateOf(core::Value()), std::nullopt);
  EXPECT_EQ(dateOf(core::Value(core::WrittenDate(core::Date(2021, 9, 15)))), core::Date(2021, 9, 15));
}

TEST(ProgressFields, KeepADayAsADate) {
  EXPECT_EQ(dateValue(core::Date(2021, 9, 15)), core::Value(core::WrittenDate(core::Date(2021, 9, 15))));
  EXPECT_FALSE(core::isKnown(dateValue(std::nullopt)));
}

}  // namespace
}  // namespace guapai::procedure
