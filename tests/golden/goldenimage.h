#pragma once

#include <string>

#include <QtGui/QImage>

/// Pages as pictures, compared with those that somebody has looked at.
namespace guapai::papers {

/// A dot differs where its gray is this far (of 255) from the other's; softer edges of a letter do not count.
inline constexpr int kDifferentGray = 64;
/// So many dots may differ on a page: less than the smallest character has.
inline constexpr int kBudget = 10;

struct ImageDifference {
  int dots = 0;
  QImage picture;  ///< what is gone in red, what is new in blue, over the page in pale gray
};

/// Everything differs where the sizes do.
[[nodiscard]] ImageDifference difference(const QImage& golden, const QImage& now);

/// The fonts that papers are set in here, each family with the sum of its file's head (version, dates, checksum of the
/// whole font): pictures made with others cannot be compared.
[[nodiscard]] std::string fontsOfThisMachine();

}  // namespace guapai::papers
