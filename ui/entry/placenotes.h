#pragma once

#include <map>
#include <optional>
#include <string>

#include <QtCore/QStringList>

#include "annotations/queries.h"
#include "session/casesession.h"

namespace guapai::ui {

class AnswerEditor;

/// What is to be said at the blanks of a case as it is now: all doubts about the answers, and why a blank is blank.
class PlaceNotes {
public:
  /// @param session  must outlive the notes and stay as it is while they are shown.
  /// @param more  problems besides those of the session.
  PlaceNotes(const session::CaseSession& session, const core::Problems& more);

  /// Shows at the editor what is to be said there.
  /// @param position, row  the row in which the editor stands, by position from 0 and by id; absent outside of lists.
  void showAt(AnswerEditor& editor, std::optional<std::size_t> position, std::optional<core::RowId> row) const;

  /// Why a list as a whole is as it is (纸面空白, 存疑), and what is doubted about it; empty where nothing is said of
  /// it.
  [[nodiscard]] QString markOf(core::FieldId list) const;

private:
  void add(const core::Problems& problems);
  /// Says which characters of the answer no font of this computer has, so that they are printed as 〓; empty where
  /// there are none.
  [[nodiscard]] QString lackOfFonts(const core::Place& place) const;

  const session::CaseSession* m_session;
  annotations::Queries m_queries;
  std::map<std::string, QStringList> m_sentences;  ///< by place, as a JSON pointer
};

}  // namespace guapai::ui
