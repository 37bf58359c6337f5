#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include "print/formids.h"
#include "print/previewdialog.h"
#include "session/casesession.h"
#include "shell/dialogs.h"
#include "shell/messagebar.h"
#include "terms/table.h"

class QPrinter;

namespace guapai::district {
class DistrictSession;
}  // namespace guapai::district

namespace guapai::ui {

class IssuedPapersDialog;
class OverprintDialog;
class PagesDialog;
class Preferences;
class PrintRoom;
enum class FileKind;

/// The printers that the program can use; tests bring one that writes a file.
class Printers {
public:
  Printers() = default;
  Printers(const Printers&) = delete;
  Printers& operator=(const Printers&) = delete;
  virtual ~Printers() = default;

  /// Lets the user choose a printer and its settings.
  /// @param printer  takes what was chosen. @return false where the user declines.
  [[nodiscard]] virtual bool choose(QPrinter& printer, QWidget* parent) = 0;
  /// Whether this computer has a printer.
  [[nodiscard]] virtual bool available() const = 0;
};

class DesktopPrinters final : public Printers {
public:
  [[nodiscard]] bool choose(QPrinter& printer, QWidget* parent) override;
  [[nodiscard]] bool available() const override;
};

/// Shows, prints and saves the papers of the open center, and opens the print room for those of many centers. What
/// fails outside of the program (printer, disk, file, lock) becomes a sentence in the dialog that is in front, or else
/// the signal `said`.
class PaperCommands : public QObject {
  Q_OBJECT

public:
  /// @param dialogs, printers, preferences  must live longer.
  /// @param window  the parent of the dialogs; it owns this object.
  PaperCommands(Dialogs& dialogs, Printers& printers, Preferences& preferences, QWidget* window);

  /// Sets the library, and closes the dialogs that show papers of the previous one.
  /// @param district  must live until another one is set; null where no library is open.
  void setDistrict(district::DistrictSession* district);
  /// Sets the open center, and closes the dialogs that show papers of the previous one.
  /// @param session  must live until another one is set; null where no center is open.
  void setSession(session::CaseSession* session);
  /// Opens the print room (打印室). @pre a district is set.
  /// @param selected  the center that is ticked at first; absent: none is.
  void openRoom(std::optional<core::CaseId> selected);
  /// How a sentence is shown.
  using Tell = std::function<void(MessageBar::Kind, const QString&)>;
  /// Asks where to save tables as a workbook (另存为表格), saves them, and says where they are, or why they are not.
  /// @pre a district is set.
  /// @param name  that is proposed for the file, without an ending.
  /// @param make  gives the tables, at least one; may throw core::Error.
  /// @param parent  of the question; null: the window.
  /// @param tellThere  shows the sentence; empty: it is shown as all others.
  void saveTables(const QString& name, const std::function<std::vector<terms::Table>()>& make,
                  QWidget* parent = nullptr, const Tell& tellThere = {});
  /// The same for what is written as a workbook by somebody else.
  /// @param fileKind  whose folder is proposed.
  /// @param save  writes the file; may throw core::Error. Returns whether what had to be noted in the library was.
  void saveWorkbook(const QString& name, FileKind fileKind,
                    const std::function<bool(const std::filesystem::path&)>& save, QWidget* parent = nullptr,
                    const Tell& tellThere = {});
  /// Previews the papers of the open center. @pre a session is set.
  void preview();
  /// Previews the district's plan (Annex 3). @pre a district is set.
  void previewPlan();
  /// Asks for a file and saves a draft of the paper there. @pre a session is set.
  /// @param form  one of `kCaseForms`.
  void askToSavePdf(const std::string& form);
  /// Opens the dialog that prints the district's opinion and date onto the signed original (套打).
  /// @pre a session is set.
  void overprint();
  /// Previews pages that are not a paper of a case, such as a chart of the district. Says why where `compose` throws a
  /// core::Error. @pre a district is set.
  void previewPages(const std::function<forms::Pages()>& compose);
  /// Opens the list of issued papers: those of the open center or, while none is open, of the whole library.
  /// @pre a district is set.
  void showIssued();

Q_SIGNALS:
  void said(guapai::ui::MessageBar::Kind kind, const QString& sentence);
  /// A file was saved. Comes behind `said`, and only where that was emitted.
  void saved(const QString& file);

private:
  /// The papers of the open center for these ids of forms. @pre a session is set.
  [[nodiscard]] std::vector<papers::PaperRequest> requests(const std::vector<std::string>& forms) const;
  void showPreview(const std::vector<papers::PaperRequest>& requests);
  /// As ui::mayIssue for this paper. What the library refuses is said, and the answer is then false.
  [[nodiscard]] bool mayIssue(const papers::PaperRequest& request, const papers::LibraryPapers::Options& options,
                              QWidget* parent);
  void print(const papers::PaperRequest& request, papers::LibraryPapers::Options options, QWidget* parent);
  void savePdf(const papers::PaperRequest& request, papers::LibraryPapers::Options options, QWidget* parent);
  /// As ui::confirmClock for this paper. What the library refuses is said, and the answer is then false.
  [[nodiscard]] bool confirmClock(const papers::PaperRequest& request, papers::LibraryPapers::Options& options,
                                  QWidget* parent);
  /// Returns when all pictures of the paper have been read.
  /// @throws core::Error, as LibraryPapers::isReady
  void waitForPictures(const papers::PaperRequest& request);
  /// Makes the paper and hands it on, then says that it is done, or why it is not.
  /// @param done    the sentence for success.
  /// @param handOn  prints or writes the paper that was made; may throw core::Error.
  void deliver(const papers::PaperRequest& request, const papers::LibraryPapers::Options& options, const QString& done,
               const std::function<void(const papers::MadePaper&)>& handOn);
  [[nodiscard]] QString unnoted(bool noted) const;
  void handOnIssued(const papers::MadePaper& paper, const QString& done,
                    const std::function<void(const papers::MadePaper&)>& handOn);
  // These two are for pages that are finished already.
  void showPages(const forms::Pages& pages);
  void printPages(const forms::Pages& pages, QWidget* parent);
  void savePages(const forms::Pages& pages, const QString& fileName, QWidget* parent);
  [[nodiscard]] bool notePages(const forms::Pages& pages, const QWidget* dialog);
  /// Asks where to save a PDF; empty where the user declines. @param fileName  the name that is proposed.
  [[nodiscard]] QString askForFile(const QString& fileName, QWidget* parent);
  /// Likewise a file of this kind. `question.start` is the name that is proposed.
  [[nodiscard]] QString askForFile(FileQuestion question, FileKind kind, QWidget* parent);
  void attempt(const std::function<void()>& command);
  /// Says the sentence in the dialog that is in front, else in the window (`said`).
  void tell(MessageBar::Kind kind, const QString& sentence);
  /// Behind a sentence of `tell`: offers to open the folder of the file that was saved.
  void offerFolderOf(const QString& file);
  /// The bar for messages of the dialog that is in front; null where none is.
  [[nodiscard]] MessageBar* barInFront() const;
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
