#include "exchange/casebuilder.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/masking.h"
#include "core/text.h"
#include "core/valueproblem.h"

namespace guapai::exchange {
namespace {

using Kind = CaseNode::Kind;

constexpr std::size_t kDeepest = 64;

std::string pointerToken(std::string_view key) {
  return core::replaced(core::replaced(core::masked(key), "~", "~0"), "/", "~1");
}

/// A key as it is shown in a sentence: shortened, without line breaks, and without an identity number that somebody
/// wrote in its place.
std::string shownKey(std::string_view written) {
  constexpr std::size_t kLongest = 60;
  const std::string key = core::masked(written);
  std::string shown(key, 0, kLongest);
  while (!core::isWellFormed(shown)) shown.pop_back();
  std::ranges::replace_if(
      shown, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
  return shown.size() < key.size() ? shown + "…" : shown;
}

}  // namespace

std::size_t TextPosition::line() {
  const auto read = static_cast<std::size_t>(reached - text.data());
  const std::size_t end = read == 0 ? 0 : read - 1;
  if (end > counted) {
    const std::string_view passed = text.substr(counted, end - counted);
    countedLine += static_cast<std::size_t>(std::ranges::count(passed, '\n'));
    counted = end;
  }
  return countedLine;
}

CaseBuilder::CaseBuilder(const core::FieldCatalogue& catalogue, const CaseTree& tree, TextPosition& position)
    : m_catalogue(&catalogue), m_tree(&tree), m_position(&position), m_answers(catalogue), m_seen(tree.size) {
  m_frames.reserve(8);
}

bool CaseBuilder::number_unsigned(std::uint64_t number) {
  std::array<char, 20> digits{};
  const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return scalar({.kind = Scalar::Kind::Number, .text = std::string_view(digits.data(), end)});
}

bool CaseBuilder::key(const std::string& name) {
  if (m_beyond > 0) return true;
  Frame& frame = m_frames.back();
  const CaseNode* expected = nullptr;
  if (frame.node != nullptr) {
    // Keys mostly come in the order of the catalogue, so the next one is tried first.
    const auto next = frame.current == nullptr ? 0 : frame.current - frame.node->children.data() + 1;
    expected = frame.node->child(name, static_cast<std::size_t>(next) % frame.node->children.size());
  }
  frame.current = expected;
  if (expected != nullptr && std::exchange(m_seen[expected->number], frame.stamp) != frame.stamp) return true;

  frame.current = nullptr;
  frame.unplaced = name;
  if (expected != nullptr) {
    refuse("schema.duplicate_key", {{"key", name}});
  } else if (frame.node != nullptr) {
    const CaseNode* nearest = frame.node->nearestChild(name);
    if (nearest == nullptr) {
      refuse("schema.unknown_key", {{"key", shownKey(name)}});
    } else {
      refuse("schema.unknown_key_nearest", {{"key", shownKey(name)}, {"nearest", nearest->name}});
    }
  }
  return true;
}

const CaseNode* CaseBuilder::beginValue() {
  if (m_frames.empty()) return &m_tree->root;
  Frame& frame = m_frames.back();
  if (frame.array) ++frame.elements;
  return frame.array ? frame.node : frame.current;
}

bool CaseBuilder::scalar(const Scalar& scalar) {
  m_started = true;
  if (m_beyond > 0) return true;
  const CaseNode* node = beginValue();
  if (node == nullptr) return true;
  if (scalar.kind == Scalar::Kind::Null) {
    refuseNull(*node);
  } else if (inArray()) {
    addCode(*node, scalar);
  } else if (node->kind == Kind::Format) {
    if (scalar.kind != Scalar::Kind::Text) {
      refuse("schema.expected_text");
    } else if (scalar.text != kCaseFormat) {
      refuse("schema.unknown_format", {{"format", std::string(kCaseFormat)}});
    }
  } else if (node->kind == Kind::Answer) {
    auto parsed = parseScalar((*m_catalogue)[*node->field], scalar);
    if (auto* problem = std::get_if<core::Problem>(&parsed)) {
      refuse(std::move(*problem));
    } else {
      store(*node, std::get<core::Value>(std::move(parsed)));
    }
  } else {
    refuseOtherType(*node, false);
  }
  return true;
}

void CaseBuilder::store(const CaseNode& node, core::Value value) {
  if (node.required && !core::isKnown(value)) {
    refuse("schema.missing_key", {{"key", node.name}});
    return;
  }
  // What stands in the worksheets must decide nothing, and with its result a ruling could be in force.
  if (node.required && !m_frames.back().node->finished) {
    refuse("schema.finished_in_worksheets", {{"key", node.name}});
    return;
  }
  const core::Field& field = (*m_catalogue)[*node.field];
  if (field.list) {
    m_list.rows.back().cells[field.column] = std::move(value);
  } else {
    m_answers.set(field.id, std::move(value));
  }
}

void CaseBuilder::addCode(const CaseNode& node, const Scalar& scalar) {
  if (node.kind == Kind::List) {
    refuseOtherType(node, true);
    return;
  }
  const core::Field& field = (*m_catalogue)[*node.field];
  if (scalar.kind != Scalar::Kind::Text) {
    refuse(expectedSentence(core::FieldType::Code));
  } else if (field.choice(scalar.text) == nullptr) {
    refuse(valueProblem(field, core::ValueFault::UnknownCode));
  } else if (!m_codes.contains(scalar.text)) {
    m_codes.codes.emplace_back(scalar.text);
  }
}

bool CaseBuilder::enter(bool array) {
  m_started = true;
  if (m_beyond > 0) {
    ++m_beyond;
    return true;
  }
  const bool element = inArray();
  const CaseNode* node = beginValue();
  if (m_frames.size() == kDeepest) {
    if (!std::exchange(m_tooDeep, true)) {
      m_problems.clear();
      refuse("schema.too_deep", {{"levels", std::to_string(kDeepest)}});
    }
    m_beyond = 1;
    return true;
  }
  if (node != nullptr) node = array ? enterArray(*node, element) : enterObject(*node, element);
  m_frames.push_back(
      {.node = node, .array = array, .elements = 0, .stamp = ++m_stamp, .current = nullptr, .unplaced = {}});
  return true;
}

const CaseNode* CaseBuilder::enterArray(const CaseNode& node, bool element) {
  const bool codes = node.kind == Kind::Answer && (*m_catalogue)[*node.field].type == core::FieldType::CodeSet;
  if (element || (node.kind != Kind::List && !codes)) {
    refuseOtherType(node, element);
    return nullptr;
  }
  if (codes) {
    m_codes.codes.clear();
    return &node;
  }
  if (m_answers.list(*node.field) != nullptr) {
    refuse("schema.given_twice");
    return nullptr;
  }
  m_list = {.finished = node.finished, .rows = {}};
  return &node;
}

const CaseNode* CaseBuilder::enterObject(const CaseNode& node, bool element) {
  const bool row = element && node.kind == Kind::List;
  if (!row && node.kind != Kind::Object) {
    refuseOtherType(node, element);
    return nullptr;
  }
  if (row) {
    m_list.rows.push_back(m_answers.newRow(*node.field));
  } else if (hasStoodElsewhere(node)) {
    refuse("schema.given_twice");
    return nullptr;
  }
  return &node;
}

/// Whether an object that may stand in two places, finished or unfinished, has already stood in the other place. Both
/// hold the same fields, so the required one tells that they are the same object. Notes that the object stands here.
bool CaseBuilder::hasStoodElsewhere(const CaseNode& object) {
  const auto required = std::ranges::find_if(
      object.children, [](const CaseNode& child) { return child.required && child.kind == Kind::Answer; });
  return required != object.children.end() && !m_objects.insert(*required->field).second;
}

bool CaseBuilder::leave() {
  if (m_beyond > 0) {
    --m_beyond;
    return true;
  }
  // The frame stays until its problems are reported, because their paths lie below it.
  finish(m_frames.back());
  m_frames.pop_back();
  return true;
}

void CaseBuilder::finish(const Frame& frame) {
  if (frame.node == nullptr) return;
  if (!frame.array) {
    for (const CaseNode& child : frame.node->children) {
      if (!child.required || !frame.node->finished || m_seen[child.number] == frame.stamp) continue;
      m_frames.back().current = &child;
      refuse("schema.missing_key", {{"key", child.name}});
    }
  } else if (frame.node->kind == Kind::List) {
    m_answers.setList(*frame.node->field, std::move(m_list));
  } else {
    const core::Field& field = (*m_catalogue)[*frame.node->field];
    std::ranges::sort(m_codes.codes, {}, [&field](const std::string& code) { return field.choice(code); });
    m_answers.set(field.id, m_codes);
  }
}

void CaseBuilder::refuseNull(const CaseNode& node) {
  if (inArray()) {
    refuse("schema.null_element");
  } else if (node.required || m_frames.empty()) {
    refuse("schema.null_required");
  }
}

void CaseBuilder::refuseOtherType(const CaseNode& node, bool element) {
  if (node.kind == Kind::Object || (element && node.kind == Kind::List)) {
    refuse("schema.expected_object");
  } else if (node.kind == Kind::Format) {
    refuse("schema.expected_text");
  } else {
    const core::FieldType type = (*m_catalogue)[*node.field].type;
    refuse(expectedSentence(element ? core::FieldType::Code : type));
  }
}

void CaseBuilder::refuse(std::string sentence, std::map<std::string, std::string> arguments) {
  refuse({.severity = core::Severity::Error,
          .code = {},
          .path = {},
          .sentence = std::move(sentence),
          .arguments = std::move(arguments)});
}

void CaseBuilder::refuse(core::Problem problem) {
  if (m_tooDeep && !m_problems.empty()) return;
  problem.code = "schema";
  problem.path = pointer();
  problem.arguments.insert_or_assign("line", std::to_string(m_position->line()));
  m_problems.push_back(std::move(problem));
}

std::string CaseBuilder::pointer() const {
  std::string pointer;
  for (const Frame& frame : m_frames) {
    pointer += '/';
    if (frame.array) {
      pointer += std::to_string(frame.elements - 1);  // refused is what has begun, thus an element
    } else {
      pointer += frame.current != nullptr ? frame.current->name : pointerToken(frame.unplaced);
    }
  }
  return pointer;
}

}  // namespace guapai::exchange
