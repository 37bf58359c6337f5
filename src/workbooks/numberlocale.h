#pragma once

#include <locale.h>  // NOLINT(modernize-deprecated-headers): what is used of it is POSIX, and no part of <clocale>

namespace guapai::workbooks {

/// While this object lives, its thread writes and reads numbers with a point and without separators. The libraries for
/// workbooks use the locale of the system, and a German one would write 5,35, which no program reads.
class NumberLocale {
public:
  NumberLocale();
  ~NumberLocale();
  NumberLocale(const NumberLocale&) = delete;
  NumberLocale& operator=(const NumberLocale&) = delete;

private:
  locale_t m_plain;
  locale_t m_before;
};

}  // namespace guapai::workbooks
