#include "workbooks/opening.h"

#include <gtest/gtest.h>

#include "support/storedzip.h"

namespace guapai::workbooks {
namespace {

using support::storedZip;

/// The key of the sentence that refuses the bytes; `read` where they are read.
std::string told(std::string_view bytes, bool isCsv = false) {
  const auto opened = openTable(bytes, isCsv);
  const auto* const fault = std::get_if<std::string>(&opened);
  return fault == nullptr ? "read" : *fault;
}

std::string compound(std::string_view stream) {
  std::string bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  for (const char c : stream) bytes += {c, '\0'};
  return bytes;
}

TEST(Opening, KnowsTablesByTheirNames) {
  for (const char* const name : {"a.xlsx", "A.XLSX", "台账.ods", "a.csv", "a.tsv", "a.xls", "a.et", "a.numbers"})
    EXPECT_TRUE(isTableName(name)) << name;
  for (const char* const name : {"a.json", "a.jsonl", "a.pdf", "xlsx", "a", ""})
    EXPECT_FALSE(isTableName(name)) << name;
  EXPECT_TRUE(isCsvName("a.Csv"));
  EXPECT_FALSE(isCsvName("a.xlsx"));
}

TEST(Opening, ReadsWhatItCan) {
  EXPECT_EQ(told("a,b\n", true), "read");
  EXPECT_EQ(told(support::odsWith("<table:table table:name=\"a\"/>")), "read");
  EXPECT_TRUE(beginsAsTable(support::odsWith("")));
}

TEST(Opening, NamesTheWayOutOfWhatItCannotRead) {
  EXPECT_EQ(told(compound("Workbook")), "table.old") << ".xls, .et";
  EXPECT_EQ(told(compound("WordDocument")), "table.old") << ".wps";
  EXPECT_EQ(told(compound("EncryptedPackage")), "table.protected");
  EXPECT_EQ(told(compound("EncryptedPackage"), true), "table.protected") << "whatever its name is";
  EXPECT_TRUE(beginsAsTable(compound("Workbook")));
  EXPECT_EQ(told("<html><table>"), "table.old") << "a page of the web with the name .xls";
  EXPECT_EQ(told("%PDF-1.7", true), "table.pdf");
  EXPECT_EQ(told(storedZip({{"Index/Document.iwa", "x"}})), "table.numbers");
  EXPECT_EQ(told(storedZip({{"word/document.xml", "<a/>"}})), "table.other");
  EXPECT_EQ(told(storedZip({{"xl/workbook.bin", "x"}})), "table.old");
  EXPECT_EQ(told(storedZip({{"xl/workbook.xml", "<workbook"}})), "table.damaged");
  EXPECT_EQ(told("PK\x03\x04"), "table.damaged");
  EXPECT_EQ(told("PK\x03\x04" + std::string(kLongestFilled, '\0')), "table.too_large");
  EXPECT_EQ(told("\xFF", true), "table.encoding");
  EXPECT_EQ(told("\"", true), "table.open_quote");
}

TEST(Opening, TellsAPasswordFromDamage) {
  const std::string ods = storedZip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                     {"content.xml", "\x01\x02"},
                                     {"META-INF/manifest.xml", "<manifest><encryption-data/></manifest>"}});
  EXPECT_EQ(told(ods), "table.protected");
}

}  // namespace
}  // namespace guapai::workbooks
