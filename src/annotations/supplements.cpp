#include "annotations/supplements.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "annotations/corrections.h"
#include "annotations/queries.h"
#include "core/caseidentity.h"
#include "core/casepointer.h"
#include "core/text.h"
#include "terms/factoutline.h"

namespace guapai::annotations {
namespace {

using core::FieldType;

/// The papers of which somebody has keyed in something.
class BegunPapers {
public:
  explicit BegunPapers(const core::Answers& answers) {
    for (const core::Field& field : answers.catalogue().fields()) {
      if (field.list || !terms::isOnPaper(field)) continue;
      const bool isList = field.type == FieldType::List;
      if (isList ? answers.list(field.id) != nullptr : core::isKnown(answers.value(field.id)))
        m_papers.insert(paperOf(field));
    }
  }

  [[nodiscard]] bool isNone() const { return m_papers.empty(); }
  [[nodiscard]] bool have(const core::Field& field) const { return m_papers.contains(paperOf(field)); }

private:
  static std::string paperOf(const core::Field& field) { return field.name.substr(0, field.name.find('.')); }

  std::set<std::string> m_papers;
};

/// Every place of the papers that can have an answer now.
std::vector<core::Place> placesOf(const core::Answers& answers) {
  std::vector<core::Place> places;
  for (const core::Field& field : answers.catalogue().fields()) {
    if (!terms::isOnPaper(field)) continue;
    if (!field.list) {
      places.push_back({.field = field.id, .row = std::nullopt});
      continue;
    }
    const core::List* const list = answers.list(*field.list);
    if (list == nullptr) continue;
    for (const core::Row& row : list->rows) places.push_back({.field = field.id, .row = row.id});
  }
  return places;
}

/// Whether the problem is about how a text came into the case and not about what the center wrote. Then there is
/// nothing to ask the center.
bool concernsKeying(const core::Problem& problem) {
  return problem.code.starts_with("text.");
}

bool isBlank(const core::Answers& answers, const core::Place& place) {
  if (answers.catalogue()[place.field].type == FieldType::List) return answers.list(place.field) == nullptr;
  return !core::isKnown(terms::answerAt(answers, place));
}

}  // namespace

Supplements::Supplements(const terms::Definitions& definitions) : m_definitions(&definitions) {
  const core::FieldCatalogue& catalogue = definitions.catalogue();
  for (const rules::CriterionContent& criterion : definitions.standard().content().criteria) {
    for (const terms::FactOutline& outline : terms::factOutlines(definitions, criterion)) {
      for (const auto* blanks : {&outline.application, &outline.informationOrRegister}) {
        for (const core::FieldId blank : *blanks) {
          m_deciding.insert(blank);
          if (catalogue[blank].list) m_deciding.insert(*catalogue[blank].list);
        }
      }
    }
  }
  for (const char* const form : {"annex4", "annex2"}) rank(definitions.form(form));
  for (const core::Field& field : catalogue.fields()) rank(field.id);
}

bool Supplements::isBegun(const core::Answers& answers) {
  return !BegunPapers(answers).isNone();
}

void Supplements::rank(const forms::FormDefinition& form) {
  for (const forms::FormRow& row : form.rows) rank(row);
  for (const forms::Sheet& sheet : form.sheets) rank(sheet.row);
}

void Supplements::rank(const forms::FormRow& row) {
  for (const forms::Cell& cell : row.cells)
    for (const auto* const paragraphs : {&cell.paragraphs, &cell.signature})
      for (const forms::Paragraph& paragraph : *paragraphs)
        for (const forms::Piece& piece : paragraph.pieces)
          if (piece.field) rank(*piece.field);
}

/// A list gets its rank with the first of its columns that the papers show.
void Supplements::rank(core::FieldId field) {
  if (const auto list = m_definitions->catalogue()[field].list) m_ranks.try_emplace(*list, m_ranks.size());
  m_ranks.try_emplace(field, m_ranks.size());
}

std::vector<SupplementItem> Supplements::listOf(const core::Answers& answers, const core::Problems& problems) const {
  const core::FieldCatalogue& catalogue = answers.catalogue();
  const core::Messages& messages = m_definitions->messages();
  const BegunPapers begun(answers);
  const Queries queries(answers);
  std::multimap<std::string, std::string> doubts;
  for (const core::Problem& problem : problems)
    if (!concernsKeying(problem)) doubts.emplace(problem.path, messages.sentence(problem));

  using Order = std::tuple<std::size_t, std::int64_t, std::size_t>;
  std::map<Order, SupplementItem> items;
  for (const core::Place& place : placesOf(answers)) {
    const core::Field& field = catalogue[place.field];
    const terms::WrittenPlace written = terms::writtenPlace(answers, place);
    std::vector<std::string> reasons;
    const Query* const query = queries.find(place);
    if (query != nullptr && query->state != QueryState::Accepted) {
      const bool isDoubtful = query->state == QueryState::Doubtful;
      std::string said = messages.sentence(isDoubtful ? "supplement.doubtful" : "supplement.paper_blank");
      if (isDoubtful && !field.personal && field.type != FieldType::List && !isBlank(answers, place))
        said = messages.sentence("supplement.doubtful.answer",
                                 {{"answer", answerText(*m_definitions, field, terms::answerAt(answers, place))}});
      if (!query->note.empty()) said += messages.sentence("supplement.note", {{"note", query->note}});
      reasons.push_back(std::move(said));
    } else if (m_deciding.contains(place.field) && begun.have(field) && isBlank(answers, place)) {
      reasons.push_back(messages.sentence("word.blank"));
    }
    const auto position = written.row ? std::optional(static_cast<std::size_t>(*written.row - 1)) : std::nullopt;
    const auto [first, last] = doubts.equal_range(core::casePointer(answers, place.field, position));
    for (auto doubt = first; doubt != last; ++doubt) reasons.push_back(doubt->second);
    if (reasons.empty()) continue;
    const Order order{m_ranks.at(field.list.value_or(field.id)), written.row.value_or(0), m_ranks.at(field.id)};
    items.emplace(order, SupplementItem{.place = place,
                                        .paper = terms::paperName(*m_definitions, field.name),
                                        .name = terms::placeName(*m_definitions, written),
                                        .reasons = std::move(reasons)});
  }
  std::vector<SupplementItem> list;
  list.reserve(items.size());
  for (auto& [order, item] : items) list.push_back(std::move(item));
  return list;
}

std::string supplementText(const terms::Definitions& definitions, const core::Answers& answers,
                           const std::vector<SupplementItem>& items, core::Date day) {
  const core::Messages& messages = definitions.messages();
  std::string text = messages.sentence("supplement.head", {{"center", core::centerName(answers)},
                                                           {"round", std::to_string(core::identityOf(answers).round)},
                                                           {"day", day.chinese()}});
  std::string paper;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (std::exchange(paper, items[i].paper) != items[i].paper) text += "\n" + paper;
    text += "\n" + messages.sentence("supplement.line", {{"number", std::to_string(i + 1)},
                                                         {"name", items[i].name},
                                                         {"reasons", core::joined(items[i].reasons, "；")}});
  }
  return text + "\n";
}

terms::Table supplementTable(const terms::Definitions& definitions, const core::Answers& answers,
                             const std::vector<SupplementItem>& items) {
  const core::Messages& messages = definitions.messages();
  const auto word = [&messages](const char* key, const core::Arguments& arguments = {}) {
    return messages.sentence(key, arguments);
  };
  terms::Table table{.title = word("supplement.title", {{"center", core::centerName(answers)},
                                                        {"round", std::to_string(core::identityOf(answers).round)}}),
                     .head = {word("supplement.column.number"), word("supplement.column.paper"),
                              word("supplement.column.blank"), word("supplement.column.reasons")},
                     .rows = {},
                     .numbers = {0}};
  for (const SupplementItem& item : items) {
    table.rows.push_back(
        {std::to_string(table.rows.size() + 1), item.paper, item.name, core::joined(item.reasons, "；")});
  }
  return table;
}

}  // namespace guapai::annotations
