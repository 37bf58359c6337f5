#pragma once

#include <cstdint>
#include <string>

namespace guapai::storage {

/// Where the audit trail of a library stood at one moment. Each seal rests on all entries before it, so that no other
/// trail has the same seal at this entry.
struct TrailHead {
  std::int64_t entry = 0;  ///< the number of the last entry then; 0 where there was none
  std::string seal = {};   ///< of this entry, 64 hexadecimal digits; empty where there was none

  friend bool operator==(const TrailHead&, const TrailHead&) = default;
};

/// What came into a library behind a head of its trail.
struct TrailPart {
  std::size_t entries = 0;  ///< those that changed something
  std::size_t cases = 0;    ///< how many cases the entries are about
  std::size_t papers = 0;   ///< how many papers were issued

  friend bool operator==(const TrailPart&, const TrailPart&) = default;
};

}  // namespace guapai::storage
