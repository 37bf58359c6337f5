#include "district/sampledistrict.h"

#include <cassert>
#include <string>
#include <system_error>

#include <QtCore/QDir>
#include <QtCore/QFile>

#include "core/error.h"
#include "district/districtsession.h"
#include "files/filewriter.h"
#include "files/temporaryfolder.h"

namespace guapai::district {
namespace {

const auto kSample = QStringLiteral(":/sample");

/// Copies the files of a folder of the resources: cases are imported from the disk, together with the files that lie
/// beside them.
void copyFiles(const QString& from, const std::filesystem::path& to) {
  std::error_code ignored;
  std::filesystem::create_directories(to, ignored);  // what is written there fails otherwise
  for (const QString& name : QDir(from).entryList(QDir::Files)) {
    QFile file(from + u'/' + name);
    if (!file.open(QIODevice::ReadOnly)) throw core::Error(core::ErrorCode::ResourceDamaged, name.toStdString());
    // Not QFile::copy, which may leave half of a file on a full disk and not say so.
    files::writeFile(to / name.toStdString(), file.readAll().toStdString());
  }
}

std::filesystem::path freeFile(const std::filesystem::path& folder, const std::string& name) {
  std::error_code ignored;
  std::filesystem::path file = folder / (name + ".guapai");
  for (int number = 2; std::filesystem::exists(file, ignored); ++number)
    file = folder / (name + ' ' + std::to_string(number) + ".guapai");
  return file;
}

void importAll(DistrictSession& district, const std::filesystem::path& folder) {
  for (const QString& name : QDir(kSample).entryList(QDir::Files, QDir::Name)) {
    const auto imported = district.importFile(folder / name.toStdString());
    assert(imported.problems.empty());
    static_cast<void>(imported);
  }
}

}  // namespace

std::filesystem::path makeSampleDistrict(const std::shared_ptr<const terms::Definitions>& definitions,
                                         const std::filesystem::path& folder, const core::Clock& clock) {
  const files::TemporaryFolder cases;
  copyFiles(kSample, cases.path());
  copyFiles(kSample + QStringLiteral("/plans"), cases.path() / "plans");
  std::filesystem::path file = freeFile(folder, definitions->messages().sentence("sample.library"));
  auto district = DistrictSession::create(definitions, file, clock);
  try {
    importAll(*district, cases.path());
  } catch (const core::Error&) {
    district.reset();
    std::error_code ignored;
    for (const char* const part : {"", "-journal"}) std::filesystem::remove(file.string() + part, ignored);
    throw;
  }
  return file;
}

}  // namespace guapai::district
