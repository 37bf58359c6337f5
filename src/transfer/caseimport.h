#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <istream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/caseidentity.h"
#include "core/problem.h"
#include "exchange/casereader.h"
#include "storage/library.h"
#include "terms/definitions.h"
#include "transfer/tablereading.h"

namespace guapai::transfer {

/// Imports cases into a library from one or several files. All files are read before the library is touched, and the
/// cases come in together or not at all.
///
/// A file may also be a workbook that a center has filled in, or a ledger of the district with a row for each center.
/// Where the library has a case, what is filled in is updated, and all else of it stays as it is.
///
/// A file may also be a paper: a PDF that Guapai made with its case file attached. Where the library does not have the
/// paper's case, the paper adds it. Otherwise it updates what is printed on the paper, and all else of the case stays
/// as it is. The picture files that a paper shows are not in the PDF. They are imported, as for a case file, only if
/// they are in the same folder as the PDF.
class CaseImport {
public:
  /// @param definitions  must outlive the import.
  explicit CaseImport(const terms::Definitions& definitions)
      : m_definitions(&definitions), m_reader(definitions.catalogue()) {}

  /// Says where the centers and the headings of ledgers are known from. It is asked when the first ledger is read, and
  /// only then; without it, ledgers are read as for an empty library.
  void knowFrom(std::function<LedgerKnowledge()> source) { m_source = std::move(source); }

  /// Says which readings somebody has chosen of cells that have several: by the number of the file (Part::fileNumber).
  /// @pre no file was read yet.
  void choose(std::map<std::size_t, Chosen> chosen) { m_chosen = std::move(chosen); }

  /// Reads a case file, a `.jsonl` file of cases, a table or a paper. Cases that are wrong become `problems`.
  /// @param name  what the user called the file; it stands in the problems.
  /// @throws core::Error naming the file by `name`: FileUnreadable, FileIsFolder, ReadFailed, FileTooLarge. For a PDF:
  /// PdfDamaged, InputEncrypted where it asks for a password, InputInvalid where it cannot be read for another reason,
  /// PictureReaderRefused where the system starts no process to read it.
  void addFile(const std::filesystem::path& file, const std::string& name);
  /// Reads cases, a table or a paper from a stream.
  /// @param oneALine  whether each line is a case (`.jsonl`); otherwise the stream is one case.
  /// @param folder    where the files are that the cases name; empty for the working folder.
  /// @throws core::Error, as addFile, but without the name.
  void addStream(std::istream& stream, const std::string& name, bool oneALine,
                 const std::filesystem::path& folder = {});

  /// What keeps the cases out of the library; each problem has the arguments `file` and `line`. Besides `schema`:
  /// `import.twice`, where a case comes twice: in two case files, in a case file and a paper, or in the same paper
  /// twice; `import.pdf`, where a PDF has no case file, or one with more than a paper prints, or text before its
  /// beginning;
  /// `workbook`, as readTable gives it.
  [[nodiscard]] const core::Problems& problems() const { return m_problems; }
  /// Before `into`: files that the cases name and that will not come in with them, as attachments::problemsOfFiles
  /// gives them; `file.no_picture` where a picture is wanted and the file is neither picture nor PDF; `file.not_read`
  /// where it may not be read or its medium fails. After `into`:
  /// only those that the library does not have from an earlier time, and `center.lookalike` once for each new or
  /// updated center that looks the same as another one of the library. Each warning has the arguments `file` and
  /// `line`.
  [[nodiscard]] const core::Problems& warnings() const { return m_warnings; }
  /// How many cases come in. Several papers of one case are one.
  [[nodiscard]] std::size_t size() const { return m_origins.size(); }

