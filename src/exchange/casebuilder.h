#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/answers.h"
#include "core/problem.h"
#include "exchange/casetree.h"
#include "exchange/scalar.h"

namespace guapai::exchange {

/// How far the parser has come in the source text, which the parser itself does not tell.
struct TextPosition {
  std::string_view text;
  const char* reached = nullptr;  ///< the position behind the last character that the parser has read
  bool exhausted = false;         ///< the parser has asked for a character behind the end of the text

  /// The line of the last token, from 1. The last character that was read does not count, because the parser reads one
  /// character beyond a number.
  /// @pre the position has not gone back since the last call.
  [[nodiscard]] std::size_t line();

  std::size_t countedLine = 1;
  std::size_t counted = 0;  ///< how many characters have been searched for line breaks
};

/// Receives the events of the parser for one case (the functions have the names that nlohmann::json_sax prescribes) and
/// turns them into answers and problems. The builder skips what it cannot place, so that one reading finds all errors.
class CaseBuilder {
public:
  /// @param catalogue, tree, position  must outlive the builder.
  CaseBuilder(const core::FieldCatalogue& catalogue, const CaseTree& tree, TextPosition& position);

  [[nodiscard]] core::Answers takeAnswers() { return std::move(m_answers); }
  [[nodiscard]] core::Problems takeProblems() { return std::move(m_problems); }
  /// Whether the last bracket of the document has been read.
  [[nodiscard]] bool complete() const { return m_started && m_frames.empty(); }

  bool null() { return scalar({}); }
  bool boolean(bool flag) { return scalar({.kind = Scalar::Kind::Flag, .text = {}, .flag = flag}); }
  /// The parser calls this for numbers with a minus sign. No case may contain one, so the digits are not kept.
  bool number_integer(std::int64_t) { return scalar({.kind = Scalar::Kind::Number, .text = "-"}); }
  bool number_unsigned(std::uint64_t number);
  /// The parser calls this also for whole numbers that are too long for number_unsigned.
  /// @param written  the number as it stands in the text.
  bool number_float(double, const std::string& written) {
    return scalar({.kind = Scalar::Kind::Number, .text = written});
  }
  bool string(std::string& text) { return scalar({.kind = Scalar::Kind::Text, .text = text}); }
  bool binary(nlohmann::json::binary_t&) { return false; }
  bool start_object(std::size_t) { return enter(false); }
  bool key(const std::string& name);
  bool end_object() { return leave(); }
  bool start_array(std::size_t) { return enter(true); }
  bool end_array() { return leave(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) { return false; }

private:
  /// An array or object whose end has not been read yet.
  struct Frame {
    const CaseNode* node = nullptr;  ///< null when nothing is expected here, so that the contents are skipped
    bool array = false;
    std::size_t elements = 0;           ///< of an array: how many elements have begun
    std::uint64_t stamp = 0;            ///< of an object: its own number, by which m_seen tells the keys that it had
    const CaseNode* current = nullptr;  ///< of an object: the key whose value comes next; null when it cannot be placed
    std::string unplaced;               ///< the key as written, when `current` is null
  };

  bool scalar(const Scalar& scalar);
  bool enter(bool array);
  bool leave();
  /// The node for the value that begins here, or null when nothing is expected.
  const CaseNode* beginValue();
  const CaseNode* enterArray(const CaseNode& node, bool element);
  const CaseNode* enterObject(const CaseNode& node, bool element);
  bool hasStoodElsewhere(const CaseNode& object);
  void finish(const Frame& frame);
  [[nodiscard]] bool inArray() const { return !m_frames.empty() && m_frames.back().array; }

  void addCode(const CaseNode& node, const Scalar& scalar);
  void store(const CaseNode& node, core::Value value);
  void refuseNull(const CaseNode& node);
  void refuseOtherType(const CaseNode& node, bool element);
  void refuse(std::string sentence, std::map<std::string, std::string> arguments = {});
  void refuse(core::Problem problem);
  [[nodiscard]] std::string pointer() const;

  const core::FieldCatalogue* m_catalogue;
  const CaseTree* m_tree;
  TextPosition* m_position;
  core::Answers m_answers;
  core::Problems m_problems;
  std::vector<Frame> m_frames;
  std::size_t m_beyond = 0;           ///< how many arrays and objects are open below the deepest allowed level
  std::vector<std::uint64_t> m_seen;  ///< for each node's number, the stamp of the last object that had this key
  std::uint64_t m_stamp = 0;
  std::set<core::FieldId> m_objects;  ///< the required fields of the objects that have begun; see hasStoodElsewhere
  core::List m_list;                  ///< the list that is being read
  core::CodeSet m_codes;              ///< the set of codes that is being read
  bool m_started = false;
  bool m_tooDeep = false;  ///< the text is nested too deeply to be a case file; no other problem is reported then
};

}  // namespace guapai::exchange
