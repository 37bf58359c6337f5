#include "cli/exitstatus.h"

#include <gtest/gtest.h>

namespace guapai::cli {
namespace {

TEST(ExitStatusOfAnError, TellsBadInputFromTheSystem) {
  EXPECT_EQ(statusOf(core::ErrorCode::FileUnreadable), ExitStatus::BadInput);
  EXPECT_EQ(statusOf(core::ErrorCode::LibraryDamaged), ExitStatus::BadInput);
  EXPECT_EQ(statusOf(core::ErrorCode::FileIsFolder), ExitStatus::BadInput);
  EXPECT_EQ(statusOf(core::ErrorCode::PdfDamaged), ExitStatus::BadInput);
  EXPECT_EQ(statusOf(core::ErrorCode::PictureUnprinted), ExitStatus::BadInput);
  EXPECT_EQ(statusOf(core::ErrorCode::DiskFull), ExitStatus::SystemFailed);
  EXPECT_EQ(statusOf(core::ErrorCode::TemporaryUnwritable), ExitStatus::SystemFailed);
  EXPECT_EQ(statusOf(core::ErrorCode::ReadFailed), ExitStatus::BadInput);
  EXPECT_EQ(statusOf(core::ErrorCode::PictureReaderRefused), ExitStatus::SystemFailed);
  EXPECT_EQ(statusOf(core::ErrorCode::FontMissing), ExitStatus::SystemFailed);
  EXPECT_EQ(statusOf(core::ErrorCode::LibraryBusy), ExitStatus::SystemFailed);
}

TEST(ExitStatusOfSeveral, IsTheGravest) {
  EXPECT_EQ(graver(ExitStatus::Done, ExitStatus::BadNews), ExitStatus::BadNews);
  EXPECT_EQ(graver(ExitStatus::SystemFailed, ExitStatus::BadInput), ExitStatus::SystemFailed);
}

}  // namespace
}  // namespace guapai::cli
