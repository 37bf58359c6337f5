#include "golden/goldenimage.h"

#include <cstdlib>

#include <QtCore/QCryptographicHash>
#include <QtGui/QRawFont>

#include "render/fonts.h"

namespace guapai::papers {
namespace {

constexpr int kPale = 3;  // of the page under what differs

QImage gray(const QImage& image) {
  return image.convertToFormat(QImage::Format_Grayscale8);
}

}  // namespace

ImageDifference difference(const QImage& golden, const QImage& now) {
  if (golden.size() != now.size()) return {now.width() * now.height(), now};
  const QImage before = gray(golden);
  const QImage after = gray(now);
  ImageDifference result{0, QImage(now.size(), QImage::Format_RGB32)};
  for (int y = 0; y < now.height(); ++y) {
    for (int x = 0; x < now.width(); ++x) {
      const int was = before.constScanLine(y)[x];
      const int is = after.constScanLine(y)[x];
      const int pale = 255 - (255 - is) / kPale;
      const bool differs = std::abs(was - is) > kDifferentGray;
      if (differs) ++result.dots;
      const QRgb changed = is > was ? qRgb(255, 0, 0) : qRgb(0, 0, 255);
      result.picture.setPixel(x, y, differs ? changed : qRgb(pale, pale, pale));
    }
  }
  return result;
}

std::string fontsOfThisMachine() {
  std::string fonts;
  QStringList seen;
  for (const auto role :
       {forms::FontRole::Body, forms::FontRole::Head, forms::FontRole::Title, forms::FontRole::Mark}) {
    for (const QString& family : render::familiesFor(role)) {
      if (seen.contains(family)) continue;
      seen.append(family);
      const QByteArray head = QRawFont::fromFont(QFont(family)).fontTable("head");
      const QByteArray sum = QCryptographicHash::hash(head, QCryptographicHash::Sha256).toHex().left(16);
      fonts += family.toStdString() + " " + sum.toStdString() + "\n";
    }
  }
  return fonts;
}

}  // namespace guapai::papers
