#include "core/fieldcatalogue.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/jsontext.h"
#include "core/text.h"

namespace guapai::core {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::pair<std::string_view, FieldType>, 11> kTypes{{
    {"text", FieldType::Text},
    {"count", FieldType::Count},
    {"decimal", FieldType::Decimal},
    {"percent", FieldType::Percent},
    {"date", FieldType::Date},
    {"date_or_month", FieldType::DateOrMonth},
    {"flag", FieldType::Flag},
    {"code", FieldType::Code},
    {"codes", FieldType::CodeSet},
    {"file", FieldType::File},
    {"list", FieldType::List},
}};

[[noreturn]] void refuse(const std::string& entry, const std::string& cause) {
  throw Error(ErrorCode::ResourceDamaged, "fields: " + entry + ": " + cause);
}

FieldType typeOf(const std::string& entry, const std::string& name) {
  for (const auto& [word, type] : kTypes) {
    if (word == name) return type;
  }
  refuse(entry, "unknown type " + name);
}

Decimal bound(const Json& json, const char* key, std::int64_t otherwise, const std::string& entry) {
  if (!json.contains(key)) return Decimal(otherwise);
  const auto parsed = Decimal::parse(json.at(key).get<std::string>());
  if (isFault(parsed)) refuse(entry, std::string(key) + " is no decimal");
  return std::get<Decimal>(parsed);
}

}  // namespace

std::string_view typeName(FieldType type) {
  return std::ranges::find(kTypes, type, &std::pair<std::string_view, FieldType>::second)->first;
}

bool Field::isFigure() const {
  return type == FieldType::Count || type == FieldType::Decimal || type == FieldType::Percent;
}

const Choice* Field::choice(std::string_view code) const {
  for (const Choice& each : choices) {
    if (each.code == code) return &each;
  }
  return nullptr;
}

const Choice* Field::labelled(std::string_view wording) const {
  const auto found = std::ranges::find(choices, wording, &Choice::label);
  return found == choices.end() ? nullptr : &*found;
}

/// Reads the entries of the files into a catalogue. It exists only while FieldCatalogue::load runs.
class CatalogueLoader {
public:
  void readDocument(const std::string& document) {
    const Json json = parsedJson(document);
    if (json.contains("plausible")) readPlausible(json.at("plausible"));
    const auto object = json.at("object").get<std::string>();
    for (const Json& entry : json.at("fields")) readEntry(object.empty() ? "" : object + ".", entry);
  }

  FieldCatalogue take() { return std::move(m_catalogue); }

private:
  void readPlausible(const Json& ranges) {
    for (const auto& [name, range] : ranges.items()) {
      Plausible made{.least = bound(range, "least", 0, name),
                     .most = bound(range, "most", Decimal::kMaximum, name),
                     .zero = range.value("zero", false),
                     .source = range.at("source").get<std::string>()};
      if (made.source.empty() || made.most < made.least) refuse(name, "no range with its source");
      if (made.zero && made.least.scaled() == 0) refuse(name, "0 lies in the range anyway");
      m_plausible.emplace(name, std::move(made));
    }
  }

  [[nodiscard]] std::optional<Plausible> plausible(const Json& entry, const Field& field) const {
    if (!entry.contains("plausible")) return std::nullopt;
    const auto found = m_plausible.find(entry.at("plausible").get<std::string>());
    if (found == m_plausible.end()) refuse(field.name, "no such plausible range");
    if (!field.isFigure()) refuse(field.name, "a plausible range of what is no figure");
    return found->second;
  }

  void readEntry(const std::string& prefix, const Json& entry) {
    if (entry.contains("each")) {
      for (const Json& one : entry.at("each"))
        readRepeated(prefix, entry, one.at(0).get<std::string>(), one.at(1).get<std::string>());
      return;
    }
    const FieldId id = add(prefix + entry.at("id").get<std::string>(), entry);
    if (field(id).type != FieldType::List) return;
    const std::string listPrefix = field(id).name + ".";
    for (const Json& column : entry.at("columns")) {
      const FieldId columnId = add(listPrefix + column.at("id").get<std::string>(), column);
      field(columnId).list = id;
      field(columnId).column = field(id).columns.size();
      field(id).columns.push_back(columnId);
    }
  }

