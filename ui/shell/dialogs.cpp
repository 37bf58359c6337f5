#include "shell/dialogs.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include "platform/shown.h"
#include "shell/reasonquestion.h"
#include "widgets/translation.h"

namespace guapai::ui {
namespace {

/// Puts the question into the box. It may hold names that somebody else has typed: they are never markup, and their
/// invisible characters are shown.
void ask(QMessageBox& box, const QString& question) {
  box.setWindowTitle(tr("Guapai"));
  box.setIcon(QMessageBox::Question);
  box.setTextFormat(Qt::PlainText);
  box.setText(platform::shown(question));
}

}  // namespace

QString DesktopDialogs::fileToOpen(QWidget* parent, const FileQuestion& question) {
  return QFileDialog::getOpenFileName(parent, question.title, question.start, question.pattern);
}

QStringList DesktopDialogs::filesToOpen(QWidget* parent, const FileQuestion& question) {
  return QFileDialog::getOpenFileNames(parent, question.title, question.start, question.pattern);
}

QString DesktopDialogs::fileToSave(QWidget* parent, const FileQuestion& question) {
  // The static function of QFileDialog adds no suffix. This dialog adds it before it asks about an existing file.
  QFileDialog dialog(parent, question.title, QString(), question.pattern);
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setDefaultSuffix(question.suffix);
  const QFileInfo proposed(question.start);
  dialog.setDirectory(proposed.absolutePath());
  dialog.selectFile(proposed.fileName());
  if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return {};
  return dialog.selectedFiles().constFirst();
}

QString DesktopDialogs::folder(QWidget* parent, const QString& title, const QString& start) {
  return QFileDialog::getExistingDirectory(parent, title, start);
}

void DesktopDialogs::showFolder(const QString& folder) {
  QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

bool DesktopDialogs::confirm(QWidget* parent, const QString& question, const QString& action) {
  QMessageBox box(parent);
  ask(box, question);
  box.setStandardButtons(QMessageBox::Cancel);
  const auto* const goOn = box.addButton(action, QMessageBox::AcceptRole);
  box.setDefaultButton(QMessageBox::Cancel);
  box.exec();
  return box.clickedButton() == goOn;
}

std::optional<QString> DesktopDialogs::confirmWithReason(QWidget* parent, const QString& question,
                                                         const QString& action) {
  ReasonQuestion asked(question, action, parent);
  return asked.exec() == QDialog::Accepted ? std::optional(asked.reason()) : std::nullopt;
}

std::optional<int> DesktopDialogs::choose(QWidget* parent, const QString& question, const QStringList& actions,
                                          const QString& stay) {
  QMessageBox box(parent);
  ask(box, question);
  QList<QAbstractButton*> buttons;
  for (const QString& action : actions) buttons.append(box.addButton(action, QMessageBox::ActionRole));
  QPushButton* const stays = box.addButton(stay, QMessageBox::RejectRole);
  box.setDefaultButton(stays);
  box.setEscapeButton(stays);
  box.exec();
  const auto chosen = static_cast<int>(buttons.indexOf(box.clickedButton()));
  return chosen < 0 ? std::nullopt : std::optional(chosen);
}

}  // namespace guapai::ui
