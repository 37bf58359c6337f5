#include "workbooks/celltext.h"

#include <gmock/gmock.h>

#include "core/text.h"

namespace guapai::workbooks {
namespace {

using testing::EndsWith;

std::string times(std::size_t count, std::string_view text) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

TEST(CellText, LeavesWhatPeopleWriteAsItIs) {
  EXPECT_EQ(cellText("=1+1"), "=1+1");
  EXPECT_EQ(cellText("第一行\r\n第二行\t末"), "第一行\n第二行\t末");
  EXPECT_EQ(cellText("510103199001011234"), "510103199001011234");
  EXPECT_EQ(cellText("𪨊<&>\"'"), "𪨊<&>\"'");
}

TEST(CellText, ShowsWhatXmlCannotSayOrReadersCannotSee) {
  EXPECT_EQ(cellText("a\x01z"), "a[U+0001]z");
  EXPECT_EQ(cellText("a\xE2\x80\xAEz"), "a[U+202E]z");
  EXPECT_EQ(cellText("a\xEF\xBF\xBEz\xEF\xBF\xBF"), "a[U+FFFE]z[U+FFFF]");
  EXPECT_EQ(cellText("a\xFFz"), "a\xEF\xBF\xBDz");
}

TEST(CellText, CutsAtWhatExcelTakesAndSaysSo) {
  const std::string most = times(kLongestCell, "字");
  EXPECT_EQ(cellText(most), most);
  const std::string cut = cellText(most + "多");
  EXPECT_EQ(core::length(cut), kLongestCell);
  EXPECT_THAT(cut, EndsWith("字〔以下略〕"));
  // Two code units each: half as many would already be too many in characters.
  const std::string rare = cellText(times(20'000, "𪨊"));
  EXPECT_THAT(rare, EndsWith("𪨊〔以下略〕"));
  EXPECT_LE(2 * (core::length(rare) - 5) + 5, kLongestCell);
}

TEST(CellText, EscapesWhatReadsAsAnEscape) {
  EXPECT_EQ(escapedText("_x0041_"), "_x005F_x0041_");
  EXPECT_EQ(escapedText("a_x0041__x0042_"), "a_x005F_x0041__x005F_x0042_");
  EXPECT_EQ(escapedText("_x004_ _x00G1_ _X0041_ a_b"), "_x004_ _x00G1_ _X0041_ a_b");
}

TEST(CellText, TakesEscapesBack) {
  for (const std::string text : {"_x0041_", "a_x0041__x0042_", "_x004_ _x00G1_ _X0041_ a_b", "_x005F_", "", "_", "字"})
    EXPECT_EQ(unescapedText(escapedText(text)), text);
  EXPECT_EQ(unescapedText("a_x000D_\n_x5B57_"), "a\r\n字");
  EXPECT_EQ(unescapedText("_xD800_"), "_xD800_") << "half of a pair of codes is no character";
}

TEST(SheetName, LeavesOutWhatExcelRefuses) {
  std::vector<std::string> taken;
  EXPECT_EQ(sheetName("台账[2021]: 全区/各街道*?\\'", taken), "台账2021 全区各街道");
  EXPECT_EQ(sheetName("''", taken), "表");
  EXPECT_EQ(sheetName("", taken), "表(2)");
}

TEST(SheetName, IsShortAndUnlikeAllOthers) {
  std::vector<std::string> taken;
  const std::string title = times(40, "长");
  EXPECT_EQ(sheetName(title, taken), times(31, "长"));
  EXPECT_EQ(sheetName(title, taken), times(28, "长") + "(2)");
  EXPECT_EQ(sheetName("2021年新建成社区医院名单（2020年12月1日至2021年11月30日）", taken), "2021年新建成社区医院名单");
  EXPECT_EQ(sheetName("List", taken), "List");
  EXPECT_EQ(sheetName("LIST", taken), "LIST(2)");
  EXPECT_EQ(sheetName(times(20, "𪨊"), taken), times(15, "𪨊"));
}

}  // namespace
}  // namespace guapai::workbooks
