#include "app/settingsdialog.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include "platform/personname.h"
#include "shell/preferences.h"
#include "widgets/composition.h"
#include "widgets/questionlayout.h"
#include "widgets/screenreader.h"
#include "widgets/zoomsteps.h"

namespace guapai::ui {
namespace {

constexpr int kWidth = 460;
constexpr int kLongestName = 50;  ///< characters, as platform::personNamed takes them
constexpr int kMostIdleMinutes = 240;

/// Adds the row, whose editor is called by the words of its label.
void addRow(QFormLayout& rows, const QString& label, QWidget& editor, const char* objectName) {
  editor.setObjectName(QLatin1String(objectName));
  editor.setAccessibleName(spoken(label));
  rows.addRow(label, &editor);
}

}  // namespace

SettingsDialog::SettingsDialog(Preferences& preferences, QWidget* parent)
    : QDialog(parent),
      m_preferences(&preferences),
      m_name(new QLineEdit(preferences.person(), this)),
      m_formSize(new QComboBox(this)),
      m_idleMinutes(new QSpinBox(this)),
      m_trailHead(new QCheckBox(tr("&Head of the trail in the footer"), this)) {
  setObjectName(QStringLiteral("settingsDialog"));
  setWindowTitle(tr("Settings"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* const rows = new QFormLayout;
  rows->setHorizontalSpacing(16);
  rows->setVerticalSpacing(10);
  addName(*rows);
  addFormSize(*rows);
  addIdleMinutes(*rows);
  addTrailHead(*rows);
  const QString words = tr(
      "The settings are kept on this computer, and in no library. Only the name also goes into the change history of "
      "the libraries, which names who did what: the account of this computer, and the name that is set here. It "
      "stands in no paper. Leave it empty to give none.");
  QPushButton* const keep = layOutQuestion(*this, words, kWidth, rows, tr("Keep the settings")).action;
  keep->setObjectName(QStringLiteral("keepSettings"));
  keep->setDefault(true);
  m_name->setFocus();
  m_name->selectAll();
}

void SettingsDialog::addName(QFormLayout& rows) {
  m_name->setMaxLength(kLongestName);
  addRow(rows, tr("&Name"), *m_name, "personName");
}

void SettingsDialog::addFormSize(QFormLayout& rows) {
  for (const int percent : kZoomSteps) m_formSize->addItem(tr("%1%").arg(percent), percent);
  m_formSize->setCurrentIndex(m_formSize->findData(m_preferences->formZoom()));
  m_formSize->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  addRow(rows, tr("&Size of the form"), *m_formSize, "formSize");
}

void SettingsDialog::addIdleMinutes(QFormLayout& rows) {
  m_idleMinutes->setRange(0, kMostIdleMinutes);
  m_idleMinutes->setSpecialValueText(tr("never"));
  m_idleMinutes->setSuffix(tr(" minutes"));
  m_idleMinutes->setValue(m_preferences->idleMinutes());
  m_idleMinutes->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_idleMinutes->setToolTip(tr("Only a library with a passphrase is locked."));
  addRow(rows, tr("&Lock without input after"), *m_idleMinutes, "idleMinutes");
}

void SettingsDialog::addTrailHead(QFormLayout& rows) {
  m_trailHead->setObjectName(QStringLiteral("trailHeadUsually"));
  m_trailHead->setChecked(m_preferences->trailHeadPrinted());
  m_trailHead->setToolTip(
      tr("Ticked at first where papers are made for signature. It can be changed there each time."));
  rows.addRow(tr("Issued papers"), m_trailHead);
}

void SettingsDialog::accept() {
  Composition::ofProgram().settle();
  m_preferences->setPerson(QString::fromStdString(platform::personNamed(m_name->text().toStdString()).value_or("")));
  m_preferences->setFormZoom(m_formSize->currentData().toInt());
  m_preferences->setIdleMinutes(m_idleMinutes->value());
  m_preferences->setTrailHeadPrinted(m_trailHead->isChecked());
  QDialog::accept();
}

}  // namespace guapai::ui
