#include "district/searchindex.h"

#include <algorithm>
#include <utility>

#include <QtCore/QList>

namespace guapai::district {
namespace {

/// In bytes. A longer text was not typed by a person and is not searched: a whole case that is kept as text, for
/// example.
constexpr std::size_t kLongest = 40'000;

bool hasChinese(const QString& text) {
  const QList<uint> characters = text.toUcs4();
  return std::ranges::any_of(characters, [](uint character) { return QChar::script(character) == QChar::Script_Han; });
}

}  // namespace

QString foldedText(const QString& text) {
  return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

void SearchIndex::take(core::FieldId field, const core::Value& value, std::vector<Text>& texts) {
  const auto* text = core::known<std::string>(value);
  if (text == nullptr || text->empty() || text->size() > kLongest) return;
  const QString written = QString::fromStdString(*text);
  texts.push_back({.field = field,
                   .folded = foldedText(written),
                   .initials = hasChinese(written) ? PinyinInitials(written) : PinyinInitials()});
}

void SearchIndex::set(core::CaseId id, const core::Answers& answers) {
  std::vector<Text> texts;
  for (const core::Field& field : m_catalogue->fields()) {
    if (field.list) continue;
    if (field.type != core::FieldType::List) {
      take(field.id, answers.value(field.id), texts);
    } else if (const core::List* list = answers.list(field.id)) {
      for (const core::Row& row : list->rows) {
        for (std::size_t i = 0; i < field.columns.size(); ++i) take(field.columns[i], row.cells[i], texts);
      }
    }
  }
  m_cases[id] = std::move(texts);
}

std::optional<QString> SearchIndex::find(core::CaseId id, const QString& word) const {
  const auto texts = m_cases.find(id);
  if (texts == m_cases.end() || word.isEmpty()) return std::nullopt;
  if (!hasChinese(word) && word.size() < kLeastLetters) return std::nullopt;
  const auto found = std::ranges::find_if(
      texts->second, [&word](const Text& text) { return text.folded.contains(word) || text.initials.contains(word); });
  if (found == texts->second.end()) return std::nullopt;
  const core::Field& field = (*m_catalogue)[found->field];
  const QString label = QString::fromStdString(field.label);
  return field.list ? QString::fromStdString((*m_catalogue)[*field.list].label) + QLatin1Char(' ') + label : label;
}

}  // namespace guapai::district
