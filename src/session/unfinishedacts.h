#pragma once

#include <map>
#include <string>
#include <vector>

namespace guapai::session {

/// What somebody has typed into the blanks of acts (a move, a correction, a mark) without carrying them out.
class UnfinishedActs {
public:
  /// The typed texts of one act, by the name of the blank.
  using Words = std::map<std::string, std::string>;

  /// Keeps what was typed for this act, in place of what was kept before. Empty `words` forget the act.
  /// @param act  the id of the act.
  void keep(const std::string& act, Words words);
  void forget(const std::string& act) { m_acts.erase(act); }
  /// Forgets all acts but these.
  void keepOnly(const std::vector<std::string>& acts);
  /// Null where nothing is kept for the act.
  [[nodiscard]] const Words* find(const std::string& act) const;
  /// What is kept, by the id of the act.
  [[nodiscard]] const std::map<std::string, Words>& all() const { return m_acts; }

  /// All acts as the text of one draft (JSON); empty where nothing is kept.
  [[nodiscard]] std::string text() const;
  /// Reads what `text` wrote. Any other text gives no acts.
  [[nodiscard]] static UnfinishedActs fromText(const std::string& text);

private:
  std::map<std::string, Words> m_acts;
};

}  // namespace guapai::session
