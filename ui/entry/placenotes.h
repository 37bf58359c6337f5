#pragma once

#include <map>
#include <optional>
#include <string>

#include <QtCore/QStringList>

#include "annotations/queries.h"
#include "session/casesession.h"

namespace guapai::ui {

class AnswerEditor;

/// What is to be said at the answers of a case as it stands: all doubts about them, and why a blank is blank.
class PlaceNotes {
public:
  /// @param more  problems besides those of the session.
  PlaceNotes(const session::CaseSession& session, const core::Problems& more);

  /// @param position, row  of a list's column.
  void showAt(AnswerEditor& editor, std::optional<std::size_t> position, std::optional<core::RowId> row) const;

  /// Why a list is as it is, and what is doubted about it; empty where nothing is said of it.
  [[nodiscard]] QString markOf(core::FieldId list) const;

private:
  void add(const core::Problems& problems);

  const terms::Definitions* m_definitions;
  annotations::Queries m_queries;
  std::map<std::string, QStringList> m_sentences;  ///< by place, as a JSON pointer
};

}  // namespace guapai::ui