  /// What was read at one place of a file: a whole case, or a part of one.
  struct Part {
    std::string file;
    std::size_t fileNumber = 0;  ///< which of the files that were added it is, from 0: two may have the same name
    std::size_t line = 1;
    std::string center;  ///< its name; empty where the file does not say it, or cannot be read so far
    std::optional<core::CaseIdentity> identity;  ///< absent where `problems` has errors that leave no answers
    core::Problems problems;                     ///< the errors and warnings about it that are known before `into`
    std::vector<Question> questions;             ///< of a table; `Question::problem` counts in `problems`
    bool isOfRefusedTable = false;               ///< its table has problems as a whole, which stand in another part
  };
  /// All that was read, in the order of the files, with what cannot come in.
  [[nodiscard]] const std::vector<Part>& parts() const { return m_parts; }
  /// What comes in, in the order of the files. Several papers of one case are several, which come in one by one.
  [[nodiscard]] const std::vector<storage::Library::NewCase>& cases() const { return m_cases; }
  /// The headings of the ledgers that were read, and what their columns hold.
  [[nodiscard]] const std::vector<LedgerHead>& heads() const { return m_heads; }
  /// Leaves out all other cases, and the problems with them. @pre these have no errors among their problems.
  void keepOnly(const std::set<core::CaseIdentity>& chosen);

  /// Adds the cases to the library, or updates those that it has, in one transaction. Before, the library remembers
  /// what was said about the columns of ledgers (LedgerMappings::given). Call once.
  /// @pre there are no problems.
  /// @param step  as storage::Library::import takes it.
  /// @throws core::Error{FileUnreadable} where a file of a case has gone since it was found, and as storage::Library;
  /// core::Cancelled where `step` says so
  void into(storage::Library& library, const core::Step& step = {});

private:
  /// Where a case was read.
  struct Origin {
    std::string file;
    std::size_t line = 1;
  };
  /// The parts of one case that were read, and where: by the paper's form, or by an empty key for the whole case.
  using Parts = std::map<std::string, Origin>;

  void addCases(std::istream& stream, const std::string& name, bool oneALine, const std::filesystem::path& folder);
  void addTable(const std::string& bytes, const Origin& origin, const std::filesystem::path& folder);
  void addCenter(ReadCenter center, const ReadTable& table, const Origin& origin, const std::filesystem::path& folder);
  void rememberColumns(storage::Library& library) const;
  void addPdf(const std::string& bytes, const Origin& origin, const std::filesystem::path& folder);
  /// Counts the text of one more case.
  /// @throws core::Error{FileTooLarge} without detail, where all texts together are longer than kMostCaseText.
  void count(std::size_t bytes);
  /// Reads one case, and adds its problems to `m_problems`. Nothing where the text has errors.
  std::optional<core::Answers> read(std::string_view text, const Origin& origin, bool oneALine);
  /// The same of what a reader has read.
  /// @param center  its name, as far as it can be told where there are no answers.
  std::optional<core::Answers> taken(exchange::CaseResult result, const Origin& origin, bool oneALine,
                                     const std::string& center);
  /// @param text  from which the answers were read.
  void addCase(const core::Answers& answers, std::string text, const Origin& origin,
               const std::filesystem::path& folder);
  void addPaper(core::Answers answers, const Origin& origin, const std::vector<std::string>& forms,
                const std::filesystem::path& folder);
  /// The files that the case names, by name, with their paths beside it. Adds a warning for each that cannot come in.
  /// @pre the case is the next to be added to `m_cases`.
  std::map<std::string, std::filesystem::path> filesOf(const core::Answers& answers, const Origin& origin,
                                                       const std::filesystem::path& folder);
  /// Notes that this part of the case was read. False, with a problem in `m_problems`, where the same part was read
  /// before, or where one of the two is the whole case.
  bool claim(const core::Answers& answers, const std::string& part, const Origin& origin);
  void doubtCenters(const storage::Library& library);
  void refuse(const std::string& code, const std::string& sentence, const Origin& origin);
  void addPart(const Origin& origin, std::string center, std::optional<core::CaseIdentity> identity,
               core::Problems problems);

  const terms::Definitions* m_definitions;
  exchange::CaseReader m_reader;
  std::function<LedgerKnowledge()> m_source;
  std::optional<LedgerKnowledge> m_knowledge;
  std::vector<LedgerHead> m_heads;  ///< of the ledgers that were read
  std::map<std::size_t, Chosen> m_chosen;
  std::size_t m_files = 0;  ///< how many were added
  std::vector<storage::Library::NewCase> m_cases;
  std::map<core::CaseIdentity, Parts> m_origins;
  std::size_t m_bytes = 0;  ///< the size of all case texts read so far
  core::Problems m_problems;
  core::Problems m_warnings;
  std::vector<Part> m_parts;
  std::vector<std::size_t> m_warned;  ///< for each warning about a file, the index of its case in m_cases
};

}  // namespace guapai::transfer
