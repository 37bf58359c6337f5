#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QtCore/QObject>

#include "app/importdialog.h"
#include "app/placewarning.h"
#include "district/districtsession.h"
#include "district/librarypassphrase.h"
#include "district/rescue.h"
#include "shell/messagebar.h"

namespace guapai::ui {

class Dialogs;
class Keyring;
class Preferences;
class Unlocking;

/// Carries out the commands that open, create, fill and export a library. What is refused becomes a sentence (`said`);
/// the library that was open then stays open.
class LibraryCommands : public QObject {
  Q_OBJECT

public:
  /// @param clock, dialogs, preferences, keyring  must live longer.
  /// @param window  the parent of the dialogs; it owns this object.
  LibraryCommands(std::shared_ptr<const terms::Definitions> definitions, const core::Clock& clock, Dialogs& dialogs,
                  Preferences& preferences, Keyring& keyring, QWidget* window);
  ~LibraryCommands() override;

  /// Whoever shows what was `said` tells here what the user has closed.
  [[nodiscard]] PlaceWarning& placeWarning() { return m_placeWarning; }

  /// The open library; null while none is open.
  [[nodiscard]] district::DistrictSession* district() { return m_district.get(); }

  /// Opens the library, if need be after its passphrase was asked for.
  /// @param then  is called when the library is open; may be empty.
  void open(const QString& file, const std::function<void()>& then = {});
  /// Puts a backup in the place of the library, and opens it.
  /// @param library  the open library, or one that cannot be opened.
  /// @param madeAt  when the backup was made, for the message.
  /// @throws core::Error where it is refused. The library that was open stays open then, as it was.
  void restore(const std::filesystem::path& library, const std::filesystem::path& backup, const QString& madeAt);
  /// Gives the open library its first passphrase or takes the one that it has away, and opens what it has become.
  /// @param passphrase  absent: the library has none from now on.
  /// @throws core::Error where it is refused. The library stays open then, as it was.
  void protect(const std::optional<QString>& passphrase, const district::LibraryPassphrase::Cost& cost);
  /// What asks for the passphrases of libraries.
  [[nodiscard]] Unlocking& unlocking() { return *m_unlocking; }
  /// The name that the user has set, for the audit trail; absent where none is.
  [[nodiscard]] std::optional<std::string> person() const;

  void askToOpen();
  void askToCreate();
  /// Asks for a folder, makes a library with the sample district there, and opens it.
  void askToTrySample();
  /// Asks for files, and shows what importing them would do.
  void askToImport();
  /// Shows what importing the files would do to the open library; while none is open, to the one that is opened next.
  /// @param files  may be empty: nothing is shown.
  void offerImport(const QStringList& files);
  void askToExport();
  /// Asks for a file for an answer of the open center; `fileChosen` hands it on.
  /// @param document  true: any document; false: a floor plan.
  void askForFile(bool document);
  /// Asks for one or more files of evidence; `evidenceChosen` hands them on.
  void askForEvidence();
  void askForNewCenter();
  /// Shows the dialog for the district's plan (Annex 3). @pre a library is open.
  void askForPlan();
  /// From now on, what is done in the open library stands in its audit trail under the name that the preferences have.
  void namePerson();
  /// Removes the case where the user confirms it. @param name  what the question calls the case.
  void askToRemove(core::CaseId id, const QString& name);

Q_SIGNALS:
  /// Emitted before another library replaces the open one, before an import and before a case is removed. Receivers
  /// must close the case that they show.
  void closing();
  void opened(guapai::district::DistrictSession* district);
  /// After an import or a removal: the library may have other cases than before.
  void changed();
  /// After an opening: texts that were typed before and did not become answers are kept in their blanks. The sentence
  /// names their centers.
  void draftsFound(const QString& sentence);
  void fileChosen(const QString& file);
  void evidenceChosen(const QStringList& files);
  /// Another plan of the district was kept.
  void planChanged();
  void centerAdded(guapai::core::CaseId id);
  /// The library is damaged, so that it could not be opened or is shown only in part, and there are backups of it.
  /// Comes behind `said`.
  void damaged(const std::filesystem::path& library);
  /// The day's backup shows that the open library is not as Guapai left it. Comes behind `said`.
  void differs();
  /// The dialog that shows what an import would do is about to open.
  void previewed(guapai::ui::ImportDialog* dialog);
  /// Cases were exported to this file. Comes behind `said`.
  void exported(const QString& file);
  void said(guapai::ui::MessageBar::Kind kind, const QString& sentence);
  /// A library was not opened, because its passphrase was not given. Comes behind `said`.
  /// @param again  asks for it once more.
  void notUnlocked(const std::function<void()>& again);

private:
  /// What is to be said first of a library that was opened.
  struct News {
    QString sentence;    ///< empty: nothing
    bool waits = false;  ///< the user has to do something about it
  };
  /// Runs one command; a core::Error that leaves it becomes a sentence (`said`).
  void attempt(const std::function<void()>& command);
  void take(std::unique_ptr<district::DistrictSession> district, const QString& file, const News& news);
  void askForPassphrase(const QString& file, const std::function<void()>& then);
  void tellOfOpening(const News& news);
  [[nodiscard]] static QString toEnterAgain(const std::vector<district::Rescue::Lost>& lost);
  [[nodiscard]] QString typedTexts() const;
  void backUpDaily(const QString& lost);
  [[nodiscard]] QString backUpBeforeImport();
  void previewOffered();
  void previewImport(const QStringList& files);
  [[nodiscard]] bool importShown(district::ImportModel& model);
  void sayImported(const district::DistrictSession::Imported& imported, const QString& notBackedUp);
  void sayNotImported(const core::Error& error);
  void sayCancelled();

  std::shared_ptr<const terms::Definitions> m_definitions;
  const core::Clock* m_clock;
  Dialogs* m_dialogs;
  Preferences* m_preferences;
  QWidget* m_window;
  Unlocking* m_unlocking;
  PlaceWarning m_placeWarning;
  std::unique_ptr<district::DistrictSession> m_district;
  QStringList m_offered;  ///< files to import into the library that is opened next; empty: none
};

}  // namespace guapai::ui
