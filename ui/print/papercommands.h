#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include "print/formsofcase.h"
#include "print/previewdialog.h"
#include "session/casesession.h"
#include "shell/messagebar.h"

class QPrinter;

namespace guapai::district {
class DistrictSession;
}  // namespace guapai::district

namespace guapai::ui {

class Dialogs;
class IssuedPapersDialog;
class OverprintDialog;
class PagesDialog;
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
  void setDistrict(district::DistrictSession* district);
  /// @param session  must live as long as it is the open one; null where none is.
  void setSession(session::CaseSession* session);
  /// @pre a district is set. @param selected  the center that is chosen at first.
  void openRoom(std::optional<core::CaseId> selected);
  /// @pre a session is set.
  void preview();
  /// Annex 3. @pre a district is set.
  void previewPlan();
  /// @pre a session is set. @param form  the id of an annex.
  void askToSavePdf(const std::string& form);
  /// The district's opinion and date onto the signed original.
  /// @pre a session is set.
  void overprint();
  /// Pages that belong to no case, such as a chart of the district. @pre a district is set.
  void previewPages(const forms::Pages& pages);
  /// The issued papers of the open center, or, while none is open, of the library.
  /// @pre a district is set.
  void showIssued();

Q_SIGNALS:
  void said(guapai::ui::MessageBar::Kind kind, const QString& sentence);

private:
  /// These papers of the open center.
  [[nodiscard]] std::vector<papers::PaperRequest> orders(const std::vector<std::string>& forms) const;
  void showPreview(const std::vector<papers::PaperRequest>& orders);
  [[nodiscard]] bool mayIssue(const papers::PaperRequest& order, const papers::LibraryPapers::Options& options,
                              QWidget* parent);
  void print(const papers::PaperRequest& order, papers::LibraryPapers::Options options, QWidget* parent);
  void savePdf(const papers::PaperRequest& order, papers::LibraryPapers::Options options, QWidget* parent);
  /// As confirmClock; what the library refuses is said.
  [[nodiscard]] bool mayIssue(papers::LibraryPapers::Options& options, QWidget* parent);
  /// @throws core::Error, as LibraryPapers::isReady
  void waitForPictures(const papers::PaperRequest& order);
  /// Makes the paper, hands it on, and says that it is done, or why it is not.
  void deliver(const papers::PaperRequest& order, const papers::LibraryPapers::Options& options, const QString& done,
               const std::function<void(const papers::MadePaper&)>& handOn);
  void handOnIssued(const papers::MadePaper& paper, const QString& done,
                    const std::function<void(const papers::MadePaper&)>& handOn);
  void printPages(const forms::Pages& pages, QWidget* parent);
  void savePages(const forms::Pages& pages, const QString& fileName, QWidget* parent);
  [[nodiscard]] QString askForFile(const QString& fileName, QWidget* parent);
  void attempt(const std::function<void()>& command);
  /// In the window that is in front.
  void tell(MessageBar::Kind kind, const QString& sentence);
  void tellOfIssuing();

  Dialogs* m_dialogs;
  Printers* m_printers;
  Preferences* m_preferences;
  QWidget* m_window;
  district::DistrictSession* m_district = nullptr;
  session::CaseSession* m_session = nullptr;
  QPointer<PreviewDialog> m_preview;
  QPointer<PrintRoom> m_room;
  QPointer<IssuedPapersDialog> m_issued;
  QPointer<OverprintDialog> m_overprint;
  QPointer<PagesDialog> m_pages;
};

}  // namespace guapai::ui
