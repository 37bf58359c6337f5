#pragma once

#include <chrono>
#include <string>

#include "core/answers.h"
#include "core/caseid.h"

namespace guapai::storage {

/// The text of an editor that was still open. It is kept so that a power cut costs no typing.
struct Draft {
  core::CaseId caseId;
  core::FieldId field;
  core::RowId row;  ///< number 0 where the field is not the column of a list
  std::string text;
  std::chrono::sys_seconds savedAt;
};

}  // namespace guapai::storage
