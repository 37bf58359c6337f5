#pragma once

#include <string>
#include <vector>

#include "core/problem.h"

namespace guapai::annotations {

/// What people tell a center by.
struct CenterNames {
  std::string id;
  std::string name;
};

/// Doubts whether a center is one of the others: its name is theirs to the eye, or its id differs from theirs only by
/// width, case, white space or what cannot be seen. At most one for its name and one for its id, at `/center/name` and
/// `/center/id`.
///
/// @param others  the center itself may be among them.
[[nodiscard]] core::Problems lookalikes(const CenterNames& center, const std::vector<CenterNames>& others);

}  // namespace guapai::annotations
