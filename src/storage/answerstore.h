#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/answers.h"
#include "core/change.h"
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
  /// Database and catalogue must outlive the store.
  AnswerStore(Database& database, const core::FieldCatalogue& catalogue)
      : m_database(&database), m_catalogue(&catalogue) {}

  [[nodiscard]] core::Answers read(core::CaseId id) const;
  /// Writes all answers of a case that has none yet. This is no edit: the caller notes in the audit trail only that the
  /// case was added.
  void write(core::CaseId id, const core::Answers& answers);
  /// Stores one change, notes it in the audit trail, and removes the drafts of what it sets.
  /// @param at  time of the edit (`timeText`), for the audit trail.
  /// @throws core::Error{CaseChanged} as well, where the change is to a cell of a row that is gone.
  void edit(core::CaseId id, const core::Change& change, const std::string& at);

private:
  /// Where an answer stands.
  struct Place {
    core::CaseId id;
    const core::Field& field;
    core::RowId row;  ///< number 0 where the field is not the column of a list
  };

  [[nodiscard]] const core::Field& fieldNamed(const std::string& name) const;
  [[nodiscard]] std::optional<std::string> stored(const Place& place) const;
  [[nodiscard]] std::optional<core::List> storedList(core::CaseId id, const core::Field& list) const;
  void readLists(core::CaseId id, core::Answers& answers) const;
  void store(const Place& place, const std::optional<std::string>& text);
  void editAnswer(const Place& place, const core::Value& value, const std::string& at);
  void editList(core::CaseId id, const core::Field& list, const std::optional<core::List>& after,
                const std::string& at);
  void storeList(core::CaseId id, const core::Field& list, const core::List& answer);
  void requireRow(core::CaseId id, core::RowId row) const;
  void removeRow(core::CaseId id, core::RowId row);
  void trace(const Place& place, const std::optional<std::string>& before, const std::optional<std::string>& after,
             const std::string& at);

  Database* m_database;
  const core::FieldCatalogue* m_catalogue;
};

}  // namespace guapai::storage
