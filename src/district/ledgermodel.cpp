#include "district/ledgermodel.h"

#include <algorithm>
#include <utility>

#include "platform/datetext.h"
#include "platform/shown.h"
#include "procedure/acceptance.h"

namespace guapai::district {
namespace {

/// The rank of a result when sorted: not met, undetermined, met. A contradiction between the papers comes before a
/// missing answer.
int urgency(const terms::ResultMark& mark) {
  switch (mark.shape) {
    case terms::ResultMark::Shape::NotMet:
      return 0;
    case terms::ResultMark::Shape::Conflict:
      return 1;
    case terms::ResultMark::Shape::Unknown:
      return 2;
    case terms::ResultMark::Shape::Met:
      break;
  }
  return 3;
}

/// Sorts cases without a distance behind all others.
constexpr std::int64_t kNoDistance = 1000;

std::size_t resultAt(int column) {
  return static_cast<std::size_t>(column - LedgerModel::FirstResult);
}

/// The standard's first stage where the line names one that the standard does not have.
const rules::Stage& stageOf(const rules::Stages& stages, const LedgerLine& line) {
  const rules::Stage* const stage = stages.find(line.stage);
  return stage == nullptr ? stages.all.front() : *stage;
}

/// The order of the decisions in the catalogue; a case without a decision comes last.
int decisionRank(const core::FieldCatalogue& catalogue, const std::string& decision) {
  const auto& choices = catalogue[catalogue.require("progress.acceptances.decision")].choices;
  return static_cast<int>(std::ranges::find(choices, decision, &core::Choice::code) - choices.begin());
}

QVariant sortKey(const terms::Definitions& definitions, const LedgerLine& line, int column) {
  const rules::Stages& stages = definitions.standard().stages();
  switch (column) {
    case LedgerModel::Name:
      return line.name;
    case LedgerModel::Subdistrict:
      return line.subdistrict;
    case LedgerModel::Stage:
      return static_cast<int>(stages.position(stageOf(stages, line)));
    case LedgerModel::Decision:
      return decisionRank(definitions.catalogue(), line.decision);
    case LedgerModel::Outcome:
      return 2 * urgency(terms::markOf(line.outcome)) + (line.basis == rules::Basis::Verified ? 1 : 0);
    case LedgerModel::Distance:
      return static_cast<int>(line.distance.value_or(kNoDistance));
    default:
      return urgency(line.results[resultAt(column)].mark);
  }
}

}  // namespace

LedgerModel::LedgerModel(std::shared_ptr<const terms::Definitions> definitions, QObject* parent)
    : QAbstractTableModel(parent), m_definitions(std::move(definitions)), m_words(m_definitions->messages()) {}

int LedgerModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LedgerModel::columnCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  return FirstResult + criteria() + static_cast<int>(m_definitions->standard().disqualifiers().size());
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const LedgerLine& line = m_lines[static_cast<std::size_t>(index.row())];
  const int column = index.column();
  const bool isResult = column >= FirstResult;
  switch (role) {
    case Qt::DisplayRole:
      return isResult ? QVariant() : text(line, column);
    case Qt::ToolTipRole:
      if (column == Decision && line.decidedOn)
        return text(line, column) + QStringLiteral(" · ") + platform::dateText(line.decidedOn);
      return isResult ? accessibleText(line, column) + QLatin1Char('\n') +
                            platform::shown(line.results[resultAt(column)].reason)
                      : text(line, column);
    case Qt::AccessibleTextRole:
      return accessibleText(line, column);
    case ResultRole:
      return isResult ? QVariant(resultText(line, resultAt(column))) : QVariant();
    case CenterRole:
      return QString::fromStdString(line.head.centerId);
    case CaseRole:
      return QVariant::fromValue(line.head.id);
    case MarkRole:
      if (isResult) return QVariant::fromValue(line.results[resultAt(column)].mark);
      return column == Outcome ? QVariant::fromValue(terms::markOf(line.outcome)) : QVariant();
    case SortRole:
      return sortKey(*m_definitions, line, column);
    default:
      return {};
  }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  const core::FieldCatalogue& catalogue = m_definitions->catalogue();
  if (section < FirstResult) {
    if (role != Qt::DisplayRole) return {};
    switch (section) {
      case Name:
        return QString::fromStdString(catalogue[catalogue.require("center.name")].label);
      case Subdistrict:
        return QString::fromStdString(catalogue[catalogue.require("center.subdistrict")].label);
      case Stage:
        return QString::fromStdString(m_words.sentence("word.column.stage"));
      case Decision:
        return QString::fromStdString(m_words.sentence("word.column.decision"));
      case Distance:
        return QString::fromStdString(m_words.sentence("word.column.distance"));
      default:
        return QString::fromStdString(m_words.sentence("word.column.outcome"));
    }
  }
  const std::size_t at = resultAt(section);
  const rules::Standard& standard = m_definitions->standard();
  const bool isCriterion = at < standard.criteria().size();
  const std::size_t disqualifier = at - standard.criteria().size();
  const QString number =
      isCriterion
          ? QString::fromStdString(m_words.criterion(standard.criteria()[at].number))
          : QString::fromStdString(m_words.sentence(
                "word.column.condition", {{"number", std::to_string(standard.disqualifiers()[disqualifier].number)}}));
  if (role == ShortHeadRole && isCriterion) return QString::number(standard.criteria()[at].number);
  if (role == ShortHeadRole) {
    return QString::fromStdString(m_words.sentence(
        "word.column.condition.short", {{"number", std::to_string(standard.disqualifiers()[disqualifier].number)}}));
  }
  const std::string& brief = isCriterion ? standard.criteria()[at].brief : standard.disqualifiers()[disqualifier].brief;
  const std::string& clause = isCriterion ? standard.criteria()[at].text : standard.disqualifiers()[disqualifier].text;
  if (role == Qt::DisplayRole) return number + QLatin1Char('\n') + QString::fromStdString(brief);
  if (role == Qt::AccessibleTextRole) return number + QLatin1Char(' ') + QString::fromStdString(brief);
  return role == Qt::ToolTipRole ? QVariant(QString::fromStdString(clause)) : QVariant();
}

