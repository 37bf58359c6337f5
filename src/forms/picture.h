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

/// What is known of a file that stands on paper as a picture: one picture, or the pages of a PDF.
struct Picture {
  /// Reading: not known yet; whoever asks again is told later.
  enum class State { Good, Missing, Unreadable, Reading };
  /// Why it is unreadable.
  enum class Fault {
    None,
    NoPicture,  ///< neither PNG nor JPEG nor PDF
    Damaged,    ///< it breaks off, or is not what it claims to be
    Locked,     ///< asks for a password
    Loop,       ///< its pages contain themselves
    ManyPages,  ///< more than anybody prints
    PageSize,   ///< a page without a size, or larger than PDFs may have
    ManyDots,   ///< more than the largest scan has
    Slow,       ///< not read within the time that it is given
    Heavy,      ///< not read within the memory that it is given
    Unasked     ///< nobody looked: the system started no reader
  };

  State state = State::Missing;
  std::vector<Extent> pages;                 ///< of each, the largest size at which it is still good to look at
  std::shared_ptr<const std::string> bytes;  ///< the file's; handed on to whoever paints it
  Fault fault = Fault::None;
};

/// By the name that the case has for the file. One that is not there is missing.
using Pictures = std::map<std::string, Picture>;

}  // namespace guapai::forms
