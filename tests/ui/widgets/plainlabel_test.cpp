#include "widgets/plainlabel.h"

#include <gmock/gmock.h>

#include "support/textrecorder.h"

namespace guapai::ui {
namespace {

TEST(PlainLabel, ShowsMarkupAndWhatCannotBeSeenAsTheyAre) {
  PlainLabel label(QStringLiteral("<b>甲</b>\u202E\n乙"));
  EXPECT_EQ(label.textFormat(), Qt::PlainText);
  EXPECT_EQ(label.text(), QStringLiteral("<b>甲</b>[U+202E]\n乙"));
}

TEST(ElidedLabel, EndsInAnEllipsisWhereThereIsTooLittleRoom) {
  const QString name = QStringLiteral("示例一街道社区卫生服务中心");
  ElidedLabel label;
  label.setText(name);
  label.resize(label.sizeHint());
  EXPECT_EQ(support::paintedTexts(label).join(QString()), name);
  label.resize(label.sizeHint().width() / 2, label.height());
  const QString painted = support::paintedTexts(label).join(QString());
  EXPECT_TRUE(painted.endsWith(u'…')) << qUtf8Printable(painted);
  EXPECT_TRUE(painted.startsWith(QStringLiteral("示例一")));
  EXPECT_EQ(label.toolTip(), name) << "there it is whole";
}

TEST(ElidedLabel, ShortensItsTailLast) {
  const QString paper = QStringLiteral(" · 社区医院验收申请表");
  ElidedLabel label;
  label.setText(QStringLiteral("示例一街道社区卫生服务中心"), paper);
  EXPECT_EQ(label.text(), QStringLiteral("示例一街道社区卫生服务中心 · 社区医院验收申请表"));
  label.resize(label.fontMetrics().horizontalAdvance(QStringLiteral("示例一… · 社区医院验收申请表")) + 2,
               label.sizeHint().height());
  QString painted = support::paintedTexts(label).join(QString());
  EXPECT_TRUE(painted.startsWith(QStringLiteral("示例"))) << qUtf8Printable(painted);
  EXPECT_TRUE(painted.endsWith(QStringLiteral("…") + paper)) << qUtf8Printable(painted);
  label.resize(label.fontMetrics().horizontalAdvance(QStringLiteral("社区医院")), label.height());
  painted = support::paintedTexts(label).join(QString());
  EXPECT_TRUE(painted.endsWith(u'…')) << qUtf8Printable(painted);
}

}  // namespace
}  // namespace guapai::ui
