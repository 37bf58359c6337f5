#pragma once

#include <atomic>
#include <chrono>
#include <future>
#include <list>
#include <mutex>
#include <optional>

#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include "render/pictureprocess.h"

namespace guapai::render {

/// Hands questions about pictures to the reader, and remembers what was asked last: a preview paints the same page
/// again and again while it is scrolled. From any thread.
class PictureDesk : public QObject {
  Q_OBJECT

public:
  static PictureDesk& instance();

  /// How long a thread that is in haste waits before it goes on without the answer.
  void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

  /// Waits for the reader; a thread in haste for a moment only.
  /// @return nothing where the reader is still at it: `answered` comes later.
  [[nodiscard]] std::optional<PictureAnswer> answer(const PictureQuestion& question);

Q_SIGNALS:
  /// An answer is there that somebody did not wait for. Emitted in another thread.
  void answered();

private:
  struct Entry {
    PictureQuestion::Kind kind = PictureQuestion::Kind::Look;
    QByteArray sum;                          ///< of the file; only of a look, which is the same for equal files
    std::weak_ptr<const std::string> bytes;  ///< of other questions
    int page = 0;
    QSize size;
    int mostPages = 0;
    std::shared_future<PictureAnswer> answer;
  };
  using Entries = std::list<Entry>;

  PictureDesk();
  [[nodiscard]] std::shared_future<PictureAnswer> asked(const PictureQuestion& question);
  [[nodiscard]] static bool isIt(const Entry& entry, const PictureQuestion& question, const QByteArray& sum);
  /// Drops what was asked long ago.
  void tidy(PictureQuestion::Kind kind);
  void start(const std::shared_ptr<std::packaged_task<PictureAnswer()>>& task);

  std::mutex m_mutex;
  Entries m_entries;  ///< those that were asked last come first
  QThreadPool m_readers;
  std::atomic<bool> m_ends = false;
  std::atomic<std::chrono::milliseconds> m_patience;
};

/// While it lives, its thread does not wait long for a picture: it paints a screen.
class Haste {
public:
  /// @param patience  for each picture; absent: that of the desk.
  explicit Haste(std::optional<std::chrono::milliseconds> patience = {});
  Haste(const Haste&) = delete;
  Haste& operator=(const Haste&) = delete;
  ~Haste();

  /// Whether all that was asked since was answered; else `PictureDesk::answered` follows.
  [[nodiscard]] bool isComplete() const { return m_isComplete; }

private:
  friend class PictureDesk;

  std::optional<std::chrono::milliseconds> m_patience;
  Haste* m_before;
  bool m_isComplete = true;
};

/// While it lives, the pictures that its thread asks for, without haste, share their time: each that was too slow
/// leaves less to those behind it, and behind many nobody looks any more. A command over many files ends, whatever they
/// are.
class SharedTime {
public:
  SharedTime();
  SharedTime(const SharedTime&) = delete;
  SharedTime& operator=(const SharedTime&) = delete;
  ~SharedTime();

private:
  friend class PictureDesk;

  [[nodiscard]] PictureAnswer answer(PictureQuestion question, const std::atomic<bool>& cancelled);

  SharedTime* m_before;
  int m_tooSlow = 0;
};

}  // namespace guapai::render
