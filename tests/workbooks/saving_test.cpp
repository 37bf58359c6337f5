#include "workbooks/saving.h"

#include <csignal>
#include <fstream>
#include <sys/resource.h>

#include <gtest/gtest.h>

#include "support/folder.h"
#include "support/refusal.h"
#include "support/resources.h"
#include "workbooks/sheetlayout.h"
#include "workbooks/xlsxwriting.h"

namespace guapai::workbooks {
namespace {

using core::ErrorCode;
using support::fileText;
using support::refusal;

core::Decimal decimal(std::string_view text) {
  return std::get<core::Decimal>(core::Decimal::parse(text));
}

/// A workbook with all that data may throw at it.
Workbook hostile() {
  Sheet sheet{
      .title = "台账[1]'", .columns = {{"=文"}, {"数", ColumnKind::Figure}, {"日", ColumnKind::Day}}, .rows = {}};
  for (const std::string text : {"=1+1",
                                 "+1",
                                 "-1",
                                 "@SUM(A1)",
                                 "=cmd|' /C calc'!A0",
                                 "{=1}",
                                 "http://a.example/b",
                                 "510103199001011234",
                                 "007",
                                 "1E5",
                                 "TRUE",
                                 "2021-09-15",
                                 "",
                                 " 两端 ",
                                 "a\nb\tc",
                                 "a\x01\x1F\x7F",
                                 "\xEF\xBF\xBE",
                                 "_x0041_",
                                 "<f>1</f>&amp;]]>",
                                 "\xFF",
                                 "\xE2\x80\xAEtxt",
                                 "#REF!",
                                 "𪨊\xF3\xA0\x84\x80"})
    sheet.rows.push_back({text, Figure{decimal("9.95"), text}, Day{core::Date(2021, 9, 15), text}});
  for (const char* const figure : {"0", "0.0001", "99999999999.9999", "1000000000000", "999999999999.9999"})
    sheet.rows.push_back({std::string(figure), Figure{decimal(figure)}, {}});
  for (const char* const percent : {"100", "79.9999", "0.0001"})
    sheet.rows.push_back({std::string(40'000, 'x'), Percent{decimal(percent)}, {}});
  sheet.hasTitleRow = true;
  return {core::Date(2021, 11, 20), {sheet, sheet}};
}

std::string bytesOf(const Workbook& workbook) {
  const support::Folder folder;
  return xlsxOf(laidOut(workbook), workbook.day, folder.path());
}

TEST(SavingWorkbook, WritesAFileThatReadsBackAsTheWorkbook) {
  const support::Folder folder;
  saveWorkbook(hostile(), folder / "台账.xlsx");
  EXPECT_EQ(differenceIn(fileText(folder / "台账.xlsx"), hostile()), std::nullopt);
  EXPECT_EQ(folder.entries(), 1U);
}

TEST(SavingWorkbook, CallsBeforeTheFileHasItsName) {
  const support::Folder folder;
  const auto file = folder / "a.xlsx";
  bool isThere = true;
  saveWorkbook(hostile(), file, [&] { isThere = std::filesystem::exists(file); });
  EXPECT_FALSE(isThere);
  EXPECT_TRUE(std::filesystem::exists(file));
}

TEST(SavingWorkbook, NamesTheFirstPlaceThatReadsOtherwise) {
  const std::string bytes = bytesOf(hostile());
  Workbook other = hostile();
  other.sheets[1].rows[0][0] = std::string("=1+2");
  EXPECT_EQ(differenceIn(bytes, other), "台账1(2)!A3");
  other = hostile();
  other.sheets[0].rows[0][1] = Figure{decimal("9.951"), "=1+1"};
  EXPECT_EQ(differenceIn(bytes, other), "台账1!B3");
  other = hostile();
  other.sheets[0].rows[0][2] = {};
  EXPECT_EQ(differenceIn(bytes, other), "台账1!C3");
  other = hostile();
  other.sheets[0].rows.pop_back();
  EXPECT_EQ(differenceIn(bytes, other), "台账1") << "the file has more than the workbook";
  other.sheets.pop_back();
  EXPECT_EQ(differenceIn(bytes, other), "台账1");
  EXPECT_EQ(differenceIn("", hostile()), "台账1");
}

TEST(SavingWorkbook, LeavesAnEarlierFileWhereItCannotWrite) {
  const support::Folder folder;
  EXPECT_EQ(refusal([&] { saveWorkbook(hostile(), folder / "none" / "a.xlsx"); }), ErrorCode::FolderMissing);
  EXPECT_EQ(refusal([&] { saveWorkbook(hostile(), folder.path()); }), ErrorCode::FolderInTheWay);
  std::ofstream(folder / "a.xlsx") << "SQLite format 3" << std::string(200, '\0');
  EXPECT_EQ(refusal([&] { saveWorkbook(hostile(), folder / "a.xlsx"); }), ErrorCode::OutputIsLibrary);
}

/// No file grows over `most` bytes, as on a disk that is full.
class SmallFiles {
public:
  explicit SmallFiles(rlim_t most) {
    std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit small{most, m_before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallFiles() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
  SmallFiles(const SmallFiles&) = delete;
  SmallFiles& operator=(const SmallFiles&) = delete;

private:
  rlimit m_before{};
};

/// Whatever file it is that is cut off, and wherever: the library that writes does not look whether it could.
TEST(SavingWorkbook, IsNeverDoneOnAFullDisk) {
  const support::Folder folder;
  const auto file = folder / "a.xlsx";
  std::ofstream(file) << "earlier";
  const std::size_t needed = bytesOf(hostile()).size();
  std::optional<ErrorCode> error;
  std::size_t refused = 0;
  for (rlim_t most = 0; most < 400'000; most += most < 20'000 ? 512 : 20'000) {
    {
      const SmallFiles full(most);
      error = refusal([&] { saveWorkbook(hostile(), file); });
    }
    if (!error) break;
    ++refused;
    EXPECT_EQ(fileText(file), "earlier") << most;
    EXPECT_EQ(folder.entries(), 1U) << most;
  }
  EXPECT_FALSE(error) << "there is room at last";
  EXPECT_GT(refused, 10U);
  EXPECT_EQ(fileText(file).size(), needed);
  EXPECT_EQ(differenceIn(fileText(file), hostile()), std::nullopt);
}

InputBook toBeFilledIn() {
  InputSheet sheet{.name = "附件4", .widths = {20, 20}, .places = {}};
  sheet.places.push_back({.row = 0, .content = Words{"_x0041_ =1+1"}});
  sheet.places.push_back({.row = 0, .column = 1, .content = Input{.name = "guapai__a"}});
  return {.day = core::Date(2021, 11, 20), .sheets = {sheet}};
}

TEST(SavingWorkbook, WritesOneToBeFilledInThatReadsBackWithItsNames) {
  const support::Folder folder;
  saveInputBook(toBeFilledIn(), folder / "a.xlsx");
  const std::string bytes = fileText(folder / "a.xlsx");
  EXPECT_EQ(differenceIn(bytes, toBeFilledIn()), std::nullopt);
  EXPECT_EQ(folder.entries(), 1U);
  InputBook other = toBeFilledIn();
  std::get<Words>(other.sheets[0].places[0].content).text = "b";
  EXPECT_EQ(differenceIn(bytes, other), "附件4!A1");
  other = toBeFilledIn();
  std::get<Input>(other.sheets[0].places[1].content).name = "guapai__b";
  EXPECT_EQ(differenceIn(bytes, other), "附件4!B1");
  other.sheets[0].places.pop_back();
  EXPECT_EQ(differenceIn(bytes, other), "附件4") << "the file has a name that was not to be there";
}

TEST(SavingWorkbook, KnowsWorkbooksByTheirNames) {
  EXPECT_TRUE(isWorkbookName("台账.xlsx"));
  EXPECT_TRUE(isWorkbookName("A.XLSX"));
  for (const char* const name : {"a.xls", "a.csv", "a", "xlsx", ".xlsx", "a.xlsx.pdf"})
    EXPECT_FALSE(isWorkbookName(name)) << name;
}

}  // namespace
}  // namespace guapai::workbooks
