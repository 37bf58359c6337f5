#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/fieldcatalogue.h"
#include "core/messages.h"
#include "forms/formdefinition.h"
#include "rules/basicstandard.h"
#include "rules/standard.h"

namespace guapai::terms {

/// The texts of the files in resources/ from which Definitions are read. `fields` and `forms` are in the order of the
/// files' names.
struct DefinitionTexts {
  std::vector<std::string> fields;
  std::string standard;
  std::string standardSha256;  ///< the SHA-256 of `standard`, in hexadecimal digits
  std::string basicStandard;
  std::vector<std::string> forms;
  std::string messages;
};

/// What the program knows before any library is open: fields, standard, forms and sentences. They are read once
/// (platform::loadDefinitions) and never change.
class Definitions {
public:
  /// @throws core::Error{ResourceDamaged} where one of the texts cannot be read.
  [[nodiscard]] static std::shared_ptr<const Definitions> read(const DefinitionTexts& texts);

  [[nodiscard]] const core::FieldCatalogue& catalogue() const { return *m_catalogue; }
  [[nodiscard]] const rules::Standard& standard() const { return *m_standard; }
  /// 《社区医院基本标准（试行）》, the checklist behind 第2项.
  [[nodiscard]] const rules::BasicStandard& basicStandard() const { return m_basicStandard; }
  /// The SHA-256 of the standard's file, in hexadecimal digits. It is stored with a result to tell by which standard
  /// the result was computed.
  [[nodiscard]] const std::string& checksum() const { return m_checksum; }
  [[nodiscard]] const core::Messages& messages() const { return *m_messages; }
  /// The form with this id.
  /// @pre `id` is one of `annex1`, `annex2`, `annex3`, `annex3-achieved`, `annex4`, `checklist`.
  [[nodiscard]] const forms::FormDefinition& form(const std::string& id) const;

private:
  Definitions() = default;

  std::unique_ptr<core::FieldCatalogue> m_catalogue;
  std::unique_ptr<rules::Standard> m_standard;
  rules::BasicStandard m_basicStandard;
  std::string m_checksum;
  std::unique_ptr<core::Messages> m_messages;
  std::vector<forms::FormDefinition> m_forms;
};

}  // namespace guapai::terms
