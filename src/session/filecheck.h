#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <QtCore/QByteArray>
#include <QtCore/QCryptographicHash>
#include <QtCore/QObject>

#include "session/casesession.h"

namespace guapai::session {

/// Compares every file that the case's answers name with its SHA-256, a piece at a time from the event loop, so that
/// nobody waits for it.
class FileCheck : public QObject {
  Q_OBJECT

public:
  /// Unknown: not named by the library. Lost: named, and the bytes are gone. Unread: the library refused to tell.
  enum class State { Good, Unknown, Lost, Changed, Unread };

  /// @param session  must live longer.
  explicit FileCheck(const CaseSession& session, QObject* parent = nullptr);

  /// What was not found good before.
  void checkNew();
  [[nodiscard]] bool isRunning() const { return !m_waiting.empty(); }

  /// Errors where a file's bytes are not there or are others: `file.missing`, `file.changed`. Those that the library
  /// does not know at all are told by `problemsOfFiles`.
  [[nodiscard]] core::Problems problems() const;
  /// One sentence for all of them; empty where the case names none.
  [[nodiscard]] std::string summary() const;
  [[nodiscard]] bool isGood() const;

Q_SIGNALS:
  /// A file more was compared, or there is nothing to compare any more.
  void advanced();

private:
  void begin();
  [[nodiscard]] State fetch();
  void step();
  void judge(State state);
  [[nodiscard]] std::vector<std::string> names() const;

  const CaseSession* m_session;
  std::map<std::string, State> m_known;  ///< by name
  std::deque<std::string> m_waiting;     ///< the first is being compared
  std::optional<QByteArray> m_bytes;     ///< of it
  std::string m_sum;                     ///< of it, at first
  qsizetype m_compared = 0;
  QCryptographicHash m_hash{QCryptographicHash::Sha256};
  bool m_isBegun = false;  ///< a step is under way
};

}  // namespace guapai::session
