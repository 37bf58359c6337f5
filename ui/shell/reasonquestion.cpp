#include "shell/reasonquestion.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "core/text.h"
#include "platform/shown.h"
#include "widgets/composition.h"
#include "widgets/questionlayout.h"
#include "widgets/screenreader.h"

namespace guapai::ui {
namespace {

constexpr int kWidth = 460;
constexpr int kLongest = 500;  ///< characters of a reason

}  // namespace

ReasonQuestion::ReasonQuestion(const QString& question, const QString& action, QWidget* parent)
    : QDialog(parent), m_reason(new QLineEdit(this)) {
  setObjectName(QStringLiteral("reasonQuestion"));
  setWindowTitle(tr("Guapai"));
  m_reason->setObjectName(QStringLiteral("reason"));
  m_reason->setMaxLength(kLongest);
  auto* const rows = new QFormLayout;
  const QString label = tr("&Reason (may be left out)");
  m_reason->setAccessibleName(spoken(label));
  rows->addRow(label, m_reason);
  const QuestionButtons buttons = layOutQuestion(*this, platform::shown(question), kWidth, rows, action);
  buttons.action->setObjectName(QStringLiteral("goOn"));
  buttons.action->setAutoDefault(false);
  buttons.cancel->setDefault(true);
  m_reason->setFocus();
}

QString ReasonQuestion::reason() const {
  Composition::ofProgram().settle();
  return QString::fromStdString(core::oneLine(m_reason->text().toStdString())).trimmed();
}

}  // namespace guapai::ui
