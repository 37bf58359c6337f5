#pragma once

#include <utility>
#include <vector>

#include <QtCore/QTimer>

#include "session/casesession.h"

namespace guapai::ui {

/// Keeps the texts of open editors as drafts in the library, at most two seconds behind the typing.
class DraftKeeper {
public:
  /// @param session  must live longer.
  explicit DraftKeeper(session::CaseSession& session);

  /// Keeps the text that is typed at a place. An empty text removes the draft at once.
  void keep(const core::Place& place, const QString& text);
  /// Tells the keeper that the library already has a draft of this place.
  void know(const core::Place& place) { m_stored.push_back(place); }
  /// No text of this place waits to be written to the library.
  [[nodiscard]] bool isKept(const core::Place& place) const;
  /// Writes the texts that wait, without the delay. Where the library refuses one, it and those behind it wait for the
  /// next `keep` or `save`.
  /// @return false where it refused one.
  bool save();

private:
  using Pending = std::pair<core::Place, QString>;

  session::CaseSession* m_session;
  QTimer m_timer;
  std::vector<Pending> m_pending;
  std::vector<core::Place> m_stored;
};

}  // namespace guapai::ui
