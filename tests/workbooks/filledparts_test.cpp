#include "workbooks/filledparts.h"

#include <xlsxwriter.h>

#include <gmock/gmock.h>

#include "support/folder.h"
#include "support/resources.h"

namespace guapai::workbooks {
namespace {

std::string workbook() {
  const support::Folder folder;
  const auto file = folder / "a.xlsx";
  lxw_workbook* const book = workbook_new(file.c_str());
  worksheet_write_string(workbook_add_worksheet(book, "A&B"), 0, 0, "x<y", nullptr);
  EXPECT_EQ(workbook_close(book), LXW_NO_ERROR);
  return support::fileText(file);
}

/// Notes all that it receives.
class Notes final : public PartHandler {
public:
  void begin(const Element& element) override {
    if (element.name == "sheet")
      sheets.push_back(std::string(element.attribute("name")) + " " + std::string(element.attribute("id")));
    if (element.name == "sst") count = element.number("count");
  }
  void end(const std::string& name, const std::string& text) override {
    if (name == "t") texts.push_back(text);
  }
  std::vector<std::string> sheets;
  std::vector<std::string> texts;
  std::optional<int> count;
};

constexpr std::size_t kMost = 1U << 20U;

TEST(FilledParts, GivesElementsWithTheirAttributesAndTexts) {
  const auto parts = Parts::of(workbook(), kMost);
  ASSERT_TRUE(parts);
  Notes notes;
  EXPECT_TRUE(parts->read("xl/workbook.xml", notes));
  EXPECT_TRUE(parts->read("xl/sharedStrings.xml", notes));
  EXPECT_THAT(notes.sheets, testing::ElementsAre("A&B rId1"));
  EXPECT_THAT(notes.texts, testing::ElementsAre("x<y"));
  EXPECT_EQ(notes.count, 1);
  EXPECT_TRUE(parts->has("xl/styles.xml"));
  EXPECT_FALSE(parts->has("xl/none.xml"));
  EXPECT_TRUE(parts->read("xl/none.xml", notes));
}

TEST(FilledParts, AreNotUnpackedWhereTheyAreTooLarge) {
  const std::string bytes = workbook();
  EXPECT_FALSE(Parts::of(bytes, 1000));
  // The directory says that the first file has four gigabytes.
  std::string bomb = bytes;
  bomb.replace(bomb.find("PK\x01\x02") + 24, 4, "\xFE\xFF\xFF\xFF");
  EXPECT_FALSE(Parts::of(bomb, kMost));
}

TEST(FilledParts, AreNoneWhereTheArchiveIsDamaged) {
  const std::string bytes = workbook();
  EXPECT_FALSE(Parts::of("", kMost));
  EXPECT_FALSE(Parts::of("PK\x03\x04", kMost));
  EXPECT_FALSE(Parts::of(std::string_view(bytes).substr(0, bytes.size() / 2), kMost));
  for (std::size_t length = 0; length < bytes.size(); length += 97)
    EXPECT_FALSE(Parts::of(std::string_view(bytes).substr(0, length), kMost)) << length;
}

}  // namespace
}  // namespace guapai::workbooks
