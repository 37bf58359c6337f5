#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "storage/trailhead.h"

namespace guapai::papers {

/// A head of a library's audit trail as it stands on an issued paper (修改记录校验码). It is short enough to be typed
/// from the paper, and long enough that no other trail has it by chance.
struct PrintedHead {
  std::int64_t entry = 0;
  std::string digits;  ///< the first 16 of the entry's seal, hexadecimal, in small letters

  friend bool operator==(const PrintedHead&, const PrintedHead&) = default;
};

[[nodiscard]] PrintedHead printedHead(const storage::TrailHead& head);

/// The digits in groups of four, as they are printed: 3f9a-04c2-77de-10b5.
[[nodiscard]] std::string groupedDigits(const PrintedHead& head);

/// Reads a head that was typed or copied from a paper: the number of the entry, white space or 条 behind it, and the 16
/// digits, in capitals or small letters, with or without hyphens and white space. The words before the number may be
/// there. Absent where the text is no head.
[[nodiscard]] std::optional<PrintedHead> typedHead(std::string_view text);

}  // namespace guapai::papers
