#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <gmock/gmock.h>

#include "app/casepage.h"
#include "app/districtpage.h"
#include "editors/answereditor.h"
#include "shell/sentences.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;

TEST(ReadOnlyLibrary, SaysSoAndLocksItsBlanks) {
  WindowBench bench;
  const QString library = bench.sampleLibrary();
  QFile::setPermissions(library, QFile::ReadOwner);
  if (QFileInfo(library).isWritable()) GTEST_SKIP() << "who may write everything has no read-only file";
  bench.open(library);
  EXPECT_THAT(bench.window().windowTitle().toStdString(), HasSubstr("read-only"));
  EXPECT_THAT(bench.text("messageSentence").toStdString(), HasSubstr("read-only"));
  for (const char* const name : {"newCenter", "importCases", "editPlan"})
    EXPECT_FALSE(bench.window().findChild<QAction*>(QLatin1String(name))->isEnabled()) << name;
  auto& page = *bench.window().findChild<DistrictPage*>();
  const core::FixedClock clock{core::Date(2021, 11, 22)};
  page.openCase(
      storage::Library::open(pathOf(library), WindowBench::definitions()->catalogue(), clock)->cases().front().id);
  EXPECT_FALSE(bench.find<AnswerEditor>("application.annual_visits").isEnabled());
  for (const char* const name : {"removeCenter", "tryFigures", "undo"})
    EXPECT_FALSE(bench.window().findChild<QAction*>(QLatin1String(name))->isEnabled()) << name;
  page.casePage().focusForm();
  WindowBench::press(Qt::Key_1);
  EXPECT_EQ(bench.text("messageSentence").toStdString(), "The library can only be read.");
  for (const Qt::Key key : {Qt::Key_N, Qt::Key_I, Qt::Key_Z, Qt::Key_T, Qt::Key_Return}) {
    WindowBench::press(key, Qt::ControlModifier);
    EXPECT_THAT(bench.text("messageSentence").toStdString(), HasSubstr(": The library can only be read.")) << key;
  }
  bench.showTab("Verification");
  EXPECT_FALSE(bench.find<AnswerEditor>("review.verified.annual_visits").isEnabled());
  EXPECT_THAT(bench.window().windowTitle().toStdString(), HasSubstr("read-only"));
}

}  // namespace
}  // namespace guapai::ui
