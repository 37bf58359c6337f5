#include "cli/output.h"

#include <fstream>

#include <gtest/gtest.h>

#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::cli {
namespace {

TEST(Output, IsAFolderByItsSlashOrBecauseItIsOne) {
  const support::TemporaryDirectory directory;
  EXPECT_TRUE(outputNamed((directory / "new/").string()).folder);
  EXPECT_FALSE(std::filesystem::exists(directory / "new"));
  EXPECT_TRUE(outputNamed(directory.path().string()).folder);
  EXPECT_FALSE(outputNamed((directory / "new.pdf").string()).folder);
}

TEST(Output, MayBeAFileThatIsThere) {
  const support::TemporaryDirectory directory;
  std::ofstream(directory / "old.pdf") << "old";
  EXPECT_EQ(outputNamed((directory / "old.pdf").string()).path, directory / "old.pdf");
}

TEST(Output, IsNeverADevice) {
  EXPECT_EQ(support::refusal([] { (void)outputNamed("/dev/null"); }), core::ErrorCode::OutputNoFile);
}

}  // namespace
}  // namespace guapai::cli
