#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include <QtCore/QByteArray>
#include <QtGui/QImage>

#include "forms/picture.h"
#include "render/picturefile.h"

namespace guapai::render {

// Files that come from anywhere are read by a process of their own, because the libraries that draw PDFs cannot be
// stopped by the thread that called them. The process is the same program, started once more with limits for time and
// memory (docs/decisions/0007-pictures-are-read-by-another-process.md).

/// Reads a picture if this process was started for that. It must be called first in the `main` of every program that
/// shows pictures.
/// @return the status with which `main` must end at once, because the picture was read; absent where the process was
/// started for anything else.
[[nodiscard]] std::optional<int> servedAsPictureReader(int argc, char** argv);

/// What the reader found out about a file.
struct PictureAnswer {
  forms::Picture::Fault fault = forms::Picture::Fault::None;
  /// Processor time that the reader took. Where it ended without telling, the time by the clock, but no more than its
  /// limit.
  std::chrono::milliseconds used{0};
  /// The fault is Slow because others have used up the time that was left (picturedesk.h). Asked alone, the question
  /// may have another answer.
  bool cut = false;
  std::vector<forms::Extent> pages;        ///< the answer to Look
  QImage image;                            ///< the answer to Page
  std::optional<QByteArray> embeddedCase;  ///< the answer to EmbeddedCase; absent where the PDF carries none
};

/// What can be asked about a file.
struct PictureQuestion {
  enum class Kind : quint8 { Look, Page, EmbeddedCase };

  Kind kind = Kind::Look;
  std::shared_ptr<const std::string> bytes;
  int page = 0;  ///< for Page: which one, from 1
  QSize size;    ///< for Page: how many dots the image may have
  PictureLimits limits;
  qint64 most = 0;  ///< for EmbeddedCase: how many of its bytes are wanted
};

/// Starts a reader and waits for its answer, by the clock at most four times as long as the limits allow in processor
/// time. It may be called from any thread.
/// @param cancelled  when it becomes true, the reader is ended, and the fault is Slow.
/// @return the fault Unasked where the system could not start a reader for lack of memory, processes or descriptors.
[[nodiscard]] PictureAnswer askPictureReader(const PictureQuestion& question, const std::atomic<bool>& cancelled);

}  // namespace guapai::render
