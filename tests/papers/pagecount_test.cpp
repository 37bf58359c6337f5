#include "papers/pagecount.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <gtest/gtest.h>

#include "support/paperorders.h"

namespace guapai::papers {
namespace {

using support::PaperDistrict;

class Counted : public testing::Test {
protected:
  void finish() {
    ASSERT_TRUE(QTest::qWaitFor([this] { return count.isComplete(); }));
  }
  [[nodiscard]] std::size_t pagesOf(const std::vector<PaperRequest>& orders) const {
    std::size_t pages = 0;
    for (const PaperRequest& order : orders) pages += district.maker().pages(order, {}).pages.size();
    return pages;
  }

  PaperDistrict district;
  PageCount count{district.maker()};
};

TEST_F(Counted, PagesAreThoseOfAllPapers) {
  count.count(district.orders("annex2"), {});
  EXPECT_FALSE(count.isComplete());
  finish();
  EXPECT_EQ(count.pages(), pagesOf(district.orders("annex2")));
}

TEST_F(Counted, PapersAreCountedOnce) {
  count.count(district.orders(), {});
  finish();
  const QSignalSpy changes(&count, &PageCount::changed);
  count.count({district.orders()[1]}, {});
  EXPECT_TRUE(count.isComplete());
  EXPECT_EQ(count.pages(), pagesOf({district.orders()[1]}));
  EXPECT_EQ(changes.size(), 1);
}

TEST_F(Counted, PapersAreCountedAnewWhereTheyAreMadeOtherwise) {
  count.count(district.orders(), {});
  finish();
  count.count(district.orders(), {.forSignature = true});
  EXPECT_FALSE(count.isComplete());
}

TEST_F(Counted, PapersThatCannotBeMadeHaveNoPages) {
  district.library->remove(district.ids[0]);
  count.count({district.orders()[0]}, {});
  finish();
  EXPECT_EQ(count.pages(), 0U);
}

TEST_F(Counted, NothingIsCompleteAtOnce) {
  count.count({}, {});
  EXPECT_TRUE(count.isComplete());
}

}  // namespace
}  // namespace guapai::papers
