#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include <QtCore/QObject>
#include <QtCore/QString>

#include "core/clock.h"
#include "core/problem.h"
#include "district/board.h"
#include "district/ledgerfilter.h"
#include "district/ledgermodel.h"
#include "district/searchindex.h"
#include "papers/districtplan.h"
#include "papers/issuing.h"
#include "papers/librarypapers.h"
#include "session/casesession.h"
#include "session/unsaved.h"
#include "storage/library.h"
#include "terms/definitions.h"

namespace guapai::district {

/// One open library without a window: the ledger, centers added and removed, files taken in and handed out.
///
/// What the world refuses comes as core::Error; the library is then as it was.
class DistrictSession : public QObject {
  Q_OBJECT

public:
  /// @param clock  must live longer. @throws core::Error, as storage::Library
  [[nodiscard]] static std::unique_ptr<DistrictSession> create(std::shared_ptr<const terms::Definitions> definitions,
                                                               const std::filesystem::path& file,
                                                               const core::Clock& clock);
  [[nodiscard]] static std::unique_ptr<DistrictSession> open(std::shared_ptr<const terms::Definitions> definitions,
                                                             const std::filesystem::path& file,
                                                             const core::Clock& clock);

  [[nodiscard]] storage::Library& library() { return *m_library; }
  [[nodiscard]] const core::Clock& clock() const { return *m_clock; }
  [[nodiscard]] const terms::Definitions& definitions() const { return *m_definitions; }
  [[nodiscard]] QString name() const;  ///< of the file, without its ending
  [[nodiscard]] LedgerModel& ledger() { return m_ledger; }
  [[nodiscard]] LedgerFilter& ledgerFilter() { return m_ledgerFilter; }
  /// The district as its ledger has it now.
  [[nodiscard]] Board board() const;
  [[nodiscard]] papers::DistrictPlan plan() const { return papers::districtPlan(*m_definitions, *m_library); }
  void keepPlan(const papers::DistrictPlan& plan) { papers::keepDistrictPlan(*m_definitions, *m_library, plan); }
  /// The papers that were issued from this library.
  [[nodiscard]] papers::Issuing& issuing() { return m_issuing; }

  /// While the session lives, each edit of it refreshes its line of the ledger. What was edited before in a session of
  /// this district can be undone in it.
  [[nodiscard]] std::unique_ptr<session::CaseSession> openCase(core::CaseId id);

  // What the library refused in cases that are not open by now.
  [[nodiscard]] session::UnsavedAnswers& unsaved() { return m_unsaved; }
  /// Tries to store it. @return whether nothing is left.
  bool storeUnsaved();

  /// For papers of this library. The session must outlive it.
  [[nodiscard]] papers::LibraryPapers paperMaker() const { return {m_definitions, *m_library, *m_clock}; }

  /// What a case is called in the user's preferences; stays the same when the library is opened again.
  [[nodiscard]] QString key(core::CaseId id) const;
  [[nodiscard]] std::optional<core::CaseId> find(const QString& key) const;

  /// @param kind  a code of the field center.kind.
  /// @throws core::Error{CaseExists} where there is a center of this name.
  core::CaseId addCenter(const QString& name, const QString& kind, const QString& subdistrict);
  /// The next application of the same center; the one before stays as it is and can only be read.
  /// @throws core::Error{CaseExists} where there is one already; {CaseChanged} where this one has not ended, or not any
  /// more.
  core::CaseId openRound(core::CaseId id);
  /// Takes a new round back that holds nothing but what it was made with, and of which no paper was issued. Its session
  /// takes no edit any more then.
  /// @return the round before; nothing where the round stays, because there is more in it.
  std::optional<core::CaseId> takeRoundBack(core::CaseId id);
  /// @throws core::Error{CaseDecided} where a decision is on record that was not taken back.
  void removeCase(core::CaseId id);

  struct Imported {
    std::size_t cases = 0;    ///< taken in, added or updated; 0 when there are problems
    core::Problems problems;  ///< why nothing was taken in; each has the arguments `file` and `line`
    core::Problems warnings;  ///< files that the cases name and that did not come in with them
  };
  /// Takes in the cases of a file, `.jsonl` with one a line, and the files beside it that they name: all or none.
  /// Sessions of cases that are updated by it must be closed before.
  Imported importFile(const std::filesystem::path& file);
  /// With the files that the cases name, in the folder `files` beside it. @return how many cases were written.
  std::size_t exportTo(const std::filesystem::path& file);

private:
  DistrictSession(std::shared_ptr<const terms::Definitions> definitions, std::unique_ptr<storage::Library> library,
                  const core::Clock& clock);
  void fillLedger();
  /// Other centers of the library that this one is to the eye.
  [[nodiscard]] core::Problems lookalikesOf(const core::Answers& answers) const;
  /// Whatever its id and round: names that are one to the eye are the same.
  [[nodiscard]] bool hasCenterNamed(const QString& name) const;
  void showAgain(const session::CaseSession& session);
  /// Read when something is searched for the first time.
  [[nodiscard]] std::optional<QString> findText(core::CaseId id, const QString& word);
  [[nodiscard]] std::set<core::CaseId> casesOfPapers(const QString& word) const;
  [[nodiscard]] std::string cacheKey() const;

  std::shared_ptr<const terms::Definitions> m_definitions;
  std::unique_ptr<storage::Library> m_library;
  const core::Clock* m_clock;
  papers::Issuing m_issuing;
  std::map<core::CaseId, std::shared_ptr<session::CaseHistory>> m_histories;
  session::UnsavedAnswers m_unsaved;
  LedgerModel m_ledger;
  std::optional<SearchIndex> m_search;
  LedgerFilter m_ledgerFilter;
};

}  // namespace guapai::district
