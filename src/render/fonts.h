#pragma once

#include <vector>

#include <QtCore/QStringList>
#include <QtGui/QFont>

#include "forms/formdefinition.h"

namespace guapai::render {

/// The font families for one part in an official paper, best first: the official ones, free ones, and for rare
/// characters those of the largest repertoire (docs/decisions/0003-fonts-of-the-papers.md).
///
/// The list has only families that this machine has, whose outlines a PDF can carry, and whose licence permits that. It
/// is empty on a machine without any. It is the same in every locale. The system is asked once.
[[nodiscard]] const QStringList& familiesFor(forms::FontRole role);

/// The characters of the text that need a glyph: all but controls, joiners and variation selectors.
[[nodiscard]] QList<uint> visibleCharacters(const QString& text);

/// Printed in place of a character that no font of the machine has, as printers have always done, and of every
/// private-use character, because each font draws those differently. The text of the PDF still has the character
/// itself.
inline constexpr char16_t kMissingCharacter = u'〓';

/// Refuses to make papers with fonts that lack a character of the text. Each may be in another font.
/// @throws core::Error{FontMissing}, which names the first one that no font of the machine has; {MemoryFull} where
/// there are fonts of the papers that the system could not open.
void requireFonts(const QString& text, forms::FontRole role);

/// The characters of the text that no font of the machine has, each once, in the order of the text. They are printed as
/// `kMissingCharacter`, like the private-use characters, which are not among them.
[[nodiscard]] std::vector<char32_t> charactersWithoutFont(const QString& text, forms::FontRole role);

/// Asked before a font is opened or text is shaped, because neither Fontconfig nor Qt survives a lack of memory then.
/// @throws core::Error{MemoryFull} where what these need cannot be had.
void requireMemoryForFonts();

struct FittingFont {
  QFont font;
  bool hasAll = true;  ///< false: no font is fit for the whole text, and `font` is one that has `kMissingCharacter`
};

/// The first font that has all characters of the text: one of the role's families, else any other of the machine. No
/// font is fit for a text with a private-use character.
///
/// The font has no hinting and no kerning, so that pages do not depend on the device and widths add up.
/// @param em  side of the em square in 1/100 mm. One pixel of the font is 1/100 mm.
/// @throws core::Error as `requireFonts` does, where no font has even `kMissingCharacter`.
[[nodiscard]] FittingFont fittingFont(const QString& text, forms::FontRole role, forms::Length em);

/// An official font that the machine lacks.
struct FontSubstitution {
  forms::FontRole role = forms::FontRole::Body;
  QString wanted;
  QString used;  ///< the family in its place
};

/// The substitutions for the fonts of GB/T 9704 that the machine lacks, for a warning. Empty on a machine that has all,
/// and on one that has no font for Chinese, where no paper can be made (`requireFonts`).
[[nodiscard]] std::vector<FontSubstitution> fontSubstitutions();

}  // namespace guapai::render
