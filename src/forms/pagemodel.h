#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "forms/formdefinition.h"

namespace guapai::forms {

// Finished pages, in 1/100 mm from the upper left corner of the paper. Painting them needs no further decision, so that
// screen, printer and file show the same.

/// A run of text in one face, on one line.
struct PageText {
  std::string text;
  FontRole font = FontRole::Body;
  Length size = 0;  ///< of the em square
  Length x = 0;
  Length baseline = 0;
  Length width = 0;                                   ///< as measured
  std::optional<core::FieldId> field = std::nullopt;  ///< whose answer it is; none of the form's own words
};

struct PageLine {
  Length x1 = 0;
  Length y1 = 0;
  Length x2 = 0;
  Length y2 = 0;
  Length width = 0;
};

/// A picture, or a page of a PDF, that fills its place.
struct PageImage {
  std::string file;     ///< as the case names it
  int page = 1;         ///< of the file, from 1
  bool turned = false;  ///< by 90° to the left: its head is at the left edge
  Length x = 0;
  Length y = 0;
  Length width = 0;  ///< of its place, as it stands on the paper
  Length height = 0;
  std::shared_ptr<const std::string> bytes;  ///< the file's
};

struct Page {
  Length width = 21'000;
  Length height = 29'700;
  std::vector<PageText> texts;  ///< cell by cell in reading order, which becomes the order of the PDF's text
  std::vector<PageLine> lines;
  std::vector<PageImage> images;
};

struct Pages {
  std::string title;  ///< of the document: the form's
  std::vector<Page> pages;
};

}  // namespace guapai::forms
