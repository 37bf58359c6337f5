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

/// No file of a case is larger, in bytes.
inline constexpr std::int64_t kLargestFile = storage::kLargestFile;

/// A file that a case's answers name, and where they do, as a JSON pointer into the case file.
struct NamedFile {
  core::FieldId field;
  std::string name;
  std::string path;
};

/// In the order of the fields.
[[nodiscard]] std::vector<NamedFile> namedFiles(const core::Answers& answers);

/// Those that a form shows.
[[nodiscard]] std::vector<NamedFile> shownFiles(const forms::FormDefinition& form, const core::Answers& answers);

/// Where the files are that a case names.
class CaseFiles {
public:
  /// Outside: a link that leads out of the case's folder, which is not followed. Special: a folder, a pipe, a device.
  enum class State { There, Missing, TooLarge, Outside, Special };

  CaseFiles() = default;
  CaseFiles(const CaseFiles&) = delete;
  CaseFiles& operator=(const CaseFiles&) = delete;
  virtual ~CaseFiles() = default;

  [[nodiscard]] virtual State state(const std::string& name) const = 0;
  /// @pre it is there. @throws core::Error{FileUnreadable}, or as storage::Library
  [[nodiscard]] virtual std::shared_ptr<const std::string> bytes(const std::string& name) const = 0;
};

/// Of a case file: beside it, and nowhere else, whatever links say.
class FilesBeside final : public CaseFiles {
public:
  /// @param folder  of the case file; empty is the working folder.
  explicit FilesBeside(std::filesystem::path folder) : m_folder(std::move(folder)) {}

  /// Without links. @pre it is there.
  [[nodiscard]] std::filesystem::path pathOf(const std::string& name) const;
  [[nodiscard]] State state(const std::string& name) const override;
  [[nodiscard]] std::shared_ptr<const std::string> bytes(const std::string& name) const override;

private:
  [[nodiscard]] std::filesystem::path named(const std::string& name) const;

  std::filesystem::path m_folder;
};

/// Of a case in a library.
class FilesInLibrary final : public CaseFiles {
public:
  /// @param library  must live longer. @throws core::Error, as storage::Library
  FilesInLibrary(const storage::Library& library, core::CaseId id)
      : m_library(&library), m_sums(library.attachments(id)) {}

  [[nodiscard]] State state(const std::string& name) const override;
  [[nodiscard]] std::shared_ptr<const std::string> bytes(const std::string& name) const override;

  /// As they were at first. @pre it is there.
  [[nodiscard]] const std::string& sum(const std::string& name) const { return m_sums.at(name); }
  /// As they are by now; nothing where they are gone. @pre it is there. @throws core::Error, as storage::Library
  [[nodiscard]] std::optional<QByteArray> uncheckedBytes(const std::string& name) const;

private:
  const storage::Library* m_library;
  std::map<std::string, std::string> m_sums;  ///< SHA-256 by name, as they were at first
};

/// The files as they go onto a form; none where it shows none. One that is too large counts as unreadable. They are in
/// memory as long as this or a page with them.
/// @throws as CaseFiles::bytes; core::Error{PictureReaderRefused} where the system lets nobody look at them.
[[nodiscard]] forms::Pictures picturesOf(const forms::FormDefinition& form, const core::Answers& answers,
                                         const CaseFiles& files);

/// Which sentence tells why a picture cannot be read, by the file's {name}.
[[nodiscard]] std::string sentenceOf(forms::Picture::Fault fault);

/// Warnings: `file.missing`, `file.too_large`, `file.outside` and `file.special`.
[[nodiscard]] core::Problems problemsOfFiles(const core::Answers& answers, const CaseFiles& files);
/// And `file.unreadable`: what a paper with these pictures cannot show. None where the form shows none.
[[nodiscard]] core::Problems problemsOfPictures(const core::Answers& answers, const CaseFiles& files,
                                                const forms::Pictures& pictures);

}  // namespace guapai::attachments
