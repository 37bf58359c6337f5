#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "rules/standardcontent.h"

namespace guapai::rules {

/// Reads the conditions of a standard's file and binds the names in them to facts and fields. The catalogue and the
/// facts must outlive the loader.
class ConditionLoader {
public:
  ConditionLoader(const core::FieldCatalogue& catalogue, const std::vector<Fact>& facts)
      : m_catalogue(catalogue), m_facts(facts) {}

  /// @throws core::Error{ResourceDamaged}, nlohmann::json::exception
  [[nodiscard]] Condition read(const nlohmann::json& json) const;
  /// @return the index of the fact of this name.
  /// @throws core::Error{ResourceDamaged} where there is none.
  [[nodiscard]] std::size_t fact(const std::string& name) const;

private:
  [[nodiscard]] Operand operand(const nlohmann::json& json) const;
  void readOneOf(const nlohmann::json& json, Condition& condition) const;

  const core::FieldCatalogue& m_catalogue;
  const std::vector<Fact>& m_facts;
};

/// Refuses a standard's file.
/// @param cause  English words for the people who write such files.
/// @throws core::Error{ResourceDamaged}
[[noreturn]] void refuseStandard(const std::string& cause);

}  // namespace guapai::rules
