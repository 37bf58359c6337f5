#include "forms/tablelayout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/fixedmeasure.h"
#include "support/sampleform.h"

namespace guapai::forms {
namespace {

using testing::ElementsAre;

constexpr Length kEm = 100;

class TableLayoutTest : public testing::Test {
protected:
  LaidTable lay(const std::string& rows) {
    const FormDefinition form = support::sampleForm(rows);
    const Filling filling(form, m_content);
    return layOutTable({form.rows, form.columns, 0}, 2800, kEm, form, filling, m_measure);
  }

  void addSpecialties(int count) {
    const core::FieldId list = support::catalogue().require("information.specialties");
    for (int i = 0; i < count; ++i) m_answers.editList(list).rows.push_back(m_answers.newRow(list));
  }

  core::Answers m_answers{support::catalogue()};
  FormContent m_content{m_answers, {}, {}};
  support::FixedMeasure m_measure;
};

const std::string kListBesideLabel = R"([
  {"cells": [{"at": 0, "rows": 2, "text": "特色科室情况"}, {"at": 1, "text": "科室名称"}]},
  {"list": "information.specialties", "printed_rows": 2, "cells": [{"at": 1, "lines": [[{"blank": "name"}]]}]},
  {"cells": [{"at": 0, "span": 2, "text": "甲"}]}])";

TEST_F(TableLayoutTest, KeepsTheBlankRowsOfAShortList) {
  EXPECT_EQ(lay(kListBesideLabel).rowHeights.size(), 4U);
  addSpecialties(1);
  EXPECT_EQ(lay(kListBesideLabel).rowHeights.size(), 4U);
}

TEST_F(TableLayoutTest, GrowsWithAListThatHasNoSheet) {
  addSpecialties(5);
  const LaidTable table = lay(kListBesideLabel);
  EXPECT_EQ(table.rowHeights.size(), 7U);
  EXPECT_EQ(table.cells[0].firstRow, 0U);
  EXPECT_EQ(table.cells[0].endRow, 6U);
}

TEST_F(TableLayoutTest, TiesRowsThatACellSpans) {
  EXPECT_THAT(lay(kListBesideLabel).groupEnds, ElementsAre(3U, 3U, 3U, 4U));
}

TEST_F(TableLayoutTest, PlacesCellsOnTheGrid) {
  const LaidTable table = lay(kListBesideLabel);
  EXPECT_EQ(table.cells[0].x, 2800);
  EXPECT_EQ(table.cells[1].x, 2800 + 5600);
  EXPECT_EQ(table.cells[1].width, 10000);
  EXPECT_EQ(table.cells.back().width, 15600);
}

TEST_F(TableLayoutTest, GrowsARowWithItsText) {
  m_content.computed["value"] = "甲\n乙\n丙\n丁\n戊\n己";
  const LaidTable table = lay(R"([{"cells": [{"at": 0, "text": "甲"}, {"at": 1, "lines": [[{"blank": "=value"}]]}]}])");
  EXPECT_THAT(table.rowHeights, ElementsAre(6 * linePitch(kEm) + 2 * kCellPadding));
}

TEST_F(TableLayoutTest, GrowsTheLastRowWithTheTextOfASpanningCell) {
  m_content.computed["value"] = std::string("甲\n乙\n丙\n丁\n戊\n己\n庚\n辛\n壬\n癸");
  const LaidTable table = lay(R"([
    {"cells": [{"at": 0, "rows": 2, "lines": [[{"blank": "=value"}]]}, {"at": 1, "text": "甲"}]},
    {"cells": [{"at": 1, "text": "乙"}]}])");
  EXPECT_THAT(table.rowHeights, ElementsAre(800, 10 * linePitch(kEm) + 2 * kCellPadding - 800));
}

TEST_F(TableLayoutTest, KeepsRoomForTheSeal) {
  const LaidTable table = lay(R"([{"cells": [{"at": 0, "span": 2, "text": "意见：",
    "signature_height": 4600, "signature": ["单位（盖章）"]}]}])");
  EXPECT_THAT(table.rowHeights, ElementsAre(linePitch(kEm) + 4600 + 2 * kCellPadding));
}

TEST_F(TableLayoutTest, RepeatsARowForEachId) {
  m_content.repeats["criteria"] = {"C1", "C2", "C3"};
  m_content.computed = {{"text.C1", "甲"}, {"text.C2", "乙"}, {"text.C3", "丙"}};
  const LaidTable table =
      lay(R"([{"repeat": "criteria", "cells": [{"at": 0, "span": 2, "lines": [[{"blank": "=text.{}"}]]}]}])");
  ASSERT_EQ(table.cells.size(), 3U);
  EXPECT_EQ(table.cells[2].lines[0].runs[0].text, "丙");
}

}  // namespace
}  // namespace guapai::forms
