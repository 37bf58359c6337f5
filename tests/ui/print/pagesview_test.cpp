#include "print/pagesview.h"

#include <algorithm>
#include <cmath>

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <gtest/gtest.h>

#include "render/picturedesk.h"
#include "render/picturefile.h"
#include "support/pictures.h"

namespace guapai::ui {
namespace {

class View : public testing::Test {
protected:
  void show(std::size_t pages) {
    view.resize(700, 600);
    view.setPages({.title = "示例", .pages = std::vector<forms::Page>(pages)});
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
  }

  PagesView view;
};

TEST_F(View, PaintsOnlyWhatIsLookedAt) {
  show(1000);
  ASSERT_TRUE(QTest::qWaitFor([this] { return view.painted() > 0; }));
  EXPECT_LE(view.painted(), 2U);
  for (int page = 100; page < 900; page += 100) {
    view.showPage(page);
    QTest::qWait(0);
  }
  EXPECT_LE(view.painted(), 8U);
}

TEST_F(View, FitsTheWidthOrAWholePage) {
  show(2);
  const int wide = view.percent();
  view.setFit(PagesView::Fit::WholePage);
  EXPECT_LT(view.percent(), wide);
  view.setFit(PagesView::Fit::Width);
  EXPECT_EQ(view.percent(), wide);
}

TEST_F(View, BeginsAtTheFirstPageHoweverSmallItWas) {
  view.resize(60, 20);
  view.setPages({.title = "示例", .pages = std::vector<forms::Page>(3)});
  view.resize(700, 600);
  view.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
  EXPECT_EQ(view.currentPage(), 0);
}

TEST_F(View, ZoomsInSteps) {
  show(1);
  const int fitted = view.percent();
  view.zoom(1);
  EXPECT_GT(view.percent(), fitted);
  EXPECT_EQ(view.fit(), PagesView::Fit::None);
  view.zoom(-1);
  EXPECT_LE(view.percent(), fitted);
  for (int step = 0; step < 30; ++step) view.zoom(1);
  EXPECT_EQ(view.percent(), 400);
}

TEST_F(View, StaysAtItsPageWhenTheSizeChanges) {
  show(5);
  view.showPage(3);
  ASSERT_EQ(view.currentPage(), 3);
  view.setFit(PagesView::Fit::WholePage);
  EXPECT_EQ(view.currentPage(), 3);
  view.resize(500, 400);
  EXPECT_EQ(view.currentPage(), 3);
}

/// A message comes up above the pages, say, or an option takes another line below them.
TEST_F(View, StaysInThePageWhenOnlyItsHeightChanges) {
  show(5);
  view.showPage(2);
  view.scroll(1);
  const int place = view.verticalScrollBar()->value();
  view.resize(view.width(), view.height() - 40);
  QApplication::processEvents();
  EXPECT_EQ(view.verticalScrollBar()->value(), place);
}

TEST_F(View, GoesThroughThePagesByKeyAndLeavesAtTheEnds) {
  show(2);
  const QSignalSpy leaves(&view, &PagesView::leftBehind);
  QTest::keyClick(&view, Qt::Key_PageUp);
  ASSERT_EQ(leaves.size(), 1);
  EXPECT_EQ(leaves[0][0].toInt(), -1);
  QTest::keyClick(&view, Qt::Key_End);
  EXPECT_EQ(view.currentPage(), 1);
  EXPECT_EQ(leaves.size(), 1);
  QTest::keyClick(&view, Qt::Key_Space);
  ASSERT_EQ(leaves.size(), 2);
  EXPECT_EQ(leaves[1][0].toInt(), 1);
  QTest::keyClick(&view, Qt::Key_Home);
  EXPECT_EQ(view.currentPage(), 0);
}

/// What stands in the middle of the first page, as it is painted.
QColor middleOf(PagesView& view) {
  return view.viewport()->grab().toImage().pixelColor(view.viewport()->width() / 2, 300);
}

TEST_F(View, ShowsAPictureWhenItHasBeenRead) {
  auto& desk = render::PictureDesk::instance();
  desk.setPatience(std::chrono::milliseconds(0));
  QImage red(200, 280, QImage::Format_RGB32);
  red.fill(Qt::red);
  forms::Page page;
  forms::PageImage image;
  image.width = page.width;
  image.height = page.height;
  image.bytes = std::make_shared<const std::string>(support::png(red));
  page.images.push_back(image);
  view.resize(700, 600);
  view.setPages({.title = "示例", .pages = {page}});
  view.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
  EXPECT_TRUE(QTest::qWaitFor([this] { return middleOf(view) == QColor(Qt::red); }));
  desk.setPatience(std::chrono::minutes(1));
}

TEST_F(View, MakesPagesAgainThatWaitForAFile) {
  auto& desk = render::PictureDesk::instance();
  desk.setPatience(std::chrono::milliseconds(0));
  const auto bytes = std::make_shared<const std::string>(support::pdf(4));
  int made = 0;
  view.showBy([&] {
    ++made;
    const forms::Picture picture = render::pictureOf(bytes);
    view.setPages({.title = "示例", .pages = std::vector<forms::Page>(picture.pages.size() + 1)});
  });
  EXPECT_EQ(view.pageCount(), 1);
  EXPECT_TRUE(QTest::qWaitFor([this] { return view.pageCount() == 5; }));
  EXPECT_EQ(made, 2);
  desk.setPatience(std::chrono::minutes(1));
}

TEST_F(View, SaysWhyThereIsNothing) {
  show(3);
  view.setMessage(QStringLiteral("nothing"));
  EXPECT_EQ(view.pageCount(), 0);
  EXPECT_EQ(view.accessibleDescription(), QStringLiteral("nothing"));
  view.setPages({.title = "示例", .pages = std::vector<forms::Page>(1)});
  EXPECT_TRUE(view.message().isEmpty());
  EXPECT_EQ(view.accessibleDescription(), QString());
}

/// The first row of the view with the black of a text.
int firstInk(PagesView& view) {
  const QImage picture = view.viewport()->grab().toImage();
  for (int y = 0; y < picture.height(); ++y)
    if (qGray(picture.pixel(picture.width() / 2, y)) < 60) return y;
  return picture.height();
}

TEST_F(View, BeginsWithTheTextWhereTheMarginWouldFillIt) {
  forms::Page page;
  page.lines = {{.x1 = 1000, .y1 = 9000, .x2 = 20'000, .y2 = 9000, .width = 200}};
  view.setPages({.title = "示例", .pages = {page, page}});
  view.resize(700, 600);
  view.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
  for (const int height : {600, 200}) {
    view.resize(700, height);
    QApplication::processEvents();
    EXPECT_LT(firstInk(view), height / 4) << height;
    view.showPage(1);
    EXPECT_EQ(view.currentPage(), 1);
    EXPECT_LT(firstInk(view), height / 4) << height;
    view.showPage(0);
  }
  view.resize(700, 1500);
  QApplication::processEvents();
  EXPECT_EQ(view.verticalScrollBar()->value(), 0) << "there is room for the margin";
}

TEST_F(View, StaysWhereItWasScrolledToWhenItsHeightChanges) {
  forms::Page page;
  page.lines = {{.x1 = 1000, .y1 = 9000, .x2 = 20'000, .y2 = 9000, .width = 200}};
  view.resize(700, 300);
  view.setPages({.title = "示例", .pages = {page}});
  view.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
  ASSERT_GT(view.verticalScrollBar()->value(), 0);
  QTest::keyClick(&view, Qt::Key_Home);
  view.resize(700, 250);
  QApplication::processEvents();
  EXPECT_EQ(view.verticalScrollBar()->value(), 0);
}

/// The relative luminance that WCAG 2 defines.
double luminance(const QColor& colour) {
  const auto part = [](double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

TEST_F(View, SaysItInAnInkThatCanBeReadOnItsGround) {
  show(3);
  view.clearFocus();
  view.setMessage(QStringLiteral("████████"));  // full blocks: thin strokes would be blurred with the ground
  const QImage picture = view.viewport()->grab().toImage();
  const double ground = luminance(picture.pixelColor(5, 5));
  double ink = ground;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x) {
      const double dot = luminance(picture.pixelColor(x, y));
      if (std::abs(dot - ground) > std::abs(ink - ground)) ink = dot;
    }
  EXPECT_GE((std::max(ink, ground) + 0.05) / (std::min(ink, ground) + 0.05), 4.5);
}

TEST_F(View, StaysAtItsSizeWhereThereIsNothingToZoom) {
  view.setMessage(QStringLiteral("nothing"));
  view.zoom(1);
  EXPECT_EQ(view.fit(), PagesView::Fit::Width);
}

}  // namespace
}  // namespace guapai::ui
