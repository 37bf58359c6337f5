#include "app/unsavedwork.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

#include <QtCore/QElapsedTimer>

#include "app/casepage.h"

namespace guapai::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto kBetween = 4000ms;
/// An attempt waits for a library that is busy, and the window with it. The pause after it is this many times as long,
/// so that most of the time is the user's.
constexpr int kShareOfTime = 10;

}  // namespace

UnsavedWork::UnsavedWork(CasePage& page, QObject* parent) : QObject(parent), m_page(&page) {
  m_timer.setSingleShot(true);
  m_timer.setInterval(kBetween);
  connect(&m_timer, &QTimer::timeout, this, &UnsavedWork::retry);
}

void UnsavedWork::setDistrict(district::DistrictSession* district) {
  m_district = district;
  m_timer.stop();
  Q_EMIT elsewhereChanged();
}

void UnsavedWork::follow(session::CaseSession* session) {
  m_session = session;
  if (session == nullptr) return;
  connect(session, &session::CaseSession::failed, this,
          [this](const QString& sentence, std::optional<core::ErrorCode> cause) {
            if (m_isRetrying) m_refusal = session::Refusal{.sentence = sentence, .cause = cause};
            wait();
          });
  connect(session, &session::CaseSession::contested, this, &UnsavedWork::wait);
  connect(session, &session::CaseSession::saved, this, &UnsavedWork::retrySoon);
}

void UnsavedWork::takeUp() {
  m_refusal.reset();
  const auto kept = m_district->unsaved().take(m_session->id());
  if (kept.all.empty()) return;
  m_isRetrying = true;
  for (const session::Unsaved& unsaved : kept.all) {
    // Where somebody else has changed the same place since, the text becomes a draft for the user to compare.
    const bool isAgreed = session::fits(*m_session, kept, unsaved);
    if (m_page->restoreUnsaved(unsaved, isAgreed)) continue;
    m_unplaced.push_back(unsaved);
    if (!isAgreed) m_unplaced.back().refused.reset();
  }
  // Only when all texts stand in their blanks: those of one new row then become one row.
  m_page->storeRefused();
  m_isRetrying = false;
  wait();
  Q_EMIT elsewhereChanged();
  QStringList unplacedNames;
  for (const session::Unsaved& unsaved : m_unplaced) unplacedNames.append(m_page->nameOf(unsaved));
  if (!unplacedNames.isEmpty()) Q_EMIT unplaced(unplacedNames);
  tellStored();
}

void UnsavedWork::keep() {
  if (m_session == nullptr) return;
  auto* const session = std::exchange(m_session, nullptr);
  session->disconnect(this);
  auto all = std::exchange(m_unplaced, {});
  // What is typed while figures are tried is no answer. Files of evidence were added before.
  std::ranges::copy_if(m_page->unsaved(), std::back_inserter(all),
                       [session](const session::Unsaved& each) { return each.evidence || !session->isTrying(); });
  for (session::Unsaved& each : all)
    if (each.name.isEmpty()) each.name = m_page->nameOf(each);  // nobody else knows pages and rows
  m_district->unsaved().keep(
      session->id(), {.revision = session->head().revision, .before = session->record(), .all = std::move(all)});
  wait();
  Q_EMIT elsewhereChanged();
}

bool UnsavedWork::isEmpty() const {
  return m_district == nullptr || (m_district->unsaved().cases().empty() && m_unplaced.empty() &&
                                   (m_session == nullptr || m_page->unsaved().empty()));
}

/// Says nothing while a blank holds a draft: a draft is not an answer yet, even where the library keeps it.
void UnsavedWork::tellStored() {
  if (isEmpty() && (m_session == nullptr || !m_page->hasOpenPlaces())) Q_EMIT stored();
}

void UnsavedWork::wait() {
  if (!m_isRetrying && !m_timer.isActive()) m_timer.start();
}

/// Queued, so that everybody hears of the edit that was stored before the retry stores more.
void UnsavedWork::retrySoon() {
  if (m_isRetrying || std::exchange(m_isDue, true)) return;
  QMetaObject::invokeMethod(
      this,
      [this] {
        m_isDue = false;
        retry();
      },
      Qt::QueuedConnection);
}

void UnsavedWork::retry() {
  m_timer.stop();
  m_refusal.reset();
  if (isEmpty()) return;
  QElapsedTimer taken;
  taken.start();
  m_isRetrying = true;
  if (m_session != nullptr && !m_session->isTrying()) m_page->storeRefused();
  m_district->storeUnsaved(&m_refusal);
  m_isRetrying = false;
  Q_EMIT elsewhereChanged();
  if (isEmpty()) return tellStored();
  m_timer.start(
      std::max<std::chrono::milliseconds>(kBetween, kShareOfTime * std::chrono::milliseconds(taken.elapsed())));
}

QStringList UnsavedWork::namesElsewhere() const {
  QStringList all;
  if (m_district == nullptr) return all;
  for (const auto& [id, unsaved] : m_district->unsaved().cases()) {
    const auto* const line = m_district->ledger().line(id);
    if (line != nullptr) all.append(line->name);
  }
  if (!m_unplaced.empty()) all.append(m_session->centerName());
  return all;
}

QStringList UnsavedWork::names() const {
  QStringList all;
  if (m_session != nullptr) {
    const auto add = [this, &all](const session::Unsaved& unsaved) {
      all.append(m_session->centerName() + u' ' + m_page->nameOf(unsaved));
    };
    std::ranges::for_each(m_page->unsaved(), add);
    std::ranges::for_each(m_unplaced, add);
  }
  if (m_district == nullptr) return all;
  const terms::Definitions& definitions = m_district->definitions();
  for (const auto& [id, unsaved] : m_district->unsaved().cases()) {
    const auto* const line = m_district->ledger().line(id);
    if (line == nullptr) continue;
    for (const session::Unsaved& each : unsaved.all)
      all.append(line->name + u' ' +
                 (each.name.isEmpty() ? session::blankName(definitions, each.place.field) : each.name));
  }
  return all;
}

void UnsavedWork::giveUp() {
  if (m_session != nullptr) m_page->giveUpUnsaved();
  m_unplaced.clear();
  if (m_district == nullptr) return;
  const auto cases = m_district->unsaved().cases();
  for (const auto& [id, unsaved] : cases) m_district->unsaved().forget(id);
  Q_EMIT elsewhereChanged();
}

}  // namespace guapai::ui
