#include "workbooks/numberlocale.h"

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include "support/folder.h"
#include "workbooks/saving.h"
#include "workbooks/sheetlayout.h"
#include "workbooks/xlsxwriting.h"

namespace guapai::workbooks {
namespace {

/// Gives the program a locale that writes 5,35, as QApplication does on a German system.
class NumberLocaleInGermany : public testing::Test {
protected:
  void SetUp() override {
    static const support::Folder locales;
    static const std::string make = "localedef -i de_DE -f UTF-8 " + (locales / "de_DE.UTF-8").native();
    static const bool isMade = std::system(make.c_str()) == 0;
    ASSERT_TRUE(isMade);
    ::setenv("LOCPATH", locales.path().c_str(), 1);
    ASSERT_NE(std::setlocale(LC_ALL, "de_DE.UTF-8"), nullptr);
    ASSERT_EQ(written(), "5,35");
  }
  void TearDown() override {
    std::setlocale(LC_ALL, "C");
    ::unsetenv("LOCPATH");
  }

  static std::string written() {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.2f", 5.35);
    return text.data();
  }

  support::Folder m_folder;
};

TEST_F(NumberLocaleInGermany, WritesAPointOnlyWhileItLives) {
  {
    const NumberLocale locale;
    EXPECT_EQ(written(), "5.35");
  }
  EXPECT_EQ(written(), "5,35");
}

TEST_F(NumberLocaleInGermany, LeavesWorkbooksAsTheyAreElsewhere) {
  const auto figure = std::get<core::Decimal>(core::Decimal::parse("5.35"));
  const Workbook workbook{core::Date(2021, 11, 20), {{.title = "表", .columns = {{"数"}}, .rows = {{Figure{figure}}}}}};
  const std::string here = xlsxOf(laidOut(workbook), workbook.day, m_folder.path());
  std::setlocale(LC_ALL, "C");
  EXPECT_TRUE(here == xlsxOf(laidOut(workbook), workbook.day, m_folder.path()));
}

}  // namespace
}  // namespace guapai::workbooks
