#pragma once

#include <string>
#include <vector>

#include "core/answers.h"
#include "terms/definitions.h"

namespace guapai::transfer {

/// One difference between two versions of a case, as people read it (terms::answerWords).
struct CaseChange {
  std::string item;    ///< where on which paper: 信息表 全科医生情况 第2行 执业证书编号
  std::string before;  ///< what is there; 未填 where nothing is, 无此行 where a row comes
  std::string after;   ///< what is to be there; 移除 where a row goes

  [[nodiscard]] friend bool operator==(const CaseChange&, const CaseChange&) = default;
};

/// What is different in `after`, in the order of the fields. Of a list, this is first the list where its length or
/// state changes, then cell by cell the rows that are still recognised (by a licence or identity number, or by what
/// stands in the first column), then the rows that go and those that come. Rows are counted as they are in `after`,
/// those that go as they are in `before`.
[[nodiscard]] std::vector<CaseChange> changesBetween(const terms::Definitions& definitions, const core::Answers& before,
                                                     const core::Answers& after);

}  // namespace guapai::transfer
