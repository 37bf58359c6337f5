#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/fieldcatalogue.h"
#include "forms/formdefinition.h"
#include "terms/definitions.h"

namespace guapai::ui {

// In 1/100 mm, on all sheets on which reviewers verify.
inline constexpr forms::Length kNameWidth = 2600;  ///< of a blank for a reviewer's name
inline constexpr forms::Length kDateWidth = 3000;

/// What the makers of these sheets have in common: they add one row after the other to a form.
class SheetMaker {
public:
  /// @param definitions  must outlive the maker.
  explicit SheetMaker(const terms::Definitions& definitions) : m_definitions(definitions) {}

protected:
  /// @param name  of a field that the catalogue has, as in `worksheets.settling.settled_by`.
  [[nodiscard]] const core::Field& field(const std::string& name) const {
    return m_definitions.catalogue()[m_definitions.catalogue().require(name)];
  }
  void add(std::vector<forms::Cell> cells) {
    constexpr forms::Length kLeastHeight = 800;
    m_form.rows.push_back({.minimumHeight = kLeastHeight, .cells = std::move(cells)});
  }

  const terms::Definitions& m_definitions;
  forms::FormDefinition m_form;
};

}  // namespace guapai::ui
