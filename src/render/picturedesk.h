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

/// Hands questions about pictures to the reader and remembers the last answers, because a preview paints the same page
/// again and again while it is scrolled. It may be used from any thread.
class PictureDesk : public QObject {
  Q_OBJECT

public:
  static PictureDesk& instance();

  /// Sets how long a thread in haste waits for one picture before it goes on without the answer.
  void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

  /// Asks a question and waits for the answer. A thread in haste (`Haste`) waits only as long as its patience.
  /// @return absent where the patience ended before the answer came; `answered` is emitted when it is there.
  [[nodiscard]] std::optional<PictureAnswer> answer(const PictureQuestion& question);

Q_SIGNALS:
  /// Emitted, from another thread, when a question that a thread in haste has asked is answered.
  void answered();

private:
  struct Entry {
    PictureQuestion::Kind kind = PictureQuestion::Kind::Look;
    QByteArray sum;                          ///< SHA-256 of the file; only for Look, which is the same for equal files
    std::weak_ptr<const std::string> bytes;  ///< the file; it identifies every other question
    int page = 0;
    QSize size;
    int mostPages = 0;
    std::shared_future<PictureAnswer> answer;
  };
  using Entries = std::list<Entry>;

  PictureDesk();
  /// Asks a reader within the time that this thread shares.
  [[nodiscard]] PictureAnswer answerInSharedTime(PictureQuestion question) const;
  [[nodiscard]] std::shared_future<PictureAnswer> asked(const PictureQuestion& question);
  [[nodiscard]] static bool isIt(const Entry& entry, const PictureQuestion& question, const QByteArray& sum);
  /// Drops the oldest answers of this kind where there are too many.
  void tidy(PictureQuestion::Kind kind);
  void start(const std::shared_ptr<std::packaged_task<PictureAnswer()>>& task);

  std::mutex m_mutex;
  Entries m_entries;  ///< the one that was asked last comes first
  QThreadPool m_readers;
  std::atomic<bool> m_ends = false;
  std::atomic<std::chrono::milliseconds> m_patience;
};

/// While an object of this class lives, its thread does not wait long for a picture, because it paints a screen.
class Haste {
public:
  /// @param patience  how long the thread waits for each picture; absent: the patience of the desk.
  explicit Haste(std::optional<std::chrono::milliseconds> patience = {});
  Haste(const Haste&) = delete;
  Haste& operator=(const Haste&) = delete;
  ~Haste();

  /// Whether every question that the thread has asked since was answered in time. Where not, `PictureDesk::answered`
  /// is emitted later.
  [[nodiscard]] bool isComplete() const { return m_isComplete; }

private:
  friend class PictureDesk;

  std::optional<std::chrono::milliseconds> m_patience;
  Haste* m_before;
  bool m_isComplete = true;
};

/// While an object of this class lives, the pictures that its thread asks for without haste share their time. Each that
/// was too slow leaves a second less to the following ones; after ten of them, no further picture is looked at. So a
/// command over many papers comes to an end, whatever is in them. A paper that used up its own time (`PaperTime`)
/// counts like such a picture.
class SharedTime {
public:
  SharedTime();
  SharedTime(const SharedTime&) = delete;
  SharedTime& operator=(const SharedTime&) = delete;
  ~SharedTime();

private:
  friend class PaperTime;
  friend class PictureDesk;

  [[nodiscard]] bool isOver() const;
  [[nodiscard]] int secondsFor(int wanted) const;
  void take(const PictureAnswer& answer);

  SharedTime* m_before;
  int m_tooSlow = 0;
};

/// The processor time that the pictures of one paper may take together. It is some five times what a dozen of the
/// largest scans take.
inline constexpr std::chrono::seconds kPaperTime(60);

/// While an object of this class lives, all that its thread asks without haste about pictures, good ones included, may
/// take only so much processor time together. What is asked later is not read, and counts as too slow. So a paper
/// comes to an end, however many pages are nearly too slow each. An answer that the desk remembers costs nothing. Where
/// an object is made within the life of another one, both are charged.
class PaperTime {
public:
  explicit PaperTime(std::chrono::milliseconds most = kPaperTime);
  PaperTime(const PaperTime&) = delete;
  PaperTime& operator=(const PaperTime&) = delete;
  ~PaperTime();

private:
  friend class PictureDesk;

  [[nodiscard]] bool isOver() const { return m_left.count() <= 0; }
  /// At least 1, because the reader's limit is in whole seconds.
  [[nodiscard]] int secondsFor(int wanted) const;
  void take(const PictureAnswer& answer);

  PaperTime* m_before;
  std::chrono::milliseconds m_left;
};

}  // namespace guapai::render
