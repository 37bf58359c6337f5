#include "transfer/caseimport.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>

#include <QtCore/QByteArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include "attachments/casefiles.h"
#include "core/error.h"
#include "exchange/casefile.h"
#include "files/filereader.h"
#include "papers/embeddedcase.h"
#include "papers/printedcontent.h"
#include "render/pdfbinding.h"
#include "render/picturefile.h"
#include "transfer/knowncenters.h"
#include "workbooks/opening.h"

namespace guapai::transfer {
namespace {

/// The code of the warning that says why a file does not come in; empty where it does.
/// @param document  it need not be a picture.
std::string objectionTo(const std::filesystem::path& file, bool document) {
  constexpr std::size_t kBeginning = 1024;
  try {
    const std::string beginning = files::readHead(file, kBeginning);
    return document || render::beginsAsPicture(beginning) ? "" : "file.no_picture";
  } catch (const core::Error&) {
    return "file.not_read";
  }
}

core::Problem problemAt(const std::string& code, const std::string& sentence, const std::string& file,
                        std::size_t line) {
  return {.severity = core::Severity::Error,
          .code = code,
          .path = {},
          .sentence = sentence,
          .arguments = {{"file", file}, {"line", std::to_string(line)}}};
}

/// The center's name in a case that has errors, by which people recognise it; empty where there is none.
std::string nameIn(std::string_view text) {
  const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
  const QJsonObject whole = QJsonDocument::fromJson(bytes).object();
  return whole.value(QLatin1String("center")).toObject().value(QLatin1String("name")).toString().toStdString();
}

}  // namespace

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
  ++m_files;
  // No case begins with these characters.
  const auto first = stream.peek();
  const bool mayBeOther = first == '%' || first == 'P' || first == 0xD0 || workbooks::isTableName(name);
  if (!mayBeOther) return addCases(stream, name, oneALine, folder);
  const std::string bytes = files::readAll(stream, attachments::kLargestFile);
  if (bytes.starts_with("%PDF-")) return addPdf(bytes, {.file = name}, folder);
  if (isTable(bytes, name)) return addTable(bytes, {.file = name}, folder);
  std::istringstream text(bytes);
  addCases(text, name, oneALine, folder);
}

void CaseImport::addCases(std::istream& stream, const std::string& name, bool oneALine,
                          const std::filesystem::path& folder) {
  exchange::CaseFile cases(stream, oneALine);
  while (auto text = cases.next()) {
    const Origin origin{.file = name, .line = text->line};
    if (origin.line == 1 && exchange::holdsPdf(text->text))
      return refuse("import.pdf", "import.pdf_behind_text", origin);
    count(text->text.size());
    if (auto answers = read(text->text, origin, oneALine)) addCase(*answers, std::move(text->text), origin, folder);
  }
}

void CaseImport::into(storage::Library& library, const core::Step& step) {
  rememberColumns(library);
  const std::vector<core::CaseId> ids =
      library.import(m_cases, m_definitions->messages().sentence("trail.import"), step);
  core::Problems left;
  for (std::size_t i = 0; i < m_warnings.size(); ++i) {
    const std::string& name = m_warnings[i].arguments.at("name");
    if (!library.attachments(ids[m_warned[i]]).contains(name)) left.push_back(m_warnings[i]);
  }
  m_warnings = std::move(left);
  doubtCenters(library);
}

/// Two centers that look the same come in as two, with a warning: only the person at the program knows whether they are
/// one. A center is named as the library has it by now, which is not what every paper of it says.
void CaseImport::doubtCenters(const storage::Library& library) {
  const std::vector<annotations::CenterNames> centers = transfer::centersOf(library);
  const annotations::Lookalikes alike(centers);
  std::set<std::string_view> doubted;
  for (const storage::Library::NewCase& added : m_cases) {
    const auto center = std::ranges::lower_bound(centers, added.centerId, {}, &annotations::CenterNames::id);
    const bool isThere = center != centers.end() && center->id == added.centerId;
    if (!isThere || !doubted.insert(added.centerId).second) continue;
    const auto& parts = m_origins.at({.centerId = added.centerId, .round = added.round});
    const Origin& origin = parts.begin()->second;
    for (core::Problem& problem : alike.of(*center)) {
      problem.arguments.insert({{"file", origin.file}, {"line", std::to_string(origin.line)}});
      m_warnings.push_back(std::move(problem));
    }
  }
}

