#include "exchange/casewriter.h"

#include <algorithm>

#include "core/caseidentity.h"
#include "core/jsonwriter.h"
#include "exchange/casetree.h"

namespace guapai::exchange {
namespace {

using Kind = CaseNode::Kind;

class Writer {
public:
  explicit Writer(const core::Answers& answers) : m_answers(&answers) {}

  std::string write(const CaseNode& root) {
    m_json.beginObject();
    for (const CaseNode& child : root.children) writeMember(child);
    m_json.endObject();
    return m_json.take();
  }

private:
  [[nodiscard]] bool isKnown(const CaseNode& node) const {
    return node.kind == Kind::Answer && core::isKnown(m_answers->value(*node.field));
  }

  [[nodiscard]] bool isWorthWriting(const CaseNode& node) const {
    switch (node.kind) {
      case Kind::Format:
        return true;
      case Kind::Object: {
        const bool complete = std::ranges::all_of(
            node.children, [this](const CaseNode& child) { return !child.required || isKnown(child); });
        if (node.hasRequired() && complete != node.finished) return false;
        return std::ranges::any_of(node.children, [this](const CaseNode& child) { return isWorthWriting(child); });
      }
      case Kind::List: {
        const core::List* list = m_answers->list(*node.field);
        return list != nullptr && list->finished == node.finished;
      }
      case Kind::Answer:
        return isKnown(node);
    }
    return false;
  }

  void writeMember(const CaseNode& node) {
    if (!isWorthWriting(node)) return;
    m_json.key(node.name);
    switch (node.kind) {
      case Kind::Format:
        m_json.text(kCaseFormat);
        return;
      case Kind::Object:
        m_json.beginObject();
        for (const CaseNode& child : node.children) writeMember(child);
        m_json.endObject();
        return;
      case Kind::List:
        m_json.beginArray();
        for (const core::Row& row : m_answers->list(*node.field)->rows) writeRow(node, row);
        m_json.endArray();
        return;
      case Kind::Answer:
        writeValue(m_answers->value(*node.field));
        return;
    }
  }

  void writeRow(const CaseNode& list, const core::Row& row) {
    m_json.beginObject();
    for (std::size_t i = 0; i < list.children.size(); ++i) {
      if (!core::isKnown(row.cells[i])) continue;
      m_json.key(list.children[i].name);
      writeValue(row.cells[i]);
    }
    m_json.endObject();
  }

  void writeValue(const core::Value& value) {
    if (const auto* count = core::known<std::int64_t>(value)) {
      m_json.number(*count);
    } else if (const auto* flag = core::known<bool>(value)) {
      m_json.flag(*flag);
    } else if (const auto* set = core::known<core::CodeSet>(value)) {
      m_json.beginArray();
      for (const std::string& code : set->codes) m_json.text(code);
      m_json.endArray();
    } else {
      m_json.text(core::valueText(value));
    }
  }

  const core::Answers* m_answers;
  core::JsonWriter m_json;
};

}  // namespace

CaseWriter::CaseWriter(const core::FieldCatalogue& catalogue)
    : m_tree(std::make_unique<const CaseTree>(caseTree(catalogue))) {}

CaseWriter::~CaseWriter() = default;

std::string CaseWriter::write(const core::Answers& answers) const {
  return Writer(answers).write(m_tree->root);
}

std::string writeCase(const core::Answers& answers) {
  return CaseWriter(answers.catalogue()).write(answers);
}

}  // namespace guapai::exchange
