#include "storage/sealing.h"

#include <gtest/gtest.h>

namespace guapai::storage {
namespace {

const SealKey kKey = newSealKey();

TEST(Sealing, DependsOnKeyPurposeAndContent) {
  const Seal seal = sealOf(kKey, "row", "a");
  EXPECT_EQ(sealOf(kKey, "row", "a"), seal);
  EXPECT_NE(sealOf(newSealKey(), "row", "a"), seal);
  EXPECT_NE(sealOf(kKey, "entry", "a"), seal);
  EXPECT_NE(sealOf(kKey, "row", "b"), seal);
  EXPECT_NE(sealOf(kKey, "ro", "wa"), seal);
}

TEST(Sealing, AddsUpInAnyOrder) {
  const Seal one = sealOf(kKey, "row", "1");
  const Seal two = sealOf(kKey, "row", "2");
  Seal sum{};
  add(sum, one);
  add(sum, two);
  Seal other{};
  add(other, two);
  add(other, one);
  EXPECT_EQ(sum, other);
  EXPECT_NE(sum, one);
  subtract(sum, two);
  EXPECT_EQ(sum, one);
  subtract(sum, one);
  EXPECT_EQ(sum, Seal{});
}

TEST(Sealing, ReadsASealBackFromItsBytes) {
  const Seal seal = sealOf(kKey, "row", "1");
  EXPECT_EQ(sealFrom(bytesOf(seal)), seal);
  EXPECT_EQ(sealFrom("short"), Seal{});
  EXPECT_EQ(sealFrom(std::string(bytesOf(seal)) + "x"), Seal{});
}

}  // namespace
}  // namespace guapai::storage
