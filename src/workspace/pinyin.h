#pragma once

#include <QtCore/QString>

namespace guapai::workspace {

/// The first letters of a text's syllables, as one types them to find a name without an input method: 大溪沟街道 gives
/// dxgjd. Letters and digits stay, everything else is left out.
///
/// A character with several readings counts by the one it is sorted under (重 is z), as in the lists of the system.
[[nodiscard]] QString pinyinInitials(const QString& text);

}  // namespace guapai::workspace
