#pragma once

#include <string>
#include <variant>

#include <QtCore/QByteArray>

#include "core/date.h"
#include "core/messages.h"
#include "core/problem.h"

class QImage;
class QString;

namespace guapai::attachments {

/// A file in memory that is to be kept with a case.
struct IncomingFile {
  std::string name;  ///< the file's name, without its folder
  QByteArray bytes;
};

/// Reads a file into memory.
/// @return the file, or why it cannot be taken: `file.folder`, `file.too_large` (more than `kLargestFile`),
/// `file.not_read`.
[[nodiscard]] std::variant<IncomingFile, core::Problem> incomingFile(const QString& path);

/// Makes a PNG of a picture that was never a file, such as a pasted one, and names it after the day.
/// @return the file, or why it cannot be taken: `file.no_pasted_picture` where there is no picture to write,
/// `file.too_large`.
[[nodiscard]] std::variant<IncomingFile, core::Problem> incomingPicture(const QImage& picture, core::Date day,
                                                                        const core::Messages& messages);

}  // namespace guapai::attachments
