#pragma once

#include <array>
#include <string>

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include "app/messagebar.h"
#include "print/previewdialog.h"
#include "workspace/casesession.h"

class QPrinter;

namespace guapai::ui {

class Dialogs;

/// Where paper comes out; tests bring a printer that writes a file.
class Printers {
public:
  Printers() = default;
  Printers(const Printers&) = delete;
  Printers& operator=(const Printers&) = delete;
  virtual ~Printers() = default;

  /// Lets the person choose.
  /// @return false where he declines.
  [[nodiscard]] virtual bool choose(QPrinter& printer, QWidget* parent) = 0;
};

class DesktopPrinters final : public Printers {
public:
  [[nodiscard]] bool choose(QPrinter& printer, QWidget* parent) override;
};

/// The annexes of a case, in the order in which they are filled in.
inline constexpr std::array kPapers = {"annex4", "annex2", "annex1"};

/// Shows, prints and saves the papers of the open center.
class PaperCommands : public QObject {
  Q_OBJECT

public:
  /// All must live longer; `window` is the parent of dialogs.
  PaperCommands(Dialogs& dialogs, Printers& printers, QWidget* window);

  /// @param session  must live as long as it is the open one; null where none is.
  void setSession(workspace::CaseSession* session);
  /// @pre a session is set.
  void preview();
  /// @pre a session is set. @param form  the id of an annex.
  void askToSavePdf(const std::string& form);

Q_SIGNALS:
  void said(guapai::ui::MessageBar::Kind kind, const QString& sentence);

private:
  [[nodiscard]] Paper paper(const std::string& form) const;
  [[nodiscard]] QString centerName() const;
  void print(const Paper& paper);
  void savePdf(const Paper& paper);

  Dialogs* m_dialogs;
  Printers* m_printers;
  QWidget* m_window;
  workspace::CaseSession* m_session = nullptr;
  QPointer<PreviewDialog> m_preview;
};

}  // namespace guapai::ui
