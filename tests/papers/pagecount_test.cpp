#include "papers/pagecount.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <gtest/gtest.h>

#include "support/paperdistrict.h"

namespace guapai::papers {
namespace {

using support::PaperDistrict;

class Counted : public testing::Test {
protected:
  void finish() {
    ASSERT_TRUE(QTest::qWaitFor([this] { return count.isComplete(); }));
  }
  [[nodiscard]] std::size_t pagesOf(const std::vector<PaperRequest>& requests) const {
    std::size_t pages = 0;
    for (const PaperRequest& request : requests) pages += district.maker().pages(request, {}).pages.size();
    return pages;
  }

  PaperDistrict district;
  PageCount count{district.maker()};
};

TEST_F(Counted, PagesAreThoseOfAllPapers) {
  count.count(district.requests("annex2"), {});
  EXPECT_FALSE(count.isComplete());
  finish();
  EXPECT_EQ(count.pages(), pagesOf(district.requests("annex2")));
}

TEST_F(Counted, PapersAreCountedOnce) {
  count.count(district.requests(), {});
  finish();
  const QSignalSpy changes(&count, &PageCount::changed);
  count.count({district.requests()[1]}, {});
  EXPECT_TRUE(count.isComplete());
  EXPECT_EQ(count.pages(), pagesOf({district.requests()[1]}));
  EXPECT_EQ(changes.size(), 1);
}

TEST_F(Counted, PapersAreCountedAnewWhereTheyAreMadeOtherwise) {
  count.count(district.requests(), {});
  finish();
  count.count(district.requests(), {.forSignature = true});
  EXPECT_FALSE(count.isComplete());
}

TEST_F(Counted, PapersThatCannotBeMadeHaveNoPages) {
  district.library->remove(district.ids[0]);
  count.count({district.requests()[0]}, {});
  finish();
  EXPECT_EQ(count.pages(), 0U);
}

TEST_F(Counted, NothingIsCompleteAtOnce) {
  count.count({}, {});
  EXPECT_TRUE(count.isComplete());
}

}  // namespace
}  // namespace guapai::papers
