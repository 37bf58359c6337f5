#include "shell/reasonquestion.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "core/text.h"
#include "platform/shown.h"
#include "widgets/composition.h"
#include "widgets/plainlabel.h"

namespace guapai::ui {
namespace {

constexpr int kWidth = 460;
constexpr int kLongest = 500;  ///< characters of a reason

}  // namespace

ReasonQuestion::ReasonQuestion(const QString& question, const QString& action, QWidget* parent)
    : QDialog(parent), m_reason(new QLineEdit(this)) {
  setObjectName(QStringLiteral("reasonQuestion"));
  setWindowTitle(tr("Guapai"));
  auto* const words = new PlainLabel(platform::shown(question), this);
  words->setWordWrap(true);
  words->setMinimumWidth(kWidth);
  m_reason->setObjectName(QStringLiteral("reason"));
  m_reason->setMaxLength(kLongest);
  auto* const rows = new QFormLayout;
  const QString label = tr("&Reason (may be left out)");
  m_reason->setAccessibleName(QString(label).remove(QLatin1Char('&')));
  rows->addRow(label, m_reason);
  auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  QPushButton* const goOn = buttons->addButton(action, QDialogButtonBox::AcceptRole);
  goOn->setObjectName(QStringLiteral("goOn"));
  goOn->setAutoDefault(false);
  QPushButton* const cancel = buttons->button(QDialogButtonBox::Cancel);
  cancel->setDefault(true);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(16);
  column->addWidget(words);
  column->addLayout(rows);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  m_reason->setFocus();
}

QString ReasonQuestion::reason() const {
  Composition::ofProgram().settle();
  return QString::fromStdString(core::oneLine(m_reason->text().toStdString())).trimmed();
}

}  // namespace guapai::ui
