#include "entry/draftkeeper.h"

#include <algorithm>

namespace guapai::ui {
namespace {

/// The delay is so short that a power cut costs no more than two seconds of typing.
constexpr int kDelayMs = 1500;

}  // namespace

DraftKeeper::DraftKeeper(session::CaseSession& session) : m_session(&session) {
  m_timer.setSingleShot(true);
  m_timer.setInterval(kDelayMs);
  QObject::connect(&m_timer, &QTimer::timeout, [this] { save(); });
}

void DraftKeeper::keep(const core::Place& place, const QString& text) {
  std::erase_if(m_pending, [&place](const auto& pending) { return pending.first == place; });
  // Most edits end before their draft was stored: there is nothing to remove then.
  if (text.isEmpty() && std::ranges::find(m_stored, place) == m_stored.end()) return;
  m_pending.emplace_back(place, text);
  if (text.isEmpty())
    save();
  else if (!m_timer.isActive())
    m_timer.start();
}

bool DraftKeeper::isKept(const core::Place& place) const {
  return std::ranges::find(m_pending, place, &Pending::first) == m_pending.end();
}

bool DraftKeeper::save() {
  m_timer.stop();
  const auto pending = std::exchange(m_pending, {});
  for (auto next = pending.begin(); next != pending.end(); ++next) {
    const auto& [place, text] = *next;
    if (!m_session->saveDraft(place, text.toStdString())) {
      m_pending.insert(m_pending.end(), next, pending.end());
      return false;
    }
    std::erase(m_stored, place);
    if (!text.isEmpty()) m_stored.push_back(place);
  }
  return true;
}

}  // namespace guapai::ui
