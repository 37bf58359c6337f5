#pragma once

#include <string>

#include "core/answers.h"
#include "storage/trailentry.h"
#include "terms/definitions.h"

namespace guapai::district {

/// Says entries of the audit trail (修改记录) as people read them: a field by its official label, a code by its
/// wording, a date as on the paper. Identity numbers are masked everywhere. Characters that cannot be seen are left to
/// who shows the text.
class TrailWords {
public:
  /// @param definitions  must outlive this object.
  explicit TrailWords(const terms::Definitions& definitions) : m_definitions(&definitions) {}

  /// The local time, 2021年11月22日 09:30:05.
  [[nodiscard]] static std::string at(const storage::TrailEntry& entry);
  /// The person and the account.
  [[nodiscard]] std::string who(const storage::TrailEntry& entry) const;
  /// What it was done to: the answer, or the act where it was no answer (打印或导出 信息表).
  /// @param now  the answers of the case as they are now, where its rows have their positions; null: rows are not
  /// counted.
  [[nodiscard]] std::string what(const storage::TrailEntry& entry, const core::Answers* now) const;
  [[nodiscard]] std::string before(const storage::TrailEntry& entry) const;
  [[nodiscard]] std::string after(const storage::TrailEntry& entry) const;
  /// Empty where none was given.
  [[nodiscard]] static std::string reason(const storage::TrailEntry& entry);

private:
  [[nodiscard]] std::string say(std::string_view key, const core::Arguments& arguments = {}) const;
  [[nodiscard]] std::string fieldName(const storage::TrailEntry& entry, const core::Answers* now) const;
  [[nodiscard]] std::string act(const storage::TrailEntry& entry) const;
  [[nodiscard]] std::string formTitle(const std::string& form) const;
  [[nodiscard]] std::string value(const storage::TrailEntry& entry, const std::optional<std::string>& text) const;
  [[nodiscard]] std::string listStatement(const std::string& text) const;
  [[nodiscard]] std::string trailsGivenUp(const std::string& heads) const;
  [[nodiscard]] std::string result(const storage::TrailEntry& entry) const;

  const terms::Definitions* m_definitions;
};

}  // namespace guapai::district
