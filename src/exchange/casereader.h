#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "core/answers.h"
#include "core/problem.h"

namespace guapai::exchange {

struct CaseTree;

/// The result of reading one case. `answers` is present exactly when `problems` contains no error.
struct CaseResult {
  std::optional<core::Answers> answers;
  /// All errors in the order of the document. Each has the code `schema`, a JSON pointer, and among its arguments
  /// `line` (from 1). A missing key is reported where its object ends. A text that is nested too deeply is no case file
  /// at all; then this is the only error.
  core::Problems problems;
  /// False when the text is no JSON at all (cut short, invalid UTF-8, empty). Then there is one problem, without a
  /// pointer.
  bool json = true;
};

/// Reads `guapai.case/1` (contract: case-format.md) strictly, by the catalogue. An unknown key, a key given twice, a
/// wrong type and a value outside its range are errors with their places. Numbers are taken from the source text, never
/// through a floating point value.
///
/// One reader can read any number of cases, from several threads at the same time. The catalogue must outlive the
/// reader and the answers that it returns.
class CaseReader {
public:
  explicit CaseReader(const core::FieldCatalogue& catalogue);
  ~CaseReader();
  CaseReader(const CaseReader&) = delete;
  CaseReader& operator=(const CaseReader&) = delete;

  /// @param text  one JSON document. A byte order mark at its beginning is accepted.
  [[nodiscard]] CaseResult read(std::string_view text) const;

private:
  const core::FieldCatalogue* m_catalogue;
  std::unique_ptr<const CaseTree> m_tree;
};

}  // namespace guapai::exchange
