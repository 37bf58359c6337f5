#include "app/aboutbox.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMessageBox>

#include "widgets/translation.h"

namespace guapai::ui {

void showAbout(const QString& standard, QWidget* window) {
  auto* const box = new QMessageBox(window);
  box->setObjectName(QStringLiteral("aboutBox"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextFormat(Qt::PlainText);
  box->setWindowTitle(tr("About Guapai"));
  box->setText(tr("Guapai %1").arg(QCoreApplication::applicationVersion()));
  box->setInformativeText(tr("Evaluates whether community health centers meet the standard for community hospitals.") +
                          QStringLiteral("\n\n") + tr("Standard: %1").arg(standard) + QStringLiteral("\n\n") +
                          tr("Tasks and keys: Help, Manual (F1)"));
  box->addButton(QMessageBox::Close);
  box->open();
}

}  // namespace guapai::ui
