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

/// Finds modules that use one that stands further down in the table, or that is not in it. Where there are none, the
/// modules use each other in no circle.
Violations usesAgainstTheOrder(const std::vector<Module>& modules);

/// Finds includes in src/ and ui/ that reach over a border. What a target links does not guard the border: a target
/// that links Qt6::Core can include all of Qt.
Violations includesOverBorders(const SourceTree& tree);

/// Finds names in src/ and ui/ that reach over a border: `storage::Library` needs no include if another module's header
/// includes it.
Violations namesOverBorders(const SourceTree& tree);

/// Finds headers of src/, ui/ and tests/ that have the same name as another one.
Violations headersOfOneName(const SourceTree& tree);

/// Finds modules that hold more than a seventh of the lines of src/.
Violations crowdedModules(const SourceTree& tree);

/// Finds links over a border in the CMake lists of src/ and ui/. A list may link what its folder or a folder below may
/// use.
Violations linksOverBorders(const SourceTree& tree);

/// Finds folders of src/ and ui/ that have sources and are missing from the table of modules.
Violations foldersWithoutModule(const SourceTree& tree);

}  // namespace guapai::codelayout
