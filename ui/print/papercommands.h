#pragma once

#include <optional>
#include <string>

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include "app/messagebar.h"
#include "core/error.h"
#include "print/papers.h"
#include "print/previewdialog.h"
#include "workspace/casesession.h"

class QPrinter;

namespace guapai::workspace {
class DistrictSession;
}

namespace guapai::ui {

class Dialogs;
class Preferences;
class PrintRoom;

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
  /// Whether this computer has any.
  [[nodiscard]] virtual bool available() const = 0;
};

class DesktopPrinters final : public Printers {
public:
  [[nodiscard]] bool choose(QPrinter& printer, QWidget* parent) override;
  [[nodiscard]] bool available() const override;
};

/// Shows, prints and saves the papers of the open center, and opens the print room for those of many.
class PaperCommands : public QObject {
  Q_OBJECT

public:
  /// All must live longer; `window` is the parent of dialogs.
  PaperCommands(Dialogs& dialogs, Printers& printers, Preferences& preferences, QWidget* window);

  /// @param district  must live as long as it is the open one; null where none is.
  void setDistrict(workspace::DistrictSession* district);
  /// @param session  must live as long as it is the open one; null where none is.
  void setSession(workspace::CaseSession* session);
  /// @pre a district is set. @param selected  the center that is chosen at first.
  void openRoom(std::optional<storage::CaseId> selected);
  /// @pre a session is set.
  void preview();
  /// @pre a session is set. @param form  the id of an annex.
  void askToSavePdf(const std::string& form);

Q_SIGNALS:
  void said(guapai::ui::MessageBar::Kind kind, const QString& sentence);

private:
  /// @throws core::Error, as storage::Library
  [[nodiscard]] Paper paper(const std::string& form) const;
  void sayRefusal(const core::Error& error);
  [[nodiscard]] QString centerName() const;
  void print(const Paper& paper);
  void savePdf(const Paper& paper);

  Dialogs* m_dialogs;
  Printers* m_printers;
  Preferences* m_preferences;
  QWidget* m_window;
  workspace::DistrictSession* m_district = nullptr;
  workspace::CaseSession* m_session = nullptr;
  QPointer<PreviewDialog> m_preview;
  QPointer<PrintRoom> m_room;
};

}  // namespace guapai::ui
