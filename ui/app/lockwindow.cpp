#include "app/lockwindow.h"

#include <utility>

#include <QtGui/QCloseEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QPushButton>

#include "app/passphraseblank.h"
#include "widgets/composition.h"
#include "widgets/plainlabel.h"
#include "widgets/questionlayout.h"

namespace guapai::ui {

LockWindow::LockWindow(Try tryIt) : m_try(std::move(tryIt)) {
  setObjectName(QStringLiteral("lockWindow"));
  setWindowTitle(tr("Guapai"));
  setWindowModality(Qt::ApplicationModal);
  auto* const words = new PlainLabel(tr("Guapai is locked. What was typed is still there."), this);
  words->setObjectName(QStringLiteral("lockWords"));
  const QString label = tr("&Passphrase");
  m_passphrase = new PassphraseBlank(QStringLiteral("lockPassphrase"), label, this);
  auto* const rows = new QFormLayout;
  rows->setHorizontalSpacing(16);
  rows->setVerticalSpacing(12);
  m_passphrase->addTo(*rows, label);
  rows->addRow(QString(), PassphraseBlank::boxToShow({m_passphrase}, this));
  auto* const buttons = new QDialogButtonBox(this);
  QPushButton* const unlock = buttons->addButton(tr("Unlock"), QDialogButtonBox::AcceptRole);
  unlock->setObjectName(QStringLiteral("endLock"));
  unlock->setDefault(true);
  QPushButton* const quit = buttons->addButton(tr("&Quit Guapai"), QDialogButtonBox::DestructiveRole);
  quit->setObjectName(QStringLiteral("quitLocked"));
  quit->setAutoDefault(false);
  layOutQuestion(*this, words, rows, buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(quit, &QPushButton::clicked, this, &LockWindow::quitWanted);
  m_passphrase->setFocus();
}

void LockWindow::accept() {
  Composition::ofProgram().settle();
  if (m_passphrase->text().isEmpty()) return m_passphrase->setFocus();
  if (const auto why = m_try(m_passphrase->text())) return m_passphrase->refuse(*why);
  Q_EMIT accepted();  // the lock takes this window away when the others are there again
}

void LockWindow::closeEvent(QCloseEvent* event) {
  event->ignore();
  Q_EMIT quitWanted();
}

}  // namespace guapai::ui
