#pragma once

#include <vector>

#include <QtCore/QStringList>
#include <QtGui/QFont>

#include "forms/formdefinition.h"

namespace guapai::render {

/// The families that play a part in an official paper, best first: installed official ones, free ones, and for rare
/// characters those of the largest repertoire (docs/decisions/0003-fonts-of-the-papers.md). Only families that this
/// machine has, whose outlines a document can carry, and whose licence lets it; empty on a machine without any. The
/// same in every locale. Asked of the system once.
[[nodiscard]] const QStringList& familiesFor(forms::FontRole role);

/// The characters that need a glyph: all but controls, joiners, variation selectors.
[[nodiscard]] QList<uint> visibleCharacters(const QString& text);

/// What stands in for a character that no font of the machine has, as printers have always done, and for every
/// private-use one, which each font draws otherwise. The PDF's text still says the character.
inline constexpr char16_t kMissingCharacter = u'〓';

struct FittingFont {
  QFont font;
  bool hasAll = true;  ///< false: no font can be trusted with all of the text, and this one has `kMissingCharacter`
};

/// The first font of the role, or else any of the machine, that has all of these characters, none of them being for
/// private use.
///
/// It sets in units of 1/100 mm and without hinting and kerning, so that pages do not depend on the device and widths
/// add up.
[[nodiscard]] FittingFont fittingFont(const QString& text, forms::FontRole role, forms::Length em);

/// An official font that the machine lacks.
struct FontSubstitution {
  forms::FontRole role = forms::FontRole::Body;
  QString wanted;
  QString used;  ///< empty where there is none
};

/// What stands in for the fonts of GB/T 9704, for a warning: none on a machine that has them.
[[nodiscard]] std::vector<FontSubstitution> fontSubstitutions();

}  // namespace guapai::render
