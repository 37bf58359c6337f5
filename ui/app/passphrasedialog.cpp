#include "app/passphrasedialog.h"

#include <utility>

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/passphraseblank.h"
#include "widgets/composition.h"
#include "widgets/plainlabel.h"

namespace guapai::ui {
namespace {

constexpr int kWidth = 420;

}  // namespace

PassphraseDialog::PassphraseDialog(const QString& library, Try tryIt, QWidget* parent)
    : QDialog(parent), m_try(std::move(tryIt)) {
  setObjectName(QStringLiteral("passphraseDialog"));
  setWindowTitle(tr("Passphrase"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* const words = new PlainLabel(tr("The library “%1” has a passphrase.").arg(library) + QLatin1Char('\n') +
                                         tr("If it is lost, nobody can recover what is in the library."),
                                     this);
  words->setObjectName(QStringLiteral("passphraseWords"));
  words->setWordWrap(true);
  words->setMinimumWidth(kWidth);
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
  rows->addRow(label, m_passphrase);
  rows->addRow(QString(), boxes);
  auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  QPushButton* const open = buttons->addButton(tr("Open the library"), QDialogButtonBox::AcceptRole);
  open->setObjectName(QStringLiteral("unlock"));
  open->setDefault(true);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(16);
  column->addWidget(words);
  column->addLayout(rows);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
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
