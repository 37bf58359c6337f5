#include "papers/printablepictures.h"

#include <gtest/gtest.h>

#include "support/pictures.h"

namespace guapai::papers {
namespace {

using Fault = forms::Picture::Fault;
using State = forms::Picture::State;

/// A page for each good picture.
forms::Pages pagesWith(const forms::Pictures& pictures) {
  forms::Pages pages;
  for (const auto& [name, picture] : pictures) {
    if (picture.state != State::Good) continue;
    forms::PageImage image;
    image.file = name;
    image.width = 100;
    image.height = 50;
    image.bytes = picture.bytes;
    pages.pages.emplace_back().images.push_back(std::move(image));
  }
  return pages;
}

forms::Picture good(const std::string& bytes) {
  return {State::Good, {{100, 50}}, std::make_shared<const std::string>(bytes)};
}

TEST(PrintablePictures, LeaveOutWhatCannotBeReadForPrint) {
  forms::Pictures pictures{{"broken.png", good(support::png(support::plan(40, 20)).substr(0, 60))},
                           {"whole.png", good(support::png(support::plan(40, 20)))}};
  render::PrintedPictures printed;
  int composed = 0;
  const forms::Pages pages = composedPrintable(pictures, printed, [&] {
    ++composed;
    return pagesWith(pictures);
  });
  EXPECT_EQ(composed, 2);
  ASSERT_EQ(pages.pages.size(), 1U);
  EXPECT_EQ(pages.pages[0].images[0].file, "whole.png");
  EXPECT_EQ(pictures.at("broken.png").state, State::Unreadable);
  EXPECT_EQ(pictures.at("broken.png").fault, Fault::Damaged);
  EXPECT_TRUE(printed.read(pages).empty());
}

}  // namespace
}  // namespace guapai::papers
