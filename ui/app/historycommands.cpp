#include "app/historycommands.h"

#include <utility>

#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

#include "app/actions.h"
#include "app/casepage.h"
#include "app/districtpage.h"
#include "app/historydialog.h"
#include "app/librarycommands.h"
#include "print/papercommands.h"
#include "session/casesession.h"

namespace guapai::ui {

HistoryCommands::HistoryCommands(Actions& actions, LibraryCommands& library, PaperCommands& papers,
                                 DistrictPage& district, QWidget* window)
    : QObject(window),
      m_actions(&actions),
      m_library(&library),
      m_papers(&papers),
      m_district(&district),
      m_window(window) {
  connect(&district, &DistrictPage::sessionChanged, this, &HistoryCommands::follow);
  connect(&district.casePage(), &CasePage::menuAsked, this, &HistoryCommands::addTo);
  connect(actions.history, &QAction::triggered, this, [this] { open(std::nullopt); });
  connect(actions.blankHistory, &QAction::triggered, this, [this] { open(place()); });
  // A focus that goes to a menu does not count: the menu gives it back when it closes.
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (now == nullptr || qobject_cast<QMenuBar*>(now) != nullptr || qobject_cast<QMenu*>(now) != nullptr) return;
    m_place = m_district->casePage().focusedPlace();
    show();
  });
}

void HistoryCommands::follow(session::CaseSession* session) {
  m_session = session;
  m_place = session == nullptr ? std::nullopt : m_district->casePage().focusedPlace();
  show();
}

/// The place that has the focus; in the new row of a list it is the list, which has entries of its own.
std::optional<core::Place> HistoryCommands::place() const {
  if (m_session == nullptr || !m_place) return std::nullopt;
  const auto list = m_session->answers().catalogue()[m_place->field].list;
  return list && !m_place->row ? core::Place{.field = *list, .row = std::nullopt} : *m_place;
}

void HistoryCommands::addTo(QMenu* menu) {
  if (!menu->isEmpty()) menu->addSeparator();
  menu->addAction(m_actions->blankHistory);
}

void HistoryCommands::show() {
  const QString whyNot = m_session == nullptr ? m_actions->whyNoCenter() : QString();
  Actions::allow(*m_actions->history, whyNot);
  Actions::allow(*m_actions->blankHistory, whyNot.isEmpty() && !place() ? tr("The cursor is in no blank.") : whyNot);
}

void HistoryCommands::open(const std::optional<core::Place>& place) {
  if (m_session == nullptr) return;
  std::optional<HistoryDialog::Blank> blank;
  if (place) blank = {.place = *place, .name = m_district->casePage().nameOf(*place)};
  auto* const dialog = new HistoryDialog(
      *m_session, m_library->district()->trail(*m_session), blank,
      [this](const session::Restoration& earlier, const QString& act) { return bringBack(earlier, act); }, m_window);
  connect(dialog, &HistoryDialog::tableWanted, this, [this, dialog] {
    m_papers->saveTables(
        dialog->windowTitle(), [dialog] { return std::vector{dialog->table()}; }, dialog,
        [dialog](MessageBar::Kind, const QString& sentence) { dialog->say(sentence); });
  });
  // The dialog is about the session: another one closes it.
  connect(m_district, &DistrictPage::sessionChanged, dialog, [dialog] { delete dialog; });
  dialog->open();
}

/// Makes the edit as if it had been made on its page, and puts the cursor there.
bool HistoryCommands::bringBack(const session::Restoration& earlier, const QString& act) {
  CasePage& page = m_district->casePage();
  const core::Place& place = earlier.place;
  core::Changes changes = earlier.rows;
  if (changes.empty()) {
    changes = page.companions(place, earlier.value);
    changes.push_back(
        place.row ? core::Change(core::SetCell{.column = place.field, .row = *place.row, .value = earlier.value})
                  : core::Change(core::SetValue{.field = place.field, .value = earlier.value}));
  }
  if (!m_session->act(changes, act)) return false;
  page.showEdited(place);
  return true;
}

}  // namespace guapai::ui
