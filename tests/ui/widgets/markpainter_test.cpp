#include "widgets/markpainter.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <gmock/gmock.h>

#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using terms::ResultMark;
using Shape = ResultMark::Shape;

QImage drawn(const ResultMark& mark) {
  QImage image(20, 20, QImage::Format_Grayscale8);
  image.fill(Qt::white);
  QPainter painter(&image);
  paintMark(painter, QRectF(2, 2, 13, 13), mark, Qt::black);
  return image;
}

TEST(MarkPainter, IsToldApartWithoutColour) {
  std::vector<QImage> images;
  for (const Shape shape : {Shape::Met, Shape::NotMet, Shape::Unknown, Shape::Conflict}) {
    for (const bool ruled : {false, true}) {
      const ResultMark mark{shape, ruled};
      EXPECT_THAT(images, testing::Not(testing::Contains(drawn(mark))));
      images.push_back(drawn(mark));
    }
  }
}

int darkPixels(const QImage& image) {
  int dark = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
  return dark;
}

TEST(MarkPainter, TellsARuledResultFromAComputedOneAtAGlance) {
  for (const Shape shape : {Shape::Met, Shape::NotMet, Shape::Unknown, Shape::Conflict})
    EXPECT_GT(darkPixels(drawn({shape, true})), 2 * darkPixels(drawn({shape, false})));
}

TEST(MarkPainter, IsGreyWhileAFigureIsTyped) {
  ResultMark mark{Shape::NotMet};
  const QPalette palette;
  EXPECT_EQ(colourOf(mark, palette), colours(palette).notMet);
  mark.provisional = true;
  EXPECT_EQ(colourOf(mark, palette), colours(palette).muted);
}

}  // namespace
}  // namespace guapai::ui
