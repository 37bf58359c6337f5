#pragma once

#include <map>
#include <memory>
#include <string>
#include <tuple>

#include <QtCore/QByteArray>
#include <QtCore/QSize>

#include "forms/pagemodel.h"
#include "forms/picture.h"

class QPDF;
class QPDFObjectHandle;

namespace guapai::render {

/// The pictures of one paper as its PDF carries them (ISO 32000-1, 8.9). Each is packed as soon as it is read, because
/// the dots of a hundred pages would not fit into memory. A photograph is compressed with loss again, any other picture
/// without loss.
class PrintedPictures {
public:
  using Faults = std::map<std::string, forms::Picture::Fault>;

  /// Reads the pictures on the pages in the size in which they are printed, except those that it has read before. A
  /// file may be good in small, when it is looked at, and too slow or too heavy then. After a fault, no further page of
  /// the file is read.
  /// @return the files that cannot be printed, by their names in the case. Empty where every picture can be.
  /// @throws core::Error{PictureReaderRefused} where the system could not start the reader.
  [[nodiscard]] Faults read(const forms::Pages& pages);

  /// Puts a picture into the document, where pages can paint it.
  /// @pre the picture was read without a fault.
  /// @return null where the file is no picture.
  [[nodiscard]] QPDFObjectHandle embed(QPDF& pdf, const forms::PageImage& image) const;

private:
  /// The file, the page, and the place for which the page was read.
  using Key = std::tuple<std::shared_ptr<const std::string>, int, forms::Length, forms::Length, bool>;
  struct Packed {
    QByteArray bytes;
    QSize size;
    bool isGrey = false;
  };

  [[nodiscard]] static Key keyOf(const forms::PageImage& image);
  [[nodiscard]] forms::Picture::Fault read(const forms::PageImage& image);

  std::map<Key, Packed> m_read;
};

}  // namespace guapai::render
