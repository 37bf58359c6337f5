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

}  // namespace
}  // namespace guapai::ui
