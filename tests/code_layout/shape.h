#pragma once

#include <cstddef>

#include "code_layout/sourcetree.h"

namespace guapai::codelayout {

inline constexpr std::size_t kMostLinesOfSource = 450;
inline constexpr std::size_t kMostLinesOfHeader = 220;

/// Sources of src/ (but a program's main.cpp) without tests/<module>/<file>_test.cpp.
Violations sourcesWithoutTest(const SourceTree& tree, const Exceptions& exceptions);

/// Sources of src/, ui/ and tests/ that no CMake list around them names: what is not built cannot fail.
Violations sourcesOutsideCMake(const SourceTree& tree);

/// Files of src/ and ui/ that have grown too long to be read with pleasure.
Violations longFiles(const SourceTree& tree, const Exceptions& exceptions);

/// Binary fractions in src/core and src/rules, where every decision is exact: types, literals and the functions that
/// make them.
Violations inexactNumbers(const SourceTree& tree, const Exceptions& exceptions);

/// What takes text for markup in ui/: QLabel, which guesses, and the words for rich text. Labels are PlainLabels.
Violations textTakenForMarkup(const SourceTree& tree, const Exceptions& exceptions);

/// Notes about work left undone.
Violations unfinishedWork(const SourceTree& tree, const Exceptions& exceptions);

/// Tabs, white space at the end of a line, carriage returns, and a last line that does not end. Test data is left
/// alone.
Violations untidyWhiteSpace(const SourceTree& tree, const Exceptions& exceptions);

/// File names with capital letters; in src/ and ui/ also with anything but letters and digits, or with a word that says
/// nothing.
Violations misnamedFiles(const SourceTree& tree, const Exceptions& exceptions);

}  // namespace guapai::codelayout
