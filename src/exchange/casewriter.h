#pragma once

#include <memory>
#include <string>

#include "core/answers.h"

namespace guapai::exchange {

struct CaseTree;

/// Writes `guapai.case/1` as one line without a line break. Keys stand in the order of the catalogue, and unknown
/// answers are left out. Decimals and percents are strings, as written. Reading the result gives the same answers.
///
/// What is only half keyed in is no statement of the case: a list that is not finished (名单录完 not ticked), or a
/// ruling without its result. It goes into the optional top-level object `worksheets` (`{"unfinished_lists":
/// {"information.general_practitioners": [...]}, "unfinished_objects": {"review.rulings.C3": {"reason": "…"}}}`,
/// docs/formats.md), from which the reader takes it back.
///
/// @pre the answers center.name and center.kind are known; without them the reader refuses the result.
[[nodiscard]] std::string writeCase(const core::Answers& answers);

/// Writes many cases as `writeCase` does, and learns the keys of a case file only once.
class CaseWriter {
public:
  /// @param catalogue  that of all answers; it must outlive the writer.
  explicit CaseWriter(const core::FieldCatalogue& catalogue);
  ~CaseWriter();
  CaseWriter(const CaseWriter&) = delete;
  CaseWriter& operator=(const CaseWriter&) = delete;

  /// @pre as `writeCase`.
  [[nodiscard]] std::string write(const core::Answers& answers) const;

private:
  std::unique_ptr<const CaseTree> m_tree;
};

}  // namespace guapai::exchange
