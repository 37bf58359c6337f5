#include "district/casepapers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/district.h"

namespace guapai::district {
namespace {

using testing::ElementsAre;

TEST(PaperRequests, AreCenterByCenter) {
  LedgerModel ledger(support::definitions());
  const auto line = [](std::int64_t id, std::int64_t round) {
    return LedgerLine{.head = {.id = {id}, .centerId = "center", .round = round, .revision = 1},
                      .name = QStringLiteral("示例%1中心").arg(id),
                      .results = std::vector<LedgerLine::Result>(14)};
  };
  ledger.setLines({line(1, 1), line(2, 2)});
  std::vector<QString> names;
  for (const papers::PaperRequest& each :
       paperRequests(*support::definitions(), ledger, {{2}, {7}, {1}}, {"annex4", "annex2"}))
    names.push_back(each.fileName);
  EXPECT_THAT(names, ElementsAre(QStringLiteral("社区医院验收申请表_示例2中心_第2次.pdf"),
                                 QStringLiteral("重庆市社区医院信息表_示例2中心_第2次.pdf"),
                                 QStringLiteral("社区医院验收申请表_示例1中心.pdf"),
                                 QStringLiteral("重庆市社区医院信息表_示例1中心.pdf")));
}

}  // namespace
}  // namespace guapai::district
