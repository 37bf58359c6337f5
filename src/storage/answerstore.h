#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/answers.h"
#include "core/change.h"
#include "storage/audittrail.h"
#include "storage/database.h"
#include "storage/library.h"

namespace guapai::storage {

/// Keeps the answers of cases in the tables `list`, `list_row` and `answer`, and each edit of them in `audit`.
///
/// Values are stored as core::valueText. A field, row or value that cannot be read back is never left out: reading
/// throws core::Error{LibraryDamaged} with the field's name, or {LibraryNewer} where a later version of the program has
/// noted that it knows the field. Every function that writes expects an open transaction.
class AnswerStore {
public:
  /// Database, catalogue and trail must outlive the store.
  AnswerStore(Database& database, const core::FieldCatalogue& catalogue, AuditTrail& trail)
      : m_database(&database), m_catalogue(&catalogue), m_trail(&trail) {}

  [[nodiscard]] core::Answers read(core::CaseId id) const;
  /// Writes all answers of a case that has none yet. This is no edit: the caller notes in the audit trail only that the
  /// case was added.
  void write(core::CaseId id, const core::Answers& answers);
  /// Stores one change, notes it in the audit trail, and removes the drafts of what it sets.
  /// @throws core::Error{CaseChanged} as well, where the change is to a row or a list that is gone.
  void edit(core::CaseId id, const core::Change& change);

private:
  /// Where an answer stands.
  struct StoredPlace {
    core::CaseId id;
    const core::Field& field;
    core::RowId row;  ///< number 0 where the field is not the column of a list
  };

  [[nodiscard]] const core::Field& fieldNamed(const std::string& name) const;
  [[nodiscard]] const core::Field& listNamed(const std::string& name) const;
  [[nodiscard]] std::optional<std::string> stored(const StoredPlace& place) const;
  /// The list with its rows in their order, without their cells.
  [[nodiscard]] std::optional<core::List> storedList(core::CaseId id, const core::Field& list) const;
  void readLists(core::CaseId id, core::Answers& answers) const;
  void store(const StoredPlace& place, const std::optional<std::string>& text);
  void storeFirst(const StoredPlace& place, const core::Value& value);
  void editAnswer(const StoredPlace& place, const core::Value& value);
  void editList(core::CaseId id, const core::Field& list, const std::optional<core::List>& after);
  /// Inserts, removes or moves one row, and touches the others only where they change their position.
  void editRows(core::CaseId id, const core::Change& change);
  void storeList(core::CaseId id, const core::Field& list, const core::List& answer);
  /// @param before  as it is stored; only what differs is written.
  void storeOrder(core::CaseId id, const core::Field& list, const std::optional<core::List>& before,
                  const core::List& after);
  /// What is stored of the cells of all lists of a case, by row and field.
  using Cells = std::map<std::pair<std::int64_t, std::string>, std::string>;
  [[nodiscard]] Cells storedCells(core::CaseId id) const;
  /// Stores the cells of the row that differ from `before`, and notes them in the audit trail.
  void editCells(core::CaseId id, const core::Field& list, const core::Row& row, const Cells& before);
  void requireRow(core::CaseId id, core::RowId row) const;
  void removeRow(core::CaseId id, const core::Field& list, core::RowId row);
  void trace(const StoredPlace& place, const std::optional<std::string>& before,
             const std::optional<std::string>& after);

  Database* m_database;
  const core::FieldCatalogue* m_catalogue;
  AuditTrail* m_trail;
};

}  // namespace guapai::storage