/// What somebody has said about columns is remembered for ledgers that have these headings.
void CaseImport::rememberColumns(storage::Library& library) const {
  if (!m_knowledge) return;
  for (const LedgerHead& head : m_heads) {
    LedgerMapping said;
    for (const std::string& heading : head.headings)
      if (const auto given = m_knowledge->mappings.given.find(headingText(heading));
          given != m_knowledge->mappings.given.end())
        said.insert(*given);
    if (!said.empty()) rememberMapping(m_definitions->catalogue(), library, head.fingerprint, said);
  }
}

void CaseImport::addTable(const std::string& bytes, const Origin& origin, const std::filesystem::path& folder) {
  count(bytes.size());
  if (!m_knowledge) m_knowledge = m_source ? m_source() : LedgerKnowledge();
  ReadTable table = readTable(*m_definitions, bytes, origin.file, *m_knowledge, m_chosen[m_files - 1]);
  if (!table.problems.empty()) {
    (void)taken({.answers = std::nullopt, .problems = table.problems, .json = table.isReadable}, origin, false, {});
    for (ReadCenter& center : table.centers) center.result.answers.reset();  // as if each had these problems
  }
  m_heads.insert(m_heads.end(), table.heads.begin(), table.heads.end());
  for (ReadCenter& center : table.centers) {
    const Origin row{.file = origin.file, .line = center.line};
    addCenter(std::move(center), table, row, folder);
  }
}

void CaseImport::addCenter(ReadCenter center, const ReadTable& table, const Origin& origin,
                           const std::filesystem::path& folder) {
  auto answers = taken(std::move(center.result), origin, false, center.name);
  if (!answers) {
    m_parts.back().questions = std::move(center.questions);
    m_parts.back().isOfRefusedTable = !table.problems.empty();
  }
  if (!answers || !claim(*answers, "", origin)) return;
  const core::CaseIdentity identity = core::identityOf(*answers);
  storage::Library::NewCase added{.centerId = identity.centerId,
                                  .round = identity.round,
                                  .answers = *answers,
                                  .files = filesOf(*answers, origin, folder)};
  added.update = [isLedger = table.isLedger, said = *std::move(answers)](const core::Answers& before) {
    return withTable(isLedger, before, said);
  };
  m_cases.push_back(std::move(added));
}

void CaseImport::addPdf(const std::string& bytes, const Origin& origin, const std::filesystem::path& folder) {
  const auto embedded = render::embeddedCase(QByteArray::fromStdString(bytes), exchange::kLongestCase);
  if (!embedded) return refuse("import.pdf", "import.pdf_without_case", origin);
  count(static_cast<std::size_t>(embedded->size()));
  auto answers = read(embedded->toStdString(), origin, false);
  if (!answers) return;
  const std::vector<std::string> forms = papers::formsCarrying(*m_definitions, *answers);
  if (forms.empty()) return refuse("import.pdf", "import.pdf_of_more", origin);
  addPaper(*std::move(answers), origin, forms, folder);
}

void CaseImport::count(std::size_t bytes) {
  m_bytes += bytes;
  if (m_bytes > exchange::kMostCaseText) throw core::Error(core::ErrorCode::FileTooLarge, {});
}

std::optional<core::Answers> CaseImport::read(std::string_view text, const Origin& origin, bool oneALine) {
  exchange::CaseResult result = m_reader.read(text);
  const std::string center = result.answers ? std::string() : nameIn(text);
  return taken(std::move(result), origin, oneALine, center);
}

std::optional<core::Answers> CaseImport::taken(exchange::CaseResult result, const Origin& origin, bool oneALine,
                                               const std::string& center) {
  for (core::Problem& problem : result.problems) {
    problem.arguments.insert_or_assign("file", origin.file);
    // The reader counts lines within its text, which in a .jsonl file is a single line of the file.
    if (oneALine) problem.arguments.insert_or_assign("line", std::to_string(origin.line));
    m_problems.push_back(problem);
  }
  if (!result.answers) addPart(origin, center, std::nullopt, std::move(result.problems));
  return std::move(result.answers);
}

/// Keeps the text and not the answers, which take ten times as much memory, and reads it again when it comes in.
void CaseImport::addCase(const core::Answers& answers, std::string text, const Origin& origin,
                         const std::filesystem::path& folder) {
  if (!claim(answers, "", origin)) return;
  const core::CaseIdentity identity = core::identityOf(answers);
  text.shrink_to_fit();
  m_cases.push_back({.centerId = identity.centerId,
                     .round = identity.round,
                     .answers = [this, text = std::move(text)] { return m_reader.read(text).answers.value(); },
                     .files = filesOf(answers, origin, folder)});
}

