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
  enum class State { Good, Missing, Unreadable };

  State state = State::Missing;
  std::vector<Extent> pages;                 ///< of each, the largest size at which it is still good to look at
  std::shared_ptr<const std::string> bytes;  ///< the file's; handed on to whoever paints it
};

/// By the name that the case has for the file. One that is not there is missing.
using Pictures = std::map<std::string, Picture>;

}  // namespace guapai::forms
