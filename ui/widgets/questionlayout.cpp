#include "widgets/questionlayout.h"

#include <QtWidgets/QDialog>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "widgets/plainlabel.h"

namespace guapai::ui {

QuestionButtons layOutQuestion(QDialog& dialog, const QString& words, int width, QFormLayout* rows,
                               const QString& action) {
  auto* const label = new PlainLabel(words, &dialog);
  label->setObjectName(QStringLiteral("questionWords"));
  label->setWordWrap(true);
  label->setMinimumWidth(width);
  auto* const box = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
  const QuestionButtons buttons{.action = box->addButton(action, QDialogButtonBox::AcceptRole),
                                .cancel = box->button(QDialogButtonBox::Cancel)};
  layOutQuestion(dialog, label, rows, box);
  QObject::connect(box, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(box, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  return buttons;
}

void layOutQuestion(QDialog& dialog, QWidget* words, QFormLayout* rows, QDialogButtonBox* buttons) {
  auto* const column = new QVBoxLayout(&dialog);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(16);
  column->addWidget(words);
  column->addLayout(rows);
  column->addWidget(buttons);
}

}  // namespace guapai::ui
