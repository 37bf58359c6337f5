#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/answers.h"
#include "core/problem.h"
#include "exchange/casetree.h"
#include "exchange/scalar.h"

namespace guapai::exchange {

/// How far the parser has come in the source text; the parser itself does not tell.
struct TextPosition {
  std::string_view text;
  const char* reached = nullptr;  ///< behind the last character that was read
  bool exhausted = false;         ///< more was asked for than there is

  /// Of the last token, from 1. The parser reads one character beyond a number, so that the last one does not count.
  /// Asked for growing positions only.
  [[nodiscard]] std::size_t line();

  std::size_t countedLine = 1;
  std::size_t counted = 0;  ///< characters in which the line breaks have been counted
};

/// Takes the parser's events (nlohmann::json_sax by its names) for one case and turns them into answers and problems.
/// What it cannot place it skips, so that one reading finds all errors.
class CaseBuilder {
public:
  /// @param tree, position  must live longer.
  CaseBuilder(const core::FieldCatalogue& catalogue, const CaseTree& tree, TextPosition& position);

  [[nodiscard]] core::Answers takeAnswers() { return std::move(m_answers); }
  [[nodiscard]] core::Problems takeProblems() { return std::move(m_problems); }
  /// The document's last bracket has been read.
  [[nodiscard]] bool complete() const { return m_started && m_frames.empty() && m_beyond == 0; }

  bool null() { return scalar({}); }
  bool boolean(bool flag) { return scalar({.kind = Scalar::Kind::Flag, .text = {}, .flag = flag}); }
  /// Called for what begins with a minus sign.
  bool number_integer(std::int64_t) { return scalar({.kind = Scalar::Kind::Number, .text = "-"}); }
  bool number_unsigned(std::uint64_t number);
  /// Called for whole numbers too long for the above as well.
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
  /// An array or object that is open.
  struct Frame {
    const CaseNode* node = nullptr;  ///< null where nothing is expected: what is below is skipped
    bool array = false;
    std::size_t elements = 0;           ///< of an array, begun so far
    std::uint64_t stamp = 0;            ///< of an object: marks the keys that it had
    const CaseNode* current = nullptr;  ///< of an object: the key whose value comes
    std::string unplaced;               ///< the key where `current` is null
  };

  bool scalar(const Scalar& scalar);
  bool enter(bool array);
  bool leave();
  /// What is expected where a value begins, or null.
  const CaseNode* beginValue();
  const CaseNode* enterArray(const CaseNode& node, bool element);
  const CaseNode* enterObject(const CaseNode& node, bool element);
  [[nodiscard]] bool hasAnswers(const CaseNode& object) const;
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
  std::size_t m_beyond = 0;           ///< open arrays and objects below the deepest level
  std::vector<std::uint64_t> m_seen;  ///< by a node's number: stamp of the last object that had it
  std::uint64_t m_stamp = 0;
  core::List m_list;      ///< that is being read
  core::CodeSet m_codes;  ///< that are being read
  bool m_started = false;
  bool m_tooDeep = false;  ///< then nothing else is told: what is nested so is no case file at all
};

}  // namespace guapai::exchange
