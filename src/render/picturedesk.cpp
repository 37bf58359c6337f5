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

PaperTime*& currentPaper() {
  thread_local PaperTime* current = nullptr;
  return current;
}

/// Whether the answer says nothing about the file: no reader could be started, or its paper had too little
/// time left.
bool saysNothing(const std::shared_future<PictureAnswer>& answer) {
  try {
    return isThere(answer) && (answer.get().fault == forms::Picture::Fault::Unasked || answer.get().cut);
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

bool SharedTime::isOver() const {
  constexpr int kMostTooSlow = 10;
  return m_tooSlow >= kMostTooSlow;
}

int SharedTime::secondsFor(int wanted) const {
  return std::max(1, wanted - m_tooSlow);
}

void SharedTime::take(const PictureAnswer& answer) {
  if (answer.fault == forms::Picture::Fault::Slow) ++m_tooSlow;
}

PaperTime::PaperTime(std::chrono::milliseconds most) : m_before(std::exchange(currentPaper(), this)), m_left(most) {
  if (m_before != nullptr) m_left = std::min(m_left, m_before->m_left);
}

PaperTime::~PaperTime() {
  currentPaper() = m_before;
  if (m_before == nullptr && isOver() && currentTime() != nullptr) ++currentTime()->m_tooSlow;
}

int PaperTime::secondsFor(int wanted) const {
  return std::clamp(static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_left).count()), 1, wanted);
}

void PaperTime::take(const PictureAnswer& answer) {
  for (PaperTime* paper = this; paper != nullptr; paper = paper->m_before) paper->m_left -= answer.used;
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

PictureAnswer PictureDesk::answerInSharedTime(PictureQuestion question) const {
  SharedTime* const command = currentTime();
  PaperTime* const paper = currentPaper();
  PictureAnswer answer;
  answer.fault = forms::Picture::Fault::Slow;
  answer.cut = true;
  if ((command != nullptr && command->isOver()) || (paper != nullptr && paper->isOver())) return answer;
  if (command != nullptr) question.limits.seconds = command->secondsFor(question.limits.seconds);
  const int wanted = question.limits.seconds;
  if (paper != nullptr) question.limits.seconds = paper->secondsFor(question.limits.seconds);
  answer = askPictureReader(question, m_ends);
  answer.cut = answer.fault == forms::Picture::Fault::Slow && question.limits.seconds < wanted;
  if (command != nullptr) command->take(answer);
  if (paper != nullptr) paper->take(answer);
  return answer;
}

std::shared_future<PictureAnswer> PictureDesk::asked(const PictureQuestion& question) {
  const QByteArray sum = sumOf(question);
  std::shared_ptr<std::packaged_task<PictureAnswer()>> task;
  std::shared_future<PictureAnswer> answer;
  {
    const std::lock_guard lock(m_mutex);
    // Where no reader could be started, or its paper left it too little time, the question is asked again.
    std::erase_if(m_entries, [](const Entry& entry) { return saysNothing(entry.answer); });
    const auto known = std::ranges::find_if(m_entries, [&](const Entry& entry) { return isIt(entry, question, sum); });
    if (known != m_entries.end()) {
      m_entries.splice(m_entries.begin(), m_entries, known);
      return known->answer;
    }
    task = std::make_shared<std::packaged_task<PictureAnswer()>>([this, question, inHaste = currentHaste() != nullptr] {
      return inHaste ? askPictureReader(question, m_ends) : answerInSharedTime(question);
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
