#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QtCore/QString>

#include "rules/evaluation.h"
#include "storage/library.h"
#include "workspace/resultmark.h"

namespace guapai::workspace {

/// What the ledger shows of a case; enough to be kept as a cached result and shown without reading the answers.
struct LedgerLine {
  struct Result {
    ResultMark mark;
    QString reason;
  };

  storage::CaseHead head;
  QString name;
  QString subdistrict;
  std::string stage = "entry";  ///< the id of a stage of the standard
  std::optional<core::Date> since;
  rules::Outcome outcome = rules::Outcome::Undetermined;
  rules::Basis basis = rules::Basis::Declared;
  std::vector<Result> results;  ///< criteria, then conditions, in the standard's order
};

[[nodiscard]] LedgerLine ledgerLine(const rules::Standard& standard, const storage::CaseHead& head,
                                    const core::Answers& answers, const rules::Evaluation& evaluation);

/// For the library's cache of results; the head is not part of it.
[[nodiscard]] std::string cacheText(const LedgerLine& line);
/// Absent where the text is none that this version of the program has written: then the case is evaluated again.
[[nodiscard]] std::optional<LedgerLine> fromCacheText(const storage::CaseHead& head, const std::string& text,
                                                      std::size_t results);

}  // namespace guapai::workspace

Q_DECLARE_METATYPE(guapai::storage::CaseId)
