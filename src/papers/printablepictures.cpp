#include "papers/printablepictures.h"

namespace guapai::papers {

forms::Pages composedPrintable(forms::Pictures& pictures, render::PrintedPictures& printed,
                               const std::function<forms::Pages()>& compose) {
  while (true) {
    forms::Pages pages = compose();
    const auto faults = printed.read(pages);
    if (faults.empty()) return pages;
    for (const auto& [file, fault] : faults) pictures[file] = {forms::Picture::State::Unreadable, {}, nullptr, fault};
  }
}

}  // namespace guapai::papers
