#include "transfer/comingcases.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include <QtCore/QByteArray>
#include <QtCore/QCryptographicHash>

#include "core/masking.h"
#include "core/text.h"
#include "files/filereader.h"
#include "terms/answerwords.h"
#include "terms/placename.h"
#include "transfer/knowncenters.h"

namespace guapai::transfer {
namespace {

using storage::NewCase;

/// The place that a JSON pointer names, as people call it; the pointer itself where no field is there.
std::string pointerName(const terms::Definitions& definitions, const std::string& pointer) {
  terms::WrittenPlace place;
  std::size_t begin = 1;
  while (begin <= pointer.size()) {
    const std::size_t end = std::min(pointer.find('/', begin), pointer.size());
    const std::string part = pointer.substr(begin, end - begin);
    const bool isPosition = !part.empty() && part.size() < 7 && std::ranges::all_of(part, core::isDigit);
    if (isPosition)
      place.row = std::stoll(part) + 1;
    else
      place.field += (place.field.empty() ? "" : ".") + part;
    begin = end + 1;
  }
  if (!definitions.catalogue().find(place.field)) return pointer;
  const std::string paper = terms::paperName(definitions, place.field);
  const std::string name = terms::placeName(definitions, place);
  return paper.empty() ? name : paper + " " + name;
}

ComingProblem problemOf(const terms::Definitions& definitions, const core::Problem& problem) {
  const auto argument = [&problem](const char* name) {
    const auto found = problem.arguments.find(name);
    return found == problem.arguments.end() ? std::string() : found->second;
  };
  std::string place = argument("file");
  const auto add = [&place](const std::string& part) {
    if (!part.empty()) place += (place.empty() ? "" : " ") + part;
  };
  const std::string cell = argument("cell");
  const std::string line = argument("line");
  // Only in a text people find a line. In a workbook and a PDF, which have none, it is 1.
  const bool hasLine = cell.empty() && !line.empty() && (problem.code == "schema" || line != "1");
  add(cell);
  if (hasLine) add(definitions.messages().sentence("preview.line", {{"line", line}}));
  // What comes twice does so as a whole.
  const bool hasAnswer = !problem.path.empty() && problem.code != "import.twice";
  if (hasAnswer) add(pointerName(definitions, problem.path));
  const std::string cause = argument("cause");
  return {.keepsOut = problem.severity == core::Severity::Error,
          .place = core::masked(place),
          .sentence = core::masked(cell.empty() || cause.empty() ? definitions.messages().sentence(problem) : cause)};
}

class Preview {
public:
  Preview(const terms::Definitions& definitions, const CaseImport& read, const storage::Library& library)
      : m_definitions(definitions), m_read(read), m_library(library) {}

  [[nodiscard]] std::vector<ComingCase> made(const core::Step& step) {
    for (const CaseImport::Part& part : m_read.parts()) addPart(part);
    for (const NewCase& each : m_read.cases())
      m_added[{.centerId = each.centerId, .round = each.round}].push_back(&each);
    for (std::size_t i = 0; i < m_cases.size(); ++i) {
      core::tell(step, i, m_cases.size());
      if (m_cases[i].canBeTaken()) compare(m_cases[i]);
    }
    doubtLookalikes();
    return std::move(m_cases);
  }

private:
  void addPart(const CaseImport::Part& part) {
    const bool isFurtherPart = part.identity && m_places.contains(*part.identity);
    if (part.identity) m_parts[*part.identity].push_back(&part);
    if (!isFurtherPart) {
      if (part.identity) m_places.emplace(*part.identity, m_cases.size());
      m_cases.push_back({.center = part.center,
                         .file = part.file,
                         .fileNumber = part.fileNumber,
                         .line = part.line,
                         .identity = part.identity,
                         .changes = {},
                         .problems = {},
                         .isOfRefusedTable = part.isOfRefusedTable});
    }
    ComingCase& coming = isFurtherPart ? m_cases[m_places.at(*part.identity)] : m_cases.back();
    if (part.isOfRefusedTable)
      coming.problems.push_back(
          {.keepsOut = true,
           .place = core::masked(part.file),
           .sentence = m_definitions.messages().sentence("preview.table", {{"file", core::masked(part.file)}})});
    for (std::size_t i = 0; i < part.problems.size(); ++i) {
      if (part.problems[i].severity != core::Severity::Error) continue;
      coming.problems.push_back(problemOf(m_definitions, part.problems[i]));
      coming.problems.back().question = questionIn(part, i);
    }
  }

  /// What is asked by one of the problems of the part.
  [[nodiscard]] std::optional<ComingQuestion> questionIn(const CaseImport::Part& part, std::size_t problem) const {
    const auto asked = std::ranges::find(part.questions, problem, &Question::problem);
    if (asked == part.questions.end()) return std::nullopt;
    const core::Field& field = m_definitions.catalogue()[asked->field];
    ComingQuestion question{.cell = asked->cell, .field = asked->field, .doubt = asked->doubt, .readings = {}};
    for (const core::Value& reading : asked->readings)
      question.readings.push_back(core::masked(terms::answerWords(m_definitions, field, reading)));
    return question;
  }

