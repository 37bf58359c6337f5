#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/caseidentity.h"
#include "core/steps.h"
#include "storage/library.h"
#include "terms/definitions.h"
#include "transfer/casechanges.h"
#include "transfer/caseimport.h"

namespace guapai::transfer {

/// A cell that can be read in several ways: somebody who is asked can say which one is meant (CaseImport::choose).
struct ComingQuestion {
  std::string cell;  ///< 台账!C12
  core::FieldId field;
  std::string doubt;                  ///< as in Question
  std::vector<std::string> readings;  ///< as people read them, at least one, the likelier first

  [[nodiscard]] friend bool operator==(const ComingQuestion&, const ComingQuestion&) = default;
};

/// Something about a case that is to come in, as people read it.
struct ComingProblem {
  bool keepsOut = false;  ///< the case cannot come in with it; otherwise it is a doubt
  std::string place;      ///< file, line or cell, and the name of the answer, as far as there are any
  std::string sentence;
  std::optional<ComingQuestion> question = {};  ///< absent where nobody can say it away

  [[nodiscard]] friend bool operator==(const ComingProblem&, const ComingProblem&) = default;
};

/// What an import would do to one case of a library.
struct ComingCase {
  enum class State { NewCenter, NewRound, Known };

  std::string center;          ///< its name as the files say it; empty where they do not
  std::string file;            ///< the first of the files that it comes from
  std::size_t fileNumber = 0;  ///< as in CaseImport::Part
  std::size_t line = 1;
  std::optional<core::CaseIdentity> identity;  ///< absent where its file has errors that leave no answers
  State state = State::NewCenter;              ///< how far the library knows it; @pre `identity` is present
  std::vector<CaseChange> changes;             ///< empty where the case cannot come in
  std::vector<ComingProblem> problems;
  bool isOfRefusedTable = false;  ///< as in CaseImport::Part; one of `problems` says it, too

  [[nodiscard]] bool canBeTaken() const;
  /// Whether answers to its questions are all that it needs to be taken.
  [[nodiscard]] bool waitsForAnswers() const;
  [[nodiscard]] friend bool operator==(const ComingCase&, const ComingCase&) = default;
};

/// What an import of these cases would do, one entry for each case in the order of the files. Parts of one case (its
/// two papers) are one entry. Nothing is written.
/// @param step  is told of every case, between two readings of the library; may be empty.
/// @throws core::Error{FileUnreadable} where a file of a case has gone since it was found, and as storage::Library;
/// core::Cancelled where `step` says so
[[nodiscard]] std::vector<ComingCase> comingCases(const terms::Definitions& definitions, const CaseImport& read,
                                                  const storage::Library& library, const core::Step& step = {});

}  // namespace guapai::transfer
