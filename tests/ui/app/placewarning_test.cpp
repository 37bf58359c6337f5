#include "app/placewarning.h"

#include <QtWidgets/QToolButton>
#include <gmock/gmock.h>

#include "shell/sentences.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;

/// A library that is opened in a folder which a client synchronizes.
class SynchronizedLibrary : public testing::Test {
protected:
  SynchronizedLibrary() {
    std::filesystem::create_directories(pathOf(m_file).parent_path());
    (void)storage::Library::create(pathOf(m_file), WindowBench::definitions()->catalogue(), m_clock);
    m_bench.open(m_file);
  }
  void openAgain() {
    m_bench.close();
    m_bench.open(m_file);
  }
  [[nodiscard]] bool isSaid() { return m_bench.isShown("messageSentence"); }

  WindowBench m_bench;
  QString m_file = m_bench.file("Nutstore Files/district.guapai");
  core::FixedClock m_clock{core::Date(2021, 11, 22)};
};

TEST_F(SynchronizedLibrary, IsWarnedAboutUntilTheUserHasClosedTheWarning) {
  ASSERT_TRUE(isSaid());
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), HasSubstr("坚果云"));
  openAgain();
  ASSERT_TRUE(isSaid()) << "nobody has closed it";
  m_bench.find<QToolButton>("closeMessage").click();
  EXPECT_FALSE(isSaid());
  openAgain();
  EXPECT_FALSE(isSaid());
  std::filesystem::copy_file(pathOf(m_file), pathOf(m_bench.file("Nutstore Files/district (冲突副本).guapai")));
  openAgain();
  ASSERT_TRUE(isSaid()) << "that is another reason";
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), HasSubstr("冲突副本"));
}

}  // namespace
}  // namespace guapai::ui
