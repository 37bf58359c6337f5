#pragma once

#include <QtCore/QStringList>
#include <QtGui/QRawFont>

namespace guapai::render {

/// The names of a font's family in all languages for which the font has one, the English name first: WenQuanYi Zen Hei,
/// 文泉驿正黑. The system lists the family under one of them only, and which one depends on the locale.
[[nodiscard]] QStringList familyNamesOf(const QRawFont& font);

}  // namespace guapai::render
