#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cliprocess.h"
#include "support/samplecasefiles.h"
#include "support/temporarydirectory.h"

namespace guapai {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A machine without fonts would print white paper.
TEST(MachineWithoutFonts, MakesNoPaperAndSaysWhatToInstall) {
  const support::TemporaryDirectory directory;
  const auto write = [&](const std::string& name, const std::string& text) {
    std::ofstream(directory / name, std::ios::binary) << text;
    return (directory / name).string();
  };
  const std::string fonts =
      write("fonts.conf", "<?xml version=\"1.0\"?><fontconfig><dir>" + (directory / "none").string() +
                              "</dir><cachedir>" + (directory / "cache").string() + "</cachedir></fontconfig>");
  const std::string file = write("case.json", support::smallCase());
  const std::string output = (directory / "out.pdf").string();
  for (const std::string form : {"annex1", "annex4"}) {
    const auto run =
        support::runCliProcess({"render", "--form", form, "-o", output, file}, {}, {{"FONTCONFIG_FILE", fonts}});
    EXPECT_EQ(run.status, 3) << form;
    EXPECT_THAT(run.err, HasSubstr("fonts-noto-cjk"));
    EXPECT_THAT(run.err, Not(HasSubstr("内存不足")));
    EXPECT_FALSE(std::filesystem::exists(output)) << form;
  }
}

}  // namespace
}  // namespace guapai
