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

/// A file as it is to be kept with a case.
struct IncomingFile {
  std::string name;  ///< without its folder
  QByteArray bytes;
};

/// Reads a file into memory, 50 MB at most.
/// @return why it cannot be taken: a folder, too large, not to be read.
[[nodiscard]] std::variant<IncomingFile, core::Problem> incomingFile(const QString& path);

/// A picture that was never a file, as PNG, named after the day.
/// @return why it cannot be taken: no picture, too large.
[[nodiscard]] std::variant<IncomingFile, core::Problem> incomingPicture(const QImage& picture, core::Date day,
                                                                        const core::Messages& messages);

}  // namespace guapai::attachments
