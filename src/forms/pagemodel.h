#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "forms/formdefinition.h"

namespace guapai::forms {

// Finished pages. All places are in 1/100 mm from the upper left corner of the paper. Painting the pages needs no
// further decision, so that screen, printer and file show the same.

/// A run of text in one face, on one line.
struct PageText {
  std::string text;
  FontRole font = FontRole::Body;
  Length size = 0;  ///< side of the em square
  Length x = 0;
  Length baseline = 0;
  Length width = 0;                                   ///< as TextMeasure measured it
  std::optional<core::FieldId> field = std::nullopt;  ///< the field that is answered; absent for the form's own words
};

/// A straight line, `width` wide.
struct PageLine {
  Length x1 = 0;
  Length y1 = 0;
  Length x2 = 0;
  Length y2 = 0;
  Length width = 0;
};

/// A picture, or a page of a PDF, that fills the rectangle given here.
struct PageImage {
  std::string file;     ///< name of the file in the case
  int page = 1;         ///< page of the file, from 1
  bool turned = false;  ///< turned by 90° to the left, so that its head is at the left edge
  Length x = 0;
  Length y = 0;
  Length width = 0;  ///< of the rectangle on the paper, after turning
  Length height = 0;
  std::shared_ptr<const std::string> bytes;  ///< the whole file
};

struct Page {
  Length width = 21'000;
  Length height = 29'700;
  std::vector<PageText> texts;  ///< cell by cell in reading order; the PDF has its text in the same order
  std::vector<PageLine> lines;
  std::vector<PageImage> images;
};

struct Pages {
  std::string title;  ///< title of the form, which becomes that of the document
  std::vector<Page> pages;
};

}  // namespace guapai::forms
