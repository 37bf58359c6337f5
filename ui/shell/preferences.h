#pragma once

#include <filesystem>
#include <vector>

#include <QtCore/QByteArray>
#include <QtCore/QPoint>
#include <QtCore/QSettings>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace guapai::ui {

/// What the user is asked a file or a folder for. The program remembers a folder for each.
enum class FileKind { Library, Import, Export, Paper, Table, EntryBook, Evidence, Backup, Sample };

/// What the program remembers of its window and its work from one day to the next. Answers of a case are never among
/// it.
class Preferences {
public:
  /// Reads and writes the user's own settings.
  Preferences();
  /// For tests. @param file  takes the settings instead; it need not exist.
  explicit Preferences(const QString& file);

  /// The file of the library that was open last; empty where none was.
  [[nodiscard]] QString lastLibrary() const;
  void setLastLibrary(const QString& file);

  /// The files of the libraries that were open, the last one first; some may be gone. Empty where none was, or where
  /// the user has cleared the list.
  [[nodiscard]] QStringList recentLibraries() const;
  void setRecentLibraries(const QStringList& files);

  /// What the user knows of the places of libraries (PlaceWarning), an entry each.
  [[nodiscard]] QStringList knownPlaces() const;
  void addKnownPlace(const QString& place);

  /// What the user knows of input methods that do not work (InputHint), an entry each.
  [[nodiscard]] QStringList knownInputLacks() const;
  void addKnownInputLack(const QString& lack);

  /// The case that was open last, as DistrictSession::key names it (center id and round); empty where none was.
  [[nodiscard]] QString lastCenter() const;
  void setLastCenter(const QString& center);

  /// The name of who works at this computer, for the audit trail of the libraries; empty where none is set.
  [[nodiscard]] QString person() const;
  void setPerson(const QString& name);

  /// How large the forms of a case are shown, in percent of the usual size; 100 where nobody has chosen it, or where
  /// the file names a size that there is not (widgets/zoomsteps.h).
  [[nodiscard]] int formZoom() const;
  void setFormZoom(int percent);

  /// The widths that the user has set for the columns of a table, as ColumnWidths::chosen counts them. Empty where none
  /// is set, or where what the file holds cannot be one.
  /// @param table  its object name.
  [[nodiscard]] std::vector<int> columnWidths(const QString& table) const;
  /// @param widths  empty: the usual ones.
  void setColumnWidths(const QString& table, const std::vector<int>& widths);

  /// The folder in which a question about a file of this kind begins: the one that was used for the kind last. Where
  /// none was, or where it is gone (a memory stick that was pulled out), the user's documents.
  [[nodiscard]] QString folder(FileKind kind) const;
  void setFolder(FileKind kind, const QString& folder);
  /// Whether issued papers show the head of the audit trail (修改记录校验码); false where nobody has chosen it.
  [[nodiscard]] bool trailHeadPrinted() const;
  void setTrailHeadPrinted(bool printed);
  /// How far print onto a signed original (套打) is moved to hit its places with this computer's printer: to the right
  /// and down, in 1/100 mm.
  [[nodiscard]] QPoint overprintOffset() const;
  void setOverprintOffset(QPoint offset);

  /// After how many minutes without input the windows of a library with a passphrase are locked; 0: never.
  [[nodiscard]] int idleMinutes() const;
  void setIdleMinutes(int minutes);

  [[nodiscard]] QByteArray geometry() const;
  void setGeometry(const QByteArray& geometry);
  /// How the user has divided the window (DistrictPage::layoutState); empty where the program divides it.
  [[nodiscard]] QByteArray splitter() const;
  void setSplitter(const QByteArray& sizes);
  [[nodiscard]] bool findingsShown() const;
  void setFindingsShown(bool shown);
  /// The file beside the settings that takes what a library refused when the program was ended (district::Rescue).
  [[nodiscard]] const std::filesystem::path& unsavedFile() const { return m_unsavedFile; }
  [[nodiscard]] bool ledgerShown() const;
  void setLedgerShown(bool shown);

private:
  QSettings m_settings;
  std::filesystem::path m_unsavedFile;
};

}  // namespace guapai::ui
