#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include "core/clock.h"
#include "core/problem.h"
#include "district/backupkeeper.h"
#include "district/board.h"
#include "district/ledgerfilter.h"
#include "district/ledgermodel.h"
#include "district/searchindex.h"
#include "district/trailmodel.h"
#include "files/fileidentity.h"
#include "papers/districtplan.h"
#include "papers/issuing.h"
#include "papers/librarypapers.h"
#include "session/casesession.h"
#include "session/unsaved.h"
#include "storage/library.h"
#include "terms/definitions.h"
#include "transfer/caseexport.h"

namespace guapai::district {

/// One open library without a window: the ledger, centers added and removed, files taken in and handed out.
///
/// If something outside of the program fails (disk, file, lock), core::Error is thrown and the library is as it was.
/// The session must outlive the case sessions and papers that it makes.
class DistrictSession : public QObject {
  Q_OBJECT

public:
  /// `create` makes a new library file, `open` opens one that exists.
  /// @param clock  must outlive the session.
  /// Of a damaged library, `open` shows what can be read of it, for reading only (storage::Library::isSalvaged).
  /// @throws core::Error, as storage::Library::create and storage::Library::open
  [[nodiscard]] static std::unique_ptr<DistrictSession> create(std::shared_ptr<const terms::Definitions> definitions,
                                                               const std::filesystem::path& file,
                                                               const core::Clock& clock);
  [[nodiscard]] static std::unique_ptr<DistrictSession> open(std::shared_ptr<const terms::Definitions> definitions,
                                                             const std::filesystem::path& file,
                                                             const core::Clock& clock);

  [[nodiscard]] storage::Library& library() { return *m_library; }
  [[nodiscard]] bool hasPassphrase() const { return m_library->cipher() != nullptr; }
  [[nodiscard]] const core::Clock& clock() const { return *m_clock; }
  [[nodiscard]] const terms::Definitions& definitions() const { return *m_definitions; }
  /// From now on the audit trail names this person, who may be absent. Notes the opening (Library::noteOpening).
  void setPerson(const std::optional<std::string>& person);
  /// Notes in the audit trail that pages of this title are handed out, before they are.
  /// @param id  the case that they show; number 0 where they show several.
  /// @return as storage::Library::notePrints.
  [[nodiscard]] bool notePages(core::CaseId id, const std::string& title);
  /// What was done to the case of this session (修改记录); `TrailModel::setPlace` reads it. The session must live
  /// longer.
  [[nodiscard]] std::unique_ptr<TrailModel> trail(const session::CaseSession& session) const;
  [[nodiscard]] QString name() const;  ///< the library file's name, without folder and ending
  [[nodiscard]] LedgerModel& ledger() { return m_ledger; }
  [[nodiscard]] LedgerFilter& ledgerFilter() { return m_ledgerFilter; }
  /// Counted anew from the ledger at each call.
  [[nodiscard]] Board board() const;
  [[nodiscard]] papers::DistrictPlan plan() const { return papers::districtPlan(*m_definitions, *m_library); }
  void keepPlan(const papers::DistrictPlan& plan) { papers::keepDistrictPlan(*m_definitions, *m_library, plan); }
  /// The papers that were issued from this library.
  [[nodiscard]] papers::Issuing& issuing() { return m_issuing; }

  /// The backups of this library.
  [[nodiscard]] BackupKeeper& backups() { return m_backups; }

  /// Compares the library with its seals and its backups, in another thread; the program paints meanwhile, but takes no
  /// input.
  /// @return what is wrong, a line each; empty where the library is as Guapai left it.
  [[nodiscard]] QStringList verify();
  /// Puts a backup in the place of a library (backups::restore). A session of the library must be closed afterwards: it
  /// can no longer write.
  /// @param person  who does it, for the audit trail; absent where no name was set.
  /// @return where the damaged library was put; absent where it was not damaged.
  static std::optional<std::filesystem::path> restore(const terms::Definitions& definitions,
                                                      const std::filesystem::path& library,
                                                      const std::filesystem::path& backup, const core::Clock& clock,
                                                      const std::optional<std::string>& person);

  /// Whether another file has got the library's name since it was opened: somebody has restored a backup, or set or
  /// taken away its passphrase. Nothing can be written then. False where there is no file of this name just now.
  [[nodiscard]] bool isReplaced() const;
  /// Takes over what other programs have written to the library since: lines of the ledger, and answers of the cases
  /// that are open (CaseSession::catchUp). This costs next to nothing where nobody has written. It waits for nobody:
  /// where the library cannot be read just now, nothing happens, and the next call tries it again.
  void catchUp();

  /// Opens a case. Every edit in the case session refreshes the case's line in the ledger. Edits that an earlier case
  /// session of this district session made can be undone in it.
  /// @throws core::Error, as storage::Library
  [[nodiscard]] std::unique_ptr<session::CaseSession> openCase(core::CaseId id);

  /// What the library refused in cases that are not open now.
  [[nodiscard]] session::UnsavedAnswers& unsaved() { return m_unsaved; }
  /// A center with text that was typed and did not become an answer, because the program or the computer died.
  struct TypedText {
    QString center;
    QDateTime at;  ///< when the last of it was typed; local time
  };
  /// The last typed first.
  [[nodiscard]] std::vector<TypedText> typedTexts() const;

  /// Tries to store what is in `unsaved`, case by case, up to the first refusal. What belongs to cases that somebody
  /// else has removed is given up. @param why  is set where something was refused. @return whether nothing is left.
  bool storeUnsaved(std::optional<session::Refusal>* why = nullptr);

