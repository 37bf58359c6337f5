#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>

#include <QtCore/QByteArray>
#include <QtGui/QImage>

#include "forms/picture.h"
#include "render/picturefile.h"

namespace guapai::render {

// Files that come from anywhere are read by a process of their own: the program once more, with limits for time and
// memory. The libraries that draw PDFs cannot be stopped by the thread that called them.

/// The first thing in every main of a program that shows pictures.
/// @return the exit status of a process that was started to read a picture, which is then done; nothing where the
/// program was started by anybody else.
[[nodiscard]] std::optional<int> servedAsPictureReader(int argc, char** argv);

/// What the reader found.
struct PictureAnswer {
  forms::Picture::Fault fault = forms::Picture::Fault::None;
  std::vector<forms::Extent> pages;        ///< of a look
  QImage image;                            ///< of a page
  std::optional<QByteArray> attachedCase;  ///< of a search for it
};

/// What can be asked about a file.
struct PictureQuestion {
  enum class Kind : quint8 { Look, Page, AttachedCase };

  Kind kind = Kind::Look;
  std::shared_ptr<const std::string> bytes;
  int page = 0;  ///< from 1
  QSize size;    ///< to be filled by the page
  PictureLimits limits;
};

/// Starts a reader and waits for it, some seconds at most. From any thread. Where the system lets none begin, for lack
/// of memory, processes or descriptors, nobody was asked.
/// @param cancelled  where it becomes true, the reader is ended: the answer is that it was too slow.
[[nodiscard]] PictureAnswer askPictureReader(const PictureQuestion& question, const std::atomic<bool>& cancelled);

}  // namespace guapai::render
