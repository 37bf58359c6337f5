#include "forms/filling.h"

#include "core/messages.h"
#include "core/text.h"
#include "forms/printable.h"

namespace guapai::forms {
namespace {

std::string computedText(const FormContent& content, const std::string& name, const RowSource& source) {
  if (name == "number") return std::to_string(source.number);
  const auto found = content.computed.find(core::replaced(name, "{}", source.id));
  return found == content.computed.end() ? "" : found->second;
}

}  // namespace

std::string Filling::text(const Piece& piece, const RowSource& source) const {
  if (piece.forPen) return "";
  if (!piece.field) return computedText(m_content, piece.name, source);
  const core::Field& field = m_content.answers.catalogue()[*piece.field];
  if (field.type == core::FieldType::List) return listText(field);
  return core::displayText(field, value(field.id, source));
}

bool Filling::isSpread(const Piece& piece) const {
  return piece.field && m_content.spreadDates.contains(*piece.field);
}

std::array<std::string, 3> Filling::figures(const Piece& piece, const RowSource& source) const {
  if (piece.forPen || !piece.field) return {};
  const auto* date = core::known<core::WrittenDate>(value(*piece.field, source));
  if (date == nullptr) return {};
  const core::Date day = date->firstDay();
  return {std::to_string(day.year()), std::to_string(day.month()),
          date->monthOnly() ? std::string() : std::to_string(day.day())};
}

bool Filling::isSet(const Piece& piece, const RowSource& source) const {
  if (!piece.field) return computedText(m_content, piece.name, source) == piece.value;
  const core::Value& answer = value(*piece.field, source);
  if (const auto* set = core::known<core::CodeSet>(answer)) return set->contains(piece.value);
  return core::isKnown(answer) && core::valueText(answer) == piece.value;
}

std::string Filling::institution() const {
  for (const core::FieldId id : m_form.institution) {
    const std::string name = core::displayText(m_content.answers.catalogue()[id], m_content.answers.value(id));
    if (!core::isBlank(name)) return core::replaced(printable(name), "\n", " ");
  }
  return "";
}

const core::Value& Filling::value(core::FieldId id, const RowSource& source) const {
  static const core::Value kUnknown;
  const core::Field& field = m_content.answers.catalogue()[id];
  if (!field.list) return m_content.answers.value(id);
  return source.listRow == nullptr ? kUnknown : source.listRow->cells[field.column];
}

std::string Filling::listText(const core::Field& field) const {
  const core::List* list = m_content.answers.list(field.id);
  const Sheet* sheet = m_form.sheetOf(field.id);
  if (list == nullptr || list->rows.empty() || sheet == nullptr) return "";
  return core::filled(sheet->reference, {{"rows", std::to_string(list->rows.size())}});
}

}  // namespace guapai::forms
