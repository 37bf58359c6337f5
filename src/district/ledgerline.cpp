#include "district/ledgerline.h"

#include <algorithm>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include "procedure/acceptance.h"
#include "procedure/achieved.h"
#include "procedure/progress.h"
#include "rules/evaluationjson.h"
#include "rules/thresholds.h"
#include "verification/distancetopass.h"

namespace guapai::district {
namespace {

QString answerText(const core::Answers& answers, std::string_view field) {
  return QString::fromStdString(core::valueText(answers.value(answers.catalogue().require(field))));
}

const auto kName = QStringLiteral("name");
const auto kSubdistrict = QStringLiteral("subdistrict");
const auto kStage = QStringLiteral("stage");
const auto kSince = QStringLiteral("since");
const auto kDecision = QStringLiteral("decision");
const auto kDecidedOn = QStringLiteral("decided_on");
const auto kOutcome = QStringLiteral("outcome");
const auto kBasis = QStringLiteral("basis");
const auto kResults = QStringLiteral("results");
const auto kFigures = QStringLiteral("figures");
const auto kAchieved = QStringLiteral("achieved");
const auto kDistance = QStringLiteral("distance");
const auto kTodo = QStringLiteral("todo");

using procedure::word;
using rules::word;

std::string_view word(terms::ResultMark::Shape shape) {
  switch (shape) {
    case terms::ResultMark::Shape::Met:
      return "met";
    case terms::ResultMark::Shape::NotMet:
      return "not_met";
    case terms::ResultMark::Shape::Unknown:
      return "unknown";
    case terms::ResultMark::Shape::Conflict:
      break;
  }
  return "conflict";
}

// The cache keeps enumerators by their words: a version of the program that counts them otherwise still reads them.

template <typename Enum>
QString cachedWord(Enum enumerator) {
  const std::string_view text = word(enumerator);
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The enumerator of this word, from the first to `last`; nothing where there is none.
template <typename Enum>
std::optional<Enum> enumerator(const QJsonValue& value, Enum last) {
  for (int number = 0; value.isString() && number <= static_cast<int>(last); ++number) {
    const auto each = static_cast<Enum>(number);
    if (value.toString() == cachedWord(each)) return each;
  }
  return std::nullopt;
}

std::optional<core::Date> dateIn(const QString& iso) {
  const auto parsed = core::Date::parse(iso.toStdString());
  return core::isFault(parsed) ? std::nullopt : std::optional(std::get<core::Date>(parsed));
}

std::optional<LedgerLine::Result> resultIn(const QJsonArray& entry) {
  const auto shape = enumerator(entry.at(0), terms::ResultMark::Shape::Conflict);
  if (!shape || !entry.at(2).isString()) return std::nullopt;
  return LedgerLine::Result{.mark = {.shape = *shape, .ruled = entry.at(1).toBool()}, .reason = entry.at(2).toString()};
}

std::vector<std::optional<LedgerLine::Figure>> figuresOf(const rules::Standard& standard, const core::Answers& answers,
                                                         const rules::Days& days) {
  std::vector<std::optional<LedgerLine::Figure>> figures;
  for (const auto& figure : rules::thresholdFigures(standard, answers, days)) {
    auto& added = figures.emplace_back();
    if (!figure) continue;
    const core::Wide share = std::min<core::Wide>(figure->share, LedgerLine::kMostShare);
    added = {.text = QString::fromStdString(figure->text),
             .share = static_cast<std::int64_t>(share),
             .verified = figure->source == rules::Source::Verified};
  }
  return figures;
}

QJsonArray cached(const std::vector<std::optional<LedgerLine::Figure>>& figures) {
  QJsonArray array;
  for (const auto& figure : figures)
    array.append(figure ? QJsonValue(QJsonArray{figure->text, qint64(figure->share), figure->verified}) : QJsonValue());
  return array;
}

std::vector<std::optional<LedgerLine::Figure>> cachedFigures(const QJsonArray& array) {
  std::vector<std::optional<LedgerLine::Figure>> figures;
  for (const auto& entry : array) {
    auto& added = figures.emplace_back();
    if (!entry.isArray()) continue;
    const QJsonArray figure = entry.toArray();
    added = {.text = figure.at(0).toString(), .share = figure.at(1).toInteger(), .verified = figure.at(2).toBool()};
  }
  return figures;
}

std::optional<procedure::TodoItem> itemIn(const QJsonArray& entry) {
  const auto kind = enumerator(entry.at(0), procedure::TodoItem::Kind::NeverAssessed);
  if (!kind || !entry.at(3).isString()) return std::nullopt;
  procedure::TodoItem item{.kind = *kind, .day = std::nullopt, .overdue = entry.at(2).toBool(), .text = {}};
  item.text = entry.at(3).toString().toStdString();
  if (entry.at(1).isNull()) return item;
  const auto day = core::Date::parse(entry.at(1).toString().toStdString());
  if (core::isFault(day)) return std::nullopt;
  item.day = std::get<core::Date>(day);
  return item;
}

QJsonArray cached(const std::vector<procedure::TodoItem>& items) {
  QJsonArray array;
  for (const procedure::TodoItem& item : items) {
    const QJsonValue day = item.day ? QJsonValue(QString::fromStdString(item.day->iso())) : QJsonValue();
    array.append(QJsonArray{cachedWord(item.kind), day, item.overdue, QString::fromStdString(item.text)});
  }
  return array;
}

std::optional<std::vector<procedure::TodoItem>> cachedTodo(const QJsonArray& array) {
  std::vector<procedure::TodoItem> items;
  for (const auto& entry : array) {
    auto item = itemIn(entry.toArray());
    if (!item) return std::nullopt;
    items.push_back(*std::move(item));
  }
  return items;
}

/// Reads what only the board and the distance need. @return whether the parts that are always written were there.
bool takeBoardPart(const QJsonObject& object, LedgerLine& line) {
  auto todo = cachedTodo(object[kTodo].toArray());
  if (!object[kFigures].isArray() || !object[kTodo].isArray() || !todo) return false;
  line.figures = cachedFigures(object[kFigures].toArray());
  line.todo = *std::move(todo);
  if (object[kDistance].isDouble()) line.distance = object[kDistance].toInteger();
  line.achievedOn = dateIn(object[kAchieved].toString());
  return true;
}

}  // namespace

LedgerLine briefLine(const terms::Definitions& definitions, const storage::CaseHead& head, const core::Answers& answers,
                     const rules::Evaluation& evaluation) {
  const procedure::CaseStage stage = procedure::stageOf(definitions.standard(), answers);
  const auto decision = procedure::decisionInForce(answers);
  return {.head = head,
          .name = answerText(answers, "center.name"),
          .subdistrict = answerText(answers, "center.subdistrict"),
          .stage = stage.stage->id,
          .since = stage.since,
          .decision = decision ? decision->decision : std::string(),
          .decidedOn = decision ? decision->decidedOn : std::nullopt,
          .outcome = evaluation.outcome,
          .basis = evaluation.basis,
          .results = {},
          .distance = verification::distance(evaluation),
          .figures = {},
          .achievedOn = std::nullopt,
          .todo = {}};
}

LedgerLine ledgerLine(const terms::Definitions& definitions, const storage::CaseHead& head,
                      const core::Answers& answers, const rules::Evaluation& evaluation, core::Date today) {
  LedgerLine line = briefLine(definitions, head, answers, evaluation);
  line.figures = figuresOf(definitions.standard(), answers, evaluation.days);
  line.achievedOn = procedure::achievedOn(definitions, answers, evaluation);
  line.todo = procedure::todoOf(definitions, answers, evaluation, today);
  for (const auto& finding : evaluation.criteria)
    line.results.push_back({.mark = terms::markOf(finding), .reason = QString::fromStdString(finding.reason)});
  for (const auto& finding : evaluation.disqualifiers)
    line.results.push_back({.mark = terms::markOf(finding), .reason = QString::fromStdString(finding.reason)});
  return line;
}

std::string cacheText(const LedgerLine& line) {
  QJsonArray results;
  for (const LedgerLine::Result& result : line.results)
    results.append(QJsonArray{cachedWord(result.mark.shape), result.mark.ruled, result.reason});
  const QJsonObject object{{kName, line.name},
                           {kSubdistrict, line.subdistrict},
                           {kStage, QString::fromStdString(line.stage)},
                           {kSince, line.since ? QString::fromStdString(line.since->iso()) : QString()},
                           {kDecision, QString::fromStdString(line.decision)},
                           {kDecidedOn, line.decidedOn ? QString::fromStdString(line.decidedOn->iso()) : QString()},
                           {kOutcome, cachedWord(line.outcome)},
                           {kBasis, cachedWord(line.basis)},
                           {kResults, results},
                           {kFigures, cached(line.figures)},
                           {kAchieved, line.achievedOn ? QString::fromStdString(line.achievedOn->iso()) : QString()},
                           {kDistance, line.distance ? QJsonValue(qint64(*line.distance)) : QJsonValue()},
                           {kTodo, cached(line.todo)}};
  return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<LedgerLine> fromCacheText(const storage::CaseHead& head, const std::string& text,
                                        const rules::Standard& standard) {
  const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
  const auto outcome = enumerator(object[kOutcome], rules::Outcome::Undetermined);
  const auto basis = enumerator(object[kBasis], rules::Basis::Verified);
  const QJsonArray entries = object[kResults].toArray();
  if (!object[kStage].isString() || !object[kDecision].isString() || !outcome || !basis || !object[kName].isString() ||
      entries.size() != static_cast<qsizetype>(standard.criteria().size() + standard.disqualifiers().size()))
    return std::nullopt;
  LedgerLine line{.head = head,
                  .name = object[kName].toString(),
                  .subdistrict = object[kSubdistrict].toString(),
                  .stage = object[kStage].toString().toStdString(),
                  .since = dateIn(object[kSince].toString()),
                  .decision = object[kDecision].toString().toStdString(),
                  .decidedOn = dateIn(object[kDecidedOn].toString()),
                  .outcome = *outcome,
                  .basis = *basis,
                  .results = {},
                  .distance = {},
                  .figures = {},
                  .achievedOn = {},
                  .todo = {}};
  for (const auto& entry : entries) {
    const auto result = resultIn(entry.toArray());
    if (!result) return std::nullopt;
    line.results.push_back(*result);
  }
  if (!takeBoardPart(object, line) || line.figures.size() != rules::thresholds(standard).size()) return std::nullopt;
  return line;
}

}  // namespace guapai::district
