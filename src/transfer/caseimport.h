#pragma once

#include <cstddef>
#include <filesystem>
#include <istream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/caseidentity.h"
#include "core/problem.h"
#include "exchange/casereader.h"
#include "storage/library.h"
#include "terms/definitions.h"

namespace guapai::transfer {

/// The cases of one or several files on their way into a library: all are read before the library is touched, and they
/// come in together or not at all.
///
/// A file may be a paper as well: a PDF that Guapai made with its case file attached. It adds its case, or updates of a
/// case that is there what is printed on the paper; all else of that case stays as it is. The files that the paper
/// shows are not in it: like those of a case file, they come in where they lie beside it.
class CaseImport {
public:
  /// @param definitions  must live longer.
  explicit CaseImport(const terms::Definitions& definitions)
      : m_definitions(&definitions), m_reader(definitions.catalogue()) {}

  /// @param name  what the user called the file; stands in the problems.
  /// @throws core::Error with the name: FileUnreadable, ReadFailed, FileTooLarge; for a PDF InputInvalid where it is
  /// damaged, InputEncrypted where it asks for a password.
  void addFile(const std::filesystem::path& file, const std::string& name);
  /// @param folder  where the files are that the cases name; empty is the working folder.
  void addStream(std::istream& stream, const std::string& name, bool oneALine,
                 const std::filesystem::path& folder = {});

  /// What keeps the cases out, each with the arguments `file` and `line` of its origin. Besides `schema`:
  /// `import.twice`, two cases with the same center id and round, or the same paper of one; `import.pdf`, a PDF without
  /// a case file, or with one that is no paper's.
  [[nodiscard]] const core::Problems& problems() const { return m_problems; }
  /// Files that the cases name and that do not come in with them, with the same arguments: `file.missing`,
  /// `file.too_large`. Once the cases are in the library, those that it does not have from an earlier time either; and
  /// then `center.lookalike`: a center that is another one of the library to the eye.
  [[nodiscard]] const core::Problems& warnings() const { return m_warnings; }
  [[nodiscard]] std::size_t size() const { return m_cases.size(); }

  /// Adds the cases or updates those that are there. One transaction. @pre there are no problems.
  /// @throws core::Error{FileUnreadable} for a file that was there before, and as storage::Library
  void into(storage::Library& library);

private:
  struct Origin {
    std::string file;
    std::size_t line = 1;
  };
  /// By what they bring: a form, or (empty) the whole case.
  using Parts = std::map<std::string, Origin>;

  void addPdf(const std::string& bytes, const Origin& origin, const std::filesystem::path& folder);
  /// Nothing where there are problems.
  std::optional<core::Answers> read(std::string_view text, const Origin& origin, bool oneALine);
  void addCase(core::Answers answers, const Origin& origin, const std::filesystem::path& folder);
  void addPaper(core::Answers answers, const Origin& origin, const std::vector<std::string>& forms,
                const std::filesystem::path& folder);
  /// The files beside the case that it names, and a warning for each that is not there.
  std::map<std::string, std::filesystem::path> filesOf(const core::Answers& answers, const Origin& origin,
                                                       const std::filesystem::path& folder);
  /// False where the same was brought before, which is a problem.
  bool claim(const core::CaseIdentity& identity, const std::string& part, const Origin& origin);
  void doubtCenters(const storage::Library& library);
  void refuse(const std::string& code, const std::string& sentence, const Origin& origin);

  const terms::Definitions* m_definitions;
  exchange::CaseReader m_reader;
  std::vector<storage::Library::NewCase> m_cases;
  std::map<core::CaseIdentity, Parts> m_origins;
  std::size_t m_bytes = 0;  ///< of case text, so far
  core::Problems m_problems;
  core::Problems m_warnings;
  std::vector<std::size_t> m_warned;  ///< for each warning its case
};

}  // namespace guapai::transfer
