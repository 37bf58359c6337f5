// The part of CasePage that names edits, and looks after what is typed and is not the answer yet, on all of its pages.
#include <algorithm>
#include <iterator>
#include <utility>

#include "annotations/evidence.h"
#include "app/casepage.h"
#include "platform/shown.h"
#include "progress/progresspage.h"
#include "supplement/asideforms.h"

namespace guapai::ui {

/// The page of the moves, where something typed about a move is open at this place; else null.
ProgressPage* CasePage::unfinishedAt(const core::Place& place) {
  const auto tab = tabOf(place.field);
  ProgressPage* const page = tab ? m_tabs[*tab].shown.progress : nullptr;  // where it is not made, nothing was typed
  return page != nullptr && std::ranges::count(page->openPlaces(), place) > 0 ? page : nullptr;
}

std::vector<core::Place> CasePage::openPlaces() const {
  std::vector<core::Place> all = m_aside->openPlaces();
  for (const Tab& tab : m_tabs) {
    if (tab.shown.view == nullptr) continue;
    const auto places = tab.shown.view->openPlaces();
    all.insert(all.end(), places.begin(), places.end());
    if (tab.shown.progress == nullptr) continue;
    const auto moves = tab.shown.progress->openPlaces();
    all.insert(all.end(), moves.begin(), moves.end());
  }
  return all;
}

bool CasePage::hasOpenPlaces() const {
  return !m_aside->openPlaces().empty() || std::ranges::any_of(m_tabs, [](const Tab& tab) {
    return (tab.shown.view != nullptr && tab.shown.view->hasOpenPlaces()) ||
           (tab.shown.progress != nullptr && !tab.shown.progress->openPlaces().empty());
  });
}

void CasePage::restoreDraft(const session::CaseSession::Draft& draft) {
  if (m_aside->holds(draft.place)) return m_aside->restoreDraft(draft.text);
  const auto tab = tabOf(draft.place.field);
  if (!tab) return;
  ProgressPage* const page = shown(*tab).progress;
  if (page != nullptr && page->holds(draft.place.field)) return page->restoreDraft(draft.text);
  view(*tab)->restoreDraft(draft.place, draft.text);
}

void CasePage::restoreDrafts(const std::vector<session::CaseSession::Draft>& drafts) {
  std::ranges::for_each(drafts, [this](const auto& draft) { restoreDraft(draft); });
  for (const Tab& tab : m_tabs)
    if (tab.shown.view != nullptr) tab.shown.view->placeWaiting();
}

bool CasePage::isMove(const core::Place& place) const {
  const core::FieldCatalogue& catalogue = m_session->definitions().catalogue();
  return place.field == catalogue.require("progress.moves");
}

/// The number of the place's row, from 1: a new row is counted as it stands on the page. Absent where there is no such
/// row.
std::optional<int> CasePage::rowNumber(const core::Place& place, core::FieldId list) {
  const auto tab = tabOf(list);
  if (!place.row) {
    const FormView* const made = tab ? m_tabs[*tab].shown.view : nullptr;
    return made != nullptr ? made->numberOfNewRow(list) : std::nullopt;
  }
  const core::List* const answer = m_session->answers().list(list);
  const auto rows = answer == nullptr ? std::vector<core::Row>() : answer->rows;
  const auto row = std::ranges::find_if(rows, [&place](const core::Row& each) { return each.id == place.row; });
  return row == rows.end() ? std::nullopt : std::optional(static_cast<int>(row - rows.begin()) + 1);
}

QString CasePage::nameOf(const core::Place& place) {
  if (std::ranges::count(m_aside->openPlaces(), place) > 0) return m_aside->unfinishedName();
  if (ProgressPage* const page = unfinishedAt(place))
    return m_tabs[*tabOf(place.field)].name + u' ' + page->unfinishedName();
  return nameOfBlank(place);
}

QString CasePage::nameOfBlank(const core::Place& place) {
  const core::FieldCatalogue& catalogue = m_session->definitions().catalogue();
  const core::Field& field = catalogue[place.field];
  QStringList parts;
  // The tab's name is left out where the label begins with it: 核实 常住人口数.
  const QString label = QString::fromStdString(field.label);
  if (const auto tab = tabOf(place.field); tab && !label.startsWith(m_tabs[*tab].name + u' '))
    parts.append(m_tabs[*tab].name);
  if (field.list) {
    parts.append(QString::fromStdString(catalogue[*field.list].label));
    if (const auto number = rowNumber(place, *field.list)) parts.append(tr("row %1").arg(*number));
  }
  parts.append(label);
  return parts.join(QLatin1Char(' '));
}

/// A case that is being left may still store something, and then has no page any more.
QString CasePage::nameOf(const session::EditedPlace& edited) {
  if (m_session == nullptr) return edited.name;
  QStringList words{edited.name};
  if (!isMove(edited.answer)) words.append(nameOfBlank(edited.answer));
  return platform::dotted(std::move(words));
}

QString CasePage::nameOf(const session::Unsaved& unsaved) {
  const QString file = platform::shownLine(unsaved.text);
  if (!unsaved.evidence && unsaved.file.isNull()) return nameOf(unsaved.place);
  if (!unsaved.evidence) return tr("%1: %2").arg(nameOf(unsaved.place), file);
  const QString target = QString::fromStdString(
      annotations::evidenceName(m_session->definitions(), m_session->answers(), unsaved.evidence->target));
  return target.isEmpty() ? tr("evidence %1").arg(file) : tr("%1: evidence %2").arg(target, file);
}

std::vector<session::Unsaved> CasePage::unsaved() const {
  std::vector<session::Unsaved> all = m_aside->unsaved();
  const auto add = [&all](std::vector<session::Unsaved> more) { std::ranges::move(more, std::back_inserter(all)); };
  for (const Tab& tab : m_tabs) {
    if (tab.shown.view != nullptr) add(tab.shown.view->unsaved());
    if (tab.shown.progress != nullptr) add(tab.shown.progress->unsaved());
  }
  return all;
}

bool CasePage::restoreUnsaved(const session::Unsaved& unsaved, bool isAgreed) {
  if (m_aside->holds(unsaved.place)) {
    m_aside->restoreUnsaved(unsaved.text);
    return true;
  }
  const auto tab = tabOf(unsaved.place.field);
  if (!tab) return false;
  ProgressPage* const page = shown(*tab).progress;
  if (page != nullptr && page->holds(unsaved.place.field)) {
    page->restoreUnsaved(unsaved.text);
    return true;
  }
  return view(*tab) != nullptr && view(*tab)->restoreUnsaved(unsaved, isAgreed);
}

core::Changes CasePage::companions(const core::Place& place, const core::Value& value) {
  const auto tab = tabOf(place.field);
  const FormView* const form = tab ? view(*tab) : nullptr;
  return form == nullptr ? core::Changes() : form->companions(place, value);
}

void CasePage::storeRefused() {
  m_aside->saveDrafts();
  for (const Tab& tab : m_tabs) {
    if (tab.shown.view != nullptr) tab.shown.view->storeRefused();
    if (tab.shown.progress != nullptr) tab.shown.progress->saveDrafts();
  }
}

void CasePage::giveUpUnsaved() {
  m_aside->giveUpUnsaved();
  for (const Tab& tab : m_tabs) {
    if (tab.shown.view != nullptr) tab.shown.view->giveUpUnsaved();
    if (tab.shown.progress != nullptr) tab.shown.progress->giveUpUnsaved();
  }
}

}  // namespace guapai::ui
