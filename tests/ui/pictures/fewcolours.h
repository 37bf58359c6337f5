#pragma once

#include <QtGui/QImage>

namespace guapai::ui {

/// The picture with at most 256 colours, which makes its file small. Colours that are hardly told apart become one.
[[nodiscard]] QImage withFewColours(const QImage& picture);

}  // namespace guapai::ui
