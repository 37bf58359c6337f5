#include "render/pdfpagetree.h"

#include <gtest/gtest.h>

#include "support/hostilepdf.h"
#include "support/lockedpdf.h"
#include "support/pictures.h"

namespace guapai::render {
namespace {

using Fault = forms::Picture::Fault;

TEST(PdfPageTree, HasNoFaultWhereItHasAnEnd) {
  EXPECT_EQ(faultOfPageTree(support::pdf(3), 3), Fault::None);
  EXPECT_EQ(faultOfPageTree(support::pdfOfPages(3), 3), Fault::None) << "one page, three times";
}

TEST(PdfPageTree, HasNoMorePagesThanAreWanted) {
  EXPECT_EQ(faultOfPageTree(support::pdf(4), 3), Fault::ManyPages);
  EXPECT_EQ(faultOfPageTree(support::pdfOfPages(100'000), 200), Fault::ManyPages);
}

TEST(PdfPageTree, DoesNotContainItself) {
  EXPECT_EQ(faultOfPageTree(support::loopingPdf(), 200), Fault::Loop);
}

/// Nodes that have no pages are counted, too.
TEST(PdfPageTree, HasNoEndlessBranchesWithoutPages) {
  std::string kids;
  for (int i = 0; i < 100; ++i) kids += "3 0 R ";
  const std::string empty =
      support::pdfOfObjects({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[" + kids + "]/Count 0>>",
                             "<</Type/Pages/Kids[4 0 R 4 0 R]/Count 0>>", "<</Type/Pages/Kids[5 0 R 5 0 R]/Count 0>>",
                             "<</Type/Pages/Kids[]/Count 0>>"});
  EXPECT_EQ(faultOfPageTree(empty, 10), Fault::ManyPages);
}

TEST(PdfPageTree, SaysWhereAPasswordIsAskedFor) {
  EXPECT_EQ(faultOfPageTree(support::lockedPdf(), 200), Fault::Locked);
}

TEST(PdfPageTree, LeavesDamagedFilesToWhoeverDrawsThem) {
  EXPECT_EQ(faultOfPageTree("%PDF-1.7\nnothing", 200), Fault::None);
}

}  // namespace
}  // namespace guapai::render
