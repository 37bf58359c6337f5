#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"
#include "core/problem.h"
#include "forms/formdefinition.h"
#include "forms/picture.h"
#include "storage/library.h"

namespace guapai::attachments {

/// The largest size that a file of a case may have, in bytes (50 MB).
inline constexpr std::int64_t kLargestFile = storage::kLargestFile;

/// The most pages of pictures on one paper. A large center has some ten floor plans.
inline constexpr std::size_t kMostPicturePages = 100;

/// A file that the answers of a case name, and the place where they name it.
struct NamedFile {
  core::FieldId field;  ///< the field whose answer is the name; a list's column where it is in a list
  std::string name;
  std::string path;  ///< JSON pointer into the case file
};

/// All files that the answers name, in the order of the fields. A file that is named twice is there twice; a blank name
/// names no file.
[[nodiscard]] std::vector<NamedFile> namedFiles(const core::Answers& answers);

/// The `namedFiles` that the form shows as pictures.
[[nodiscard]] std::vector<NamedFile> shownFiles(const forms::FormDefinition& form, const core::Answers& answers);

/// Finds the files that a case names, by their names: beside a case file or in a library.
class CaseFiles {
public:
  /// Whether a file can be read. TooLarge: it is larger than `kLargestFile`. Outside: its path or a link leads out of
  /// the folder of the case file, and is not followed. Special: it is a folder, a pipe or a device.
  enum class State { There, Missing, TooLarge, Outside, Special };

  CaseFiles() = default;
  CaseFiles(const CaseFiles&) = delete;
  CaseFiles& operator=(const CaseFiles&) = delete;
  virtual ~CaseFiles() = default;

  [[nodiscard]] virtual State state(const std::string& name) const = 0;
  /// The file's content.
  /// @pre `state(name)` is There.
  /// @throws core::Error, as files::readFile or storage::Library
  [[nodiscard]] virtual std::shared_ptr<const std::string> bytes(const std::string& name) const = 0;
};

/// The files of a case file. They are in its folder or below, and nowhere else: links that lead out are not followed.
class FilesBeside final : public CaseFiles {
public:
  /// @param folder  the folder of the case file; empty for the working folder.
  explicit FilesBeside(std::filesystem::path folder) : m_folder(std::move(folder)) {}

  /// The file's absolute path with all links resolved. @pre `state(name)` is There.
  [[nodiscard]] std::filesystem::path pathOf(const std::string& name) const;
  [[nodiscard]] State state(const std::string& name) const override;
  [[nodiscard]] std::shared_ptr<const std::string> bytes(const std::string& name) const override;

private:
  /// The path that the name gives, with links as they are.
  [[nodiscard]] std::filesystem::path named(const std::string& name) const;

  std::filesystem::path m_folder;
};

/// The files that a library keeps for a case. It knows those that the library had when it was made.
class FilesInLibrary final : public CaseFiles {
public:
  /// @param library  must outlive this object. @throws core::Error, as storage::Library
  FilesInLibrary(const storage::Library& library, core::CaseId id)
      : m_library(&library), m_sums(library.attachments(id)) {}

  [[nodiscard]] State state(const std::string& name) const override;
  [[nodiscard]] std::shared_ptr<const std::string> bytes(const std::string& name) const override;

  /// The SHA-256 that the file had when the library took it in. @pre `state(name)` is There.
  [[nodiscard]] const std::string& sum(const std::string& name) const { return m_sums.at(name); }
  /// The bytes as the library has them now, for a caller that compares them with `sum` itself. Nothing where the
  /// library has lost them. @pre `state(name)` is There. @throws core::Error, as storage::Library
  [[nodiscard]] std::optional<QByteArray> uncheckedBytes(const std::string& name) const;

private:
  const storage::Library* m_library;
  std::map<std::string, std::string> m_sums;  ///< by name, the SHA-256 that the file had when it was taken in
};

/// Keeps a file with the case under this name. A number is added where the case has a file of this name with other
/// content: 一层.png, 一层-2.png. @param name  without folder.
/// @return the name that it is kept under. @throws core::Error, as storage::Library
[[nodiscard]] std::string keepFile(storage::Library& library, core::CaseId id, const std::string& name,
                                   const QByteArray& content);

/// Reads the pictures that a form shows. Empty where the form shows none. A file that is too large, outside of the
/// folder or special counts as unreadable, and so does one whose pages would be too many together with those of the
/// files before it (`kMostPicturePages`). The files' bytes stay in memory while the returned pictures, or pages made
/// with them, live.
/// @throws core::Error, as CaseFiles::bytes; {PictureReaderRefused} where the system starts no process to read
/// pictures.
[[nodiscard]] forms::Pictures picturesOf(const forms::FormDefinition& form, const core::Answers& answers,
                                         const CaseFiles& files);

/// The key of the sentence that says why a picture cannot be read. The sentence takes the file's {name}.
[[nodiscard]] std::string sentenceOf(forms::Picture::Fault fault);

/// Warns of each file that the answers name and that cannot be read: `file.missing`, `file.too_large`, `file.outside`
/// or `file.special`.
[[nodiscard]] core::Problems problemsOfFiles(const core::Answers& answers, const CaseFiles& files);
/// Warns of each file that a paper with these pictures cannot show: with the codes of `problemsOfFiles`, or with
/// `file.unreadable` where the file is there. A picture that is still being read counts as unreadable.
[[nodiscard]] core::Problems problemsOfPictures(const core::Answers& answers, const CaseFiles& files,
                                                const forms::Pictures& pictures);

}  // namespace guapai::attachments
