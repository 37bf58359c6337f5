#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/caseidentity.h"
#include "storage/library.h"
#include "terms/definitions.h"
#include "transfer/casechanges.h"
#include "transfer/caseimport.h"

namespace guapai::transfer {

/// Something about a case that is to come in, as people read it.
struct ComingProblem {
  bool keepsOut = false;  ///< the case cannot come in with it; otherwise it is a doubt
  std::string place;      ///< file, line or cell, and the name of the answer, as far as there are any
  std::string sentence;

  [[nodiscard]] friend bool operator==(const ComingProblem&, const ComingProblem&) = default;
};

/// What an import would do to one case of a library.
struct ComingCase {
  enum class State { NewCenter, NewRound, Known };

  std::string center;  ///< its name as the files say it; empty where they do not
  std::string file;    ///< the first of the files that it comes from
  std::size_t line = 1;
  std::optional<core::CaseIdentity> identity;  ///< absent where its file has errors that leave no answers
  State state = State::NewCenter;              ///< how far the library knows it; @pre `identity` is present
  std::vector<CaseChange> changes;             ///< empty where the case cannot come in
  std::vector<ComingProblem> problems;

  [[nodiscard]] bool canBeTaken() const;
  [[nodiscard]] friend bool operator==(const ComingCase&, const ComingCase&) = default;
};

/// What an import of these cases would do, one entry for each case in the order of the files. Parts of one case (its
/// two papers) are one entry. Nothing is written.
/// @throws core::Error{FileUnreadable} where a file of a case has gone since it was found, and as storage::Library
[[nodiscard]] std::vector<ComingCase> comingCases(const terms::Definitions& definitions, const CaseImport& read,
                                                  const storage::Library& library);

}  // namespace guapai::transfer
