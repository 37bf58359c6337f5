#include "render/picturedesk.h"

#include <algorithm>
#include <new>
#include <utility>

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>

namespace guapai::render {
namespace {

using Kind = PictureQuestion::Kind;

/// The desk's patience at first: long enough for nearly every picture, short enough not to be felt.
constexpr std::chrono::milliseconds kPatience(200);
constexpr int kReaders = 2;
constexpr std::ptrdiff_t kMostLooks = 64;
constexpr std::ptrdiff_t kMostPages = 4;

/// The innermost Haste of this thread; null where the thread has time.
Haste*& currentHaste() {
  thread_local Haste* current = nullptr;
  return current;
}

SharedTime*& currentTime() {
  thread_local SharedTime* current = nullptr;
  return current;
}

QByteArray sumOf(const PictureQuestion& question) {
  if (question.kind != Kind::Look) return {};
  return QCryptographicHash::hash(QByteArrayView(question.bytes->data(), std::ssize(*question.bytes)),
                                  QCryptographicHash::Sha256);
}

bool isThere(const std::shared_future<PictureAnswer>& answer) {
  return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

bool wasUnasked(const std::shared_future<PictureAnswer>& answer) {
  try {
    return isThere(answer) && answer.get().fault == forms::Picture::Fault::Unasked;
  } catch (const std::bad_alloc&) {
    return true;  // asking itself failed for lack of memory
  }
}

}  // namespace

Haste::Haste(std::optional<std::chrono::milliseconds> patience)
    : m_patience(patience), m_before(std::exchange(currentHaste(), this)) {}

Haste::~Haste() {
  currentHaste() = m_before;
  if (m_before != nullptr && !m_isComplete) m_before->m_isComplete = false;
}

SharedTime::SharedTime() : m_before(std::exchange(currentTime(), this)) {}

SharedTime::~SharedTime() {
  currentTime() = m_before;
}

PictureAnswer SharedTime::answer(PictureQuestion question, const std::atomic<bool>& cancelled) {
  constexpr int kMostTooSlow = 10;
  if (m_tooSlow >= kMostTooSlow)
    return {.fault = forms::Picture::Fault::Slow, .pages = {}, .image = {}, .embeddedCase = {}};
  question.limits.seconds = std::max(1, question.limits.seconds - m_tooSlow);
  PictureAnswer answer = askPictureReader(question, cancelled);
  if (answer.fault == forms::Picture::Fault::Slow) ++m_tooSlow;
  return answer;
}

PictureDesk& PictureDesk::instance() {
  static PictureDesk desk;
  return desk;
}

PictureDesk::PictureDesk() : m_patience(kPatience) {
  m_readers.setMaxThreadCount(kReaders);
  // When the program ends, nobody waits for a picture any more: readers that still run are cancelled.
  qAddPostRoutine([] {
    instance().m_ends = true;
    instance().m_readers.waitForDone();
    instance().m_ends = false;  // another application may begin in the same process
  });
}

std::optional<PictureAnswer> PictureDesk::answer(const PictureQuestion& question) {
  const auto answer = asked(question);
  Haste* const haste = currentHaste();
  if (haste == nullptr || answer.wait_for(haste->m_patience.value_or(m_patience.load())) == std::future_status::ready)
    return answer.get();
  haste->m_isComplete = false;
  return std::nullopt;
}

std::shared_future<PictureAnswer> PictureDesk::asked(const PictureQuestion& question) {
  const QByteArray sum = sumOf(question);
  std::shared_ptr<std::packaged_task<PictureAnswer()>> task;
  std::shared_future<PictureAnswer> answer;
  {
    const std::lock_guard lock(m_mutex);
    // Where no reader could be started, the question is asked again: by now it may be possible.
    std::erase_if(m_entries, [](const Entry& entry) { return wasUnasked(entry.answer); });
    const auto known = std::ranges::find_if(m_entries, [&](const Entry& entry) { return isIt(entry, question, sum); });
    if (known != m_entries.end()) {
      m_entries.splice(m_entries.begin(), m_entries, known);
      return known->answer;
    }
    task = std::make_shared<std::packaged_task<PictureAnswer()>>(
        [this, question, time = currentHaste() == nullptr ? currentTime() : nullptr] {
          return time == nullptr ? askPictureReader(question, m_ends) : time->answer(question, m_ends);
        });
    answer = task->get_future().share();
    m_entries.push_front(
        {question.kind, sum, question.bytes, question.page, question.size, question.limits.pages, answer});
    tidy(question.kind);
  }
  currentHaste() != nullptr ? start(task) : (*task)();
  return answer;
}

void PictureDesk::start(const std::shared_ptr<std::packaged_task<PictureAnswer()>>& task) {
  m_readers.start([this, task] {
    (*task)();
    if (!m_ends) Q_EMIT answered();
  });
}

bool PictureDesk::isIt(const Entry& entry, const PictureQuestion& question, const QByteArray& sum) {
  if (entry.kind != question.kind) return false;
  if (entry.kind == Kind::Look) return entry.sum == sum && entry.mostPages == question.limits.pages;
  const bool sameFile = !entry.bytes.owner_before(question.bytes) && !question.bytes.owner_before(entry.bytes);
  return sameFile && entry.page == question.page && entry.size == question.size;
}

// A question that is still being answered stays. It would only be asked once more.
void PictureDesk::tidy(Kind kind) {
  std::ptrdiff_t kept = kind == Kind::Look ? kMostLooks : kMostPages;
  std::erase_if(m_entries, [&](const Entry& entry) {
    return (entry.kind == Kind::Look) == (kind == Kind::Look) && isThere(entry.answer) && --kept < 0;
  });
}

}  // namespace guapai::render
