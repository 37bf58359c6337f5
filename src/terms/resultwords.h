#pragma once

#include <string>
#include <string_view>

#include "core/messages.h"
#include "rules/evaluation.h"

namespace guapai::terms {

/// The words for results. They come from the messages file (`word.…`), so that screen, lists and command line say the
/// same.
class ResultWords {
public:
  /// @param messages  must outlive this object.
  explicit ResultWords(const core::Messages& messages) : m_messages(&messages) {}

  [[nodiscard]] std::string result(rules::CriterionResult result) const;     ///< 达标, 不达标, 待核
  [[nodiscard]] std::string result(rules::DisqualifierResult result) const;  ///< 符合, 不符合, 待核
  [[nodiscard]] std::string why(rules::Why why) const;              ///< 缺资料, 两表不一致; empty for None
  [[nodiscard]] std::string basis(rules::Basis basis) const;        ///< 据申报, 已核实; empty for None
  [[nodiscard]] std::string source(rules::Source source) const;     ///< 申请表
  [[nodiscard]] std::string reading(rules::Reading reading) const;  ///< 达标, 不达标, 不明
  /// The reading and, where something is missing, what that is: 不明（年诊疗人次数未填）.
  [[nodiscard]] std::string reading(const rules::SourceReading& reading) const;
  [[nodiscard]] std::string readings(const rules::Finding& finding) const;  ///< 申请表：达标；信息表：不明（…）
  [[nodiscard]] std::string outcome(rules::Outcome outcome) const;  ///< 达标, 未达标, 待核
  /// The outcome together with its basis: 据申报达标（未核实）, 未达标（据申报）.
  [[nodiscard]] std::string outcome(rules::Outcome outcome, rules::Basis basis) const;
  [[nodiscard]] std::string criterion(int number) const;     ///< 第6项
  [[nodiscard]] std::string disqualifier(int number) const;  ///< 申请条件1

  [[nodiscard]] std::string sentence(std::string_view key, const core::Arguments& arguments = {}) const;

private:
  const core::Messages* m_messages;
};

}  // namespace guapai::terms
