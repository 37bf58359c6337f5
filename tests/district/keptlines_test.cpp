#include "district/keptlines.h"

#include <gtest/gtest.h>

#include "rules/evaluation.h"
#include "support/district.h"

namespace guapai::district {
namespace {

class KeptLines : public testing::Test {
protected:
  [[nodiscard]] std::vector<std::string> shown(core::Date day) const {
    std::vector<std::string> texts;
    for (const LedgerLine& line : keptLines(*support::definitions(), *district.library, day))
      texts.push_back(line.head.centerId + " " + std::to_string(line.head.revision) + " " + cacheText(line));
    return texts;
  }
  [[nodiscard]] std::vector<std::string> computed(core::Date day) const {
    std::vector<std::string> texts;
    district.library->visit([&](const storage::CaseHead& head, const core::Answers& answers) {
      const auto evaluation = rules::evaluate(support::definitions()->standard(), answers, std::nullopt, day);
      texts.push_back(head.centerId + " " + std::to_string(head.revision) + " " +
                      cacheText(ledgerLine(*support::definitions(), head, answers, evaluation, day)));
    });
    return texts;
  }
  /// By program, standard and day.
  [[nodiscard]] std::string key() const {
    return std::string(GUAPAI_VERSION " ") + support::definitions()->standard().id() + " " +
           support::definitions()->checksum() + " " + today.iso();
  }

  support::District district;
  core::Date today = district.clock.today();
  core::CaseId first = district.addSample(5);
  core::CaseId second = district.addSample(2);
};

TEST_F(KeptLines, AreThoseThatTheAnswersGive) {
  const auto expected = computed(today);
  ASSERT_EQ(expected.size(), 2U);
  EXPECT_EQ(shown(today), expected);
  EXPECT_EQ(district.library->cachedResults(key()).size(), 2U);
  EXPECT_EQ(shown(today), expected) << "as they were kept";
}

TEST_F(KeptLines, AreReadWithoutTheAnswers) {
  auto lines = keptLines(*support::definitions(), *district.library, today);
  lines[0].name = QStringLiteral("示例");
  district.library->cacheResults(
      key(), {{.id = lines[0].head.id, .revision = lines[0].head.revision, .result = cacheText(lines[0])}});
  EXPECT_EQ(keptLines(*support::definitions(), *district.library, today)[0].name, QStringLiteral("示例"));
}

TEST_F(KeptLines, AreComputedAgainAfterAnEditAndOnAnotherDay) {
  (void)shown(today);
  district.library->apply(first, {core::SetValue{.field = support::District::field("center.grade"), .value = {}}});
  EXPECT_EQ(shown(today), computed(today));
  const core::Date later(2022, 3, 1);
  EXPECT_EQ(shown(later), computed(later));
}

TEST_F(KeptLines, ComeFromALibraryThatIsBusyToo) {
  const auto other = storage::Library::open(district.file, support::definitions()->catalogue(), district.clock,
                                            std::chrono::milliseconds(0));
  const auto expected = computed(today);
  other->together([&] { EXPECT_EQ(shown(today), expected); });
  EXPECT_TRUE(district.library->cachedResults(key()).empty());
}

}  // namespace
}  // namespace guapai::district
