#pragma once

#include <utility>
#include <vector>

#include <QtCore/QTimer>

#include "workspace/casesession.h"

namespace guapai::ui {

/// Keeps the texts of open editors as drafts in the library, at most two seconds behind the typing.
class DraftKeeper {
public:
  /// @param session  must live longer.
  explicit DraftKeeper(workspace::CaseSession& session);

  /// An empty text ends the draft, at once.
  void keep(const workspace::Place& place, const QString& text);
  /// The library has a draft of this place already.
  void know(const workspace::Place& place) { m_stored.push_back(place); }
  /// Does not wait for the two seconds.
  void save();

private:
  workspace::CaseSession* m_session;
  QTimer m_timer;
  std::vector<std::pair<workspace::Place, QString>> m_pending;
  std::vector<workspace::Place> m_stored;
};

}  // namespace guapai::ui
