#include "exchange/caseschema.h"

#include <cassert>
#include <span>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/casepointer.h"
#include "core/fieldcatalogue.h"
#include "core/text.h"
#include "exchange/casetree.h"

namespace guapai::exchange {
namespace {

using core::Field;
using core::FieldType;
using Json = nlohmann::ordered_json;
using Kind = CaseNode::Kind;

// The patterns are regular expressions of ECMA-262, as JSON Schema wants them.
constexpr std::string_view kWithoutNul = R"(^[^\u0000]*$)";
/// A text with a character that is neither white space (core::isBlank) nor NUL.
constexpr std::string_view kGiven =
    R"(^[\u0009-\u000d \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*)"
    R"([^\u0000\u0009-\u000d \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000][^\u0000]*$)";
/// A path that is absolute, or in which some part is `..`.
constexpr std::string_view kLeavesTheFolder = R"(^[/\\]|^[\u0000-\u007f]:|(^|[/\\])\.\.([/\\]|$))";
/// A day that exists, from 1900 to 2999; 29 February has an alternative of its own.
constexpr std::string_view kDay =
    R"((19|2[0-9])[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|)"
    R"(02-(0[1-9]|1[0-9]|2[0-8]))|((19|2[0-9])(0[48]|[2468][048]|[13579][26])|2[048]00)-02-29)";
constexpr std::string_view kMonth = R"((19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2]))";

std::string whole(std::string_view alternatives) {
  return "^(" + std::string(alternatives) + ")$";
}

/// @pre the bound has no decimals.
std::int64_t bound(const core::Decimal& bound) {
  assert(bound.scaled() % core::Decimal::kScale == 0);
  return bound.scaled() / core::Decimal::kScale;
}

/// The pattern of a figure that is written as a text.
/// @pre the figure may be from 0 to a power of ten: no other bounds can be told from the number of its digits.
std::string figurePattern(const Field& field) {
  const std::string most = std::to_string(bound(field.maximum));
  assert(field.minimum.scaled() == 0 && most.size() > 1 && most == "1" + std::string(most.size() - 1, '0'));
  return "^0*([0-9]{1," + std::to_string(most.size() - 1) + R"(}(\.[0-9]{1,4})?|)" + most + R"((\.0{1,4})?)$)";
}

/// The JSON type, or null besides where the answer may be not known.
Json typeOf(const Field& field, std::vector<std::string> types) {
  if (!field.required) types.emplace_back("null");
  return types.size() == 1 ? Json(types.front()) : Json(types);
}

Json codesOf(const Field& field) {
  Json codes = Json::array();
  for (const core::Choice& choice : field.choices) codes.push_back(choice.code);
  return codes;
}

Json textSchema(const Field& field) {
  return {{"type", typeOf(field, {"string"})},
          {"maxLength", field.longest},
          {"pattern", field.required ? kGiven : kWithoutNul}};
}

Json dateSchema(const Field& field, const std::string& pattern) {
  return {{"type", typeOf(field, {"string"})}, {"pattern", pattern}};
}

/// What the value of the field may be, wherever the field stands.
Json valueSchema(const Field& field) {
  switch (field.type) {
    case FieldType::Count:
      return {
          {"type", typeOf(field, {"integer"})}, {"minimum", bound(field.minimum)}, {"maximum", bound(field.maximum)}};
    case FieldType::Decimal:
    case FieldType::Percent:
      return {{"type", typeOf(field, {"number", "string"})},
              {"minimum", bound(field.minimum)},
              {"maximum", bound(field.maximum)},
              {"pattern", figurePattern(field)}};
    case FieldType::Date:
      return dateSchema(field, whole(kDay));
    case FieldType::DateOrMonth:
      return dateSchema(field, whole(std::string(kDay) + "|" + std::string(kMonth)));
    case FieldType::Flag:
      return {{"type", typeOf(field, {"boolean"})}};
    case FieldType::Code: {
      Json codes = codesOf(field);
      if (!field.required) codes.push_back(nullptr);
      return {{"enum", std::move(codes)}};
    }
    case FieldType::CodeSet:
      return {{"type", typeOf(field, {"array"})}, {"items", {{"enum", codesOf(field)}}}};
    case FieldType::File: {
      Json schema = textSchema(field);
      schema["not"] = {{"type", "string"}, {"pattern", kLeavesTheFolder}};
      return schema;
    }
    default:
      return textSchema(field);
  }
}

/// The types whose fields mostly have the same bounds. They are written once and referred to by this name.
std::vector<std::pair<std::string, Json>> sharedSchemas() {
  std::vector<std::pair<std::string, Json>> shared;
  for (const FieldType type : {FieldType::Text, FieldType::Count, FieldType::Decimal, FieldType::Percent,
                               FieldType::Date, FieldType::DateOrMonth, FieldType::Flag, FieldType::File}) {
    const Field plain{.type = type,
                      .maximum = core::Decimal(type == FieldType::Percent ? 100 : core::Decimal::kMaximum)};
    shared.emplace_back(core::typeName(type), valueSchema(plain));
  }
  return shared;
}

/// Unit and choices, for those who read the schema.
std::string describe(const Field& field) {
  std::vector<std::string> parts;
  if (!field.unit.empty()) parts.push_back("unit: " + field.unit);
  for (const core::Choice& choice : field.choices) parts.push_back(choice.code + " " + choice.label);
  return core::joined(parts, ", ");
}

std::vector<std::string> keysOf(std::string_view path) {
  std::vector<std::string> keys;
  for (auto dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.')) {
    keys.emplace_back(path.substr(0, dot));
    path.remove_prefix(dot + 1);
  }
  keys.emplace_back(path);
  return keys;
}

/// What holds for an object in which a value of this type stands at the end of the path.
Json standsAt(std::span<const std::string> keys, const char* type) {
  if (keys.empty()) return {{"type", type}};
  Json properties = Json::object();
  properties[keys.front()] = standsAt(keys.subspan(1), type);
  return {{"type", "object"}, {"required", Json::array({keys.front()})}, {"properties", std::move(properties)}};
}

class SchemaMaker {
public:
  SchemaMaker(const core::FieldCatalogue& catalogue, const CaseTree& tree) : m_catalogue(catalogue), m_tree(tree) {}

