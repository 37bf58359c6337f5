#include <fstream>
#include <string>

#include <QtCore/QProcess>
#include <gmock/gmock.h>

#include "support/directories.h"
#include "support/temporarydirectory.h"

namespace guapai::ui {
namespace {

/// A screen as the system counts it, and the scale that the person has set.
struct Screen {
  int width;
  int height;
  const char* scale;
};

std::string nameOf(const testing::TestParamInfo<Screen>& info) {
  std::string scale = info.param.scale;
  std::erase(scale, '.');
  return std::to_string(info.param.width) + "x" + std::to_string(info.param.height) + "at" + scale;
}

class Screens : public testing::TestWithParam<Screen> {
protected:
  /// What the tour over every page finds there; its scale is that of a whole process.
  std::string tour() {
    constexpr int kPatienceInMilliseconds = 110'000;
    const auto [width, height, scale] = GetParam();
    const auto file = m_directory / "screen.json";
    std::ofstream(file)
        << R"({"screens":[{"name":"one","x":0,"y":0,"logicalDpi":96,"logicalBaseDpi":96,"dpr":1,"width":)" << width
        << R"(,"height":)" << height << "}]}";
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"),
                       QStringLiteral("offscreen:configfile=") + QString::fromStdString(file.string()));
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QLatin1String(scale));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QString::fromStdString((support::binaryDirectory() / "tests/ui/layout_tour").string()),
                  QStringList());
    const bool ended = process.waitForFinished(kPatienceInMilliseconds) && process.exitStatus() == QProcess::NormalExit;
    const std::string said = process.readAllStandardOutput().toStdString();
    if (!ended) return said + "did not end: " + process.readAllStandardError().toStdString();
    return process.exitCode() == 0 ? said : said + "exit status " + std::to_string(process.exitCode());
  }

  support::TemporaryDirectory m_directory;
};

TEST_P(Screens, ShowEveryPageWhole) {
  EXPECT_EQ(tour(), "");
}

INSTANTIATE_TEST_SUITE_P(All, Screens,
                         testing::Values(Screen{1366, 768, "1"}, Screen{1366, 768, "1.25"}, Screen{1366, 768, "1.5"},
                                         Screen{1920, 1080, "1"}, Screen{3840, 2160, "2"}),
                         nameOf);

}  // namespace
}  // namespace guapai::ui
