#include "desk/desktexts.h"

#include <algorithm>
#include <memory>
#include <set>

#include <QtCore/QCoreApplication>

#include "annotations/evidence.h"
#include "core/text.h"
#include "desk/deskform.h"
#include "desk/verifiedstrip.h"
#include "terms/resultwords.h"
#include "verification/distancetopass.h"
#include "verification/survey.h"
#include "verification/verificationsteps.h"

namespace guapai::ui {
namespace {

using Tone = LiveText::Tone;
using session::CaseSession;
using verification::GapLine;
using verification::Verification;
using verification::VerificationState;

QString joined(const std::vector<std::string>& lines) {
  return QString::fromStdString(core::joined(lines, "\n"));
}

QString joined(const std::vector<GapLine>& lines) {
  std::vector<std::string> texts;
  texts.reserve(lines.size());
  for (const GapLine& line : lines) texts.push_back(line.text);
  return joined(texts);
}

class DeskSpeaker {
  Q_DECLARE_TR_FUNCTIONS(guapai::ui::DeskSpeaker)

public:
  DeskSpeaker(const CaseSession& session, const Verification& verification)
      : m_session(session),
        m_verification(verification),
        m_words(session.definitions().messages()),
        m_evidence(session.answers()) {}

  [[nodiscard]] LiveTexts say() {
    saySteps();
    const verification::DistanceToPass gap =
        verification::distanceToPass(m_session.definitions(), m_session.answers(), m_session.evaluation());
    put(kLiveGap, gap.missing.empty()
                      ? LiveText{.text = QString::fromStdString(m_words.sentence("gap.none")), .tone = Tone::Quiet}
                      : LiveText{.text = joined(gap.missing)});
    put(kLiveSlack, {.text = joined(gap.slack), .tone = Tone::Quiet});
    put(kLiveCorrections, {.text = corrections()});
    if (!m_session.isTrying()) put(kActPrefix + std::string(kActWhatIf), {.text = tr("Try figures… (Ctrl+T)")});
    for (const verification::SurveyKind& kind : verification::surveyKinds(m_session.definitions())) saySurvey(kind);
    const rules::Evaluation& evaluation = m_session.evaluation();
    for (std::size_t i = 0; i < evaluation.criteria.size(); ++i) sayCriterion(i, evaluation.criteria[i]);
    for (std::size_t i = 0; i < evaluation.disqualifiers.size(); ++i) sayDisqualifier(i, evaluation.disqualifiers[i]);
    return std::move(m_texts);
  }

private:
  void put(const std::string& name, LiveText text) { m_texts.insert_or_assign(name, std::move(text)); }

  void saySteps() {
    const core::Messages& messages = m_session.definitions().messages();
    auto steps = verification::verificationSteps(m_session.definitions(), m_verification, m_session.answers(),
                                                 m_session.evaluation());
    put(kLiveSteps, {.text = QString::fromStdString(verification::verifiedText(messages, steps))});
    if (!std::ranges::all_of(steps, [](const auto& step) { return step.state == VerificationState::Done; }))
      put(kActPrefix + std::string(kActNextUnverified), {.text = tr("Next unverified criterion (Ctrl+F6)")});
    QStringList words;
    for (const auto state : {VerificationState::Open, VerificationState::Partly, VerificationState::Done})
      words.append(QString::fromStdString(verification::verifiedWord(messages, state)));
    QStringList said;
    said.reserve(static_cast<qsizetype>(steps.size()));
    for (const auto& step : steps) {
      said.append(QString::fromStdString(step.name) + words.value(static_cast<int>(step.state)));
      if (step.state == VerificationState::Partly) m_partly.insert(step.id);
    }
    put(kLiveStrip,
        {.text = said.join(u'\n'),
         .drawing = std::make_shared<const VerifiedStrip>(std::move(steps), std::move(words), tr("Conditions"))});
  }

  [[nodiscard]] QString corrections() const {
    std::vector<std::string> lines;
    for (const auto& correction : m_verification.corrections(m_session.answers(), m_session.evaluation())) {
      std::string effect = joined(correction.changes).replace(u'\n', u'，').toStdString();
      if (effect.empty()) effect = m_words.sentence("verification.correction.unchanged");
      lines.push_back(m_words.sentence("verification.correction", {{"label", correction.label},
                                                                   {"claimed", correction.claimed},
                                                                   {"verified", correction.verified},
                                                                   {"effect", effect}}));
    }
    return joined(lines);
  }

  void saySurvey(const verification::SurveyKind& kind) {
    const auto result = verification::surveyResult(m_session.definitions(), kind, m_session.answers());
    const std::string& id = kind.criterion;
    put(liveName(id, kLiveSurvey), {.text = QString::fromStdString(result.text)});
    put(liveName(id, kLiveSurveyWarning), {.text = QString::fromStdString(result.warning), .tone = Tone::Doubtful});
    if (!result.adoption.empty()) putAct(id, kActAdoptSurvey, tr("Take over as verified"));
  }

