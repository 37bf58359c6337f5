#pragma once

#include <QtCore/QStringList>
#include <QtGui/QRawFont>

namespace guapai::render {

/// What a font calls its family, in every language that it has a name in, its English name first: 文泉驿正黑 is
/// WenQuanYi Zen Hei. The system goes by one of them only, which one depends on the locale.
[[nodiscard]] QStringList familyNamesOf(const QRawFont& font);

}  // namespace guapai::render