  /// Adds the fields of an entry once for each of several ids: `rulings.{}` makes rulings.C1.result, rulings.C2.result
  /// …
  void readRepeated(const std::string& prefix, const Json& entry, const std::string& id, const std::string& label) {
    const std::string stem = prefix + replaced(entry.at("id").get<std::string>(), "{}", id) + ".";
    for (Json one : entry.at("fields")) {
      one["label"] = label + " " + one.at("label").get<std::string>();
      readEntry(stem, one);
    }
  }

  FieldId add(const std::string& name, const Json& entry) {
    if (m_catalogue.m_fields.size() >= std::numeric_limits<std::uint16_t>::max()) refuse(name, "too many fields");
    Field made;
    made.id = {static_cast<std::uint16_t>(m_catalogue.m_fields.size())};
    made.name = name;
    made.type = typeOf(name, entry.at("type").get<std::string>());
    made.label = entry.at("label").get<std::string>();
    made.unit = entry.value("unit", "");
    made.minimum = bound(entry, "min", 0, name);
    made.maximum = bound(entry, "max", made.type == FieldType::Percent ? 100 : Decimal::kMaximum, name);
    made.required = entry.value("required", false);
    made.multiline = entry.value("multiline", false);
    made.breaksLines = made.multiline || entry.value("breaks_lines", false);
    made.identifier = entry.value("identifier", false);
    made.plausible = plausible(entry, made);
    made.longest = entry.value("longest", made.longest);
    made.mayLieAhead = entry.value("future", false);
    made.personal = entry.value("personal", false);
    made.document = entry.value("document", false);
    if (entry.contains("choices")) {
      for (const Json& choice : entry.at("choices"))
        made.choices.push_back({choice.at(0).get<std::string>(), choice.at(1).get<std::string>()});
    }
    const bool needsChoices = made.type == FieldType::Code || made.type == FieldType::CodeSet;
    const bool mayHaveChoices = needsChoices || made.type == FieldType::Count;
    if ((needsChoices && made.choices.empty()) || (!mayHaveChoices && !made.choices.empty())) {
      refuse(name, "choices do not fit the type");
    }
    if (!m_catalogue.m_byName.emplace(name, made.id).second) refuse(name, "stands twice");
    m_catalogue.m_fields.push_back(std::move(made));
    return m_catalogue.m_fields.back().id;
  }

  Field& field(FieldId id) { return m_catalogue.m_fields[id.index]; }

  FieldCatalogue m_catalogue;
  std::map<std::string, Plausible> m_plausible;
};

FieldCatalogue FieldCatalogue::load(std::span<const std::string> documents) {
  CatalogueLoader loader;
  try {
    for (const std::string& document : documents) loader.readDocument(document);
  } catch (const Json::exception& exception) {
    refuse("file", exception.what());
  }
  return loader.take();
}

std::optional<FieldId> FieldCatalogue::find(std::string_view name) const {
  const auto found = m_byName.find(name);
  return found == m_byName.end() ? std::nullopt : std::optional(found->second);
}

FieldId FieldCatalogue::require(std::string_view name) const {
  const auto id = find(name);
  if (!id) refuse(std::string(name), "no such field");
  return *id;
}

std::string FieldCatalogue::pointer(FieldId id, std::optional<std::size_t> row) const {
  const Field& field = (*this)[id];
  if (!field.list) return "/" + replaced(field.name, ".", "/");
  const Field& list = (*this)[*field.list];
  const std::string place = row ? "/" + std::to_string(*row) : "";
  return "/" + replaced(list.name, ".", "/") + place + "/" +
         replaced(field.name.substr(list.name.size() + 1), ".", "/");
}

}  // namespace guapai::core