/// @param forms  the forms that may have carried the answers. Where there are several, no blank was filled in, and a
/// case that the library has is left as it is.
void CaseImport::addPaper(core::Answers answers, const Origin& origin, const std::vector<std::string>& forms,
                          const std::filesystem::path& folder) {
  const std::string form = forms.size() == 1 ? forms.front() : "blank";
  if (!claim(answers, form, origin)) return;
  const core::CaseIdentity identity = core::identityOf(answers);
  storage::Library::NewCase added{.centerId = identity.centerId,
                                  .round = identity.round,
                                  .answers = answers,
                                  .files = filesOf(answers, origin, folder)};
  added.update = [this, forms, paper = std::move(answers)](const core::Answers& before) {
    return forms.size() == 1 ? papers::withPrinted(m_definitions->form(forms.front()), before, paper) : before;
  };
  m_cases.push_back(std::move(added));
}

std::map<std::string, std::filesystem::path> CaseImport::filesOf(const core::Answers& answers, const Origin& origin,
                                                                 const std::filesystem::path& folder) {
  const attachments::FilesBeside beside(folder);
  std::map<std::string, std::filesystem::path> files;
  core::Problems left = attachments::problemsOfFiles(answers, beside);
  for (const attachments::NamedFile& file : attachments::namedFiles(answers)) {
    if (beside.state(file.name) != attachments::CaseFiles::State::There) continue;
    const std::filesystem::path path = beside.pathOf(file.name);
    const std::string objection = objectionTo(path, answers.catalogue()[file.field].document);
    if (objection.empty()) {
      files.emplace(file.name, path);
    } else {
      left.push_back({.severity = core::Severity::Warning,
                      .code = objection,
                      .path = file.path,
                      .sentence = objection,
                      .arguments = {{"name", file.name}}});
    }
  }
  for (core::Problem& problem : left) {
    problem.arguments.insert({{"file", origin.file}, {"line", std::to_string(origin.line)}});
    m_parts.back().problems.push_back(problem);
    m_warnings.push_back(std::move(problem));
    m_warned.push_back(m_cases.size());
  }
  return files;
}

bool CaseImport::claim(const core::Answers& answers, const std::string& part, const Origin& origin) {
  const core::CaseIdentity identity = core::identityOf(answers);
  Parts& parts = m_origins[identity];
  const bool whole = part.empty() || parts.contains("");
  const auto known = whole ? parts.begin() : parts.find(part);
  core::Problems problems;
  if (known == parts.end()) {
    parts.emplace(part, origin);
  } else {
    problems.push_back(problemAt("import.twice", "import.twice", origin.file, origin.line));
    problems.back().path = "/center";
    problems.back().arguments.insert(
        {{"first_file", known->second.file}, {"first_line", std::to_string(known->second.line)}});
  }
  m_problems.insert(m_problems.end(), problems.begin(), problems.end());
  addPart(origin, core::centerName(answers), identity, problems);
  return problems.empty();
}

void CaseImport::refuse(const std::string& code, const std::string& sentence, const Origin& origin) {
  m_problems.push_back(problemAt(code, sentence, origin.file, origin.line));
  addPart(origin, {}, std::nullopt, {m_problems.back()});
}

void CaseImport::addPart(const Origin& origin, std::string center, std::optional<core::CaseIdentity> identity,
                         core::Problems problems) {
  m_parts.push_back({.file = origin.file,
                     .fileNumber = m_files - 1,
                     .line = origin.line,
                     .center = std::move(center),
                     .identity = std::move(identity),
                     .problems = std::move(problems),
                     .questions = {}});
}

void CaseImport::keepOnly(const std::set<core::CaseIdentity>& chosen) {
  std::vector<storage::Library::NewCase> cases;
  std::map<std::size_t, std::size_t> places;
  for (std::size_t i = 0; i < m_cases.size(); ++i) {
    if (!chosen.contains({.centerId = m_cases[i].centerId, .round = m_cases[i].round})) continue;
    places.emplace(i, cases.size());
    cases.push_back(std::move(m_cases[i]));
  }
  core::Problems warnings;
  std::vector<std::size_t> warned;
  for (std::size_t i = 0; i < m_warnings.size(); ++i) {
    const auto place = places.find(m_warned[i]);
    if (place == places.end()) continue;
    warnings.push_back(std::move(m_warnings[i]));
    warned.push_back(place->second);
  }
  m_cases = std::move(cases);
  m_warnings = std::move(warnings);
  m_warned = std::move(warned);
  m_problems.clear();
  std::erase_if(m_origins, [&](const auto& each) { return !chosen.contains(each.first); });
  std::erase_if(m_parts, [&](const Part& part) { return !part.identity || !chosen.contains(*part.identity); });
}

}  // namespace guapai::transfer
