#include "rules/doubtfulfigures.h"

#include <array>
#include <set>
#include <string>
#include <tuple>

#include "core/casepointer.h"
#include "core/given.h"
#include "rules/checkproblem.h"
#include "rules/everyanswer.h"
#include "rules/figures.h"

namespace guapai::rules {
namespace {

using core::Decimal;
using core::Wide;

/// The accepted figures, each as `worksheets.queries` names it: field, row from 1 (0 outside of lists), value.
using Accepted = std::set<std::tuple<std::string, std::int64_t, std::string>>;

Accepted acceptedIn(const core::Answers& answers) {
  const core::FieldCatalogue& catalogue = answers.catalogue();
  const auto column = [&catalogue](const char* name) {
    return catalogue[catalogue.require("worksheets.queries." + std::string(name))].column;
  };
  Accepted accepted;
  const core::List* const queries = answers.list(catalogue.require("worksheets.queries"));
  if (queries == nullptr) return accepted;
  for (const core::Row& query : queries->rows) {
    const auto* row = core::known<std::int64_t>(query.cells[column("row")]);
    const bool hasReason = core::isGiven(query.cells[column("note")]);
    if (core::valueText(query.cells[column("state")]) == "accepted" && hasReason)
      accepted.emplace(core::valueText(query.cells[column("field")]), row == nullptr ? 0 : *row,
                       core::valueText(query.cells[column("value")]));
  }
  return accepted;
}

std::optional<Decimal> figureOf(const core::Value& value) {
  if (const auto* count = core::known<std::int64_t>(value)) return Decimal(*count);
  const auto* decimal = core::known<Decimal>(value);
  return decimal == nullptr ? std::nullopt : std::optional(*decimal);
}

/// The figure that was probably meant, if the point or the unit slipped; empty where no slip explains `figure`.
/// A slip between persons and 万人 is considered only for fields whose plausible range does not start at 0. Where small
/// figures are plausible too, the slip explains nothing: 40,000 visits a day do not mean 4.
std::string meantBy(const core::Field& field, const Decimal& figure) {
  struct Slip {
    Wide times;
    Wide parts;
  };
  constexpr Wide kWan = 10'000;
  const bool isPercent = field.type == core::FieldType::Percent;
  if (!isPercent && field.plausible->least.scaled() == 0) return {};
  const std::array<Slip, 2> slips =
      isPercent ? std::array<Slip, 2>{{{100, 1}, {10, 1}}} : std::array<Slip, 2>{{{1, kWan}, {kWan, 1}}};
  for (const Slip& slip : slips) {
    const Wide scaled = figure.scaled() * slip.times;
    const Wide meant = scaled / slip.parts;
    const bool isExact = meant * slip.parts == scaled;
    const bool isWhole = field.type != core::FieldType::Count || meant % Decimal::kScale == 0;
    if (isExact && isWhole && meant >= field.plausible->least.scaled() && meant <= field.plausible->most.scaled())
      return scaledText(meant);
  }
  return {};
}

core::Problem doubt(const core::Answers& answers, const core::Field& field, const Decimal& figure,
                    std::optional<std::size_t> row) {
  Arguments arguments{{"field", field.label},
                      {"figure", figure.written()},
                      {"unit", field.unit},
                      {"least", field.plausible->least.written()},
                      {"most", field.plausible->most.written()}};
  if (row) arguments.insert({{"list", answers.catalogue()[*field.list].label}, {"row", std::to_string(*row + 1)}});
  const std::string meant = meantBy(field, figure);
  if (!meant.empty()) arguments.emplace("guess", meant);
  return warning("figure.doubtful", core::casePointer(answers, field.id, row), std::move(arguments),
                 row             ? ".row"
                 : meant.empty() ? ""
                                 : ".slip");
}

}  // namespace

core::Problems findDoubtfulFigures(const core::Answers& answers) {
  core::Problems problems;
  const Accepted accepted = acceptedIn(answers);
  visitAnswers(answers, [&](const core::Field& field, const core::Value& value, std::optional<std::size_t> row) {
    const auto figure = field.plausible ? figureOf(value) : std::nullopt;
    if (!figure || field.plausible->holds(*figure)) return;
    const auto place = row ? static_cast<std::int64_t>(*row) + 1 : 0;
    if (accepted.contains({field.name, place, core::valueText(value)})) return;
    problems.push_back(doubt(answers, field, *figure, row));
  });
  return problems;
}

}  // namespace guapai::rules
