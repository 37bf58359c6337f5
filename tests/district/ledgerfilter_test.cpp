#include "district/ledgerfilter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/district.h"

namespace guapai::district {
namespace {

using Shape = terms::ResultMark::Shape;
using testing::ElementsAre;

class Filter : public testing::Test {
protected:
  Filter() {
    model.setLines({line(1, "示例10街道中心", "南纪门", Shape::Met), line(2, "示例9街道中心", "ＣＢＤ", Shape::Unknown),
                    line(3, "示例2街道医院", "大溪沟", Shape::NotMet)});
  }

  static LedgerLine line(std::int64_t id, const char* name, const char* subdistrict, Shape first) {
    LedgerLine made{.head = {.id = {id}, .centerId = name, .round = 1, .revision = 1},
                    .name = QString::fromUtf8(name),
                    .subdistrict = QString::fromUtf8(subdistrict),
                    .results = std::vector<LedgerLine::Result>(14)};
    made.results[0].mark.shape = first;
    return made;
  }
  std::vector<std::int64_t> shown() const {
    std::vector<std::int64_t> ids;
    for (int row = 0; row < filter.rowCount(); ++row)
      ids.push_back(filter.index(row, 0).data(LedgerModel::CaseRole).value<core::CaseId>().number);
    return ids;
  }

  LedgerModel model{support::definitions()};
  LedgerFilter filter{model};
};

TEST_F(Filter, SortsNamesByTheirNumbers) {
  EXPECT_THAT(shown(), ElementsAre(3, 2, 1));
}

TEST_F(Filter, SortsResultsByUrgency) {
  filter.sort(LedgerModel::FirstResult);
  EXPECT_THAT(shown(), ElementsAre(3, 2, 1));
  filter.sort(LedgerModel::FirstResult, Qt::DescendingOrder);
  EXPECT_THAT(shown(), ElementsAre(1, 2, 3));
}

TEST_F(Filter, NarrowsByStageAndOutcome) {
  LedgerLine applied = line(4, "示例4街道中心", "上清寺", Shape::Met);
  applied.stage = "applied";
  applied.outcome = rules::Outcome::Pass;
  model.setLine(applied);
  filter.setStage("applied");
  EXPECT_THAT(shown(), ElementsAre(4));
  filter.setOutcome(rules::Outcome::Fail);
  EXPECT_THAT(shown(), ElementsAre());
  filter.setOutcome(rules::Outcome::Pass);
  EXPECT_THAT(shown(), ElementsAre(4));
  filter.setStage(std::nullopt);
  filter.setOutcome(std::nullopt);
  EXPECT_EQ(filter.rowCount(), 4);
}

TEST_F(Filter, NarrowsByNameAndSubdistrict) {
  filter.setText(QStringLiteral("中心"));
  EXPECT_THAT(shown(), ElementsAre(2, 1));
  filter.setText(QStringLiteral(" 中心  cbd"));
  EXPECT_THAT(shown(), ElementsAre(2));
  filter.setText(QStringLiteral("没有"));
  EXPECT_THAT(shown(), ElementsAre());
  filter.setText(QStringLiteral("  "));
  EXPECT_EQ(filter.rowCount(), 3);
}

TEST_F(Filter, FindsNamesByTheFirstLettersOfTheirPinyin) {
  filter.setText(QStringLiteral("dxg"));
  EXPECT_THAT(shown(), ElementsAre(3));
  filter.setText(QStringLiteral("SL9"));
  EXPECT_THAT(shown(), ElementsAre(2));
}

TEST_F(Filter, FindsNamesByEveryReading) {
  model.setLines({line(1, "重庆市示例中心", "曾家岩", Shape::Met), line(2, "长江路中心", "解放碑", Shape::Met)});
  for (const char* const word : {"cqs", "zqs", "zjy", "cjy"}) {
    filter.setText(QString::fromLatin1(word));
    EXPECT_THAT(shown(), ElementsAre(1)) << word;
  }
  for (const char* const word : {"cjl", "zjl", "jfb", "xfb"}) {
    filter.setText(QString::fromLatin1(word));
    EXPECT_THAT(shown(), ElementsAre(2)) << word;
  }
}

TEST_F(Filter, FindsWhatHasAPaperWithTheWord) {
  std::vector<QString> asked;
  filter.setPaperSearch([&asked](const QString& word) {
    asked.push_back(word);
    return word == QStringLiteral("0a1b") ? std::set<core::CaseId>{{1}, {3}} : std::set<core::CaseId>();
  });
  filter.setText(QStringLiteral("0A1B"));
  EXPECT_THAT(shown(), ElementsAre(3, 1));
  filter.setText(QStringLiteral("0A1B 中心"));
  EXPECT_THAT(shown(), ElementsAre(1));
  EXPECT_THAT(asked, ElementsAre(QStringLiteral("0a1b"), QStringLiteral("0a1b"), QStringLiteral("中心")))
      << "once for each word, not for each line";
}

TEST_F(Filter, FollowsALineThatChanges) {
  filter.setText(QStringLiteral("医院"));
  model.setLine(line(1, "示例10街道医院", "南纪门", Shape::Met));
  EXPECT_THAT(shown(), ElementsAre(3, 1));
}

TEST_F(Filter, SaysWhereACenterWasFoundWhoseNameDoesNotHaveTheWord) {
  filter.setTextSearch([](core::CaseId id, const QString& word) -> std::optional<QString> {
    if (id == core::CaseId{2} && word == QStringLiteral("示例甲")) return QStringLiteral("法定负责人");
    return std::nullopt;
  });
  filter.setText(QStringLiteral("示例甲"));
  ASSERT_EQ(filter.rowCount(), 1);
  const QModelIndex found = filter.index(0, LedgerModel::Name);
  EXPECT_EQ(found.data(LedgerFilter::kFoundRole).toString(), QStringLiteral("在“法定负责人”中找到"));
  EXPECT_TRUE(found.data(Qt::ToolTipRole).toString().endsWith(QStringLiteral("\n在“法定负责人”中找到")));
  filter.setText({});
  EXPECT_EQ(filter.index(0, LedgerModel::Name).data(LedgerFilter::kFoundRole).toString(), QString());
}

}  // namespace
}  // namespace guapai::district
