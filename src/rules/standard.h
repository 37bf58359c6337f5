#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/answers.h"
#include "core/fieldcatalogue.h"
#include "rules/stages.h"

namespace guapai::rules {

struct StandardContent;

/// One edition of the standard (评价标准), read from `resources/standards/`: thresholds, readings, official sentences,
/// windows. It does not change after loading.
class Standard {
public:
  /// Reads the file and binds every condition to the catalogue, which must outlive the standard.
  /// @throws core::Error{ResourceDamaged}, which names the entry, for an unknown field, an unknown condition or a
  /// missing sentence.
  [[nodiscard]] static Standard load(std::string_view document, const core::FieldCatalogue& catalogue);

  Standard(Standard&&) noexcept;
  Standard& operator=(Standard&&) noexcept;
  ~Standard();

  [[nodiscard]] const std::string& id() const;     ///< `chongqing-2020`
  [[nodiscard]] const std::string& title() const;  ///< 重庆市社区医院评价推荐标准（2020年版）
  [[nodiscard]] const std::string& note() const;   ///< the line 注 under the table of Annex 1

  /// A row of Annex 1, letter for letter.
  struct CriterionText {
    std::string id;      ///< C1
    int number = 0;      ///< from 1: 第1项
    std::string text;    ///< 评价内容
    std::string method;  ///< 评价方法
    std::string brief;   ///< a few words for a column head, 全科医生
  };
  /// One of the three disqualifiers of 五（三）.
  struct DisqualifierText {
    std::string id;     ///< D1
    int number = 0;     ///< from 1
    std::string text;   ///< the words of the notice
    std::string brief;  ///< a few words for a column head, 医疗事故
  };
  [[nodiscard]] const std::vector<CriterionText>& criteria() const;
  [[nodiscard]] const std::vector<DisqualifierText>& disqualifiers() const;

  /// A row of Annex 3: how many community hospitals the district means to have built, and when.
  struct PlanStage {
    std::string time;  ///< 2023-2025年
    int from = 0;      ///< first year
    int to = 0;        ///< last year
    int centers = 0;   ///< how many community hospitals
  };
  [[nodiscard]] const std::vector<PlanStage>& plan() const;

  /// The life of a case: which stage may follow upon which, and what is due when.
  [[nodiscard]] const Stages& stages() const;

  /// What the district has of its own.
  struct Settings {
    std::string districtCode;    ///< first digits of its practice licences, 500103
    std::string postalPrefix;    ///< first digits of its post codes, 4000
    int gradeValidYears = 0;     ///< how long a grade of a center holds, at least 1
    int leastSurveyAnswers = 0;  ///< a survey with fewer answers is called small; at least 1
  };
  [[nodiscard]] const Settings& settings() const;

  [[nodiscard]] const StandardContent& content() const { return *m_content; }

private:
  explicit Standard(std::unique_ptr<StandardContent> content);

  std::unique_ptr<StandardContent> m_content;
};

}  // namespace guapai::rules
