#pragma once

#include <string>
#include <vector>

#include "core/problem.h"

namespace guapai::annotations {

/// The id and the name by which people recognise a center.
struct CenterNames {
  std::string id;
  std::string name;
};

/// Doubts whether the center is one of the others under another id: because its name is theirs, or because its name or
/// id differs from theirs only by width, case, white space or characters that cannot be seen. There is at most one
/// problem: at `/center/name` or, where the name is in no doubt, at `/center/id`.
///
/// @param others  may include the center itself, which is told by its id and passed over.
[[nodiscard]] core::Problems lookalikes(const CenterNames& center, const std::vector<CenterNames>& others);

}  // namespace guapai::annotations
