#pragma once

#include <string>
#include <vector>

#include "entry/caseforms.h"
#include "ui/desk/deskbench.h"

namespace guapai::ui {

/// A page of a case to which evidence is added.
class EvidenceBench : public DeskBench {
protected:
  using DeskBench::DeskBench;

  [[nodiscard]] static FormView* makeApplication(session::CaseSession& session, QWidget* parent) {
    return makeAnnexView("annex4", session, parent);
  }
  /// The texts of this column in the list of evidence (佐证), row by row.
  [[nodiscard]] std::vector<std::string> column(const char* name) const {
    const core::Field& field = support::catalogue()[support::District::field(std::string("evidence.files.") + name)];
    const core::List* const list = session.answers().list(*field.list);
    std::vector<std::string> texts;
    if (list != nullptr)
      for (const core::Row& row : list->rows) texts.push_back(core::valueText(row.cells[field.column]));
    return texts;
  }
};

}  // namespace guapai::ui
