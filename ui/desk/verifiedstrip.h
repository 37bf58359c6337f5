#pragma once

#include <utility>
#include <vector>

#include "entry/livedrawing.h"
#include "verification/verificationsteps.h"

namespace guapai::ui {

/// Draws criteria and conditions side by side, by their numbers. A full cell is verified, one with a full foot is
/// verified in part, an empty one is not verified. A key under the strip says so in words.
class VerifiedStrip final : public LiveDrawing {
public:
  /// @param words  for the key: the words of the states, by VerificationState.
  /// @param disqualifiers  the word before the numbers of the disqualifiers.
  VerifiedStrip(std::vector<verification::VerificationStep> steps, QStringList words, QString disqualifiers)
      : m_steps(std::move(steps)), m_words(std::move(words)), m_disqualifiers(std::move(disqualifiers)) {}

  [[nodiscard]] int heightFor(int width, const QFontMetrics& metrics) const override;
  void paint(QPainter& painter, const QRect& room, const QPalette& palette) const override;

private:
  std::vector<verification::VerificationStep> m_steps;
  QStringList m_words;
  QString m_disqualifiers;
};

}  // namespace guapai::ui
