#pragma once

#include <cstddef>
#include <filesystem>
#include <istream>
#include <map>
#include <string>
#include <vector>

#include "core/caseidentity.h"
#include "core/problem.h"
#include "exchange/casereader.h"
#include "storage/library.h"

namespace guapai::workspace {

/// The cases of one or several files on their way into a library: all are read before the library is touched, and they
/// come in together or not at all, with the files beside them that they name.
class CaseImport {
public:
  explicit CaseImport(const core::FieldCatalogue& catalogue) : m_reader(catalogue) {}

  /// @param name  what the user called the file; stands in the problems.
  /// @throws core::Error{FileUnreadable} with the name.
  void addFile(const std::filesystem::path& file, const std::string& name);
  /// @param folder  where the files are that the cases name; empty is the working folder.
  void addStream(std::istream& stream, const std::string& name, bool oneALine,
                 const std::filesystem::path& folder = {});

  /// What keeps the cases out, each with the arguments `file` and `line` of its place. Besides `schema`,
  /// `import.twice`: two cases with the same center id and round.
  [[nodiscard]] const core::Problems& problems() const { return m_problems; }
  /// Files that the cases name and that do not come in with them, with the same arguments: `file.missing`,
  /// `file.too_large`. Once the cases are in the library, those that it does not have from an earlier time either.
  [[nodiscard]] const core::Problems& warnings() const { return m_warnings; }
  [[nodiscard]] std::size_t size() const { return m_cases.size(); }

  /// Adds the cases or updates those that are there. One transaction. @pre there are no problems.
  /// @throws core::Error{FileUnreadable} for a file that was there before, and as storage::Library
  void into(storage::Library& library);

private:
  struct Place {
    std::string file;
    std::size_t line = 1;
  };

  void add(core::Answers answers, const Place& place, const std::filesystem::path& folder);

  exchange::CaseReader m_reader;
  std::vector<storage::Library::NewCase> m_cases;
  std::map<core::CaseIdentity, Place> m_places;
  core::Problems m_problems;
  core::Problems m_warnings;
  std::vector<std::size_t> m_warned;  ///< for each warning its case
};

}  // namespace guapai::workspace
