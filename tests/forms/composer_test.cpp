#include "forms/composer.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include "exchange/casereader.h"
#include "forms/pagebuilder.h"
#include "support/fixedmeasure.h"
#include "support/forms.h"
#include "support/pagejson.h"
#include "support/pagetext.h"

namespace guapai::forms {
namespace {

struct Box {
  Length left, top, right, bottom;
};

Box boxOf(const PageText& text) {
  const Length top = text.baseline - text.size * 86 / 100;
  return {text.x, top, text.x + text.width, top + text.size};
}

/// What every page must satisfy, whatever is on it: nothing outside the margins, no text over text or over a border.
void expectSound(const Pages& pages) {
  for (const Page& page : pages.pages) {
    for (std::size_t i = 0; i < page.texts.size(); ++i) {
      const PageText& text = page.texts[i];
      const Box box = boxOf(text);
      EXPECT_GE(box.left, paper::kLeft) << text.text;
      EXPECT_LE(box.right, paper::kLeft + paper::kWidth) << text.text;
      EXPECT_GE(box.top, paper::kTop) << text.text;
      const bool pageNumber = pages.pages.size() > 1 && i + 1 == page.texts.size();
      EXPECT_LE(box.bottom, pageNumber ? page.height - 1500 : paper::kBottom) << text.text;
      for (std::size_t j = i + 1; j < page.texts.size(); ++j) {
        const Box other = boxOf(page.texts[j]);
        const bool apart =
            box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
        EXPECT_TRUE(apart) << text.text << " | " << page.texts[j].text;
      }
      for (const PageLine& line : page.lines) {
        const bool apart = line.x2 <= box.left || line.x1 >= box.right || line.y2 <= box.top || line.y1 >= box.bottom;
        EXPECT_TRUE(apart) << text.text;
      }
    }
    for (const PageImage& image : page.images) {
      EXPECT_GE(std::min(image.x, image.y - paper::kTop + paper::kLeft), paper::kLeft);
      EXPECT_LE(image.x + image.width, paper::kLeft + paper::kWidth);
      EXPECT_LE(image.y + image.height, paper::kBottom);
    }
    for (const PageLine& line : page.lines) {
      EXPECT_GE(std::min(line.x1, line.y1 - paper::kTop + paper::kLeft), paper::kLeft);
      EXPECT_LE(line.x2, paper::kLeft + paper::kWidth);
      EXPECT_LE(line.y2, paper::kBottom);
    }
  }
}

class ComposerTest : public testing::Test {
protected:
  Pages composed(const std::string& form) {
    Pages pages = compose(support::form(form), m_content, m_measure);
    expectSound(pages);
    return pages;
  }

  void set(const char* field, const std::string& text) {
    const core::FieldId id = m_catalogue.require(field);
    m_answers.set(id, std::get<core::Value>(core::parseValue(m_catalogue[id], text)));
  }

  void addRow(const char* name, const std::vector<std::string>& cells) {
    const core::FieldId list = m_catalogue.require(name);
    core::Row row = m_answers.newRow(list);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const core::Field& column = m_catalogue[m_catalogue[list].columns[i]];
      row.cells[i] = std::get<core::Value>(core::parseValue(column, cells[i]));
    }
    m_answers.editList(list).rows.push_back(row);
  }

  void addDoctors(int count) {
    for (int i = 1; i <= count; ++i)
      addRow("information.general_practitioners",
             {"示例医师" + std::to_string(i), "临床", std::to_string(110'500'103'010'000 + i)});
  }

