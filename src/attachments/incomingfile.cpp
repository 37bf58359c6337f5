#include "attachments/incomingfile.h"

#include <utility>

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtGui/QImage>

#include "attachments/casefiles.h"

namespace guapai::attachments {
namespace {

core::Problem refusal(const char* code, const std::string& name) {
  return {.severity = core::Severity::Error, .code = code, .path = {}, .sentence = code, .arguments = {{"name", name}}};
}

}  // namespace

std::variant<IncomingFile, core::Problem> incomingFile(const QString& path) {
  const QFileInfo info(path);
  const std::string name = info.fileName().toStdString();
  if (info.isDir()) return refusal("file.folder", name);
  if (info.size() > kLargestFile) return refusal("file.too_large", name);
  QFile file(path);
  if (!info.isFile() || !file.open(QIODevice::ReadOnly)) return refusal("file.not_read", name);
  QByteArray bytes = file.read(kLargestFile + 1);  // some special files claim to be empty and never end
  if (bytes.size() > kLargestFile) return refusal("file.too_large", name);
  if (file.error() != QFileDevice::NoError) return refusal("file.not_read", name);
  return IncomingFile{.name = name, .bytes = std::move(bytes)};
}

std::variant<IncomingFile, core::Problem> incomingPicture(const QImage& picture, core::Date day,
                                                          const core::Messages& messages) {
  IncomingFile made{.name = messages.sentence("file.pasted", {{"day", day.iso()}}), .bytes = {}};
  QBuffer buffer(&made.bytes);
  if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "png"))
    return refusal("file.no_pasted_picture", made.name);
  if (made.bytes.size() > kLargestFile) return refusal("file.too_large", made.name);
  return made;
}

}  // namespace guapai::attachments
