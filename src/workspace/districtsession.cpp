#include "workspace/districtsession.h"

#include <algorithm>
#include <map>
#include <utility>

#include <spdlog/spdlog.h>

#include "core/caseidentity.h"
#include "core/error.h"
#include "core/text.h"
#include "workspace/caseexport.h"
#include "workspace/caseimport.h"
#include "workspace/newround.h"

namespace guapai::workspace {
namespace {

constexpr QLatin1Char kRoundSeparator('#');

core::Value textValue(const QString& text) {
  return core::Value(text.toStdString());
}

}  // namespace

std::unique_ptr<DistrictSession> DistrictSession::create(std::shared_ptr<const Definitions> definitions,
                                                         const std::filesystem::path& file, const core::Clock& clock) {
  auto library = storage::Library::create(file, definitions->catalogue(), clock);
  return std::unique_ptr<DistrictSession>(new DistrictSession(std::move(definitions), std::move(library), clock));
}

std::unique_ptr<DistrictSession> DistrictSession::open(std::shared_ptr<const Definitions> definitions,
                                                       const std::filesystem::path& file, const core::Clock& clock) {
  auto library = storage::Library::open(file, definitions->catalogue(), clock);
  return std::unique_ptr<DistrictSession>(new DistrictSession(std::move(definitions), std::move(library), clock));
}

DistrictSession::DistrictSession(std::shared_ptr<const Definitions> definitions,
                                 std::unique_ptr<storage::Library> library, const core::Clock& clock)
    : m_definitions(std::move(definitions)),
      m_library(std::move(library)),
      m_clock(&clock),
      m_issuing(*m_definitions, *m_library, clock),
      m_ledger(m_definitions),
      m_ledgerFilter(m_ledger) {
  m_ledgerFilter.setPaperSearch([this](const QString& word) { return casesOfPapers(word); });
  fillLedger();
}

QString DistrictSession::name() const {
  return QString::fromStdU16String(m_library->file().stem().u16string());
}

std::unique_ptr<CaseSession> DistrictSession::openCase(storage::CaseId id) {
  auto session = std::make_unique<CaseSession>(m_definitions, *m_library, id, *m_clock);
  const CaseSession* const opened = session.get();
  connect(opened, &CaseSession::evaluationChanged, this, [this, opened] { showAgain(*opened); });
  // Another program may have edited the case since the ledger was filled.
  const LedgerLine* line = m_ledger.line(id);
  if (line == nullptr || line->head.revision != opened->head().revision) showAgain(*opened);
  return session;
}

QString DistrictSession::key(storage::CaseId id) const {
  const LedgerLine* line = m_ledger.line(id);
  if (line == nullptr) return {};
  return QString::fromStdString(line->head.centerId) + kRoundSeparator + QString::number(line->head.round);
}

std::optional<storage::CaseId> DistrictSession::find(const QString& key) const {
  for (const LedgerLine& line : m_ledger.lines()) {
    if (this->key(line.head.id) == key) return line.head.id;
  }
  return std::nullopt;
}

storage::CaseId DistrictSession::addCenter(const QString& name, const QString& kind, const QString& subdistrict) {
  const core::FieldCatalogue& catalogue = m_definitions->catalogue();
  core::Answers answers(catalogue);
  answers.set(catalogue.require("center.name"), textValue(name));
  answers.set(catalogue.require("center.kind"), core::Value(core::Code{kind.toStdString()}));
  answers.set(catalogue.require("center.subdistrict"), textValue(subdistrict));
  const core::CaseIdentity identity = core::identityOf(answers);
  if (m_library->find(identity.centerId, identity.round) || hasCenterNamed(name))
    throw core::Error(core::ErrorCode::CaseExists, name.toStdString());
  const auto id =
      m_library->import({{.centerId = identity.centerId, .round = identity.round, .answers = answers}}).front();
  const auto evaluation = rules::evaluate(m_definitions->standard(), answers, std::nullopt, m_clock->today());
  m_ledger.setLine(ledgerLine(m_definitions->standard(), m_library->head(id), answers, evaluation));
  return id;
}

bool DistrictSession::hasCenterNamed(const QString& name) const {
  const std::string wanted = core::comparable(name.toStdString());
  return std::ranges::any_of(m_ledger.lines(), [&wanted](const LedgerLine& line) {
    return core::comparable(line.name.toStdString()) == wanted;
  });
}

storage::CaseId DistrictSession::openRound(storage::CaseId id) {
  const auto added = workspace::openRound(*m_definitions, *m_library, id);
  const core::Answers answers = m_library->answers(added);
  const auto evaluation = rules::evaluate(m_definitions->standard(), answers, std::nullopt, m_clock->today());
  m_ledger.setLine(ledgerLine(m_definitions->standard(), m_library->head(added), answers, evaluation));
  return added;
}

void DistrictSession::removeCase(storage::CaseId id) {
  m_library->remove(id);
  m_ledger.removeLine(id);
}

DistrictSession::Imported DistrictSession::importFile(const std::filesystem::path& file) {
  CaseImport cases(*m_definitions);
  cases.addFile(file, QString::fromStdU16String(file.filename().u16string()).toStdString());
  if (!cases.problems().empty()) return {.cases = 0, .problems = cases.problems(), .warnings = {}};
  cases.into(*m_library);
  fillLedger();
  return {.cases = cases.size(), .problems = {}, .warnings = cases.warnings()};
}

std::size_t DistrictSession::exportTo(const std::filesystem::path& file) {
  return exportWithFiles(*m_library, m_definitions->catalogue(), file);
}

/// Evaluates only what has changed since the library was last open under the same standard on the same day.
void DistrictSession::fillLedger() {
  std::map<storage::CaseId, std::string> kept;
  for (auto& cached : m_library->cachedResults(cacheKey())) kept.emplace(cached.id, std::move(cached.result));
  const rules::Standard& standard = m_definitions->standard();
  const std::size_t results = standard.criteria().size() + standard.disqualifiers().size();
  std::vector<LedgerLine> lines;
  std::vector<storage::Library::CachedResult> computed;
  for (const storage::CaseHead& head : m_library->cases()) {
    const auto found = kept.find(head.id);
    auto line = found == kept.end() ? std::nullopt : fromCacheText(head, found->second, results);
    if (!line) {
      const core::Answers answers = m_library->answers(head.id);
      line = ledgerLine(standard, head, answers, rules::evaluate(standard, answers, std::nullopt, m_clock->today()));
      computed.push_back({.id = head.id, .revision = head.revision, .result = cacheText(*line)});
    }
    lines.push_back(*std::move(line));
  }
  m_ledger.setLines(std::move(lines));
  if (computed.empty()) return;
  try {
    m_library->cacheResults(cacheKey(), computed);
  } catch (const core::Error& error) {
    // A library that can only be read, or is busy: it opens all the same, a little slower next time.
    spdlog::debug("ledger: results were not kept: {}", core::errorName(error.code()));
  }
}

void DistrictSession::showAgain(const CaseSession& session) {
  if (session.isTrying()) return;
  m_ledger.setLine(ledgerLine(m_definitions->standard(), session.head(), session.answers(), session.evaluation()));
}

/// Nothing where the library cannot be read just now: whoever searches goes on by names.
std::set<storage::CaseId> DistrictSession::casesOfPapers(const QString& word) const {
  try {
    return m_issuing.casesWithFingerprint(word.toStdString());
  } catch (const core::Error& error) {
    spdlog::debug("ledger: no papers were searched: {}", core::errorName(error.code()));
    return {};
  }
}

std::string DistrictSession::cacheKey() const {
  return m_definitions->standard().id() + " " + m_definitions->checksum() + " " + m_clock->today().iso();
}

}  // namespace guapai::workspace