  /// Every known answer of a form stands on its pages.
  void expectComplete(const Pages& pages, const std::string& prefix) {
    const std::string text = support::packedText(pages);
    for (const core::Field& field : m_catalogue.fields()) {
      const bool printed = field.name.starts_with(prefix) && field.type != core::FieldType::List &&
                           field.type != core::FieldType::Flag && field.type != core::FieldType::File &&
                           field.type != core::FieldType::CodeSet && !field.name.ends_with("opinion.reviewer") &&
                           !field.name.ends_with("opinion.signatory");
      if (!printed) continue;
      const core::List* list = field.list ? m_answers.list(*field.list) : nullptr;
      for (std::size_t row = 0; row < (list == nullptr ? 1 : list->rows.size()); ++row) {
        if (field.list && list == nullptr) continue;
        const core::Value& value = list == nullptr ? m_answers.value(field.id) : list->rows[row].cells[field.column];
        const std::string answer = support::packed(core::displayText(field, value));
        EXPECT_NE(text.find(answer), std::string::npos) << field.name << ": " << answer;
      }
    }
  }

  const core::FieldCatalogue& m_catalogue = support::catalogue();
  core::Answers m_answers{m_catalogue};
  FormContent m_content{m_answers, {}, {}};
  support::FixedMeasure m_measure;
};

/// Compares with tests/golden/; with GUAPAI_UPDATE_GOLDEN set, writes the file instead.
void expectGolden(const Pages& pages, const std::string& name) {
  const auto file = support::sourceDirectory() / "tests/golden" / name;
  const std::string json = support::pageJson(pages);
  if (std::getenv("GUAPAI_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(file, std::ios::binary) << json;
    return;
  }
  EXPECT_TRUE(json == support::fileText(file)) << name << " differs; it is now:\n" << json;
}

TEST_F(ComposerTest, SetsTheBlankApplicationAsTheGoldenFileHasIt) {
  expectGolden(composed("annex4"), "annex4-blank.json");
}

TEST_F(ComposerTest, SetsAnnexNumberAndTitleOnLines1And3) {
  const Pages pages = composed("annex4");
  const PageText& annex = pages.pages[0].texts[0];
  const PageText& title = pages.pages[0].texts[1];
  EXPECT_EQ(annex.text, "附件4");
  EXPECT_EQ(annex.x, paper::kLeft);
  EXPECT_EQ(annex.size, emOf(32));
  EXPECT_EQ(title.text, "社区医院验收申请表");
  EXPECT_EQ(title.size, emOf(44));
  EXPECT_EQ(2 * title.x + title.width, 2 * paper::kLeft + paper::kWidth);
  const Length line = paper::kHeight / paper::kLines;
  EXPECT_LT(annex.baseline, paper::kTop + line);
  EXPECT_GT(title.baseline, paper::kTop + 2 * line);
  EXPECT_LT(title.baseline, paper::kTop + 3 * line);
}

TEST_F(ComposerTest, FillsBothFormsOfEverySampleCase) {
  exchange::CaseReader reader(m_catalogue);
  int samples = 0;
  for (const auto& entry : std::filesystem::directory_iterator(support::sourceDirectory() / "resources/sample")) {
    if (entry.path().extension() != ".json") continue;
    ++samples;
    m_answers = reader.read(support::fileText(entry.path())).answers.value();
    const Pages information = composed("annex2");
    expectComplete(information, "information.");
    EXPECT_GE(information.pages.size(), 2U);
    const Pages application = composed("annex4");
    expectComplete(application, "application.");
    EXPECT_EQ(application.pages.size(), 2U);
  }
  EXPECT_EQ(samples, 11);
}

TEST_F(ComposerTest, FitsTheBlankFormsOnOneOrTwoPages) {
  m_content.repeats["criteria"] = {"C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "C11"};
  EXPECT_EQ(composed("annex1").pages.size(), 1U);
  EXPECT_EQ(composed("annex2").pages.size(), 2U);
  EXPECT_EQ(composed("annex4").pages.size(), 2U);
}

TEST_F(ComposerTest, OpensASheetForTheFourthDoctor) {
  addDoctors(3);
  EXPECT_EQ(composed("annex2").pages.size(), 2U);
  addDoctors(1);
  const Pages pages = composed("annex2");
  ASSERT_EQ(pages.pages.size(), 3U);
  EXPECT_EQ(pages.pages[2].texts[0].text, "重庆市社区医院信息表（续页）");
  const auto numbers = std::ranges::count(pages.pages[2].texts, "4", &PageText::text);
  EXPECT_EQ(numbers, 1) << "the sheet goes on counting";
  EXPECT_EQ(pages.pages[2].texts.back().text, "第3页 共3页");
}

TEST_F(ComposerTest, PrintsSixtyDoctorsAndEightyDevices) {
  set("information.institution_name", "示例社区卫生服务中心");
  addDoctors(60);
  for (int i = 1; i <= 80; ++i)
    addRow("information.equipment",
           {"示例设备" + std::to_string(i), "型号" + std::to_string(i), "2", "备注" + std::to_string(i)});
  addRow("information.equipment", {std::string(160, 'X') + "示例全自动生化分析仪（含工作站、打印机、不间断电源）",
                                   "XYZ-2000/3.5-A(B)", "120", "2021年购置，由示例公司维护，每年检定一次"});
  const Pages pages = composed("annex2");
  expectComplete(pages, "information.");
  for (std::size_t i = 1; i < pages.pages.size(); ++i) {
    EXPECT_EQ(pages.pages[i].texts[0].text, "重庆市社区医院信息表（续页）");
    EXPECT_EQ(pages.pages[i].texts[1].text, "示例社区卫生服务中心");
  }
}

TEST_F(ComposerTest, CutsNothingOfLongAnswers) {
  std::string address;
  std::string name;  // of a list's row, which still has to fit on a page: its cells are looked for in one piece
  for (int i = 1; i <= 300; ++i) {
    address += "示例路" + std::to_string(i) + "号、";
    if (i <= 60) name = address;
  }
  set("information.address", address);
  set("information.legal_representative.phone", std::string(400, '1'));
  set("information.other_departments", address);
  set("information.opinion.text", address + "\n\n" + address);
  addRow("information.general_practitioners", {name, std::string(300, 'X'), std::string(60, '9')});
  addRow("information.specialties", {name, "3", "30.5"});
  expectComplete(composed("annex2"), "information.");
  set("application.mailing_address", address);
  set("application.specialty.name", address);
  set("application.opinion.text", address + address + address + address);
  expectComplete(composed("annex4"), "application.");
}

TEST_F(ComposerTest, LeavesBothBoxesEmptyWhileUndetermined) {
  m_content.repeats["criteria"] = {"C1", "C2", "C3"};
  m_content.computed = {{"result.C1", "met"}, {"result.C2", "not_met"}};
  EXPECT_NE(support::packedText(composed("annex1")).find("达标☑不达标□达标□不达标☑达标□不达标□注"), std::string::npos);
}

TEST_F(ComposerTest, FramesTheMarkBesideTheAttachmentsNumber) {
  m_content.mark = "自评（草稿）";
  m_content.repeats["criteria"] = {"C1"};
  const Pages pages = composed("annex1");
  const auto mark = std::ranges::find(pages.pages[0].texts, "自评（草稿）", &PageText::text);
  ASSERT_NE(mark, pages.pages[0].texts.end());
  EXPECT_EQ(mark->baseline, pages.pages[0].texts[0].baseline);
  const auto around = std::ranges::count_if(pages.pages[0].lines, [&mark](const PageLine& line) {
    return line.x1 >= mark->x - 300 && line.y2 <= mark->baseline + 300;
  });
  EXPECT_EQ(around, 4);
}

TEST_F(ComposerTest, LeavesOutWhatIsNoPartOfTheFormWhereAsked) {
  const auto words = [this] {
    std::string text;
    const Pages pages = composed("annex1");
    for (const PageText& each : pages.pages[0].texts) text += each.text;
    return text;
  };
  EXPECT_NE(words().find("表外附注"), std::string::npos);
  m_content.outside = false;
  EXPECT_EQ(words().find("表外附注"), std::string::npos);
}

TEST_F(ComposerTest, IsTheSameTwice) {
  addDoctors(5);
  EXPECT_EQ(support::pageJson(composed("annex2")), support::pageJson(composed("annex2")));
}

}  // namespace
}  // namespace guapai::forms
