#include "session/findingsmodel.h"

#include <algorithm>
#include <utility>

#include "platform/datetext.h"
#include "platform/shown.h"
#include "procedure/acceptance.h"
#include "rules/standardcontent.h"
#include "terms/factname.h"

namespace guapai::session {
namespace {

using platform::text;

template <typename Finding>
bool sameFinding(const Finding& a, const Finding& b) {
  return a.result == b.result && a.why == b.why && a.ruled == b.ruled && a.reason == b.reason;
}

}  // namespace

FindingsModel::FindingsModel(CaseSession& session, QObject* parent)
    : QAbstractListModel(parent),
      m_session(&session),
      m_words(session.definitions().messages()),
      m_shown(session.evaluation()),
      m_provisional(m_shown.criteria.size() + m_shown.disqualifiers.size()) {
  connect(&session, &CaseSession::evaluationChanged, this, &FindingsModel::settle);
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_shown.criteria.size() + m_shown.disqualifiers.size());
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const int row = index.row();
  const auto at = static_cast<std::size_t>(row);
  switch (role) {
    case Qt::DisplayRole: {
      const auto criteria = standard().criteria().size();
      const std::string& brief =
          isCriterion(row) ? standard().criteria()[at].brief : standard().disqualifiers()[at - criteria].brief;
      return QString(number(row) + QLatin1Char(' ') + text(brief));
    }
    case Qt::ToolTipRole:
    case ReasonRole:
      return reason(row);
    case Qt::AccessibleTextRole:
      return QStringList{index.data().toString(), resultText(row), reason(row)}.join(QLatin1Char(' '));
    case Qt::AccessibleDescriptionRole:
      return details(row).join(QStringLiteral("；"));
    case IdRole:
      return text(isCriterion(row) ? criterion(row).id : disqualifier(row).id);
    case MarkRole:
      return QVariant::fromValue(mark(row));
    case ResultTextRole:
      return resultText(row);
    case DetailsRole:
      return details(row);
    case ClauseRole:
      return clause(row);
    case BeginsDisqualifiersRole:
      return at == m_shown.criteria.size();
    default:
      return {};
  }
}

QString FindingsModel::outcomeText() const {
  // 达标 without its basis could be taken for the commission's acceptance.
  if (m_shown.outcome == rules::Outcome::Pass)
    return QString::fromStdString(m_words.outcome(m_shown.outcome, m_shown.basis));
  return QString::fromStdString(m_words.outcome(m_shown.outcome));
}

QString FindingsModel::decisionText() const {
  const auto decision = procedure::decisionInForce(m_session->answers());
  if (!decision) return {};
  const std::string name = procedure::decisionName(m_session->answers().catalogue(), decision->decision);
  return platform::dotted({QString::fromStdString(name), platform::dateText(decision->decidedOn)});
}

QString FindingsModel::basisText() const {
  return QString::fromStdString(m_words.sentence(m_shown.basis == rules::Basis::Verified ? "word.basis.verified.long"
                                                                                         : "word.basis.declared.long"));
}

QString FindingsModel::countsText() const {
  QStringList parts;
  const auto count = [this, &parts](const char* key, auto number) {
    if (number > 0) parts.append(QString::fromStdString(m_words.sentence(key, {{"number", std::to_string(number)}})));
  };
  using rules::CriterionResult;
  using rules::DisqualifierResult;
  const auto criteria = [this](CriterionResult result) {
    return std::ranges::count(m_shown.criteria, result, &rules::Finding::result);
  };
  const auto disqualifiers = [this](DisqualifierResult result) {
    return std::ranges::count(m_shown.disqualifiers, result, &rules::DisqualifierFinding::result);
  };
  count("finding.counts.not_met", criteria(CriterionResult::NotMet));
  count("finding.counts.undetermined", criteria(CriterionResult::Undetermined));
  count("finding.counts.triggered", disqualifiers(DisqualifierResult::Triggered));
  count("finding.counts.unchecked", disqualifiers(DisqualifierResult::Undetermined));
  return parts.isEmpty() ? QString::fromStdString(m_words.sentence("finding.counts.all_met"))
                         : parts.join(QLatin1Char(' '));
}

std::vector<core::Place> FindingsModel::places(const QModelIndex& index) const {
  const int row = index.row();
  const rules::StandardContent& content = standard().content();
  std::vector<core::Place> places;
  const auto add = [&places](core::FieldId field) { places.push_back({.field = field, .row = std::nullopt}); };
  if (!isCriterion(row)) {
    add(disqualifier(row).records);
    add(content.disqualifierRulings[static_cast<std::size_t>(row) - m_shown.criteria.size()].result);
    return places;
  }
  for (const core::FieldId id : criterion(row).deciding) {
    const core::Field& field = m_session->answers().catalogue()[id];
    add(field.list.value_or(field.id));
  }
  for (const std::size_t fact : content.criteria[static_cast<std::size_t>(row)].facts)
    if (content.facts[fact].verified) add(*content.facts[fact].verified);
  return places;
}

bool FindingsModel::isUnmet(const QModelIndex& index) const {
  return mark(index.row()).shape == terms::ResultMark::Shape::NotMet;
}

void FindingsModel::showProvisional(const rules::Evaluation& evaluation) {
  show(evaluation);
}

void FindingsModel::settle() {
  show(m_session->evaluation());
}

