#include "workspace/incomingfile.h"

#include <utility>

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtGui/QImage>

#include "workspace/casefiles.h"

namespace guapai::workspace {
namespace {

core::Problem refusal(const char* code, const QString& name) {
  return {.severity = core::Severity::Error,
          .code = code,
          .path = {},
          .sentence = code,
          .arguments = {{"name", name.toStdString()}}};
}

}  // namespace

std::variant<IncomingFile, core::Problem> incomingFile(const QString& path) {
  const QFileInfo info(path);
  if (info.isDir()) return refusal("file.folder", info.fileName());
  if (info.size() > kLargestFile) return refusal("file.too_large", info.fileName());
  QFile file(path);
  if (!info.isFile() || !file.open(QIODevice::ReadOnly)) return refusal("file.not_read", info.fileName());
  QByteArray bytes = file.readAll();
  if (file.error() != QFileDevice::NoError) return refusal("file.not_read", info.fileName());
  return IncomingFile{.name = info.fileName().toStdString(), .bytes = std::move(bytes)};
}

IncomingFile incomingPicture(const QImage& picture, core::Date day, const core::Messages& messages) {
  IncomingFile made{.name = messages.sentence("file.pasted", {{"day", day.iso()}}), .bytes = {}};
  QBuffer buffer(&made.bytes);
  buffer.open(QIODevice::WriteOnly);
  picture.save(&buffer, "png");
  return made;
}

}  // namespace guapai::workspace
