#include "forms/formdefinition.h"

#include <set>

#include <gtest/gtest.h>

#include "core/error.h"
#include "core/text.h"
#include "support/forms.h"

namespace guapai::forms {
namespace {

/// White space in the notice is a gap for the pen or typography; what is left must agree letter for letter.
std::string packed(std::string text) {
  for (const char* space : {" ", "\t", "\n", "\r", "\u00a0", "\u3000"}) text = core::replaced(text, space, "");
  return text;
}

/// From the heading of an annex to that of the next one.
std::string annexOfNotice(const FormDefinition& form) {
  static const std::string notice = support::fileText(support::sourceDirectory() / "tests/data/notice-2021-49.txt");
  const auto from = notice.find("\n" + form.annex + "\n");
  const auto to = notice.find("\n附件", from + 2);
  return packed(notice.substr(from, to - from));
}

void append(std::string& text, const std::vector<Paragraph>& paragraphs) {
  for (const Paragraph& paragraph : paragraphs) {
    for (const Piece& piece : paragraph.pieces) {
      const bool mark = piece.kind == Piece::Kind::Tick;
      const bool box = piece.tickStyle == Piece::TickStyle::Box;
      if (mark && !box) text += "（）";
      if (piece.kind == Piece::Kind::Date) text += "年月日";
      text += piece.text;
      if (mark && box) text += "□";
    }
  }
}

std::string printedWords(const FormDefinition& form) {
  std::string text = form.annex + form.title;
  for (const FormRow& row : form.rows) {
    for (const Cell& cell : row.cells) {
      append(text, cell.paragraphs);
      append(text, cell.signature);
    }
  }
  return packed(text + form.note);
}

TEST(FormDefinition, QuotesAnnex2LetterForLetter) {
  const FormDefinition form = support::form("annex2");
  EXPECT_EQ(printedWords(form), annexOfNotice(form));
}

TEST(FormDefinition, QuotesAnnex4LetterForLetter) {
  const FormDefinition form = support::form("annex4");
  EXPECT_EQ(printedWords(form), annexOfNotice(form));
}

TEST(FormDefinition, QuotesAnnex1AroundTheCriteriaOfTheStandard) {
  const FormDefinition form = support::form("annex1");
  const std::string notice = annexOfNotice(form);
  EXPECT_EQ(notice.find(packed("附件1重庆市社区医院评价推荐标准（2020年版）序号评价内容评价方法评价结果")), 0U);
  const std::string words = printedWords(form);
  const auto pattern = words.find("达标□不达标□");
  ASSERT_NE(pattern, std::string::npos);
  EXPECT_EQ(notice.find(words.substr(0, pattern)), 0U);
  EXPECT_TRUE(notice.ends_with(words.substr(pattern)));
}

/// The blanks in the order of the rows, which is the order of the keyboard as well.
std::vector<std::string> blanks(const FormDefinition& form) {
  std::vector<std::string> names;
  for (const FormRow& row : form.rows) {
    for (const Cell& cell : row.cells) {
      for (const auto* paragraphs : {&cell.paragraphs, &cell.signature}) {
        for (const Paragraph& paragraph : *paragraphs) {
          for (const Piece& piece : paragraph.pieces) {
            if (!piece.name.empty() && (names.empty() || names.back() != piece.name)) names.push_back(piece.name);
          }
        }
      }
    }
  }
  return names;
}

TEST(FormDefinition, HasABlankForEveryFieldOfTheTwoForms) {
  std::set<std::string> asked;
  for (const char* id : {"annex2", "annex4"}) {
    for (const std::string& name : blanks(support::form(id)))
      EXPECT_TRUE(asked.insert(name).second) << name << " is asked twice";
  }
  for (const core::Field& field : support::catalogue().fields()) {
    const bool ofForms = field.name.starts_with("information.") || field.name.starts_with("application.");
    const bool onSheet =
        field.name.starts_with("information.equipment.") || field.name.starts_with("information.floor_plan.");
    const bool withoutPlace = field.name == "information.specialties.district_level";
    const bool byItsColumns =
        field.name == "information.specialties" || field.name == "information.general_practitioners";
    if (ofForms && !onSheet && !withoutPlace && !byItsColumns) {
      EXPECT_TRUE(asked.contains(field.name)) << field.name;
    }
  }
}

TEST(FormDefinition, TablesAre156MillimetresWide) {
  for (const char* id : {"annex1", "annex2", "annex4"}) {
    Length width = 0;
    for (const Length column : support::form(id).columns) width += column;
    EXPECT_EQ(width, 15600) << id;
  }
}

TEST(FormDefinition, ContinuesOnlyListsThatMayBeAnnexed) {
  const FormDefinition form = support::form("annex2");
  const Sheet* doctors = form.sheetOf(support::catalogue().require("information.general_practitioners"));
  ASSERT_NE(doctors, nullptr);
  EXPECT_EQ(doctors->after, 3);
  EXPECT_EQ(form.sheetOf(support::catalogue().require("information.specialties")), nullptr);
}

std::string refusal(const std::string& rows) {
  const std::string document = R"({"id": "sample", "attachment": "", "title": "", "institution": [], "text_size": 24,
    "row_height": 800, "running_head": "", "page_number": "", "columns": [5000, 5000], "rows": )" +
                               rows + "}";
  try {
    (void)FormDefinition::load(document, support::catalogue());
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::ResourceDamaged);
    return error.detail();
  }
  return "";
}

TEST(FormDefinition, RefusesAGridWithHolesOrOverlaps) {
  EXPECT_EQ(refusal(R"([{"cells": [{"at": 0, "span": 2}]}])"), "");
  EXPECT_EQ(refusal(R"([{"cells": [{"at": 0}]}])"), "forms: sample: row 1: a place without a cell");
  EXPECT_EQ(refusal(R"([{"cells": [{"at": 0, "span": 2}, {"at": 1}]}])"),
            "forms: sample: row 1: two cells in one place");
  EXPECT_EQ(refusal(R"([{"cells": [{"at": 1, "span": 2}]}])"), "forms: sample: row 1: a cell outside of the grid");
  EXPECT_EQ(refusal(R"([{"cells": [{"at": 0, "rows": 2}, {"at": 1}]}])"),
            "forms: sample: a cell reaches below the last row");
}

TEST(FormDefinition, RefusesABlankThatNoFieldHas) {
  EXPECT_NE(refusal(R"([{"cells": [{"at": 0, "span": 2, "lines": [[{"blank": "application.no_such"}]]}]}])"), "");
  EXPECT_EQ(refusal(R"([{"cells": [{"at": 0, "span": 2, "lines": [[{"blank": "=computed.anything"}]]}]}])"), "");
}

}  // namespace
}  // namespace guapai::forms