  [[nodiscard]] Json make() const {
    Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                {"$id", "urn:guapai:schema:case:1"},
                {"title", "Case file, guapai.case/1"},
                {"description",
                 "One institution's papers for one round of acceptance. A key that is left out, or null, says that "
                 "something is not known yet; 0, false and [] say something."}};
    schema.update(objectSchema(m_tree.root, false));
    schema["allOf"] = standInOnePlace();
    Json defs = Json::object();
    for (const auto& [name, shared] : m_shared) defs[name] = shared;
    schema["$defs"] = std::move(defs);
    return schema;
  }

private:
  [[nodiscard]] Json schemaOf(const CaseNode& node) const {
    switch (node.kind) {
      case Kind::Format:
        return {{"const", kCaseFormat}};
      case Kind::Object:
        return objectSchema(node, !node.required);
      case Kind::List:
        return node.finished ? listSchema(node) : finishedList(node);
      case Kind::Answer:
        break;
    }
    return answerSchema(fieldOf(node));
  }

  /// @pre the node is a list or an answer.
  [[nodiscard]] const Field& fieldOf(const CaseNode& node) const { return m_catalogue[*node.field]; }

  /// @param node  an object, or a list, whose rows are meant.
  [[nodiscard]] Json objectSchema(const CaseNode& node, bool mayBeNull) const {
    Json properties = Json::object();
    Json required = Json::array();
    for (const CaseNode& child : node.children) {
      // What is kept as unfinished is so because its required keys are missing.
      if (child.required && !node.finished) continue;
      properties[child.name] = schemaOf(child);
      if (child.required) required.push_back(child.name);
    }
    Json schema{{"type", mayBeNull ? Json({"object", "null"}) : Json("object")}, {"properties", std::move(properties)}};
    if (!required.empty()) schema["required"] = std::move(required);
    schema["additionalProperties"] = false;
    return schema;
  }

  [[nodiscard]] Json listSchema(const CaseNode& node) const {
    return {{"title", fieldOf(node).label}, {"type", {"array", "null"}}, {"items", objectSchema(node, false)}};
  }

  /// An unfinished list has the rows of the finished one.
  [[nodiscard]] Json finishedList(const CaseNode& node) const {
    return {{"$ref", "#/properties/" + core::replaced(fieldOf(node).name, ".", "/properties/")}};
  }

  [[nodiscard]] Json answerSchema(const Field& field) const {
    Json schema{{"title", field.label}};
    if (const std::string description = describe(field); !description.empty()) schema["description"] = description;
    const Json value = valueSchema(field);
    for (const auto& [name, shared] : m_shared) {
      if (shared != value) continue;
      schema["$ref"] = "#/$defs/" + name;
      return schema;
    }
    schema.update(value);
    return schema;
  }

  /// For each list and object that may be unfinished: it stands in one of its two places at most.
  [[nodiscard]] Json standInOnePlace() const {
    Json all = Json::array();
    const CaseNode* worksheets = m_tree.root.child("worksheets");
    assert(worksheets != nullptr);
    for (const std::string_view place : {core::kUnfinishedLists, core::kUnfinishedObjects}) {
      for (const CaseNode& node : worksheets->child(place)->children) {
        const char* type = node.kind == Kind::List ? "array" : "object";
        const std::vector<std::string> unfinished{worksheets->name, std::string(place), node.name};
        all.push_back({{"description", node.name + " is finished or not, and stands in one place"},
                       {"not", {{"allOf", {standsAt(keysOf(node.name), type), standsAt(unfinished, type)}}}}});
      }
    }
    return all;
  }

  const core::FieldCatalogue& m_catalogue;
  const CaseTree& m_tree;
  const std::vector<std::pair<std::string, Json>> m_shared = sharedSchemas();
};

}  // namespace

std::string caseSchema(const core::FieldCatalogue& catalogue) {
  const CaseTree tree = caseTree(catalogue);
  constexpr int kIndent = 2;
  return SchemaMaker(catalogue, tree).make().dump(kIndent) + "\n";
}

}  // namespace guapai::exchange
