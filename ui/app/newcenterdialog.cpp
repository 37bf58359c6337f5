#include "app/newcenterdialog.h"

#include <utility>

#include <QtGui/QKeyEvent>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

#include "core/given.h"
#include "core/text.h"
#include "widgets/composition.h"
#include "widgets/plainlabel.h"
#include "widgets/screenroom.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kEditorWidth = 340;
constexpr auto kCode = "code";

/// The text as one line: line ends and tabs that were pasted with it do not belong to it.
QString lineIn(const QLineEdit& editor) {
  return QString::fromStdString(core::oneLine(editor.text().toStdString())).trimmed();
}

QFormLayout* lineLayout(QDialog* dialog) {
  return dialog->findChild<QFormLayout*>(QStringLiteral("rows"));
}

}  // namespace

NewCenterDialog::NewCenterDialog(const core::FieldCatalogue& catalogue, Add add, QWidget* parent)
    : QDialog(parent), m_add(std::move(add)), m_kind(new QButtonGroup(this)), m_trouble(new PlainLabel(this)) {
  setObjectName(QStringLiteral("newCenterDialog"));
  setWindowTitle(tr("New center"));
  setAttribute(Qt::WA_DeleteOnClose);

  auto* const page = new QVBoxLayout(this);
  page->setContentsMargins(24, 20, 24, 16);
  page->setSpacing(16);
  auto* const rows = new QFormLayout;
  rows->setObjectName(QStringLiteral("rows"));
  rows->setHorizontalSpacing(16);
  rows->setVerticalSpacing(12);
  page->addLayout(rows);

  m_name = addLine(QStringLiteral("newCenterName"), catalogue[catalogue.require("center.name")]);
  addChoice(catalogue[catalogue.require("center.kind")]);
  m_subdistrict = addLine(QStringLiteral("newCenterSubdistrict"), catalogue[catalogue.require("center.subdistrict")]);

  setInk(*m_trouble, colours(palette()).notMet);
  m_trouble->setObjectName(QStringLiteral("newCenterTrouble"));
  m_trouble->setWordWrap(true);
  m_trouble->hide();
  page->addWidget(m_trouble);

  auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  m_create = buttons->addButton(tr("Create the center"), QDialogButtonBox::AcceptRole);
  m_create->setObjectName(QStringLiteral("createCenter"));
  m_create->setDefault(true);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  page->addWidget(buttons);

  connect(m_name, &QLineEdit::textChanged, this, &NewCenterDialog::complete);
  complete();
  m_name->setFocus();
}

QLineEdit* NewCenterDialog::addLine(const QString& objectName, const core::Field& field) {
  auto* const editor = new QLineEdit(this);
  const QString label = QString::fromStdString(field.label);
  editor->setObjectName(objectName);
  editor->setAccessibleName(label);
  editor->setMinimumWidth(kEditorWidth);
  lineLayout(this)->addRow(label, editor);
  return editor;
}

void NewCenterDialog::addChoice(const core::Field& field) {
  const QString label = QString::fromStdString(field.label);
  auto* const buttons = new QHBoxLayout;
  buttons->setSpacing(20);
  for (const core::Choice& choice : field.choices) {
    auto* const button = new QRadioButton(QString::fromStdString(choice.label), this);
    const QString code = QString::fromStdString(choice.code);
    button->setObjectName(QStringLiteral("newCenterKind.") + code);
    button->setAccessibleName(label + QLatin1Char(' ') + button->text());
    button->setProperty(kCode, code);
    m_kind->addButton(button);
    buttons->addWidget(button);
  }
  buttons->addStretch();
  m_kind->buttons().constFirst()->setChecked(true);
  lineLayout(this)->addRow(label, buttons);
}

void NewCenterDialog::complete() {
  m_create->setEnabled(core::isGiven(m_name->text().toStdString()));
  m_trouble->hide();
}

void NewCenterDialog::accept() {
  Composition::ofProgram().settle();
  if (!m_create->isEnabled()) return say(tr("The name of the center is needed."));
  const auto trouble =
      m_add({lineIn(*m_name), m_kind->checkedButton()->property(kCode).toString(), lineIn(*m_subdistrict)});
  if (!trouble) {
    QDialog::accept();
    return;
  }
  say(*trouble);
}

void NewCenterDialog::say(const QString& trouble) {
  m_trouble->setText(trouble);
  m_trouble->show();
  growToContent(*this);
  m_name->setFocus();
  m_name->selectAll();
}

void NewCenterDialog::keyPressEvent(QKeyEvent* event) {
  const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (!isEnter || !isPlain) return QDialog::keyPressEvent(event);
  QWidget* const holder = focusWidget();
  if (holder == m_name && m_create->isEnabled()) return m_kind->checkedButton()->setFocus(Qt::TabFocusReason);
  if (m_kind->buttons().contains(qobject_cast<QAbstractButton*>(holder)))
    return m_subdistrict->setFocus(Qt::TabFocusReason);
  if (holder == m_name || holder == m_subdistrict) return accept();
  QDialog::keyPressEvent(event);
}

}  // namespace guapai::ui
