#pragma once

#include <memory>
#include <string>

#include <QtCore/QBuffer>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

namespace guapai::support {

/// A floor plan whose left half is red and whose right half is white.
/// @param width, height  in dots.
inline QImage plan(int width, int height) {
  QImage image(width, height, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter(&image).fillRect(0, 0, width / 2, height, Qt::red);
  return image;
}

inline std::string fileOf(const QImage& image, const char* format) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, format);
  return bytes.toStdString();
}

inline std::string png(const QImage& image) {
  return fileOf(image, "png");
}

/// @param orientation  as a camera writes it (Exif 2.3, tag 274). 6: a program that shows the picture must turn it by
/// 90° to the right.
inline std::string jpeg(const QImage& image, char orientation = 1) {
  std::string bytes = fileOf(image, "jpeg");
  std::string exif("Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
  exif += orientation;
  exif.append(6, '\0');
  std::string segment("\xFF\xE1\0", 3);
  segment += static_cast<char>(exif.size() + 2);
  bytes.insert(2, segment + exif);
  return bytes;
}

/// A PDF with pages of 100 × 50 mm. The left half of each is red.
inline std::string pdf(int pages) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setPageSize(QPageSize(QSizeF(100, 50), QPageSize::Millimeter));
  writer.setPageMargins(QMarginsF());
  QPainter painter(&writer);
  for (int page = 0; page < pages; ++page) {
    if (page > 0) writer.newPage();
    painter.fillRect(0, 0, writer.width() / 2, writer.height(), Qt::red);
  }
  painter.end();
  return bytes.toStdString();
}

}  // namespace guapai::support
