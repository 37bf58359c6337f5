#include "platform/log.h"

#include <cstdlib>

#include <QtCore/QDebug>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

namespace guapai::platform {
namespace {

/// Is destroyed after the log, because it was there before it.
struct LastWords {
  bool areSaid = false;
  ~LastWords() {
    if (areSaid) qCritical("last words");
  }
};
LastWords lastWords;

class Log : public testing::Test {
protected:
  void SetUp() override {
    before = spdlog::default_logger();
    startLog();
  }
  void TearDown() override {
    spdlog::set_default_logger(before);
    qInstallMessageHandler(nullptr);
  }

  std::shared_ptr<spdlog::logger> before;
};

TEST_F(Log, LeavesStandardOutputToResults) {
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  spdlog::warn("library: upgraded");
  spdlog::default_logger()->flush();
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
  EXPECT_NE(testing::internal::GetCapturedStderr().find("library: upgraded"), std::string::npos);
}

TEST_F(Log, KeepsQtsWarningsFromTheUser) {
  testing::internal::CaptureStderr();
  qWarning("a warning");
  qCritical("a failure");
  spdlog::default_logger()->flush();
  const std::string logged = testing::internal::GetCapturedStderr();
  EXPECT_EQ(logged.find("a warning"), std::string::npos);
  EXPECT_NE(logged.find("Qt: a failure"), std::string::npos);
}

TEST_F(Log, IsNotWrittenAfterItsEnd) {
  const auto end = [] {
    lastWords.areSaid = true;
    std::exit(0);
  };
  EXPECT_EXIT(end(), testing::ExitedWithCode(0), testing::Not(testing::HasSubstr("last words")));
}

}  // namespace
}  // namespace guapai::platform
