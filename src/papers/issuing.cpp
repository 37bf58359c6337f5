#include "papers/issuing.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

#include <QtCore/QDateTime>

#include "attachments/casefiles.h"
#include "core/error.h"
#include "core/masking.h"
#include "exchange/casereader.h"
#include "exchange/casewriter.h"
#include "papers/checklist.h"
#include "papers/clockcheck.h"
#include "papers/embeddedcase.h"
#include "papers/filledpaper.h"
#include "papers/formanswers.h"
#include "papers/printablepictures.h"
#include "papers/printedcontent.h"
#include "render/pdfwriter.h"
#include "render/picturedesk.h"
#include "rules/evaluationjson.h"
#include "storage/filestore.h"

namespace guapai::papers {
namespace {

constexpr std::size_t kFingerprintDigits = 10;
constexpr std::size_t kLeastDigits = 4;

std::string sha256(std::string_view text) {
  return storage::sha256Of(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
}

/// The text of the case that is frozen. The text is read back first, because what cannot be read again years later must
/// not be kept.
/// @throws core::Error{CaseIncomplete} naming the center's id, where the text does not give the same answers again.
std::string frozenText(const core::Answers& answers, const std::string& centerId) {
  std::string text = exchange::writeCase(answers);
  const exchange::CaseResult again = exchange::CaseReader(answers.catalogue()).read(text);
  if (!again.answers || !again.answers->sameAsWritten(answers))
    throw core::Error(core::ErrorCode::CaseIncomplete, core::masked(centerId));
  return text;
}

std::string inSmallLetters(std::string_view text) {
  return QByteArray(text.data(), static_cast<qsizetype>(text.size())).toLower().toStdString();
}

/// The results of one case for the days for which its papers were issued. A day is evaluated once, and not at all where
/// the case itself fixes it.
class ResultsByDay {
public:
  /// @param answers  must outlive the object.
  ResultsByDay(const rules::Standard& standard, const core::Answers& answers, rules::Evaluation ofToday)
      : m_standard(&standard), m_answers(&answers), m_ofToday(std::move(ofToday)) {}

  [[nodiscard]] const rules::Evaluation& forPaperOf(core::Date evaluatedOn) {
    if (!m_ofToday.days.moving) return m_ofToday;
    auto found = m_byDay.find(evaluatedOn);
    if (found == m_byDay.end())
      found = m_byDay.emplace(evaluatedOn, rules::evaluate(*m_standard, *m_answers, evaluatedOn, evaluatedOn)).first;
    return found->second;
  }

private:
  const rules::Standard* m_standard;
  const core::Answers* m_answers;
  rules::Evaluation m_ofToday;
  std::map<core::Date, rules::Evaluation> m_byDay;
};

/// A paper that is signed must show every picture that the case names for it.
void refuseMissing(const core::Problems& pictures, const core::Messages& messages) {
  if (!pictures.empty()) throw core::Error(core::ErrorCode::PictureUnprinted, messages.sentence(pictures.front()));
}

}  // namespace

std::string_view stateWord(const ComparedPaper& paper) {
  if (paper.caseRemoved) return "word.issued.case_removed";
  return paper.outOfDate ? "word.issued.out_of_date" : "word.issued.current";
}

bool mayBeFingerprint(std::string_view text) {
  return text.size() >= kLeastDigits && text.size() <= kFingerprintDigits &&
         inSmallLetters(text).find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::string fingerprintOf(std::string_view frozenCase, std::string_view checksum, std::string_view form,
                          std::int64_t number) {
  std::string identity;
  for (const std::string_view part : {frozenCase, checksum, form}) identity.append(part).append("\n");
  return sha256(identity + std::to_string(number)).substr(0, kFingerprintDigits);
}

rules::Evaluation evaluatedOnFixedDay(const rules::Standard& standard, const core::Answers& answers, core::Date today) {
  rules::Evaluation evaluation = rules::evaluate(standard, answers, std::nullopt, today);
  if (!evaluation.days.moving) return evaluation;
  return rules::evaluate(standard, answers, evaluation.days.evaluation, today);
}

FreshPaper Issuing::issue(core::CaseId id, const std::string& form, const IssueOptions& wanted) {
  if (const auto last = wanted.clockConfirmed ? std::nullopt : eventAhead(*m_library, *m_clock))
    throw core::Error(core::ErrorCode::ClockBehind, *last);
  const rules::Standard& standard = m_definitions->standard();
  FreshPaper fresh;
  const render::PaperTime time;
  const auto make = [&](const storage::PaperGround& ground) {
    const rules::Evaluation evaluation = evaluatedOnFixedDay(standard, ground.answers, m_clock->today());
    const auto embedded = wanted.embeddedCase ? embeddedCaseOf(*m_definitions, form, ground.answers) : std::nullopt;
    const auto name = ground.answers.value(ground.answers.catalogue().require("center.name"));
    storage::PaperToIssue paper{.form = form,
                                .centerName = core::valueText(name),
                                .evaluatedOn = evaluation.days.evaluation,
                                .standard = standard.id(),
                                .standardChecksum = m_definitions->checksum(),
                                .frozen = {.text = frozenText(ground.answers, ground.head.centerId),
                                           .results = rules::evaluationJson(standard, ground.answers, evaluation)},
                                .fingerprint = {},
                                .printedSha256 = printedSum(ground.head.id, ground.answers, evaluation, form),
                                .embeddedCase = embedded.has_value(),
                                .pdf = {}};
    paper.fingerprint = fingerprintOf(paper.frozen.text, paper.standardChecksum, form, ground.number);
    PaperOptions options;
    options.outside = wanted.outside;
    options.trailHead = wanted.trailHead;
    options.stamp =
        PaperStamp{.number = ground.number, .fingerprint = paper.fingerprint, .trailHead = ground.trailHead};
    const attachments::FilesInLibrary files(*m_library, ground.head.id);
    options.pictures = attachments::picturesOf(m_definitions->form(form), ground.answers, files);
    const auto refuseIncomplete = [&] {
      refuseMissing(attachments::problemsOfPictures(ground.answers, files, options.pictures),
                    m_definitions->messages());
    };
    refuseIncomplete();
    render::PrintedPictures printed;
    fresh.pages = composedPrintable(options.pictures, printed,
                                    [&] { return paperOf(*m_definitions, form, ground.answers, evaluation, options); });
    refuseIncomplete();  // a picture that was good in small may be too slow in print
    const auto issuedAt = QDateTime::fromSecsSinceEpoch(ground.issuedAt.time_since_epoch().count(), Qt::UTC);
    fresh.pdf = paper.pdf = render::pdfOf(fresh.pages, printed, {.embeddedFile = embedded, .created = issuedAt});
    return paper;
  };
  fresh.paper = {m_library->issue(id, make)};
  return fresh;
}

std::vector<ComparedPaper> Issuing::papers() const {
  return compared(m_library->issuedPapers());
}

std::vector<ComparedPaper> Issuing::papersOf(core::CaseId id) const {
  return compared(m_library->issuedPapers(id));
}

std::optional<ComparedPaper> Issuing::paper(std::int64_t number) const {
  const auto found = m_library->issuedPaper(number);
  return found ? std::optional(compared({*found}).front()) : std::nullopt;
}

std::vector<ComparedPaper> Issuing::withFingerprint(std::string_view digits) const {
  return compared(holding(digits));
}

std::set<core::CaseId> Issuing::casesWithFingerprint(std::string_view digits) const {
  std::set<core::CaseId> cases;
  for (const storage::IssuedPaper& paper : holding(digits)) {
    if (const auto id = m_library->caseOf(paper)) cases.insert(*id);
  }
  return cases;
}

std::vector<storage::IssuedPaper> Issuing::holding(std::string_view digits) const {
  if (!mayBeFingerprint(digits)) return {};
  const std::string wanted = inSmallLetters(digits);
  std::vector<storage::IssuedPaper> papers = m_library->issuedPapers();
  std::erase_if(papers,
                [&](const storage::IssuedPaper& paper) { return paper.fingerprint.find(wanted) == std::string::npos; });
  return papers;
}

QByteArray Issuing::pdf(std::int64_t number) const {
  const auto paper = m_library->issuedPaper(number);
  assert(paper);
  return m_library->storedFile(paper->fileSha256);
}

/// Reads each case once, however many papers it has.
std::vector<ComparedPaper> Issuing::compared(std::vector<storage::IssuedPaper> papers) const {
  std::vector<ComparedPaper> result;
  std::map<core::CaseId, core::Answers> cases;
  std::map<core::CaseId, ResultsByDay> results;
  for (storage::IssuedPaper& paper : papers) {
    ComparedPaper& shown = result.emplace_back(ComparedPaper{std::move(paper)});
    const auto id = m_library->caseOf(shown);
    shown.caseRemoved = !id;
    if (!id) continue;
    auto found = cases.find(*id);
    if (found == cases.end()) {
      found = cases.emplace(*id, m_library->answers(*id)).first;
      const rules::Standard& standard = m_definitions->standard();
      results.try_emplace(*id, standard, found->second,
                          rules::evaluate(standard, found->second, std::nullopt, m_clock->today()));
    }
    const rules::Evaluation& evaluation = results.at(*id).forPaperOf(shown.evaluatedOn);
    shown.outOfDate = printedSum(*id, found->second, evaluation, shown.form) != shown.printedSha256;
  }
  return result;
}

std::size_t Issuing::outOfDate(core::CaseId id, const core::Answers& answers,
                               const rules::Evaluation& evaluation) const {
  const std::vector<storage::IssuedPaper> papers = m_library->issuedPapers(id);
  ResultsByDay results(m_definitions->standard(), answers, evaluation);
  return static_cast<std::size_t>(std::ranges::count_if(papers, [&](const storage::IssuedPaper& paper) {
    return printedSum(id, answers, results.forPaperOf(paper.evaluatedOn), paper.form) != paper.printedSha256;
  }));
}

std::string Issuing::printedSum(core::CaseId id, const core::Answers& answers, const rules::Evaluation& evaluation,
                                const std::string& form) const {
  const forms::FormDefinition& definition = m_definitions->form(form);
  forms::FormContent content = formContent(m_definitions->standard(), answers, evaluation, Ticks::Verified);
  addChecklist(content, *m_definitions, evaluation);
  std::string text = printedContent(definition, content);
  if (const auto files = attachments::shownFiles(definition, answers); !files.empty()) {
    const auto sums = m_library->attachments(id);
    for (const attachments::NamedFile& file : files) {
      const auto sum = sums.find(file.name);
      text += "\n" + (sum == sums.end() ? "" : sum->second);
    }
  }
  return sha256(text);
}

}  // namespace guapai::papers
