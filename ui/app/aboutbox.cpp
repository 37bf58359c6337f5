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
                          tr("Enter, Tab: next blank; with Shift back\n"
                             "F2: edit what is there; Esc: as it was before\n"
                             "Space: set a mark\n"
                             "Ctrl+Enter: new row of a list; Ctrl+Shift+Delete: remove it\n"
                             "F6: verify the next criterion; Ctrl+F6: the next one that is not verified\n"
                             "Ctrl+T: try figures\n"
                             "F8: next open point; Ctrl+Z: undo\n"
                             "Ctrl+H: change history; with Shift, that of the blank\n"
                             "Ctrl+PageDown: next center; Ctrl+F: search\n"
                             "F7: centers beside the form; F9: findings"));
  box->addButton(QMessageBox::Close);
  box->open();
}

}  // namespace guapai::ui
