#include "workbooks/inputwriting.h"

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

InputBook sample() {
  InputSheet sheet{.name = "附件4", .widths = {20, 20, 20}, .places = {}, .headRows = 1};
  sheet.places.push_back({.row = 0, .columns = 3, .content = Words{"=申请表", Words::Look::Title}});
  sheet.places.push_back({.row = 1, .content = Words{"邮编"}});
  sheet.places.push_back({.row = 1,
                          .column = 1,
                          .columns = 2,
                          .content = Input{.name = "guapai__code", .title = "邮编", .hint = "照原样填写"}});
  sheet.places.push_back({.row = 2,
                          .column = 1,
                          .content = Input{.name = "guapai__count",
                                           .kind = InputKind::Whole,
                                           .most = core::Decimal(100),
                                           .title = "人数",
                                           .hint = "单位：人。"}});
  sheet.places.push_back({.row = 2,
                          .column = 2,
                          .content = Input{.name = "guapai__is", .kind = InputKind::Choice, .choices = {"是", "否"}}});
  sheet.places.push_back(
      {.row = 3, .column = 0, .rows = 200, .isList = true, .content = Input{.name = "guapai__list__name"}});
  return {.day = core::Date(2021, 11, 20), .sheets = {sheet}};
}

std::string written(const InputBook& book = sample()) {
  const support::Folder folder;
  return inputXlsxOf(book, folder.path());
}

TEST(InputWriting, LocksWordsAndLeavesInputsOpen) {
  const std::string bytes = written();
  EXPECT_THAT(workbookPart(bytes, kSheet),
              AllOf(HasSubstr("<sheetProtection sheet=\"1\""), Not(HasSubstr("password="))));
  EXPECT_THAT(workbookPart(bytes, "xl/styles.xml"), HasSubstr("<protection locked=\"0\"/>"));
  EXPECT_THAT(workbookPart(bytes, kSheet), AllOf(Not(HasSubstr("<f>")), HasSubstr("<pane ySplit=\"1\"")));
}

TEST(InputWriting, LetsAListGrow) {
  EXPECT_THAT(workbookPart(written(), kSheet), HasSubstr("insertRows=\"0\""));
  InputBook book = sample();
  book.sheets.front().places.pop_back();
  EXPECT_THAT(workbookPart(written(book), kSheet), Not(HasSubstr("insertRows")));
}

TEST(InputWriting, HasTextsForWhatIsToKeepItsDigits) {
  const std::string bytes = written();
  EXPECT_THAT(workbookPart(bytes, "xl/styles.xml"), HasSubstr("numFmtId=\"49\""));
  EXPECT_THAT(workbookPart(bytes, kSheet), HasSubstr("numberStoredAsText=\"1\""));
}

TEST(InputWriting, SaysWhatACellTakes) {
  const std::string sheet = workbookPart(written(), kSheet);
  EXPECT_THAT(sheet, HasSubstr("promptTitle=\"邮编\" prompt=\"照原样填写\" sqref=\"B2:C2\""));
  EXPECT_THAT(sheet, AllOf(HasSubstr("type=\"whole\""), HasSubstr("<formula1>0</formula1><formula2>100</formula2>")));
  EXPECT_THAT(sheet, AllOf(HasSubstr("type=\"list\""), HasSubstr("<formula1>\"是,否\"</formula1>")));
}

TEST(InputWriting, NamesTheCells) {
  const std::string book = workbookPart(written(), "xl/workbook.xml");
  EXPECT_THAT(book, HasSubstr("<definedName name=\"guapai__code\">'附件4'!$B$2</definedName>"));
  EXPECT_THAT(book, HasSubstr("<definedName name=\"guapai__list__name\">'附件4'!$A$4:$A$203</definedName>"));
}

TEST(InputWriting, GivesEqualBytesForEqualWorkbooks) {
  EXPECT_TRUE(written() == written());
}

TEST(InputWriting, RefusesWhatItCannotWriteWhole) {
  const support::Folder folder;
  EXPECT_EQ(support::refusal([&] { (void)inputXlsxOf(sample(), folder / "none"); }),
            core::ErrorCode::TemporaryUnwritable);
  InputBook book = sample();
  book.sheets.push_back(book.sheets.front());  // two sheets of one name
  EXPECT_EQ(support::refusal([&] { (void)inputXlsxOf(book, folder.path()); }), core::ErrorCode::TemporaryUnwritable);
}

}  // namespace
}  // namespace guapai::workbooks
