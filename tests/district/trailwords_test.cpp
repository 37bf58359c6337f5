#include "district/trailwords.h"

#include <gtest/gtest.h>

#include "support/district.h"

namespace guapai::district {
namespace {

using storage::TrailEntry;

class Words : public testing::Test {
protected:
  static TrailEntry edit(const char* field, std::optional<std::string> before, std::optional<std::string> after) {
    return {.event = "edited", .field = field, .before = std::move(before), .after = std::move(after)};
  }
  [[nodiscard]] std::string change(const TrailEntry& entry) const {
    return words.before(entry) + " → " + words.after(entry);
  }

  const terms::Definitions& definitions = *support::definitions();
  TrailWords words{definitions};
};

TEST_F(Words, NameAFieldByItsPaperAndLabel) {
  EXPECT_EQ(words.what(edit("application.annual_visits", "1", "2"), nullptr),
            "申请表 " + definitions.catalogue()[definitions.catalogue().require("application.annual_visits")].label);
  EXPECT_EQ(words.what(edit("a.later.version", "1", "2"), nullptr), "a.later.version");
}

TEST_F(Words, CountARowAsItStandsNow) {
  core::Answers answers(definitions.catalogue());
  const auto list = definitions.catalogue().require("information.general_practitioners");
  const std::size_t columns = definitions.catalogue()[list].columns.size();
  answers.setList(list, {.finished = true,
                         .rows = {{.id = {4}, .cells = std::vector<core::Value>(columns)},
                                  {.id = {2}, .cells = std::vector<core::Value>(columns)}}});
  TrailEntry entry = edit("information.general_practitioners.name", "示例甲", "示例乙");
  entry.row = 2;
  EXPECT_NE(words.what(entry, &answers).find("第2行"), std::string::npos);
  entry.row = 3;
  EXPECT_NE(words.what(entry, &answers).find("已删除的行"), std::string::npos);
}

TEST_F(Words, SayValuesAsTheyAreRead) {
  EXPECT_EQ(change(edit("center.kind", std::nullopt, "community")), "未填 → 社区卫生服务中心");
  EXPECT_EQ(change(edit("application.applied_on", "2021-09-15", "2021-10-01")), "2021年9月15日 → 2021年10月1日");
  EXPECT_EQ(change(edit("application.resident_population_wan", "5.350", "5.35")), "5.350万人 → 5.35万人");
  EXPECT_EQ(change(edit("information.general_practitioners", "unfinished 1", "finished 1 2")),
            "1行，未录完 → 2行，已录完");
  EXPECT_EQ(change(edit("information.general_practitioners", "finished 1 2", "finished 2 1")),
            "2行，已录完 → 2行，已录完，次序有变");
  EXPECT_EQ(change(edit("worksheets.queries.field", std::nullopt, "center.name")),
            "未填 → " + definitions.catalogue()[definitions.catalogue().require("center.name")].label);
  EXPECT_EQ(words.before(edit("application.applied_on", "some day", {})), "some day") << "what it cannot read it says";
}

TEST_F(Words, MaskIdentityNumbersEverywhere) {
  TrailEntry entry = edit("application.mailing_address", "110101199003070011", "示例 11010119900307001X");
  entry.person = "110101199003070011";
  entry.reason = "证件号110101199003070011";
  for (const std::string& text : {words.before(entry), words.after(entry), words.who(entry), TrailWords::reason(entry)})
    EXPECT_EQ(text.find("1990"), std::string::npos) << text;
}

TEST_F(Words, MaskAPersonsNumbersAndDoNotRepeatThem) {
  EXPECT_EQ(change(edit("application.phone", std::nullopt, "13900000028")), "未填 → 139****0028");
  EXPECT_EQ(change(edit("application.phone", "023-63900028", "13900000028")), "023-****0028 → 139****0028");
  for (const char* const field :
       {"worksheets.corrections.before", "worksheets.corrections.after", "progress.acceptances.answers"})
    EXPECT_EQ(words.after(edit(field, std::nullopt, "13900000028")).find("139"), std::string::npos) << field;
}

TEST_F(Words, SayWhoItWas) {
  EXPECT_EQ(words.who({}), "未记录");
  EXPECT_EQ(words.who({.account = "office3"}), "office3");
  EXPECT_EQ(words.who({.account = "office3", .person = "示例"}), "示例（office3）");
}

TEST_F(Words, SayWhatWasDoneOtherThanAnEdit) {
  const core::CaseId id{1};
  const std::string form = definitions.form("annex4").title;
  EXPECT_EQ(words.what({.caseId = id, .event = "printed", .field = "annex4"}, nullptr), "打印或导出 " + form);
  EXPECT_EQ(words.after({.caseId = id, .event = "printed", .field = "annex4"}), "草稿");
  EXPECT_EQ(words.after({.caseId = id, .event = "printed", .field = "annex4", .after = "0123456789"}),
            "印发的原件，指纹0123456789");
  EXPECT_EQ(words.after({.event = "printed", .field = "annex3"}), "") << "the plan is never issued";
  EXPECT_EQ(words.what({.caseId = id, .event = "printed", .field = "annex9"}, nullptr), "打印或导出 annex9");
  EXPECT_EQ(words.what({.event = "issued", .after = "12 annex4 0123456789"}, nullptr), "印发 " + form);
  EXPECT_EQ(words.after({.event = "issued", .after = "12 annex4 0123456789"}), "编号12，指纹0123456789");
  EXPECT_EQ(words.after({.event = "attached", .after = "c0ffee plan of 1.png"}), "plan of 1.png");
  EXPECT_EQ(words.what({.event = "imported", .after = "11"}, nullptr), "导入案卷");
  EXPECT_EQ(words.after({.event = "imported", .after = "11"}), "11份");
  EXPECT_EQ(words.what({.event = "set", .field = "plan"}, nullptr), "设置 建设规划");
  const std::string heads = "128 " + std::string(64, 'a') + "\n97 " + std::string(64, 'b');
  EXPECT_EQ(change({.event = "restored", .before = heads, .after = "a.guapai"}),
            "止于第128条、第97条的修改记录 → a.guapai");
  EXPECT_EQ(words.before({.event = "passphrase_set", .before = heads}), "止于第128条、第97条的修改记录");
  EXPECT_EQ(words.before({.event = "restored", .before = "", .after = "a.guapai"}), "") << "nothing was given up";
  EXPECT_EQ(words.what({.event = "moulted"}, nullptr), "其他（moulted）");
}

}  // namespace
}  // namespace guapai::district
