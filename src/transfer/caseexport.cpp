#include "transfer/caseexport.h"

#include <cassert>
#include <functional>
#include <set>
#include <string_view>
#include <system_error>
#include <vector>

#include "core/error.h"
#include "core/masking.h"
#include "exchange/casereader.h"
#include "exchange/casewriter.h"
#include "files/filereader.h"
#include "files/filewriter.h"
#include "files/placement.h"

namespace guapai::transfer {
namespace {

constexpr const char* kFiles = "files";

/// Gives the answers that are written for a case, which may differ from those in the library.
using Rewrite = std::function<core::Answers(const storage::CaseHead&, const core::Answers&)>;

Exported writeCases(storage::Library& library, const core::FieldCatalogue& catalogue, const std::filesystem::path& file,
                    const Rewrite& rewrite, const core::Step& step = {}) {
  files::FileWriter output(file);
  const exchange::CaseReader reader(catalogue);
  const exchange::CaseWriter writer(catalogue);
  Exported exported;
  const std::size_t total = library.cases().size();
  library.visit([&](const storage::CaseHead& head, const core::Answers& answers) {
    core::tell(step, exported.cases, total);
    const core::Answers written = rewrite(head, answers);
    const std::string line = writer.write(written);
    const exchange::CaseResult again = reader.read(line);
    if (!again.answers) throw core::Error(core::ErrorCode::CaseIncomplete, core::masked(head.centerId));
    assert(again.answers->sameAsWritten(written));
    output.write(line + "\n");
    ++exported.cases;
  });
  exported.noted = library.noteExport(exported.cases);
  output.commit();
  return exported;
}

/// The files and folders that an export has made so far. They are removed again on destruction, unless `keep` was
/// called.
class Remainder {
public:
  Remainder() = default;
  Remainder(const Remainder&) = delete;
  Remainder& operator=(const Remainder&) = delete;
  ~Remainder() {
    std::error_code ignored;  // a folder that is not empty by now also holds files of others
    for (auto made = m_made.rbegin(); made != m_made.rend(); ++made) std::filesystem::remove(*made, ignored);
  }

  /// Remembers a path that is about to be made, and those of its folders that do not exist yet.
  void add(const std::filesystem::path& path) {
    std::error_code unknown;
    if (path.empty() || std::filesystem::exists(path, unknown)) return;
    if (path.has_relative_path()) add(path.parent_path());
    m_made.push_back(path);
  }
  void keep() { m_made.clear(); }

private:
  std::vector<std::filesystem::path> m_made;
};

/// Whether there is a file with these bytes. One that cannot be read has others.
bool holds(const std::filesystem::path& file, std::string_view bytes) {
  try {
    return files::readFile(file, bytes.size()) == bytes;
  } catch (const core::Error&) {
    return false;
  }
}

/// Removes what an export into this folder has left when it was killed while it replaced files.
void clearRemainders(const std::filesystem::path& folder) {
  std::error_code none;
  for (std::filesystem::directory_iterator entry(folder, none), end; !none && entry != end; entry.increment(none))
    files::clearRemainder(entry->path());
}

/// Writes the files of cases into a folder, each file once, called by its SHA-256. A file that is there already is left
/// as it is.
class FileExport {
public:
  FileExport(const storage::Library& library, std::filesystem::path folder, Remainder& remainder)
      : m_library(&library), m_folder(std::move(folder)), m_remainder(&remainder) {}

  /// Writes the files of a case. @return its answers, with the files named as they are called in the export.
  [[nodiscard]] core::Answers write(const storage::CaseHead& head, const core::Answers& answers) {
    core::Answers renamed = answers;
    const auto sums = m_library->attachments(head.id);
    for (const core::Field& field : answers.catalogue().fields()) {
      if (field.type != core::FieldType::File || !field.list) continue;
      const core::List* list = answers.list(*field.list);
      if (list == nullptr) continue;
      for (const core::Row& row : list->rows) {
        const auto found = sums.find(core::valueText(row.cells[field.column]));
        if (found == sums.end()) continue;
        writeOnce(found->second);
        const std::string name = std::string(kFiles) + "/" + found->second;
        renamed.setCell(field.id, row.id, std::get<core::Value>(core::parseValue(field, name)));
      }
    }
    return renamed;
  }

private:
  void writeOnce(const std::string& sha256) {
    if (!m_written.insert(sha256).second) return;
    const QByteArray content = m_library->storedFile(sha256);
    const std::string_view bytes(content.data(), static_cast<std::size_t>(content.size()));
    if (holds(m_folder / sha256, bytes)) return;
    m_remainder->add(m_folder / sha256);
    files::makeFolder(m_folder);
    files::writeFile(m_folder / sha256, bytes);
  }

  const storage::Library* m_library;
  std::filesystem::path m_folder;
  Remainder* m_remainder;
  std::set<std::string> m_written;
};

}  // namespace

Exported exportCases(storage::Library& library, const core::FieldCatalogue& catalogue,
                     const std::filesystem::path& file) {
  return writeCases(library, catalogue, file,
                    [](const storage::CaseHead&, const core::Answers& answers) { return answers; });
}

Exported exportWithFiles(storage::Library& library, const core::FieldCatalogue& catalogue,
                         const std::filesystem::path& file, const core::Step& step) {
  Remainder remainder;
  remainder.add(file);
  files::makeFolder(file.parent_path());
  clearRemainders(file.parent_path() / kFiles);
  FileExport evidence(library, file.parent_path() / kFiles, remainder);
  const auto rename = [&evidence](const storage::CaseHead& head, const core::Answers& answers) {
    return evidence.write(head, answers);
  };
  try {
    const Exported exported = writeCases(library, catalogue, file, rename, step);
    remainder.keep();
    return exported;
  } catch (const core::Error& error) {
    if (error.code() == core::ErrorCode::OutputUnsettled) remainder.keep();  // the file is in its place
    throw;
  }
}

}  // namespace guapai::transfer
