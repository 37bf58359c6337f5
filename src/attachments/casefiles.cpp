#include "attachments/casefiles.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

#include "core/casepointer.h"
#include "core/error.h"
#include "core/text.h"
#include "files/filereader.h"
#include "render/picturefile.h"
#include "storage/filestore.h"

namespace guapai::attachments {
namespace {

using State = CaseFiles::State;

constexpr auto kMissing = "file.missing";

/// 一层.png, 一层-2.png, 一层-3.png …
std::string numbered(const std::string& name, int number) {
  if (number == 1) return name;
  const auto dot = name.rfind('.');
  const std::size_t stem = dot == std::string::npos ? name.size() : dot;
  return name.substr(0, stem) + "-" + std::to_string(number) + name.substr(stem);
}

/// @param document  the file is not printed: where it is missing, the sentence must not say that the paper lacks a
/// picture.
core::Problem warning(const std::string& code, const NamedFile& file, bool document = false) {
  return {.severity = core::Severity::Warning,
          .code = code,
          .path = file.path,
          .sentence = code + (document && code == kMissing ? ".document" : ""),
          .arguments = {{"name", file.name}}};
}

std::string codeOf(State state) {
  switch (state) {
    case State::TooLarge:
      return "file.too_large";
    case State::Outside:
      return "file.outside";
    case State::Special:
      return "file.special";
    case State::There:
    case State::Missing:
      break;
  }
  return kMissing;
}

/// Counts the pages of the pictures, as often as the case names each file, and drops the files that have too many.
void limitPages(forms::Pictures& pictures, const std::vector<NamedFile>& shown) {
  std::map<std::string, std::size_t> places;
  for (const NamedFile& file : shown) ++places[file.name];
  std::size_t pages = 0;
  for (const NamedFile& file : shown) {
    forms::Picture& picture = pictures.at(file.name);
    const std::size_t added = picture.pages.size() * std::exchange(places.at(file.name), 0);
    if (pages + added <= kMostPicturePages) {
      pages += added;
    } else {
      picture = {forms::Picture::State::Unreadable, {}, nullptr, forms::Picture::Fault::ManyTogether};
    }
  }
}

}  // namespace

std::vector<NamedFile> namedFiles(const core::Answers& answers) {
  std::vector<NamedFile> named;
  const core::FieldCatalogue& catalogue = answers.catalogue();
  const auto add = [&](const core::Field& field, const core::Value& value, std::optional<std::size_t> row) {
    std::string name = core::valueText(value);
    if (!core::isBlank(name)) named.push_back({field.id, std::move(name), core::casePointer(answers, field.id, row)});
  };
  for (const core::Field& field : catalogue.fields()) {
    if (field.type != core::FieldType::File) continue;
    if (!field.list) {
      add(field, answers.value(field.id), std::nullopt);
      continue;
    }
    const core::List* list = answers.list(*field.list);
    if (list == nullptr) continue;
    for (std::size_t row = 0; row < list->rows.size(); ++row) add(field, list->rows[row].cells[field.column], row);
  }
  return named;
}

std::vector<NamedFile> shownFiles(const forms::FormDefinition& form, const core::Answers& answers) {
  std::vector<NamedFile> files = namedFiles(answers);
  std::erase_if(files, [&form](const NamedFile& file) {
    return std::ranges::none_of(form.sheets, [&file](const forms::Sheet& sheet) {
      return sheet.pictures && sheet.pictures->file == file.field;
    });
  });
  return files;
}

std::filesystem::path FilesBeside::named(const std::string& name) const {
  return m_folder / std::filesystem::path(std::u8string(name.begin(), name.end()));
}

std::filesystem::path FilesBeside::pathOf(const std::string& name) const {
  std::error_code missing;
  const std::filesystem::path path = std::filesystem::canonical(named(name), missing);
  return missing ? named(name) : path;
}

State FilesBeside::state(const std::string& name) const {
  std::error_code refused;
  const std::filesystem::path path = std::filesystem::canonical(named(name), refused);
  if (refused) return State::Missing;
  const std::filesystem::path folder = std::filesystem::canonical(m_folder.empty() ? "." : m_folder, refused);
  const bool isWithin = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
  if (refused || !isWithin) return State::Outside;
  if (!std::filesystem::is_regular_file(path, refused)) return State::Special;
  const auto size = std::filesystem::file_size(path, refused);
  if (refused) return State::Missing;
  return std::cmp_greater(size, kLargestFile) ? State::TooLarge : State::There;
}

std::shared_ptr<const std::string> FilesBeside::bytes(const std::string& name) const {
  return std::make_shared<const std::string>(files::readFile(pathOf(name), kLargestFile));
}

State FilesInLibrary::state(const std::string& name) const {
  return m_sums.contains(name) ? State::There : State::Missing;
}

std::shared_ptr<const std::string> FilesInLibrary::bytes(const std::string& name) const {
  return std::make_shared<const std::string>(m_library->storedFile(m_sums.at(name)).toStdString());
}

std::optional<QByteArray> FilesInLibrary::uncheckedBytes(const std::string& name) const {
  return m_library->uncheckedFile(m_sums.at(name));
}

forms::Pictures picturesOf(const forms::FormDefinition& form, const core::Answers& answers, const CaseFiles& files) {
  forms::Pictures pictures;
  const std::vector<NamedFile> shown = shownFiles(form, answers);
  for (const NamedFile& file : shown) {
    if (pictures.contains(file.name)) continue;
    forms::Picture& picture = pictures[file.name];
    switch (files.state(file.name)) {
      case State::There:
        picture = render::pictureOf(files.bytes(file.name));
        if (picture.fault == forms::Picture::Fault::Unasked)
          throw core::Error(core::ErrorCode::PictureReaderRefused, file.name);
        break;
      case State::TooLarge:
      case State::Outside:
      case State::Special:
        picture.state = forms::Picture::State::Unreadable;
        break;
      case State::Missing:
        break;
    }
  }
  limitPages(pictures, shown);
  return pictures;
}

std::string sentenceOf(forms::Picture::Fault fault) {
  using Fault = forms::Picture::Fault;
  const std::string code = "file.unreadable";
  switch (fault) {
    case Fault::Damaged:
      return code + ".damaged";
    case Fault::Locked:
      return code + ".locked";
    case Fault::Loop:
      return code + ".loop";
    case Fault::ManyPages:
      return code + ".many_pages";
    case Fault::ManyTogether:
      return code + ".many_together";
    case Fault::PageSize:
      return code + ".page_size";
    case Fault::ManyDots:
      return code + ".many_dots";
    case Fault::Slow:
      return code + ".slow";
    case Fault::Heavy:
      return code + ".heavy";
    case Fault::Unasked:
      return code + ".unasked";
    case Fault::None:
    case Fault::NoPicture:
      break;
  }
  return code;
}

core::Problems problemsOfFiles(const core::Answers& answers, const CaseFiles& files) {
  core::Problems problems;
  for (const NamedFile& file : namedFiles(answers)) {
    if (const State state = files.state(file.name); state != State::There)
      problems.push_back(warning(codeOf(state), file, answers.catalogue()[file.field].document));
  }
  return problems;
}

core::Problems problemsOfPictures(const core::Answers& answers, const CaseFiles& files,
                                  const forms::Pictures& pictures) {
  core::Problems problems;
  for (const NamedFile& file : namedFiles(answers)) {
    const auto found = pictures.find(file.name);
    if (found == pictures.end() || found->second.state == forms::Picture::State::Good) continue;
    const State state = files.state(file.name);
    problems.push_back(warning(state == State::There ? "file.unreadable" : codeOf(state), file));
    if (state == State::There) problems.back().sentence = sentenceOf(found->second.fault);
  }
  return problems;
}

std::string keepFile(storage::Library& library, core::CaseId id, const std::string& name, const QByteArray& content) {
  const auto attached = library.attachments(id);
  const std::string sha256 = storage::sha256Of(content);
  for (int number = 1;; ++number) {
    std::string free = numbered(name, number);
    const auto found = attached.find(free);
    if (found != attached.end() && found->second != sha256) continue;
    library.attach(id, free, content);
    return free;
  }
}

}  // namespace guapai::attachments
