#include "papers/paperrequest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/district.h"

namespace guapai::papers {
namespace {

using testing::ElementsAre;

PaperRequest request(const QString& center, std::int64_t round = 1) {
  return {.caseId = {1},
          .form = "annex4",
          .title = QStringLiteral("社区医院验收申请表"),
          .center = center,
          .round = round,
          .fileName = {}};
}

std::vector<QString> namesOf(std::vector<PaperRequest> requests) {
  nameFiles(requests);
  std::vector<QString> names;
  for (const PaperRequest& each : requests) names.push_back(each.fileName);
  return names;
}

QString nameOf(const PaperRequest& wanted) {
  return namesOf({wanted}).front();
}

TEST(PaperFileName, IsTheFormAndTheCenter) {
  EXPECT_EQ(nameOf(request(QStringLiteral("示例一街道社区卫生服务中心"))),
            QStringLiteral("社区医院验收申请表_示例一街道社区卫生服务中心.pdf"));
}

TEST(PaperFileName, TellsALaterRound) {
  EXPECT_EQ(nameOf(request(QStringLiteral("示例中心"), 2)), QStringLiteral("社区医院验收申请表_示例中心_第2次.pdf"));
}

TEST(PaperFileName, HoldsNothingThatAFileSystemRefuses) {
  EXPECT_EQ(nameOf(request(QStringLiteral("示例/一:\n中心?"))), QStringLiteral("社区医院验收申请表_示例一中心.pdf"));
}

TEST(PaperFileName, KeepsCharactersBeyondTheBasicPlane) {
  EXPECT_EQ(nameOf(request(QStringLiteral("𠮷庆中心"))), QStringLiteral("社区医院验收申请表_𠮷庆中心.pdf"));
}

TEST(PaperFileName, FitsAFileSystem) {
  const QString name = nameOf(request(QStringLiteral("示例𠮷").repeated(60)));
  EXPECT_LE(name.toUtf8().size(), 255);
  EXPECT_FALSE(name.toUtf8().contains('?')) << "half a character is left";
  EXPECT_TRUE(name.endsWith(QStringLiteral(".pdf")));
}

TEST(PaperFileName, IsNeverThatOfAnotherPaper) {
  EXPECT_THAT(namesOf({request(QStringLiteral("示例A中心")), request(QStringLiteral("示例a中心")),
                       request(QStringLiteral("示例/A中心"))}),
              ElementsAre(QStringLiteral("社区医院验收申请表_示例A中心.pdf"),
                          QStringLiteral("社区医院验收申请表_示例a中心（2）.pdf"),
                          QStringLiteral("社区医院验收申请表_示例A中心（3）.pdf")));
}

}  // namespace
}  // namespace guapai::papers
