#include "app/caseheader.h"

#include <gmock/gmock.h>

#include "support/textrecorder.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

constexpr auto kVisits = "application.annual_visits";
constexpr auto kNameOfVisits = "机构年诊疗人次数 · Saved ";

class Header : public testing::Test {
protected:
  void SetUp() override {
    m_bench.open(m_bench.sampleLibrary());
    WindowBench::press(Qt::Key_F, Qt::ControlModifier);
    WindowBench::type(QStringLiteral("示例十街道"));
    WindowBench::press(Qt::Key_Return);
    WindowBench::press(Qt::Key_Return);
    for (int step = 0; step < 60 && WindowBench::focusName() != QLatin1String(kVisits); ++step)
      WindowBench::press(Qt::Key_Return);
    ASSERT_EQ(WindowBench::focusName(), QLatin1String(kVisits));
  }
  static void fill(const char* digits) {
    WindowBench::type(QString::fromLatin1(digits));
    WindowBench::press(Qt::Key_Return);
  }
  [[nodiscard]] std::string saved() { return m_bench.text("savedAt").toStdString(); }

  WindowBench m_bench;
};

TEST_F(Header, SaysWhatWasSavedAndWhen) {
  EXPECT_EQ(saved(), "Everything saved");
  fill("77777");
  EXPECT_THAT(saved(), HasSubstr(kNameOfVisits));
  fill("301");
  EXPECT_THAT(saved(), HasSubstr(" · Saved "));
  EXPECT_THAT(saved(), Not(HasSubstr(kNameOfVisits)));
}

TEST_F(Header, SaysWhatWasUndoneAndDoneAgain) {
  fill("77777");
  fill("301");
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_THAT(saved(), Not(HasSubstr(kNameOfVisits)));
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_THAT(saved(), HasSubstr(kNameOfVisits));
  WindowBench::press(Qt::Key_Y, Qt::ControlModifier);
  EXPECT_THAT(saved(), HasSubstr(kNameOfVisits));
  WindowBench::press(Qt::Key_Y, Qt::ControlModifier);
  EXPECT_THAT(saved(), Not(HasSubstr(kNameOfVisits)));
}

TEST_F(Header, ShortensTheNameBeforeTheTime) {
  fill("77777");
  auto& line = m_bench.find<QLabel>("savedAt");
  const QString time = line.text().section(QStringLiteral(" · "), -1);
  line.resize(line.minimumWidth(), line.height());
  EXPECT_THAT(support::paintedTexts(line).join(QString()).toStdString(), EndsWith(time.toStdString()));
}

}  // namespace
}  // namespace guapai::ui
