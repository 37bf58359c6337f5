#include "workbooks/xlsxwriting.h"

#include <gmock/gmock.h>

#include "support/folder.h"
#include "support/refusal.h"
#include "support/workbookparts.h"

namespace guapai::workbooks {
namespace {

using support::workbookPart;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr auto kSheet = "xl/worksheets/sheet1.xml";

core::Decimal decimal(std::string_view text) {
  return std::get<core::Decimal>(core::Decimal::parse(text));
}

std::string written(const Sheet& sheet) {
  const support::Folder folder;
  return xlsxOf(laidOut({core::Date(2021, 11, 20), {sheet}}), core::Date(2021, 11, 20), folder.path());
}

Sheet sample() {
  return {.title = "台账 A&B",
          .columns = {{"机构"}, {"数", ColumnKind::Figure}, {"日期", ColumnKind::Day}},
          .rows = {{std::string("=1+1"), Figure{decimal("5.350"), "名"}, Day{core::Date(2021, 9, 15)}},
                   {std::string("510103199001011234"), Percent{decimal("79.96")}, {}}},
          .note = "✓ 达标"};
}

TEST(XlsxWriting, WritesNumbersAsNumbersAndNoFormula) {
  const std::string sheet = workbookPart(written(sample()), kSheet);
  EXPECT_THAT(sheet, AllOf(HasSubstr("<v>5.35</v>"), HasSubstr("<v>0.7996</v>"), HasSubstr("<v>44454</v>")));
  EXPECT_THAT(sheet, AllOf(Not(HasSubstr("<f")), Not(HasSubstr("510103199001011234"))));
  EXPECT_THAT(workbookPart(written(sample()), "xl/sharedStrings.xml"),
              AllOf(HasSubstr("<t>=1+1</t>"), HasSubstr("<t>510103199001011234</t>")));
  EXPECT_THAT(workbookPart(written(sample()), "xl/styles.xml"),
              AllOf(HasSubstr("formatCode=\"0.000&quot;名&quot;\""),
                    HasSubstr("formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"")));
}

TEST(XlsxWriting, KeepsTheHeadingsInSightAndOnEveryPage) {
  const std::string bytes = written(sample());
  EXPECT_THAT(workbookPart(bytes, kSheet),
              AllOf(HasSubstr("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"),
                    HasSubstr("<autoFilter ref=\"A1:C3\"/>"), HasSubstr("paperSize=\"9\""),
                    HasSubstr("fitToHeight=\"0\""), HasSubstr("numberStoredAsText=\"1\"")));
  EXPECT_THAT(workbookPart(bytes, kSheet),
              AllOf(HasSubstr("<oddHeader>&amp;C台账 A&amp;&amp;B</oddHeader>"),
                    HasSubstr("<oddFooter>&amp;L✓ 达标&amp;R第&amp;P页 共&amp;N页</oddFooter>")));
  EXPECT_THAT(workbookPart(bytes, "xl/workbook.xml"),
              AllOf(HasSubstr("'台账 A&amp;B'!$1:$1"), HasSubstr("'台账 A&amp;B'!$A$1:$C$3")));
}

TEST(XlsxWriting, PutsATitleAcrossTheColumns) {
  Sheet sheet = sample();
  sheet.hasTitleRow = true;
  const std::string bytes = written(sheet);
  EXPECT_THAT(workbookPart(bytes, kSheet),
              AllOf(HasSubstr("<mergeCell ref=\"A1:C1\"/>"), HasSubstr("<pane ySplit=\"2\""),
                    HasSubstr("<autoFilter ref=\"A2:C4\"/>"), Not(HasSubstr("oddHeader"))));
  EXPECT_THAT(workbookPart(bytes, "xl/workbook.xml"), HasSubstr("'台账 A&amp;B'!$2:$2"));
}

TEST(XlsxWriting, TurnsThePaperOfAWideSheetAndKeepsItsFirstColumnInSight) {
  Sheet sheet{.title = "表", .columns = {}, .rows = {}};
  for (int i = 0; i < 12; ++i) sheet.columns.push_back({"第" + std::to_string(i) + "项"});
  EXPECT_THAT(workbookPart(written(sheet), kSheet),
              AllOf(HasSubstr("orientation=\"landscape\""), HasSubstr("<pane xSplit=\"1\" ySplit=\"1\"")));
  EXPECT_THAT(workbookPart(written(sample()), kSheet), Not(HasSubstr("landscape")));
}

TEST(XlsxWriting, GivesEqualBytesForEqualSheets) {
  const std::string bytes = written(sample());
  EXPECT_TRUE(bytes == written(sample()));
  EXPECT_THAT(workbookPart(bytes, "docProps/core.xml"), HasSubstr("2021-11-20T00:00:00Z"));
}

TEST(XlsxWriting, RefusesAFolderThatIsNotThere) {
  const support::Folder folder;
  EXPECT_EQ(support::refusal([&] {
              (void)xlsxOf(laidOut({core::Date(2021, 11, 20), {sample()}}), core::Date(2021, 11, 20), folder / "none");
            }),
            core::ErrorCode::TemporaryUnwritable);
}

}  // namespace
}  // namespace guapai::workbooks
