#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
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

/// The same for many centers that are compared with the same others: each costs the same, however many others there
/// are.
class Lookalikes {
public:
  explicit Lookalikes(std::vector<CenterNames> others);

  [[nodiscard]] core::Problems of(const CenterNames& center) const;

private:
  /// For each form of a text that is equal for texts that look the same: which of the others have it, in their order.
  using ByLook = std::unordered_map<std::string, std::vector<std::size_t>>;

  std::vector<CenterNames> m_others;
  ByLook m_byName;
  ByLook m_byId;
};

}  // namespace guapai::annotations