/// Names only the findings that look different now: most keys change none of them, and a view paints what it hears of.
void FindingsModel::show(const rules::Evaluation& evaluation) {
  const rules::Evaluation before = std::exchange(m_shown, evaluation);
  for (int row = 0; row < rowCount(); ++row) {
    const auto at = static_cast<std::size_t>(row);
    const bool isSame = isCriterion(row) ? criterion(row) == before.criteria[at]
                                         : disqualifier(row) == before.disqualifiers[at - before.criteria.size()];
    const bool provisional = isProvisional(row);
    if (isSame && provisional == m_provisional[at]) continue;
    m_provisional[at] = provisional;
    Q_EMIT dataChanged(index(row), index(row));
  }
  Q_EMIT evaluationChanged();
}

bool FindingsModel::isCriterion(int row) const {
  return static_cast<std::size_t>(row) < m_shown.criteria.size();
}

const rules::Finding& FindingsModel::criterion(int row) const {
  return m_shown.criteria[static_cast<std::size_t>(row)];
}

const rules::DisqualifierFinding& FindingsModel::disqualifier(int row) const {
  return m_shown.disqualifiers[static_cast<std::size_t>(row) - m_shown.criteria.size()];
}

bool FindingsModel::isProvisional(int row) const {
  const rules::Evaluation& settled = m_session->evaluation();
  const auto at = static_cast<std::size_t>(row);
  return isCriterion(row) ? !sameFinding(criterion(row), settled.criteria[at])
                          : !sameFinding(disqualifier(row), settled.disqualifiers[at - settled.criteria.size()]);
}

terms::ResultMark FindingsModel::mark(int row) const {
  terms::ResultMark mark = isCriterion(row) ? terms::markOf(criterion(row)) : terms::markOf(disqualifier(row));
  mark.provisional = isProvisional(row);
  return mark;
}

QString FindingsModel::number(int row) const {
  const auto at = static_cast<std::size_t>(row);
  if (isCriterion(row)) return QString::fromStdString(m_words.criterion(standard().criteria()[at].number));
  return QString::fromStdString(m_words.disqualifier(standard().disqualifiers()[at - m_shown.criteria.size()].number));
}

QString FindingsModel::resultText(int row) const {
  const bool open = isCriterion(row) ? criterion(row).result == rules::CriterionResult::Undetermined
                                     : disqualifier(row).result == rules::DisqualifierResult::Undetermined;
  const QString result = isCriterion(row) ? QString::fromStdString(m_words.result(criterion(row).result))
                                          : QString::fromStdString(m_words.result(disqualifier(row).result));
  const QString why =
      QString::fromStdString(m_words.why(isCriterion(row) ? criterion(row).why : disqualifier(row).why));
  const bool ruled = isCriterion(row) ? criterion(row).ruled : disqualifier(row).ruled;
  if (ruled)
    return QString::fromStdString(m_words.sentence("finding.result.ruled", {{"result", result.toStdString()}}));
  return open && !why.isEmpty() ? result + QStringLiteral(" · ") + why : result;
}

QString FindingsModel::reason(int row) const {
  return platform::shown(isCriterion(row) ? criterion(row).reason : disqualifier(row).reason);
}

QString FindingsModel::clause(int row) const {
  const auto at = static_cast<std::size_t>(row);
  if (!isCriterion(row)) return text(standard().disqualifiers()[at - m_shown.criteria.size()].text);
  const auto& words = standard().criteria()[at];
  return text(words.text) + QLatin1Char('\n') +
         QString::fromStdString(m_words.sentence("finding.method", {{"method", words.method}}));
}

QStringList FindingsModel::details(int row) const {
  QStringList lines;
  const auto ruling = [this, &lines](const auto& finding) {
    if (!finding.ruled) return;
    lines.append(
        QString::fromStdString(m_words.sentence("finding.ruled", {{"result", m_words.result(finding.result)},
                                                                  {"computed", m_words.result(finding.computed)}})));
  };
  if (isCriterion(row)) {
    const rules::Finding& finding = criterion(row);
    ruling(finding);
    for (const rules::Shortfall& shortfall : finding.shortfalls) lines.append(shortfallText(shortfall));
    lines.append(platform::shown(QString::fromStdString(m_words.readings(finding))));
    if (finding.basis != rules::Basis::None)
      lines.append(
          QString::fromStdString(m_words.sentence("finding.basis", {{"basis", m_words.basis(finding.basis)}})));
    return lines;
  }
  const rules::DisqualifierFinding& finding = disqualifier(row);
  ruling(finding);
  if (finding.notTriggeredFrom)
    lines.append(QString::fromStdString(
        m_words.sentence("finding.not_triggered_from", {{"date", finding.notTriggeredFrom->chinese()}})));
  if (finding.clearsOn)
    lines.append(
        QString::fromStdString(m_words.sentence("finding.clears_on", {{"date", finding.clearsOn->chinese()}})));
  return lines;
}

QString FindingsModel::shortfallText(const rules::Shortfall& shortfall) const {
  const terms::FactName name = terms::factName(m_session->definitions(), shortfall.fact);
  return QString::fromStdString(m_words.sentence("finding.shortfall", {{"fact", name.label},
                                                                       {"have", shortfall.have},
                                                                       {"need", shortfall.need},
                                                                       {"unit", name.unit},
                                                                       {"source", m_words.source(shortfall.source)}}));
}

}  // namespace guapai::session
