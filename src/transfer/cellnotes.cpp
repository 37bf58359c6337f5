#include "transfer/cellnotes.h"

#include <utility>

namespace guapai::transfer {

core::Value CellNotes::taken(CellReading reading, core::FieldId field, const NotedCell& cell) {
  if (auto* const value = std::get_if<core::Value>(&reading)) return std::move(*value);
  if (const auto* const problem = std::get_if<core::Problem>(&reading)) {
    refuse(cell, *problem);
    return {};
  }
  CellDoubt& doubt = std::get<CellDoubt>(reading);
  const auto chosen = m_chosen->find(cell.name);
  if (chosen != m_chosen->end() && chosen->second < doubt.readings.size()) return doubt.readings[chosen->second];
  questions.push_back({.cell = cell.name,
                       .field = field,
                       .readings = std::move(doubt.readings),
                       .problem = problems.size(),
                       .doubt = doubt.problem.sentence});
  refuse(cell, doubt.problem);
  return {};
}

void CellNotes::refuse(const NotedCell& cell, const core::Problem& cause) {
  refuseAll(cell, "workbook.cell", {{"cell", cell.name}, {"cause", m_messages->sentence(cause)}});
}

void CellNotes::refuseAll(const NotedCell& at, std::string sentence, core::Arguments arguments) {
  arguments.insert_or_assign("line", at.line);
  problems.push_back({.severity = core::Severity::Error,
                      .code = "workbook",
                      .path = at.pointer,
                      .sentence = std::move(sentence),
                      .arguments = std::move(arguments)});
}

}  // namespace guapai::transfer
