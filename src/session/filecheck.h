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

/// Compares every file that the case's answers name with the SHA-256 that it had when it was kept. Works piece by piece
/// from the event loop, so that the program stays responsive.
class FileCheck : public QObject {
  Q_OBJECT

public:
  /// Unknown: the library has no file of this name for the case. Lost: the library has the name, but no bytes for it.
  /// Changed: the bytes have another SHA-256. Unread: the library could not be read.
  enum class State { Good, Unknown, Lost, Changed, Unread };

  /// @param session  must outlive this.
  explicit FileCheck(const CaseSession& session, QObject* parent = nullptr);

  /// Starts to compare the files that the answers name now. Files that were found good before are left out.
  void checkNew();
  [[nodiscard]] bool isRunning() const { return !m_waiting.empty(); }

  /// Errors for the files that are Lost (`file.missing`) or Changed (`file.changed`). Files that are Unknown are among
  /// the warnings of attachments::problemsOfFiles.
  [[nodiscard]] core::Problems problems() const;
  /// The state of all files in words; empty where the case names none.
  [[nodiscard]] std::string summary() const;
  /// Whether every file that was compared is good; also true while none was.
  [[nodiscard]] bool isGood() const;

Q_SIGNALS:
  /// One more file was compared, or `checkNew` found nothing to compare.
  void advanced();

private:
  void begin();
  [[nodiscard]] State fetch();
  void step();
  void judge(State state);
  [[nodiscard]] std::vector<std::string> names() const;

  const CaseSession* m_session;
  std::map<std::string, State> m_known;  ///< the files that were compared, by name
  std::deque<std::string> m_waiting;     ///< the names of files to compare; the first is being compared
  std::optional<QByteArray> m_bytes;     ///< the first file's bytes; absent before they are fetched
  std::string m_sum;                     ///< the SHA-256 that the first file had when it was kept
  qsizetype m_compared = 0;              ///< how many of the bytes are in `m_hash`
  QCryptographicHash m_hash{QCryptographicHash::Sha256};
  bool m_isBegun = false;  ///< a call of `step` waits in the event loop
};

}  // namespace guapai::session
