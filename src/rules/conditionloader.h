#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "rules/standardcontent.h"

namespace guapai::rules {

/// Reads conditions, binding what they look at to facts and fields.
class ConditionLoader {
public:
  ConditionLoader(const core::FieldCatalogue& catalogue, const std::vector<Fact>& facts)
      : m_catalogue(catalogue), m_facts(facts) {}

  /// @throws core::Error{ResourceDamaged}, nlohmann::json::exception
  [[nodiscard]] Condition read(const nlohmann::json& json) const;
  [[nodiscard]] std::size_t fact(const std::string& name) const;

private:
  [[nodiscard]] Operand operand(const nlohmann::json& json) const;
  void readOneOf(const nlohmann::json& json, Condition& condition) const;

  const core::FieldCatalogue& m_catalogue;
  const std::vector<Fact>& m_facts;
};

/// @throws core::Error{ResourceDamaged}
[[noreturn]] void refuseStandard(const std::string& cause);

}  // namespace guapai::rules
