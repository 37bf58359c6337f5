#include "app/passphrasedialog.h"

#include <utility>

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/passphraseblank.h"
#include "widgets/composition.h"
#include "widgets/questionlayout.h"

namespace guapai::ui {
namespace {

constexpr int kWidth = 420;

}  // namespace

PassphraseDialog::PassphraseDialog(const QString& library, Try tryIt, QWidget* parent)
    : QDialog(parent), m_try(std::move(tryIt)) {
  setObjectName(QStringLiteral("passphraseDialog"));
  setWindowTitle(tr("Passphrase"));
  setAttribute(Qt::WA_DeleteOnClose);
  const QString words = tr("The library “%1” has a passphrase.").arg(library) + QLatin1Char('\n') +
                        tr("If it is lost, nobody can recover what is in the library.");
  const QString label = tr("&Passphrase");
  m_passphrase = new PassphraseBlank(QStringLiteral("passphrase"), label, this);
  auto* const boxes = new QVBoxLayout;
  boxes->setSpacing(8);
  boxes->addWidget(PassphraseBlank::boxToShow({m_passphrase}, this));
  m_remember = new QCheckBox(tr("&Remember on this computer"), this);
  m_remember->setObjectName(QStringLiteral("rememberPassphrase"));
  boxes->addWidget(m_remember);
  auto* const rows = new QFormLayout;
  rows->setHorizontalSpacing(16);
  rows->setVerticalSpacing(12);
  m_passphrase->addTo(*rows, label);
  rows->addRow(QString(), boxes);
  QPushButton* const open = layOutQuestion(*this, words, kWidth, rows, tr("Open the library")).action;
  open->setObjectName(QStringLiteral("unlock"));
  open->setDefault(true);
  m_passphrase->setFocus();
}

void PassphraseDialog::acceptKnown() {
  if (!m_isTrying) QDialog::accept();
}

void PassphraseDialog::accept() {
  Composition::ofProgram().settle();
  if (m_passphrase->text().isEmpty()) return m_passphrase->setFocus();
  m_isTrying = true;
  const auto why = m_try({.passphrase = m_passphrase->text(), .isRemembered = m_remember->isChecked()});
  m_isTrying = false;
  if (why) return m_passphrase->refuse(*why);
  QDialog::accept();
}

}  // namespace guapai::ui