  /// A file that is not beside the case file is no doubt where the library has it from an earlier time.
  void addWarnings(ComingCase& coming, const std::map<std::string, std::string>& files) const {
    for (const CaseImport::Part* const part : m_parts.at(*coming.identity)) {
      for (const core::Problem& warning : part->problems) {
        const auto name = warning.arguments.find("name");
        const bool isThere = name != warning.arguments.end() && files.contains(name->second);
        if (!isThere) coming.problems.push_back(problemOf(m_definitions, warning));
      }
    }
  }

  void compare(ComingCase& coming) {
    const core::CaseIdentity& identity = *coming.identity;
    const auto known = m_library.find(identity.centerId, identity.round);
    if (known)
      coming.state = ComingCase::State::Known;
    else if (m_library.lastRound(identity.centerId) > 0)
      coming.state = ComingCase::State::NewRound;
    const core::Answers before = known ? m_library.answers(known->id) : core::Answers(m_definitions.catalogue());
    const auto files = known ? m_library.attachments(known->id) : std::map<std::string, std::string>();
    addWarnings(coming, files);
    std::optional<core::Answers> after = known ? std::optional(before) : std::nullopt;
    std::vector<CaseChange> ofFiles;
    for (const NewCase* const each : m_added[identity]) {
      after = after && each->update ? each->update(*after) : answersOf(*each);
      for (const auto& [name, path] : each->files) addFile(name, path, files, ofFiles);
    }
    if (!after) return;  // never: what can be taken was read
    coming.changes = changesBetween(m_definitions, before, *after);
    coming.changes.insert(coming.changes.end(), ofFiles.begin(), ofFiles.end());
    m_names[identity.centerId] = core::centerName(*after);
  }

  /// @param known  the files that the case has, with their SHA-256.
  void addFile(const std::string& name, const std::filesystem::path& path,
               const std::map<std::string, std::string>& known, std::vector<CaseChange>& changes) const {
    const auto say = [this](const char* key) { return m_definitions.messages().sentence(key); };
    const std::string item = m_definitions.messages().sentence("preview.file", {{"name", name}});
    const bool isTold = std::ranges::find(changes, item, &CaseChange::item) != changes.end();
    const auto there = known.find(name);
    if (isTold || (there != known.end() && there->second == sumOf(path))) return;
    const bool isNew = there == known.end();
    changes.push_back({item, say(isNew ? "preview.file.none" : "preview.file.there"),
                       say(isNew ? "preview.file.comes" : "preview.file.other")});
  }

  [[nodiscard]] static std::string sumOf(const std::filesystem::path& path) {
    const std::string content = files::readFile(path, storage::kLargestFile);
    const auto size = static_cast<qsizetype>(content.size());
    return QCryptographicHash::hash(QByteArray::fromRawData(content.data(), size), QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
  }

  /// Two centers that look the same come in as two. Each is compared with those of the library and with all others that
  /// come in.
  void doubtLookalikes() {
    if (m_names.empty()) return;
    for (const annotations::CenterNames& center : centersOf(m_library)) m_names.emplace(center.id, center.name);
    std::vector<annotations::CenterNames> centers;
    for (const auto& [id, name] : m_names) centers.push_back({.id = id, .name = name});
    const annotations::Lookalikes alike(std::move(centers));
    for (ComingCase& coming : m_cases) {
      if (!coming.canBeTaken()) continue;
      const std::string& id = coming.identity->centerId;
      for (const core::Problem& doubt : alike.of({.id = id, .name = m_names.at(id)}))
        coming.problems.push_back(problemOf(m_definitions, doubt));
    }
  }

  const terms::Definitions& m_definitions;
  const CaseImport& m_read;
  const storage::Library& m_library;
  std::vector<ComingCase> m_cases;
  std::map<core::CaseIdentity, std::size_t> m_places;                          ///< of the cases in `m_cases`
  std::map<core::CaseIdentity, std::vector<const CaseImport::Part*>> m_parts;  ///< those of `m_read`, by their case
  std::map<core::CaseIdentity, std::vector<const NewCase*>> m_added;           ///< the same of what comes in
  std::map<std::string, std::string> m_names;  ///< of the centers as they would be afterwards, by id
};

}  // namespace

bool ComingCase::canBeTaken() const {
  return identity && std::ranges::none_of(problems, &ComingProblem::keepsOut);
}

bool ComingCase::waitsForAnswers() const {
  const auto isAnswerable = [](const ComingProblem& each) { return !each.keepsOut || each.question; };
  return !identity && !problems.empty() && std::ranges::all_of(problems, isAnswerable);
}

std::vector<ComingCase> comingCases(const terms::Definitions& definitions, const CaseImport& read,
                                    const storage::Library& library, const core::Step& step) {
  return Preview(definitions, read, library).made(step);
}

}  // namespace guapai::transfer
