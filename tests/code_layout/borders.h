#pragma once

#include <string_view>
#include <vector>

#include "code_layout/sourcetree.h"

namespace guapai::codelayout {

/// One line of the table of modules, which docs/architecture.md draws. Every module may also use itself and the
/// standard library.
struct Module {
  std::string_view name;
  std::string_view folder;
  std::vector<std::string_view> uses;
  std::vector<std::string_view> libraries;
};

/// A library from outside: how its headers and its CMake targets are written. Qt's modules follow one rule and are not
/// listed: QtGui is <QtGui/...> and Qt6::Gui.
struct Library {
  std::string_view name;
  std::string_view headers;  ///< A folder with its slash, or one header.
  std::vector<std::string_view> targets;
};

const std::vector<Module>& modules();
const std::vector<Library>& libraries();

/// Includes in src/ and ui/ that reach over a border. Linking does not hold it: whoever links Qt6::Core can include all
/// of Qt.
Violations includesOverBorders(const SourceTree& tree);

/// Names of a module's namespace in src/ and ui/ that reach over a border: `storage::Library` through another module's
/// header needs no include.
Violations namesOverBorders(const SourceTree& tree);

/// Headers of src/ and ui/ that bear the name of another one.
Violations headersOfOneName(const SourceTree& tree);

/// Modules of src/ that have become the whole house: more than a seventh of its lines.
Violations crowdedModules(const SourceTree& tree);

/// What the CMake lists in src/ and ui/ link over a border. A list may link what its folder or a folder below may use.
Violations linksOverBorders(const SourceTree& tree);

/// Folders of src/ and ui/ with sources that the table of modules does not know.
Violations foldersWithoutModule(const SourceTree& tree);

}  // namespace guapai::codelayout
