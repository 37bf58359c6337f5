#include "workspace/caseimport.h"

#include <utility>

#include "core/error.h"
#include "exchange/casefile.h"
#include "workspace/casefiles.h"

namespace guapai::workspace {

void CaseImport::addFile(const std::filesystem::path& file, const std::string& name) {
  try {
    std::ifstream stream = exchange::openCaseFile(file);
    addStream(stream, name, exchange::holdsOneCaseALine(file), file.parent_path());
  } catch (const core::Error& error) {
    throw core::Error(error.code(), name);
  }
}

void CaseImport::addStream(std::istream& stream, const std::string& name, bool oneALine,
                           const std::filesystem::path& folder) {
  exchange::CaseFile cases(stream, oneALine);
  while (const auto text = cases.next()) {
    exchange::CaseResult result = m_reader.read(text->text);
    for (core::Problem& problem : result.problems) {
      problem.arguments.insert_or_assign("file", name);
      // Within a .jsonl file the place of a case is its line.
      if (oneALine) problem.arguments.insert_or_assign("line", std::to_string(text->line));
      m_problems.push_back(std::move(problem));
    }
    if (result.answers) add(std::move(*result.answers), {.file = name, .line = text->line}, folder);
  }
}

void CaseImport::into(storage::Library& library) {
  const std::vector<storage::CaseId> ids = library.import(m_cases);
  core::Problems left;
  for (std::size_t i = 0; i < m_warnings.size(); ++i) {
    const std::string& name = m_warnings[i].arguments.at("name");
    if (!library.attachments(ids[m_warned[i]]).contains(name)) left.push_back(m_warnings[i]);
  }
  m_warnings = std::move(left);
}

void CaseImport::add(core::Answers answers, const Place& place, const std::filesystem::path& folder) {
  const core::CaseIdentity identity = core::identityOf(answers);
  const auto [first, isNew] = m_places.emplace(identity, place);
  if (isNew) {
    const FilesBeside beside(folder);
    std::map<std::string, std::filesystem::path> files;
    for (const NamedFile& file : namedFiles(answers)) {
      if (beside.state(file.name) == CaseFiles::State::There) files.emplace(file.name, beside.pathOf(file.name));
    }
    for (core::Problem& problem : problemsOfFiles(answers, beside)) {
      problem.arguments.insert({{"file", place.file}, {"line", std::to_string(place.line)}});
      m_warnings.push_back(std::move(problem));
      m_warned.push_back(m_cases.size());
    }
    m_cases.push_back({.centerId = identity.centerId,
                       .round = identity.round,
                       .answers = std::move(answers),
                       .files = std::move(files)});
    return;
  }
  m_problems.push_back({.severity = core::Severity::Error,
                        .code = "import.twice",
                        .path = "/center",
                        .sentence = "import.twice",
                        .arguments = {{"file", place.file},
                                      {"line", std::to_string(place.line)},
                                      {"first_file", first->second.file},
                                      {"first_line", std::to_string(first->second.line)}}});
}

}  // namespace guapai::workspace
