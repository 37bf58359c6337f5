#pragma once

#include <QtCore/QString>

#include "forms/formdefinition.h"

namespace guapai::ui {

class CellView;

/// The words of a cell in one line, with … for each blank; empty where it has only blanks. Marks have names of their
/// own and are left out.
[[nodiscard]] QString wordsOf(const forms::Cell& cell);

/// Tells screen readers the words of a cell, which are painted. Live texts are told by the cell itself.
/// To be called before the cell is shown.
/// @param cell  the definition of `view`.
void readWordsAloud(CellView& view, const forms::Cell& cell);

}  // namespace guapai::ui
