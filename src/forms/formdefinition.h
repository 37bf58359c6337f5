#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/fieldcatalogue.h"

namespace guapai::forms {

/// A length in 1/100 mm. The form's data, the pages and the painter all use it.
using Length = std::int32_t;

enum class Align { Left, Center, Right };

/// A face, named by its part in an official paper (GB/T 9704). The renderer knows which installed font plays the part.
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
    Blank,  ///< the answer to `name`, or `width` of white paper where there is none; a list says only that it stands
            ///< on a continuation sheet
    Date,   ///< like Blank, but the characters 年 月 日 are printed even where there is no answer
    Tick,   ///< a mark that is set when the answer to `name` is (or contains) `value`
    Gap,    ///< `width` of white paper
  };
  /// Box is `内科□`, with the caption before the mark; Parentheses is `（   ）达标`, with the caption behind it.
  enum class TickStyle { Box, Parentheses };

  Kind kind = Kind::Text;
  std::string text;  ///< the words of a Text; the caption of a Tick, which is never parted from its mark
  /// Name of a field of the catalogue, or of something computed (`result.{}`, where `{}` is the id of the repeated
  /// row).
  std::string name;
  std::optional<core::FieldId> field;  ///< the field of that name (in a list's row the column); absent if computed
  std::string value;                   ///< the answer that sets a Tick: a code, `true` or `false`
  TickStyle tickStyle = TickStyle::Box;
  Length width = 0;
  bool ruled = false;   ///< a line is drawn under the blank or under the whole answer in it
  bool forPen = false;  ///< the blank is asked on screen but stays white paper in print: the place of a signature
};

/// Pieces that begin on a line of their own and break into several lines where they must.
struct Paragraph {
  std::optional<Align> align;  ///< absent: that of the cell
  Length indent = 0;           ///< of all lines, from the left
  Length firstIndent = 0;      ///< additional, for the first line and for every line behind a line break in an answer
  Length above = 0;            ///< white paper above the paragraph
  std::vector<Piece> pieces;
};

/// A cell of the table.
struct Cell {
  int column = 0;  ///< first grid column, from 0
  int columnSpan = 1;
  int rowSpan = 1;  ///< in rows of the definition; a cell that spans the row of a list spans all rows of the list
  Align align = Align::Left;
  FontRole font = FontRole::Body;
  std::vector<Paragraph> paragraphs;  ///< at the top if there is a signature block, else centered in the height
  std::vector<Paragraph> signature;   ///< block for pen and seal at the foot, never split over two pages
  Length signatureHeight = 0;         ///< least height of that block: the seal has 42 mm
  bool framed = true;                 ///< false: white paper between the form and what stands beside it
};

/// A row of the table that a form is, or the pattern of several. The row of a list is core::Row.
struct FormRow {
  Length minimumHeight = 0;
  std::vector<Cell> cells;

  /// Where present, the row stands for every row of this list's answer, and for at least `printedRows` rows.
  std::optional<core::FieldId> list;
  int printedRows = 0;
  /// Where not empty, the row stands for one row for each id that `FormContent::repeats` has under this name; `{}` in a
  /// piece's name is the id.
  std::string repeat;
};

/// The words on a continuation sheet that shows the pictures which the rows of its list name.
struct PictureWords {
  core::FieldId file;      ///< the column that names the file
  core::FieldId caption;   ///< the column whose answer stands under the picture
  std::string number;      ///< stands before the caption: 图{number}
  std::string page;        ///< stands behind the caption of a file of several pages: （第{page}页 共{pages}页）
  std::string unnamed;     ///< stands in place of the picture where the row names no file
  std::string missing;     ///< the same, where there is no such file; has {file}
  std::string unreadable;  ///< the same, where the file is no picture that can be shown; has {file}
  std::string reading;     ///< the same, on screen while the file is being read; has {file}
};

/// The continuation sheets (续页) of a list. They show the rows that outgrow the form, or (可另附页) all rows.
struct Sheet {
  core::FieldId list;
  std::string title;      ///< 全科医生情况
  std::string reference;  ///< what the list's blank on the form says instead of the rows: 见续页（共{rows}项）
  int after = 0;          ///< how many rows stand on the form itself
  std::vector<Length> columns;  ///< widths of the columns; together they are as wide as the form's table
  FormRow head;                 ///< repeated on every page
  FormRow row;                  ///< the pattern of each row; the computed name `number` counts within the whole list
  /// Where present, the sheets show the pictures of the rows, each on a page of its own. The table is then used on
  /// screen only.
  std::optional<PictureWords> pictures;
};

/// An official paper as data. The page on screen and the page on paper are both laid out from it.
struct FormDefinition {
  std::string id;                          ///< `annex4`
  std::string annex;                       ///< 附件4; empty where the paper is no annex
  std::string title;                       ///< 社区医院验收申请表
  std::vector<core::FieldId> institution;  ///< the first known of these fields names the institution
  bool selfAssessed = false;               ///< the ticks may rest on the center's own word (自评)
  std::vector<core::FieldId> overprint;    ///< answers that are printed onto a signed original (套打)
  std::vector<Paragraph> outside;  ///< printed small between title and table, no part of the form (表外附注)
  int textSize = 24;               ///< type size of the cells, in half points
  std::vector<Length> columns;     ///< widths of the columns; their sum is the width of the table
  std::vector<FormRow> rows;       ///< their cells together cover each place of the grid exactly once
  std::string note;                ///< stands under the table; empty where the annex has none
  std::vector<Sheet> sheets;
  std::string runningHead;  ///< stands at the top of every page but the first: {title}（续页）
  std::string pageNumber;   ///< stands under every page of a paper of several pages: 第{page}页 共{pages}页

  /// @param catalogue  the blanks are bound to it; it must outlive the definition.
  /// @throws core::Error{ResourceDamaged}, which names the form and the cause, for a grid also the row.
  [[nodiscard]] static FormDefinition load(std::string_view document, const core::FieldCatalogue& catalogue);

  /// The sheet that continues this list; null where all rows of the list stand on the form.
  [[nodiscard]] const Sheet* sheetOf(core::FieldId list) const;
};

}  // namespace guapai::forms
