#include "render/picturedesk.h"

#include <functional>

#include <QtCore/QEventLoop>
#include <gtest/gtest.h>

#include "render/picturefile.h"
#include "support/hostilepdf.h"
#include "support/pictures.h"

namespace guapai::render {
namespace {

using State = forms::Picture::State;

/// Waits until the desk has told of an answer.
void waitForAnswer(const std::function<void()>& ask) {
  QEventLoop loop;
  QObject::connect(&PictureDesk::instance(), &PictureDesk::answered, &loop, &QEventLoop::quit);
  ask();
  loop.exec();
}

TEST(PictureDesk, LetsNobodyInHasteWait) {
  const auto bytes = std::make_shared<const std::string>(support::pdf(3));
  const Haste haste(std::chrono::milliseconds(0));
  waitForAnswer([&] { EXPECT_EQ(pictureOf(bytes).state, State::Reading); });
  EXPECT_FALSE(haste.isComplete());
  const Haste later(std::chrono::milliseconds(0));
  EXPECT_EQ(pictureOf(bytes).state, State::Good);
  EXPECT_TRUE(later.isComplete());
}

TEST(PictureDesk, KnowsAFileAgainByItsContent) {
  const std::string bytes = support::pdf(2);
  EXPECT_EQ(pictureOf(std::make_shared<const std::string>(bytes)).state, State::Good);
  const Haste haste(std::chrono::milliseconds(0));
  const auto again = std::make_shared<const std::string>(bytes);
  const forms::Picture known = pictureOf(again);
  EXPECT_EQ(known.state, State::Good);
  EXPECT_EQ(known.bytes, again);
}

TEST(PictureDesk, LeavesAPictureWhiteThatIsStillBeingRead) {
  forms::PageImage image;
  image.width = 100;
  image.height = 50;
  image.bytes = std::make_shared<const std::string>(support::pdf(1));
  const auto painted = [&image] {
    QImage paper(100, 50, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    paintImage(painter, image);
    painter.end();
    return paper.pixelColor(20, 25);
  };
  const Haste haste(std::chrono::milliseconds(0));
  waitForAnswer([&] { EXPECT_EQ(painted(), QColor(Qt::white)); });
  EXPECT_LT(painted().green(), 80);
}

TEST(PictureDesk, LooksNoLongerWhereManyPicturesWereTooSlow) {
  const auto slow = [](int which) {
    return std::make_shared<const std::string>(support::nestedPdf(12) + std::to_string(which));
  };
  const auto good = [](int which) {
    return std::make_shared<const std::string>(support::png(support::plan(8 + which, 4)));
  };
  const PictureLimits brief{.seconds = 1};
  {
    const SharedTime time;
    for (int i = 0; i < 9; ++i) EXPECT_EQ(pictureOf(slow(i), brief).fault, forms::Picture::Fault::Slow);
    EXPECT_EQ(pictureOf(good(1), brief).state, State::Good) << "a good one is looked at";
    EXPECT_EQ(pictureOf(slow(9), brief).fault, forms::Picture::Fault::Slow);
    EXPECT_EQ(pictureOf(good(2), brief).fault, forms::Picture::Fault::Slow) << "nobody looks any more";
  }
  EXPECT_EQ(pictureOf(good(3), brief).state, State::Good);
}

std::shared_ptr<const std::string> planOf(int width) {
  return std::make_shared<const std::string>(support::png(support::plan(width, 6)));
}

/// Each reader takes longer than that, so that one picture uses up all the time.
constexpr std::chrono::milliseconds kOnePicture(1);

TEST(PictureDesk, ChargesAPaperForGoodPicturesToo) {
  {
    const PaperTime paper(kOnePicture);
    EXPECT_EQ(pictureOf(planOf(21)).state, State::Good);
    EXPECT_EQ(pictureOf(planOf(22)).fault, forms::Picture::Fault::Slow);
    EXPECT_EQ(pictureOf(planOf(21)).state, State::Good) << "what is known costs nothing";
    const PaperTime within;
    EXPECT_EQ(pictureOf(planOf(23)).fault, forms::Picture::Fault::Slow) << "it has no time of its own";
  }
  EXPECT_EQ(pictureOf(planOf(22)).state, State::Good) << "the next paper has time for it";
}

TEST(PictureDesk, LooksNoLongerWhereManyPapersUsedUpTheirTime) {
  const SharedTime command;
  for (int i = 0; i < 10; ++i) {
    const PaperTime paper(kOnePicture);
    EXPECT_EQ(pictureOf(planOf(30 + i)).state, State::Good) << i;
  }
  const PaperTime paper;
  EXPECT_EQ(pictureOf(planOf(40)).fault, forms::Picture::Fault::Slow);
}

}  // namespace
}  // namespace guapai::render
