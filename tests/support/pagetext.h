#pragma once

#include <string>

#include "core/text.h"
#include "forms/celllayout.h"
#include "forms/pagemodel.h"

namespace guapai::support {

/// The text without white space, so that it does not matter where lines break.
inline std::string packed(std::string text) {
  for (const char* space : {" ", "\t", "\n", "\r", "\f", "\u00a0", "\u3000"}) text = core::replaced(text, space, "");
  return text;
}

/// The text of the pages in the order of the page model, without white space, running heads, page numbers and footers.
inline std::string packedText(const forms::Pages& pages) {
  std::string text;
  for (const forms::Page& page : pages.pages) {
    for (const forms::PageText& each : page.texts) {
      if (each.size != forms::emOf(21) && each.size != forms::emOf(18)) text += each.text;
    }
  }
  return packed(text);
}

}  // namespace guapai::support
