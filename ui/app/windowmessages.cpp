// The part of MainWindow that connects what its areas say with the message bar.
#include <QtWidgets/QStackedWidget>

#include "app/casepage.h"
#include "app/districtpage.h"
#include "app/inputhint.h"
#include "app/librarycommands.h"
#include "app/mainwindow.h"
#include "app/otherprograms.h"
#include "print/papercommands.h"
#include "shell/folderoffer.h"
#include "shell/messagebar.h"

namespace guapai::ui {

void MainWindow::offerReopening() {
  m_messages->say(MessageBar::Kind::Trouble,
                  tr("Another file has taken the place of the library: somebody has restored a backup of it, or has "
                     "set or taken away its passphrase. Nothing can be saved before it is opened again. What is "
                     "typed is kept and comes along."),
                  m_library);
  m_messages->offer(tr("Open again"), [this] { reopen(); });
}

void MainWindow::tellOfInput(const platform::InputSurroundings& surroundings) {
  new InputHint(surroundings, *m_messages, *m_preferences, this);
}

/// Connects what the areas say with the message bar. A sentence about something refused stays until the user closes it,
/// or the same succeeds.
void MainWindow::connectMessages() {
  using Kind = MessageBar::Kind;
  connect(m_library, &LibraryCommands::said, m_messages,
          [this](Kind kind, const QString& sentence) { m_messages->say(kind, sentence, m_library); });
  connect(m_messages, &MessageBar::closed, m_library,
          [this](const QString& sentence) { m_library->placeWarning().messageClosed(sentence); });
  connect(m_papers, &PaperCommands::said, m_messages,
          [this](Kind kind, const QString& sentence) { m_messages->say(kind, sentence, m_papers); });
  const auto offer = [this](const QString& file) { offerFolder(*m_messages, *m_dialogs, file); };
  connect(m_papers, &PaperCommands::saved, m_messages, offer);
  connect(m_library, &LibraryCommands::exported, m_messages, offer);
  connect(m_district, &DistrictPage::said, m_messages,
          [this](const QString& sentence) { m_messages->say(Kind::Notice, sentence); });
  connect(m_district, &DistrictPage::hinted, m_messages,
          [this](const QString& sentence) { m_messages->say(Kind::Hint, sentence); });
  CasePage* const forms = &m_district->casePage();
  // A notice about a page goes when another tab is shown; what was refused is still refused then.
  connect(forms, &CasePage::tabChanged, m_messages, &MessageBar::clearNotice);
  connect(m_district, &DistrictPage::restored, m_messages,
          [this, forms](const QString& sentence) { m_messages->say(Kind::Reminder, sentence, forms); });
  connect(m_library, &LibraryCommands::draftsFound, m_messages,
          [this, forms](const QString& sentence) { m_messages->say(Kind::Reminder, sentence, forms); });
  connect(forms, &CasePage::unsavedChanged, m_messages, [this, forms](bool unsaved) {
    if (!unsaved) m_messages->settle(forms);
  });
  connect(m_district, &DistrictPage::failed, m_messages,
          [this](const QString& sentence) { m_messages->say(Kind::Trouble, sentence, m_district); });
  // A text that is contested stays so when something else is saved.
  connect(m_district, &DistrictPage::contested, m_messages,
          [this, forms](const QString& sentence, const std::optional<core::Place>& place) {
            m_messages->say(Kind::Trouble, sentence, forms);
            if (place) m_messages->offer(tr("Go there"), [forms, place = *place] { forms->focusFirstOf({place}); });
          });
  connect(m_library, &LibraryCommands::notUnlocked, m_messages,
          [this](const std::function<void()>& again) { m_messages->offer(tr("Give the passphrase"), again); });
  connect(m_others, &OtherPrograms::replaced, this, &MainWindow::offerReopening);
  connect(m_others, &OtherPrograms::removed, m_messages,
          [this](const QString& sentence) { m_messages->say(Kind::Trouble, sentence, m_district); });
  connect(m_others, &OtherPrograms::caughtUp, this, [this] {
    if (m_pages->currentWidget() != pageToShow() && m_district->session() == nullptr) choosePage();
  });
  connect(m_district, &DistrictPage::overtaken, m_messages,
          [this] { m_messages->offer(tr("Open again"), [this] { m_district->reopenCase(); }); });
  connect(m_library, &LibraryCommands::opened, m_messages, [this] { m_messages->settle(m_library); });
  connect(m_library, &LibraryCommands::changed, m_messages, [this] { m_messages->settle(m_library); });
  connect(m_library, &LibraryCommands::centerAdded, m_messages, [this] { m_messages->settle(m_library); });
  connect(m_district, &DistrictPage::sessionChanged, m_messages, [this](session::CaseSession* session) {
    if (session == nullptr) return;
    connect(session, &session::CaseSession::saved, m_messages, [this] { m_messages->settle(m_district); });
  });
}

}  // namespace guapai::ui
