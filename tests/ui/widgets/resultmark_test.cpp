#include "widgets/resultmark.h"

#include <set>

#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <gmock/gmock.h>

#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using Shape = ResultMark::Shape;

QImage drawn(const ResultMark& mark) {
  QImage image(20, 20, QImage::Format_Grayscale8);
  image.fill(Qt::white);
  QPainter painter(&image);
  paintMark(painter, QRectF(2, 2, 13, 13), mark, Qt::black);
  return image;
}

TEST(ResultMark, ShowsAConflictApartFromWhatIsMissing) {
  const auto undetermined = rules::CriterionResult::Undetermined;
  EXPECT_EQ(markOf(undetermined, rules::Why::Missing, false).shape, Shape::Unknown);
  EXPECT_EQ(markOf(undetermined, rules::Why::Conflict, false).shape, Shape::Conflict);
}

TEST(ResultMark, ShowsTheRulingInsteadOfTheConflictItEnds) {
  const ResultMark mark = markOf(rules::CriterionResult::Met, rules::Why::Conflict, true);
  EXPECT_EQ(mark.shape, Shape::Met);
  EXPECT_TRUE(mark.ruled);
}

TEST(ResultMark, CountsATriggeredConditionAsNotMet) {
  EXPECT_EQ(markOf(rules::DisqualifierResult::Triggered, rules::Why::None, false).shape, Shape::NotMet);
  EXPECT_EQ(markOf(rules::DisqualifierResult::Clear, rules::Why::None, false).shape, Shape::Met);
  EXPECT_EQ(markOf(rules::DisqualifierResult::Undetermined, rules::Why::Record, false).shape, Shape::Unknown);
}

TEST(ResultMark, IsToldApartWithoutColour) {
  std::vector<QImage> images;
  std::set<QString> signs;
  for (const Shape shape : {Shape::Met, Shape::NotMet, Shape::Unknown, Shape::Conflict}) {
    for (const bool ruled : {false, true}) {
      const ResultMark mark{shape, ruled};
      EXPECT_THAT(images, testing::Not(testing::Contains(drawn(mark))));
      images.push_back(drawn(mark));
      EXPECT_TRUE(signs.insert(signOf(mark)).second);
    }
  }
}

TEST(ResultMark, IsGreyWhileAFigureIsTyped) {
  ResultMark mark{Shape::NotMet};
  const QPalette palette;
  EXPECT_EQ(colourOf(mark, palette), colours(palette).notMet);
  mark.provisional = true;
  EXPECT_EQ(colourOf(mark, palette), colours(palette).muted);
}

}  // namespace
}  // namespace guapai::ui
