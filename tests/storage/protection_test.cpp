#include "storage/protection.h"

#include <gtest/gtest.h>

#include "storage/library.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

constexpr PassphraseCost kCheap{.operations = 1, .memory = 8192};

TEST(Protection, IsNotedInTheTrail) {
  const core::FixedClock clock(core::Date(2021, 9, 15));
  const support::TemporaryDirectory directory;
  const auto plain = Library::create(directory / "a.guapai", support::catalogue(), clock);
  EXPECT_FALSE(plain->protection().isOn());
  EXPECT_EQ(plain->cipher(), nullptr);
  const LibraryKey key = newLibraryKey("示例 口令", kCheap);
  rememberKey(key.cipher);
  plain->protection().writeReencrypted(&key, directory / "b.guapai");
  const auto library = Library::open(directory / "b.guapai", support::catalogue(), clock);
  ASSERT_TRUE(library->protection().isOn());
  ASSERT_NE(library->cipher(), nullptr);
  library->protection().note();
  EXPECT_EQ(library->history({}).front().event, "passphrase_set");
  library->protection().change("另一个 口令", kCheap);
  EXPECT_EQ(library->history({}).front().event, "passphrase_changed");
  library->protection().writeReencrypted(nullptr, directory / "c.guapai");
  const auto again = Library::open(directory / "c.guapai", support::catalogue(), clock);
  again->protection().note();
  EXPECT_EQ(again->history({}).front().event, "passphrase_removed");
  EXPECT_TRUE(again->verify().empty());
  forgetKey(key.cipher->keyName());
}

}  // namespace
}  // namespace guapai::storage
