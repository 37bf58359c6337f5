#include "district/keptlines.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "rules/evaluation.h"
#include "support/district.h"

namespace guapai::district {
namespace {

class KeptLines : public testing::Test {
protected:
  [[nodiscard]] std::vector<LedgerLine> lines(core::Date day, LineExtent extent = LineExtent::Whole) const {
    std::vector<LedgerLine> all;
    visitLines(*support::definitions(), *district.library, day, extent,
               [&all](LedgerLine line) { all.push_back(std::move(line)); });
    return all;
  }
  /// Of each case its center, its revision and its line.
  [[nodiscard]] std::vector<std::string> shown(core::Date day) const {
    std::vector<std::string> texts;
    for (const LedgerLine& line : lines(day)) texts.push_back(text(line));
    return texts;
  }
  [[nodiscard]] std::vector<std::string> computed(core::Date day) const {
    std::vector<std::string> texts;
    district.library->visit([&](const storage::CaseHead& head, const core::Answers& answers) {
      const auto evaluation = rules::evaluate(support::definitions()->standard(), answers, std::nullopt, day);
      texts.push_back(text(ledgerLine(*support::definitions(), head, answers, evaluation, day)));
    });
    return texts;
  }
  [[nodiscard]] static std::string text(const LedgerLine& line) {
    return line.head.centerId + " " + std::to_string(line.head.revision) + " " + cacheText(line);
  }
  /// Keeps the line of a case under another name, by which it is known again.
  void keepOtherName(core::CaseId id, core::Date day) const {
    for (LedgerLine& line : lines(day)) {
      if (line.head.id != id) continue;
      line.name = QStringLiteral("示例");
      district.library->cacheResults(keyOfLines(*support::definitions(), day),
                                     {{.id = id, .revision = line.head.revision, .result = cacheText(line)}});
    }
  }

  support::District district;
  core::Date today = district.clock.today();
  core::CaseId first = district.addSample(2);
  core::CaseId second = district.addSample(5);
};

TEST_F(KeptLines, AreComputedWhereNoneIsKept) {
  ASSERT_EQ(lines(today).size(), 2U);
  EXPECT_EQ(shown(today), computed(today));
  const LedgerLine brief = lines(today, LineExtent::Brief)[0];
  EXPECT_EQ(brief.name, lines(today)[0].name);
  EXPECT_EQ(brief.distance, lines(today)[0].distance);
  EXPECT_TRUE(brief.results.empty());
}

TEST_F(KeptLines, AreReadInTheOrderOfTheCases) {
  keepOtherName(second, today);
  const auto all = lines(today);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].name, QStringLiteral("示例二街道社区卫生服务中心")) << "is not kept";
  EXPECT_EQ(all[1].name, QStringLiteral("示例"));
  EXPECT_EQ(all[1].head.id, second);
}

TEST_F(KeptLines, HoldForOneRevisionAndOneDay) {
  const core::Date later(2022, 3, 1);
  keepOtherName(first, today);
  EXPECT_EQ(shown(later), computed(later));
  district.library->apply(first, {core::SetValue{.field = support::District::field("center.grade"), .value = {}}});
  EXPECT_EQ(shown(today), computed(today));
}

TEST_F(KeptLines, ThatCannotBeReadAreComputed) {
  district.library->cacheResults(keyOfLines(*support::definitions(), today),
                                 {{.id = first, .revision = 1, .result = "{}"}});
  EXPECT_EQ(shown(today), computed(today));
}

}  // namespace
}  // namespace guapai::district
