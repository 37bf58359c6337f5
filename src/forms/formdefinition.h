#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/fieldcatalogue.h"

namespace guapai::forms {

/// 1/100 mm, from the form's data to the painter.
using Length = std::int32_t;

enum class Align { Left, Center, Right };

/// A face by its part in an official paper (GB/T 9704): the renderer knows which installed font plays it.
enum class FontRole {
  Body,   ///< 仿宋 or 宋体
  Head,   ///< 黑体
  Title,  ///< 小标宋
  Mark,   ///< □ ☑ √
};

/// A stretch of a paragraph: verbatim official words, or a blank among them.
struct Piece {
  enum class Kind {
    Text,   ///< `text`, letter for letter
    Blank,  ///< the answer to `name`; at least `width` wide, white paper where there is none. A list says only that it
            ///< stands on a continuation sheet
    Date,   ///< like Blank, but the characters 年 月 日 are printed also where there is no answer
    Tick,   ///< a mark that is set when the answer to `name` is (or contains) `value`
    Gap,    ///< `width` of white paper
  };
  /// `内科□` has its caption before the mark, `（   ）达标` behind it.
  enum class TickStyle { Box, Parentheses };

  Kind kind = Kind::Text;
  std::string text;  ///< of a tick: its caption, never parted from the mark
  std::string
      name;  ///< a field of the catalogue, or a computed name (`result.{}`), where `{}` is the repeated row's id
  std::optional<core::FieldId> field;  ///< the field of that name (within a list's row: the column); none if computed
  std::string value;                   ///< of a tick: a code, `true` or `false`
  TickStyle tickStyle = TickStyle::Box;
  Length width = 0;
  bool ruled = false;   ///< a line under it, as long as the blank or as what it says
  bool forPen = false;  ///< asked on screen, but white paper in print: the place of a signature
};

/// Begins on a line of its own and breaks where it must.
struct Paragraph {
  std::optional<Align> align;  ///< the cell's, where there is none
  Length indent = 0;           ///< of all of its lines, from the left
  Length firstIndent = 0;      ///< of its first line besides, and of every line that an answer begins anew
  Length above = 0;            ///< white paper before it
  std::vector<Piece> pieces;
};

struct Cell {
  int column = 0;  ///< first grid column
  int columnSpan = 1;
  int rowSpan = 1;  ///< in rows of the definition: one that spans a list's row spans all rows of the list
  Align align = Align::Left;
  FontRole font = FontRole::Body;
  std::vector<Paragraph> paragraphs;  ///< at the top where there is a signature block, else centered in the height
  std::vector<Paragraph> signature;   ///< at the foot of the cell, for pen and seal: never split over two pages
  Length signatureHeight = 0;         ///< least height of that block: the seal has 42 mm
  bool framed = true;                 ///< false: white paper between the form and what stands beside it
};

/// A row of the table, or the pattern of several.
struct Row {
  Length minimumHeight = 0;
  std::vector<Cell> cells;

  /// Stands for every row of this list's answer, and for at least `printedRows` rows.
  std::optional<core::FieldId> list;
  int printedRows = 0;
  /// Stands for one row for each id that the content has under this name; `{}` in a piece's name is the id.
  std::string repeat;
};

/// What stands on a sheet whose list's rows name pictures.
struct PictureWords {
  core::FieldId file;      ///< the column that names the file
  core::FieldId caption;   ///< the column that stands under the picture
  std::string number;      ///< before the caption: 图{number}
  std::string page;        ///< behind the caption, of a file of several pages: （第{page}页 共{pages}页）
  std::string unnamed;     ///< in place of the picture, where the row names no file
  std::string missing;     ///< where there is no such file: {file}
  std::string unreadable;  ///< where it is no picture that can be shown: {file}
  std::string reading;     ///< on the screen, as long as it is not known: {file}
};

/// What a list shows on continuation sheets (续页): rows that outgrow the form, or (可另附页) all of them.
struct Sheet {
  core::FieldId list;
  std::string title;      ///< 全科医生情况
  std::string reference;  ///< what the list's blank on the form says instead of the rows: 见续页（共{rows}项）
  int after = 0;          ///< rows that stand on the form itself
  std::vector<Length> columns;  ///< as wide as the form's table
  Row head;                     ///< repeated on every page
  Row row;                      ///< the pattern of each row; the computed name `number` counts within the whole list
  /// Where given, the sheets show the rows' pictures, each on a page of its own, and the table is for the screen only.
  std::optional<PictureWords> pictures;
};

/// An annex, as data: what the page on screen and the page on paper are both laid out from.
struct FormDefinition {
  std::string id;                          ///< `annex4`
  std::string attachment;                  ///< 附件4; empty where the paper is no annex
  std::string title;                       ///< 社区医院验收申请表
  std::vector<core::FieldId> institution;  ///< whose paper it is: the first of these that is known
  bool selfAssessed = false;               ///< what it ticks may rest on the center's own word
  std::vector<core::FieldId> overprint;    ///< what is printed onto a signed original (套打)
  std::vector<Paragraph> outside;          ///< between title and table, and no part of the form: printed small
  int textSize = 24;                       ///< of the cells, in half points
  std::vector<Length> columns;             ///< widths; their sum is the width of the table
  std::vector<Row> rows;                   ///< together their cells cover the grid, each place once
  std::string note;                        ///< under the table; empty where the annex has none
  std::vector<Sheet> sheets;
  std::string runningHead;  ///< above every page but the first: {title}（续页）
  std::string pageNumber;   ///< under every page where there are several: 第{page}页 共{pages}页

  /// @param catalogue  binds the blanks; must live as long.
  /// @throws core::Error{ResourceDamaged} naming the row.
  [[nodiscard]] static FormDefinition load(std::string_view document, const core::FieldCatalogue& catalogue);

  /// The sheet that continues this list; null where its rows all stand on the form.
  [[nodiscard]] const Sheet* sheetOf(core::FieldId list) const;
};

}  // namespace guapai::forms
