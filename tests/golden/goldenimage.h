#pragma once

#include <string>

#include <QtGui/QImage>

/// Compares pages with pictures that a person has looked at.
namespace guapai::papers {

/// Two dots differ if their grays (0 to 255) differ by this much. Softer edges of a letter do not count.
inline constexpr int kDifferentGray = 64;
/// This many dots may differ on a page, fewer than the smallest character has.
inline constexpr int kBudget = 10;

struct ImageDifference {
  int dots = 0;
  QImage picture;  ///< the page in pale gray, with what is gone in red and what is new in blue
};

/// Compares two pages. If their sizes differ, all dots count as different.
[[nodiscard]] ImageDifference difference(const QImage& golden, const QImage& now);

/// The fonts in which papers are set on this machine: each family with a checksum of its file's head (version, dates,
/// checksum of the whole font). Pictures that were made with other fonts cannot be compared.
[[nodiscard]] std::string fontsOfThisMachine();

}  // namespace guapai::papers
