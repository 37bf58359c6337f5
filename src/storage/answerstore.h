#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/answers.h"
#include "core/change.h"
#include "storage/database.h"
#include "storage/library.h"

namespace guapai::storage {

/// The answers of cases in the tables `list`, `list_row` and `answer`, and each edit of them in `audit`.
///
/// Values are stored as core::valueText; a field, row or value that cannot be read back is LibraryDamaged with the
/// field's name, never left out. A field that only a later version of the program knows is LibraryNewer. Everything
/// that writes expects an open transaction.
class AnswerStore {
public:
  /// Both must live longer.
  AnswerStore(Database& database, const core::FieldCatalogue& catalogue)
      : m_database(&database), m_catalogue(&catalogue) {}

  [[nodiscard]] core::Answers read(core::CaseId id) const;
  /// All answers of a case that has none yet. Not an edit: the trail says only that the case was added.
  void write(core::CaseId id, const core::Answers& answers);
  /// @param at  when, for the audit trail.
  void edit(core::CaseId id, const core::Change& change, const std::string& at);

private:
  struct Place {
    core::CaseId id;
    const core::Field& field;
    core::RowId row;  ///< number 0 where the field is no list's column
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
