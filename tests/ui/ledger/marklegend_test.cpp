#include "ledger/marklegend.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

TEST(MarkLegend, StandsUnderTheMatrixOnly) {
  WindowBench bench;
  bench.open(bench.sampleLibrary());
  EXPECT_TRUE(bench.isShown("markLegend"));
  WindowBench::press(Qt::Key_Return);
  EXPECT_FALSE(bench.isShown("markLegend"));
}

TEST(MarkLegend, SaysAllFourSignsAndTheSeal) {
  WindowBench bench;
  bench.open(bench.sampleLibrary());
  const std::string said = bench.find<QWidget>("markLegend").accessibleName().toStdString();
  for (const char* sign : {"✓ ", "✗ ", "？ ", "⇄ ", "✓裁 "}) EXPECT_THAT(said, testing::HasSubstr(sign));
}

}  // namespace
}  // namespace guapai::ui