  void sayCriterion(std::size_t at, const rules::Finding& finding) {
    const auto sheet = m_verification.sheet(at, m_session.answers(), m_session.evaluation(), m_session.problems());
    const auto& id = finding.id;
    const bool isForm = finding.readings[1].source == rules::Source::Information;
    const QString first = paper(finding.readings[0].source, "application.applied_on");
    const QString second =
        paper(finding.readings[1].source, isForm ? "information.opinion.date" : "center.grade_awarded_on");
    put(liveName(id, kLiveApplication), {.text = first});
    put(liveName(id, kLiveSecond), {.text = second});
    const QString papers = QString::fromStdString(
        m_words.sentence("verification.papers", {{"first", first.toStdString()}, {"second", second.toStdString()}}));
    for (std::size_t fact = 0; fact < sheet.facts.size(); ++fact) {
      const verification::FactLine& line = sheet.facts[fact];
      if (line.part) put(liveName(id, fact, kLivePart), {.mark = terms::ResultMark{.shape = *line.part}});
      put(liveName(id, fact, kLiveApplication), {.text = QString::fromStdString(line.application)});
      put(liveName(id, fact, kLiveSecond), {.text = QString::fromStdString(line.second)});
      put(liveName(id, fact, kLiveVerified), {.text = QString::fromStdString(line.verified)});
      if (const auto& blank = m_verification.outlines()[at][fact].verified; blank && !line.hint.empty())
        put(kHintPrefix + m_session.answers().catalogue()[*blank].name, {.text = QString::fromStdString(line.hint)});
    }
    QString differences = joined(sheet.differences);
    if (!differences.isEmpty()) differences += u'\n' + papers;
    put(liveName(id, kLiveDifferences), {.text = differences, .tone = Tone::Doubtful});
    put(liveName(id, kLiveReadings), {.text = QString::fromStdString(sheet.readings), .tone = Tone::Quiet});
    sayDecision(finding, QString::fromStdString(sheet.computed),
                m_verification.rulingOn(at, m_session.answers(), finding),
                QString::fromStdString(m_words.basis(finding.basis)));
  }

  void sayDisqualifier(std::size_t at, const rules::DisqualifierFinding& finding) {
    const auto ruling = m_verification.rulingOn(at, m_session.answers(), finding);
    sayDecision(finding,
                QString::fromStdString(m_verification.computed(at, m_session.answers(), m_session.evaluation())),
                ruling, {});
  }

  template <typename Finding>
  void sayDecision(const Finding& finding, const QString& computed, const verification::RulingState& ruling,
                   const QString& basis) {
    const QString result = QString::fromStdString(m_words.result(finding.result));
    const std::string computedWord = m_words.result(finding.computed);
    QString text = result;
    if (finding.ruled) {
      text = QString::fromStdString(m_words.sentence("verification.result.ruled",
                                                     {{"result", result.toStdString()}, {"computed", computedWord}}));
    } else {
      QString reason = finding.why == rules::Why::None ? basis : QString::fromStdString(m_words.why(finding.why));
      if (m_partly.contains(finding.id))
        reason += (reason.isEmpty() ? QString() : QStringLiteral("，")) +
                  QString::fromStdString(m_words.sentence("verification.state.partly"));
      if (!reason.isEmpty())
        text = QString::fromStdString(m_words.sentence(
            "verification.result", {{"result", result.toStdString()}, {"basis", reason.toStdString()}}));
    }
    put(liveName(finding.id, kLiveResult), {.text = text, .mark = terms::markOf(finding)});
    Finding before = finding;
    before.result = finding.computed;
    before.ruled = false;
    put(liveName(finding.id, kLiveComputed), {.text = computed, .mark = terms::markOf(before)});
    put(liveName(finding.id, kLiveEvidence), {.text = evidence(finding.id)});
    putAct(finding.id, kActAddEvidence, tr("Add evidence…"));
    if (const auto files = static_cast<int>(m_evidence.about(finding.id).size()); files > 0)
      putAct(finding.id, kActShowEvidence, tr("Show %n file(s)", nullptr, files));
    put(liveName(finding.id, kLiveRuling),
        {.text = QString::fromStdString(ruling.text), .tone = ruling.incomplete ? Tone::Doubtful : Tone::Quiet});
  }

  /// Each criterion and disqualifier has these buttons: screen readers hear of which one they are.
  void putAct(const std::string& id, const char* act, const QString& text) {
    const std::string about = annotations::evidenceName(m_session.definitions(), m_session.answers(), {.about = id});
    put(kActPrefix + liveName(id, act), {.text = text, .name = text + u' ' + QString::fromStdString(about)});
  }

  /// The files that stand for a criterion or disqualifier, one on each line: the name, what the file is about in words,
  /// the note.
  [[nodiscard]] QString evidence(const std::string& id) const {
    const core::FieldCatalogue& catalogue = m_session.answers().catalogue();
    const core::List* files = m_session.answers().list(catalogue.require("evidence.files"));
    std::vector<std::string> lines;
    for (const core::Row& row : files == nullptr ? std::vector<core::Row>() : files->rows) {
      const auto cell = [&](const char* column) {
        const core::Field& field = catalogue[catalogue.require(std::string("evidence.files.") + column)];
        return core::valueText(row.cells[field.column]);
      };
      if (cell("about") != id || cell("file").empty()) continue;
      std::string& line = lines.emplace_back(cell("file"));
      for (const char* column : {"item", "note"})
        if (!cell(column).empty()) line += " · " + cell(column);
    }
    return joined(lines);
  }

  /// Names a paper with its date, or says that it has none.
  [[nodiscard]] QString paper(rules::Source source, const char* date) const {
    const core::Field& field = m_session.answers().catalogue()[m_session.answers().catalogue().require(date)];
    const std::string day = core::displayText(field, m_session.answers().value(field.id));
    if (day.empty())
      return QString::fromStdString(
          m_words.sentence("verification.paper.undated", {{"paper", m_words.source(source)}}));
    return QString::fromStdString(
        m_words.sentence("verification.paper", {{"paper", m_words.source(source)}, {"date", day}}));
  }

  const CaseSession& m_session;
  const Verification& m_verification;
  terms::ResultWords m_words;
  annotations::Evidence m_evidence;
  LiveTexts m_texts;
  std::set<std::string, std::less<>> m_partly;  ///< ids of what is verified in part
};

}  // namespace

LiveTexts deskTexts(const CaseSession& session, const Verification& verification) {
  return DeskSpeaker(session, verification).say();
}

}  // namespace guapai::ui
