#include "ui/pictures/fewcolours.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace guapai::ui {
namespace {

constexpr std::size_t kMost = 256;

/// The colours of the picture, the most frequent first.
std::vector<QRgb> coloursOf(const QImage& picture) {
  std::map<QRgb, int> counts;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x) ++counts[picture.pixel(x, y)];
  std::vector<std::pair<int, QRgb>> byCount;
  for (const auto& [colour, count] : counts) byCount.emplace_back(-count, colour);
  std::ranges::sort(byCount);
  std::vector<QRgb> colours;
  for (const auto& [count, colour] : byCount) colours.push_back(colour);
  return colours;
}

int distance(QRgb one, QRgb other) {
  const int red = qRed(one) - qRed(other);
  const int green = qGreen(one) - qGreen(other);
  const int blue = qBlue(one) - qBlue(other);
  return red * red + green * green + blue * blue;
}

}  // namespace

QImage withFewColours(const QImage& picture) {
  const QImage full = picture.convertToFormat(QImage::Format_RGB32);
  const std::vector<QRgb> colours = coloursOf(full);
  const std::vector<QRgb> kept(colours.begin(), colours.begin() + static_cast<int>(std::min(kMost, colours.size())));
  std::map<QRgb, uchar> numbers;
  for (const QRgb colour : colours) {
    const auto nearest = std::ranges::min_element(kept, {}, [colour](QRgb each) { return distance(colour, each); });
    numbers[colour] = static_cast<uchar>(nearest - kept.begin());
  }
  QImage few(full.size(), QImage::Format_Indexed8);
  few.setColorTable(QList<QRgb>(kept.begin(), kept.end()));
  for (int y = 0; y < full.height(); ++y)
    for (int x = 0; x < full.width(); ++x) few.scanLine(y)[x] = numbers.at(full.pixel(x, y));
  return few;
}

}  // namespace guapai::ui
