#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "forms/formdefinition.h"

namespace guapai::forms {

struct Extent {
  Length width = 0;
  Length height = 0;
};

/// What is known of a file that stands on paper as a picture. The file is one picture or a PDF of several pages.
struct Picture {
  /// Reading: the file is still being read, and the answer comes when the caller asks again later.
  enum class State { Good, Missing, Unreadable, Reading };
  /// Why the file is unreadable.
  enum class Fault {
    None,
    NoPicture,     ///< neither PNG nor JPEG nor PDF
    Damaged,       ///< the file breaks off, or is not what it claims to be
    Locked,        ///< the file asks for a password
    Loop,          ///< the page tree of the PDF contains itself
    ManyPages,     ///< the PDF has more pages than anybody prints
    ManyTogether,  ///< with it, the paper would have more pages of pictures than anybody prints
    PageSize,      ///< a page has no size, or a larger one than a PDF may have
    ManyDots,      ///< the picture has more dots than the largest scan
    Slow,          ///< the file could not be read within the time limit
    Heavy,         ///< the file could not be read within the memory limit
    Unasked        ///< nobody looked at the file, because the system could not start the reading process
  };

  State state = State::Missing;
  std::vector<Extent> pages;                 ///< for each page, the largest size at which it still looks good
  std::shared_ptr<const std::string> bytes;  ///< the whole file, for the painter
  Fault fault = Fault::None;
};

/// The pictures by the name that the case has for the file. A file that is not in the map counts as Missing.
using Pictures = std::map<std::string, Picture>;

}  // namespace guapai::forms