void LedgerModel::setLines(std::vector<LedgerLine> lines) {
  beginResetModel();
  m_lines = std::move(lines);
  endResetModel();
}

void LedgerModel::setLine(const LedgerLine& changed) {
  const auto found = std::ranges::find(m_lines, changed.head.id, [](const LedgerLine& each) { return each.head.id; });
  const auto row = static_cast<int>(found - m_lines.begin());
  if (found == m_lines.end()) {
    beginInsertRows({}, row, row);
    m_lines.push_back(changed);
    endInsertRows();
    return;
  }
  *found = changed;
  Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void LedgerModel::removeLine(core::CaseId id) {
  const auto found = std::ranges::find(m_lines, id, [](const LedgerLine& each) { return each.head.id; });
  if (found == m_lines.end()) return;
  const auto row = static_cast<int>(found - m_lines.begin());
  beginRemoveRows({}, row, row);
  m_lines.erase(found);
  endRemoveRows();
}

const LedgerLine* LedgerModel::line(core::CaseId id) const {
  const auto found = std::ranges::find(m_lines, id, [](const LedgerLine& each) { return each.head.id; });
  return found == m_lines.end() ? nullptr : &*found;
}

QString LedgerModel::text(const LedgerLine& line, int column) const {
  switch (column) {
    case Name:
      if (line.head.round == 1) return platform::shownLine(line.name);
      return platform::shownLine(line.name) + QStringLiteral(" · ") +
             QString::fromStdString(m_words.sentence("word.round", {{"number", std::to_string(line.head.round)}}));
    case Subdistrict:
      return platform::shownLine(line.subdistrict);
    case Stage:
      return QString::fromStdString(stageOf(m_definitions->standard().stages(), line).label);
    case Decision:
      return QString::fromStdString(procedure::decisionName(m_definitions->catalogue(), line.decision));
    case Distance:
      if (!line.distance) return QStringLiteral("—");
      return QString::fromStdString(m_words.sentence("word.distance", {{"number", std::to_string(*line.distance)}}));
    default:
      return QString::fromStdString(m_words.outcome(line.outcome, line.basis));
  }
}

QString LedgerModel::accessibleText(const LedgerLine& line, int column) const {
  if (column < FirstResult) return text(line, column);
  const std::size_t at = resultAt(column);
  const rules::Standard& standard = m_definitions->standard();
  const std::size_t criteria = standard.criteria().size();
  const QString name =
      at < criteria ? QString::fromStdString(m_words.criterion(standard.criteria()[at].number))
                    : QString::fromStdString(m_words.disqualifier(standard.disqualifiers()[at - criteria].number));
  return name + QLatin1Char(' ') + resultText(line, at);
}

QString LedgerModel::resultText(const LedgerLine& line, std::size_t at) const {
  const terms::ResultMark& mark = line.results[at].mark;
  using Shape = terms::ResultMark::Shape;
  QString text;
  if (at < m_definitions->standard().criteria().size()) {
    using Result = rules::CriterionResult;
    text = QString::fromStdString(m_words.result(mark.shape == Shape::Met      ? Result::Met
                                                 : mark.shape == Shape::NotMet ? Result::NotMet
                                                                               : Result::Undetermined));
  } else {
    using Result = rules::DisqualifierResult;
    text = QString::fromStdString(m_words.result(mark.shape == Shape::Met      ? Result::Clear
                                                 : mark.shape == Shape::NotMet ? Result::Triggered
                                                                               : Result::Undetermined));
  }
  const auto noted = [&](const QString& note) {
    return QString::fromStdString(
        m_words.sentence("word.noted", {{"word", text.toStdString()}, {"note", note.toStdString()}}));
  };
  if (mark.shape == Shape::Conflict) text = noted(QString::fromStdString(m_words.why(rules::Why::Conflict)));
  if (mark.ruled) text = noted(QString::fromStdString(m_words.sentence("word.ruled")));
  return text;
}

int LedgerModel::criteria() const {
  return static_cast<int>(m_definitions->standard().criteria().size());
}

}  // namespace guapai::district
