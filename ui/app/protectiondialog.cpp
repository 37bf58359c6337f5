#include "app/protectiondialog.h"

#include <utility>

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/passphraseblank.h"
#include "core/passphrasetext.h"
#include "widgets/composition.h"
#include "widgets/plainlabel.h"
#include "widgets/screenroom.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kWidth = 560;

std::optional<std::string> normalized(const PassphraseBlank& blank) {
  return core::normalizedPassphrase(blank.text().toStdString());
}

}  // namespace

ProtectionDialog::ProtectionDialog(bool hasPassphrase, int idleMinutes, CarryOut carryOut, QWidget* parent)
    : QDialog(parent),
      m_hasPassphrase(hasPassphrase),
      m_carryOut(std::move(carryOut)),
      m_trouble(new PlainLabel(this)) {
  setObjectName(QStringLiteral("protectionDialog"));
  setWindowTitle(tr("Passphrase"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(14);
  addWords(*column);
  auto* const rows = new QFormLayout;
  rows->setHorizontalSpacing(16);
  rows->setVerticalSpacing(10);
  column->addLayout(rows);
  addBlanks(*rows);
  addBoxes(*rows, idleMinutes);
  m_trouble->setObjectName(QStringLiteral("protectionTrouble"));
  m_trouble->setWordWrap(true);
  setInk(*m_trouble, colours(palette()).notMet);
  m_trouble->hide();
  column->addWidget(m_trouble);
  addButtons(*column);
  fitToContent(*this);
  (m_hasPassphrase ? m_present : m_next)->setFocus();
}

void ProtectionDialog::addWords(QBoxLayout& column) {
  const auto add = [&](const char* objectName, const QString& text) {
    auto* const words = new PlainLabel(text, this);
    words->setObjectName(QLatin1String(objectName));
    words->setWordWrap(true);
    words->setMinimumWidth(kWidth);
    column.addWidget(words);
    return words;
  };
  add("protectionWords",
      m_hasPassphrase
          ? tr("The library has a passphrase. What was entered in it, its attachments, its issued papers and its "
               "backups are encrypted.")
          : tr("With a passphrase, what was entered in the library, its attachments, its issued papers and its backups "
               "are encrypted. Nobody can open them without it."));
  PlainLabel* const warning =
      add("protectionWarning",
          tr("If the passphrase is forgotten, nobody can recover what is in the library, nor what is in its backups."));
  setInk(*warning, colours(palette()).notMet);
  add("protectionLimits",
      tr("Exported files and printed papers are not encrypted. To hand the library over encrypted, use File, Backups, "
         "Back up to a file."));
}

void ProtectionDialog::addBlanks(QFormLayout& rows) {
  const auto add = [&](const char* objectName, const QString& label) {
    auto* const blank = new PassphraseBlank(QLatin1String(objectName), label, this);
    blank->addTo(rows, label);
    return blank;
  };
  if (m_hasPassphrase) m_present = add("presentPassphrase", tr("&Present passphrase"));
  m_next = add("nextPassphrase", tr("&New passphrase"));
  m_next->setHint(tr("At least %1 characters").arg(core::kShortestPassphrase));
  m_again = add("nextPassphraseAgain", tr("New passphrase, &again"));
}

void ProtectionDialog::addBoxes(QFormLayout& rows, int idleMinutes) {
  std::vector<PassphraseBlank*> blanks{m_next, m_again};
  if (m_present != nullptr) blanks.insert(blanks.begin(), m_present);
  rows.addRow(QString(), PassphraseBlank::boxToShow(blanks, this));
  if (!m_hasPassphrase) {
    m_isKeptSafe = new QCheckBox(tr("I &keep the passphrase in another safe place"), this);
    m_isKeptSafe->setObjectName(QStringLiteral("passphraseKeptSafe"));
    connect(m_isKeptSafe, &QCheckBox::toggled, m_trouble, &QWidget::hide);
    rows.addRow(QString(), m_isKeptSafe);
  }
  m_remember = new QCheckBox(tr("&Remember on this computer"), this);
  m_remember->setObjectName(QStringLiteral("rememberKey"));
  m_remember->setToolTip(
      tr("The library opens without a question here. The keyring of this computer keeps its key, and "
         "not the passphrase."));
  m_remember->setEnabled(!m_hasPassphrase);
  connect(m_remember, &QCheckBox::clicked, this, [this](bool remembered) {
    if (m_hasPassphrase) Q_EMIT rememberingWanted(remembered);
  });
  rows.addRow(QString(), m_remember);
  auto* const lock = new PlainLabel(
      idleMinutes == 0 ? tr("never (to be changed in File, Settings)")
                       : tr("after %n minute(s) (to be changed in File, Settings)", nullptr, idleMinutes),
      this);
  lock->setObjectName(QStringLiteral("protectionLock"));
  rows.addRow(tr("Locked without input"), lock);
}

void ProtectionDialog::addButtons(QBoxLayout& column) {
  auto* const row = new QHBoxLayout;
  row->setSpacing(10);
  const auto add = [&](const char* objectName, const QString& text) {
    auto* const button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(objectName));
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
  };
  if (m_hasPassphrase)
    connect(add("takePassphraseAway", tr("&Take it away")), &QPushButton::clicked, this, &ProtectionDialog::takeAway);
  row->addStretch();
  QPushButton* const set = add("setPassphrase", m_hasPassphrase ? tr("&Change it") : tr("&Set the passphrase"));
  set->setDefault(true);
  connect(set, &QPushButton::clicked, this, &ProtectionDialog::accept);
  connect(add("closeProtection", m_hasPassphrase ? tr("Close") : tr("Cancel")), &QPushButton::clicked, this,
          &QDialog::reject);
  column.addLayout(row);
}

void ProtectionDialog::setRemembered(bool remembered) {
  m_remember->setChecked(remembered);
  m_remember->setEnabled(true);
}

/// Leads to the blank of the present passphrase where nothing is in it yet.
bool ProtectionDialog::isPresentGiven() const {
  if (m_present == nullptr || !m_present->text().isEmpty()) return true;
  m_present->setFocus();
  return false;
}

void ProtectionDialog::accept() {
  Composition::ofProgram().settle();
  m_trouble->hide();
  if (!isPresentGiven()) return;
  if (m_next->text().isEmpty()) return m_next->setFocus();
  const auto next = normalized(*m_next);
  if (!next) return m_next->refuse(tr("At least %1 characters are needed.").arg(core::kShortestPassphrase));
  if (m_again->text().isEmpty()) return m_again->setFocus();
  if (normalized(*m_again) != next) return m_again->refuse(tr("This is not the same as above."));
  if (m_isKeptSafe != nullptr && !m_isKeptSafe->isChecked()) {
    m_isKeptSafe->setFocus();
    return say(tr("Please confirm that the passphrase is kept in another safe place."));
  }
  carryOut({.present = m_present == nullptr ? std::nullopt : std::optional(m_present->text()),
            .next = m_next->text(),
            .isRemembered = !m_hasPassphrase && m_remember->isChecked()});
}

void ProtectionDialog::takeAway() {
  Composition::ofProgram().settle();
  m_trouble->hide();
  if (isPresentGiven()) carryOut({.present = m_present->text(), .next = std::nullopt});
}

void ProtectionDialog::carryOut(const Wish& wish) {
  const auto refusal = m_carryOut(wish);
  if (!refusal) return QDialog::accept();
  if (refusal->isOfPresent) return m_present->refuse(refusal->why);
  if (!refusal->why.isEmpty()) say(refusal->why);
}

void ProtectionDialog::say(const QString& trouble) {
  m_trouble->setText(trouble);
  m_trouble->show();
  growToContent(*this);
}

}  // namespace guapai::ui
