#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "core/answers.h"
#include "core/problem.h"

namespace guapai::exchange {

struct CaseTree;

/// What reading one case gave. `answers` is there exactly when `problems` has no error.
struct CaseResult {
  std::optional<core::Answers> answers;
  /// All errors in the order of the document, each with code `schema`, a JSON pointer and arguments `line` (from 1)
  /// among others. A key that is missing is found where its object ends. What is nested too deeply is no case file at
  /// all: then that is the only one.
  core::Problems problems;
  /// False when the text is no JSON at all (cut short, invalid UTF-8, empty): then there is one problem, and it has no
  /// pointer.
  bool json = true;
};

/// Reads `guapai.case/1` (contract: case-format.md) strictly, by the catalogue: an unknown key, a key given twice, a
/// wrong type or a value outside its range is an error with its place. Numbers are taken from the source text, never
/// through a floating point value.
///
/// One reader reads any number of cases, from several threads too.
class CaseReader {
public:
  explicit CaseReader(const core::FieldCatalogue& catalogue);
  ~CaseReader();
  CaseReader(const CaseReader&) = delete;
  CaseReader& operator=(const CaseReader&) = delete;

  /// @param text  one JSON document; a byte order mark is accepted.
  [[nodiscard]] CaseResult read(std::string_view text) const;

private:
  const core::FieldCatalogue* m_catalogue;
  std::unique_ptr<const CaseTree> m_tree;
};

}  // namespace guapai::exchange
