#pragma once

#include <map>
#include <string>
#include <vector>

namespace guapai::session {

/// What was typed about acts that were not done: by the id of the act, and there by the name of the blank.
class UnfinishedActs {
public:
  using Words = std::map<std::string, std::string>;

  /// No words: as `forget`.
  void keep(const std::string& act, Words words);
  void forget(const std::string& act) { m_acts.erase(act); }
  /// What was typed for other acts is forgotten.
  void keepOnly(const std::vector<std::string>& acts);
  /// Null where nothing is kept.
  [[nodiscard]] const Words* find(const std::string& act) const;
  [[nodiscard]] const std::map<std::string, Words>& all() const { return m_acts; }

  /// As a draft is kept; empty where nothing is.
  [[nodiscard]] std::string text() const;
  /// Nothing at all of a text that this class has not written.
  [[nodiscard]] static UnfinishedActs fromText(const std::string& text);

private:
  std::map<std::string, Words> m_acts;
};

}  // namespace guapai::session
