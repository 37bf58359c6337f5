#pragma once

#include <QtPrintSupport/QPrinter>

#include "print/papercommands.h"
#include "shell/dialogs.h"

namespace guapai::ui {

/// Answers every question at once with the value that the test has set, and keeps the questions.
class FakeDialogs final : public Dialogs {
public:
  [[nodiscard]] QString fileToOpen(QWidget*, const FileQuestion& question) override { return answer(question); }
  [[nodiscard]] QStringList filesToOpen(QWidget*, const FileQuestion& question) override {
    asked.append(question.title);
    proposed = question.start;
    return files;
  }
  [[nodiscard]] QString fileToSave(QWidget*, const FileQuestion& question) override { return answer(question); }
  [[nodiscard]] QString folder(QWidget*, const QString& title, const QString& start) override {
    asked.append(title);
    proposed = start;
    return chosenFolder;
  }
  void showFolder(const QString& folder) override { shown.append(folder); }
  [[nodiscard]] bool confirm(QWidget*, const QString& question, const QString&) override {
    asked.append(question);
    return agrees;
  }
  [[nodiscard]] std::optional<QString> confirmWithReason(QWidget*, const QString& question, const QString&) override {
    asked.append(question);
    return agrees ? std::optional(reason) : std::nullopt;
  }
  [[nodiscard]] std::optional<int> choose(QWidget*, const QString& question, const QStringList&,
                                          const QString&) override {
    asked.append(question);
    return choice;
  }

  QString file;
  QStringList files;
  QString chosenFolder;
  QStringList shown;
  bool agrees = true;
  QString reason;             ///< that `confirmWithReason` returns
  std::optional<int> choice;  ///< the index of the action that `choose` returns; absent: the user stays
  QStringList asked;
  QString proposed;

private:
  QString answer(const FileQuestion& question) {
    asked.append(question.title);
    proposed = question.start;
    return file;
  }
};

/// A printer that writes a PDF.
class FakePrinters final : public Printers {
public:
  [[nodiscard]] bool choose(QPrinter& printer, QWidget*) override {
    if (file.isEmpty()) return false;
    title = printer.docName();
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file);
    return true;
  }

  [[nodiscard]] bool available() const override { return isThere; }

  QString file;
  QString title;
  bool isThere = true;
};

}  // namespace guapai::ui