  /// Makes papers of this library's cases. The session must outlive it.
  [[nodiscard]] papers::LibraryPapers paperMaker() const { return {m_definitions, *m_library, *m_clock}; }

  /// The name of the case in the user's preferences, made of center id and round. It stays the same when the library is
  /// opened again. Empty where the ledger has no such case.
  [[nodiscard]] QString key(core::CaseId id) const;
  /// The case that `key` gives this key; nothing where there is none.
  [[nodiscard]] std::optional<core::CaseId> find(const QString& key) const;

  /// @param kind  a code of the field center.kind.
  /// @throws core::Error{CaseExists} where there already is a center with this name, or with one that looks the same.
  core::CaseId addCenter(const QString& name, const QString& kind, const QString& subdistrict);
  /// Adds the next application of the same center. The round before stays as it is and can only be read.
  /// @param id  the round before, which must have ended.
  /// @throws core::Error{CaseExists} where there is a later round already; {CaseChanged} where the round `id` has not
  /// ended, for example because another program has taken its end back.
  core::CaseId openRound(core::CaseId id);
  /// Removes a round that still holds only what `openRound` gave it, and of which no paper was issued. A case session
  /// of it takes no edit any more.
  /// @return the round before; nothing where the round stays, because there is more in it.
  std::optional<core::CaseId> takeRoundBack(core::CaseId id);
  /// Backs the library up before.
  /// @param reason  why, for the audit trail; absent where none was given.
  /// @throws core::Error{CaseDecided} where the commission's decision on the case is on record and was not taken back;
  /// others where the backup cannot be written, naming it. The case then stays.
  void removeCase(core::CaseId id, const std::optional<std::string>& reason = std::nullopt);

  struct Imported {
    std::size_t cases = 0;    ///< how many were added or updated; 0 where there are problems
    core::Problems problems;  ///< why nothing was taken in; each has the arguments `file` and `line`
    core::Problems warnings;  ///< named files that did not come in, and lookalikes (transfer::CaseImport::warnings)
  };
  /// Takes in the cases of a file (`.json`, `.jsonl` with one case a line, a table that a center has filled in, a
  /// ledger of the district, or a PDF with its case file attached) and the files beside it that they name: all or none.
  /// While the file is being read, the program paints, but takes no input.
  /// @pre no case that the file updates is open.
  Imported importFile(const std::filesystem::path& file);
  /// Reads the ledger anew when cases were imported otherwise (ImportModel).
  void showImported();
  /// As transfer::exportWithFiles. @throws core::Cancelled where the user cancels it (LongWork); nothing is written.
  transfer::Exported exportTo(const std::filesystem::path& file);

Q_SIGNALS:
  /// Another program has written to the library, and what it has written was taken over.
  void changedElsewhere();

private:
  /// A case that is open.
  struct Open {
    QPointer<session::CaseSession> session;
    std::size_t papers = 0;  ///< how many were issued of it, as far as its session knows
  };
  /// What is different in the library.
  struct News {
    std::vector<LedgerLine> lines;  ///< of cases that are new, or were edited
    std::map<core::CaseId, storage::CaseState> states;
    std::vector<core::CaseId> removed;
    std::map<core::CaseId, std::optional<std::int64_t>> laterRounds;  ///< of the open cases
    std::map<core::CaseId, std::size_t> papers;                       ///< of the open cases
  };
  DistrictSession(std::shared_ptr<const terms::Definitions> definitions, std::unique_ptr<storage::Library> library,
                  const core::Clock& clock);
  void fillLedger();
  [[nodiscard]] News readNews() const;
  void catchUpLedger(const News& news);
  [[nodiscard]] LedgerLine lineOf(const storage::CaseState& state) const;
  void forget(core::CaseId id);
  /// @throws core::Error{CaseDecided}
  void refuseDecided(core::CaseId id) const;
  void removeFromLibrary(core::CaseId id, const std::optional<std::string>& reason);
  /// Shows a case that was added.
  void showNew(core::CaseId id);
  /// Doubts about this center because another one of the library looks the same (annotations::lookalikes).
  [[nodiscard]] core::Problems lookalikesOf(const core::Answers& answers) const;
  /// Whether any case, of whatever center id and round, has this name or one that looks the same.
  [[nodiscard]] bool hasCenterNamed(const QString& name) const;
  /// Refreshes the case's line in the ledger and its texts in the search index.
  void showAgain(const session::CaseSession& session);
  /// As LedgerFilter::TextSearch. The first call reads all cases of the library into the search index.
  [[nodiscard]] std::optional<QString> findText(core::CaseId id, const QString& word);
  /// As LedgerFilter::PaperSearch.
  [[nodiscard]] std::set<core::CaseId> casesOfPapers(const QString& word) const;
  /// The key of the library's cached results: they hold for one edition of the standard and one day.
  [[nodiscard]] std::string cacheKey() const;

  std::shared_ptr<const terms::Definitions> m_definitions;
  std::unique_ptr<storage::Library> m_library;
  std::optional<files::FileIdentity> m_identity;  ///< of the file that was opened
  const core::Clock* m_clock;
  BackupKeeper m_backups;
  papers::Issuing m_issuing;
  std::map<core::CaseId, std::shared_ptr<session::CaseHistory>> m_histories;
  std::vector<Open> m_open;
  session::UnsavedAnswers m_unsaved;
  LedgerModel m_ledger;
  std::optional<SearchIndex> m_search;  ///< absent until something is searched for, and after an import
  LedgerFilter m_ledgerFilter;
};

}  // namespace guapai::district
