#pragma once

#include <utility>
#include <vector>

#include "entry/livedrawing.h"
#include "verification/verificationsteps.h"

namespace guapai::ui {

/// Criteria and conditions side by side by their numbers: full what is verified, half full what is verified in part,
/// empty what is not.
class VerifiedStrip final : public LiveDrawing {
public:
  /// @param words  of the states, from open to done, for the key under the strip.
  /// @param conditions  stands before the numbers of the conditions.
  VerifiedStrip(std::vector<verification::VerificationStep> steps, QStringList words, QString conditions)
      : m_steps(std::move(steps)), m_words(std::move(words)), m_conditions(std::move(conditions)) {}

  [[nodiscard]] int heightFor(int width, const QFontMetrics& metrics) const override;
  void paint(QPainter& painter, const QRect& room, const QPalette& palette) const override;

private:
  std::vector<verification::VerificationStep> m_steps;
  QStringList m_words;
  QString m_conditions;
};

}  // namespace guapai::ui
