#pragma once

#include <cstddef>

#include "code_layout/sourcetree.h"

namespace guapai::codelayout {

inline constexpr std::size_t kMostLinesOfSource = 450;
inline constexpr std::size_t kMostLinesOfHeader = 220;

/// Finds sources of src/ (except a program's main.cpp) without tests/<module>/<file>_test.cpp.
Violations sourcesWithoutTest(const SourceTree& tree, const Exceptions& exceptions);

/// Finds sources of src/, ui/ and tests/ that no CMake list above them names. A test that is not built cannot fail.
Violations sourcesOutsideCMake(const SourceTree& tree);

/// Finds files of src/ and ui/ that are too long to be read easily.
Violations longFiles(const SourceTree& tree, const Exceptions& exceptions);

/// Finds binary fractions in src/core and src/rules, where every decision must be exact: types, literals, and functions
/// that return them.
Violations inexactNumbers(const SourceTree& tree, const Exceptions& exceptions);

/// Finds code in ui/ that may take text for markup: QLabel, which guesses, and the names for rich text. A label must be
/// a PlainLabel.
Violations textTakenForMarkup(const SourceTree& tree, const Exceptions& exceptions);

/// Finds notes about work that is left undone.
Violations unfinishedWork(const SourceTree& tree, const Exceptions& exceptions);

/// Finds tabs, white space at the end of a line, carriage returns, and a last line without a line break. Test data is
/// left out.
Violations untidyWhiteSpace(const SourceTree& tree, const Exceptions& exceptions);

/// Finds file names with capital letters, and in src/ and ui/ also those with other characters than letters and digits
/// or with a word that says nothing.
Violations misnamedFiles(const SourceTree& tree, const Exceptions& exceptions);

}  // namespace guapai::codelayout
