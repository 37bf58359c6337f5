#pragma once

#include <QtCore/QString>

#include "core/messages.h"
#include "rules/evaluation.h"

namespace guapai::workspace {

/// The words for results, from the messages file (`word.…`): screen, lists and command line say the same.
class Words {
public:
  /// @param messages  must live as long.
  explicit Words(const core::Messages& messages) : m_messages(&messages) {}

  [[nodiscard]] QString result(rules::CriterionResult result) const;     ///< 达标, 不达标, 待核
  [[nodiscard]] QString result(rules::DisqualifierResult result) const;  ///< 符合, 不符合, 待核
  [[nodiscard]] QString why(rules::Why why) const;                       ///< 缺资料, 两表不一致; empty for None
  [[nodiscard]] QString basis(rules::Basis basis) const;                 ///< 据申报, 已核实; empty for None
  [[nodiscard]] QString source(rules::Source source) const;              ///< 申请表
  [[nodiscard]] QString reading(rules::Reading reading) const;           ///< 达标, 不达标, 不明
  /// With what is missing, where it is unknown: 不明（年诊疗人次数未填）.
  [[nodiscard]] QString reading(const rules::SourceReading& reading) const;
  [[nodiscard]] QString readings(const rules::Finding& finding) const;  ///< 申请表：达标；信息表：不明（…）
  [[nodiscard]] QString outcome(rules::Outcome outcome) const;          ///< 达标, 未达标, 待核
  /// Never the outcome alone: 据申报达标（未核实）, 未达标（据申报）.
  [[nodiscard]] QString outcome(rules::Outcome outcome, rules::Basis basis) const;
  [[nodiscard]] QString criterion(int number) const;     ///< 第6项
  [[nodiscard]] QString disqualifier(int number) const;  ///< 申请条件1

  [[nodiscard]] QString sentence(std::string_view key, const core::Arguments& arguments = {}) const;

private:
  const core::Messages* m_messages;
};

}  // namespace guapai::workspace
