#include "workspace/caseexport.h"

#include <cassert>

#include <QtCore/QSaveFile>

#include "core/error.h"
#include "exchange/casereader.h"
#include "exchange/casewriter.h"

namespace guapai::workspace {
namespace {

[[noreturn]] void refuse(const QSaveFile& output) {
  const bool full = output.error() == QFileDevice::ResourceError;
  throw core::Error(full ? core::ErrorCode::DiskFull : core::ErrorCode::FileUnwritable,
                    output.fileName().toStdString());
}

}  // namespace

std::size_t exportCases(const storage::Library& library, const core::FieldCatalogue& catalogue,
                        const std::filesystem::path& file) {
  QSaveFile output(QString::fromStdU16String(file.u16string()));
  if (!output.open(QIODevice::WriteOnly)) refuse(output);
  const exchange::CaseReader reader(catalogue);
  std::size_t count = 0;
  library.visit([&](const storage::CaseHead& head, const core::Answers& answers) {
    const std::string line = exchange::writeCase(answers);
    const exchange::CaseResult again = reader.read(line);
    if (!again.answers) throw core::Error(core::ErrorCode::CaseIncomplete, head.centerId);
    assert(again.answers->sameAsWritten(answers));
    const std::string terminated = line + "\n";
    if (output.write(terminated.data(), static_cast<qint64>(terminated.size())) < 0) refuse(output);
    ++count;
  });
  if (!output.commit()) refuse(output);
  return count;
}

}  // namespace guapai::workspace
