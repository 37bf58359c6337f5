#pragma once

#include <vector>

#include <QtCore/QStringList>
#include <QtGui/QFont>

#include "forms/formdefinition.h"

namespace guapai::render {

/// The families that play a part in an official paper, best first: installed official ones, then free ones whose PDF
/// text can be read again (docs/decisions/0003-fonts-of-the-papers.md). Only families that this machine has; empty on a
/// machine without any. Asked of the system once.
[[nodiscard]] const QStringList& familiesFor(forms::FontRole role);

/// A stretch of text in one font.
struct FontRun {
  QString text;
  QFont font;
};

/// How text is set: in one font but for the few characters that the free body font draws as they are not written in
/// mainland China (。 and 、 in the middle of their square).
[[nodiscard]] std::vector<FontRun> fontRuns(const QString& text, forms::FontRole role, forms::Length em);

/// A font for painting and measuring in units of 1/100 mm: no hinting, kerning or ligatures, so that pages do not
/// depend on the device and widths add up.
[[nodiscard]] QFont fontFor(forms::FontRole role, forms::Length em);

}  // namespace guapai::render
