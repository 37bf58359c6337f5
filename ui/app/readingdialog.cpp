#include "app/readingdialog.h"

#include <algorithm>

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

#include "platform/shown.h"
#include "widgets/questionlayout.h"

namespace guapai::ui {
namespace {

constexpr int kWidth = 460;

}  // namespace

ReadingDialog::ReadingDialog(const district::ImportModel::Question& question, QWidget* parent)
    : QDialog(parent), m_readings(new QButtonGroup(this)) {
  setObjectName(QStringLiteral("importReading"));
  setWindowTitle(tr("How the cell is meant"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* const rows = new QFormLayout;
  const auto chosen = static_cast<int>(question.chosen.value_or(0));
  for (int i = 0; i < static_cast<int>(question.readings.size()); ++i) {
    const QString text = platform::shownLine(question.readings[static_cast<std::size_t>(i)]);
    auto* const button = new QRadioButton(text, this);
    button->setObjectName(QStringLiteral("reading.%1").arg(i));
    button->setChecked(i == chosen);
    m_readings->addButton(button, i);
    rows->addRow(button);
  }
  if (question.alike > 0) {
    const QString text = tr("&Also for the %n other cell(s) of this column that are in doubt in the same way", nullptr,
                            static_cast<int>(question.alike));
    m_alike = new QCheckBox(text, this);
    m_alike->setObjectName(QStringLiteral("readingAlike"));
    rows->addRow(m_alike);
  }
  //: %1: the place of the cell; %2: the question
  const QString words = tr("%1: %2").arg(platform::shown(question.place), platform::shown(question.sentence));
  const QuestionButtons buttons = layOutQuestion(*this, words, kWidth, rows, tr("Read it so"));
  buttons.action->setObjectName(QStringLiteral("takeReading"));
  buttons.action->setDefault(true);
  m_readings->button(chosen)->setFocus();
}

std::size_t ReadingDialog::reading() const {
  return static_cast<std::size_t>(std::max(m_readings->checkedId(), 0));
}

bool ReadingDialog::takesAlike() const {
  return m_alike != nullptr && m_alike->isChecked();
}

}  // namespace guapai::ui
