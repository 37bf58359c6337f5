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

  /// An empty text ends the draft, at once.
  void keep(const core::Place& place, const QString& text);
  /// The library has a draft of this place already.
  void know(const core::Place& place) { m_stored.push_back(place); }
  /// No text of this place waits to be kept.
  [[nodiscard]] bool isKept(const core::Place& place) const;
  /// Does not wait for the two seconds. What the library refuses waits for the next text, or the next `save`.
  void save();

private:
  using Pending = std::pair<core::Place, QString>;

  session::CaseSession* m_session;
  QTimer m_timer;
  std::vector<Pending> m_pending;
  std::vector<core::Place> m_stored;
};

}  // namespace guapai::ui
