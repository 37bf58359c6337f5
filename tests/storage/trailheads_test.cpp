#include "storage/trailheads.h"

#include <gtest/gtest.h>

#include "storage/library.h"
#include "storage/passphrase.h"
#include "storage/protection.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

constexpr std::chrono::milliseconds kAtOnce{0};

class Heads : public testing::Test {
protected:
  std::unique_ptr<Library> create(const std::string& name) const {
    return Library::create(directory / name, support::catalogue(), clock, kAtOnce);
  }
  core::CaseId add(Library& library, const std::string& center) const {
    return library.import({{.centerId = center, .answers = core::Answers(support::catalogue())}})[0];
  }

  support::TemporaryDirectory directory;
  const core::FixedClock clock{core::Date(2021, 9, 15)};
};

TEST_F(Heads, AreOfOneTrailAlone) {
  const auto library = create("a.guapai");
  EXPECT_EQ(library->heads().last(), TrailHead{});
  add(*library, "a");
  const TrailHead first = library->heads().last();
  EXPECT_GT(first.entry, 0);
  EXPECT_EQ(first.seal.size(), 64U);
  add(*library, "b");
  EXPECT_NE(library->heads().last(), first);
  EXPECT_TRUE(library->heads().have(first));
  EXPECT_TRUE(library->heads().have({}));
  const auto other = create("b.guapai");
  EXPECT_FALSE(other->heads().have(first)) << "its trail ends before";
  add(*other, "a");
  EXPECT_FALSE(other->heads().have(first)) << "the same entry, of another library";
}

TEST_F(Heads, CountWhatCameSince) {
  const auto library = create("a.guapai");
  const core::CaseId id = add(*library, "a");
  const TrailHead head = library->heads().last();
  EXPECT_EQ(library->heads().behind(head), TrailPart{});
  const core::FieldId visits = support::catalogue().require("application.annual_visits");
  library->apply(id, {core::SetValue{visits, core::Value(std::int64_t{7})}});
  library->apply(id, {core::SetValue{visits, core::Value(std::int64_t{8})}});
  add(*library, "b");
  library->set("plan", "1");
  EXPECT_EQ(library->heads().behind(head), (TrailPart{.entries = 4, .cases = 2, .papers = 0}));
}

TEST_F(Heads, ThatWereGivenUpStandInTheTrail) {
  const auto library = create("a.guapai");
  EXPECT_TRUE(library->heads().givenUp().empty());
  const std::vector<TrailHead> heads{{.entry = 7, .seal = std::string(64, 'a')}, {.entry = 9, .seal = "b"}};
  library->noteRestored("2021-09-15-090000-opening.guapai", heads);
  library->noteRestored("again.guapai", {});
  EXPECT_EQ(library->heads().givenUp(), heads);
  EXPECT_TRUE(library->verify().empty());
}

TEST_F(Heads, AreKeptOfEveryEntry) {
  const auto library = create("a.guapai");
  add(*library, "a");
  const TrailHead first = library->heads().last();
  add(*library, "b");
  EXPECT_EQ(library->heads().at(first.entry), first);
  EXPECT_EQ(library->heads().at(library->heads().last().entry), library->heads().last());
  EXPECT_FALSE(library->heads().at(library->heads().last().entry + 1));
  EXPECT_FALSE(library->heads().at(0));
}

TEST_F(Heads, NameTheRestoringThatGaveAnEntryUp) {
  const auto library = create("a.guapai");
  for (const char* const center : {"a", "b", "c"}) add(*library, center);
  EXPECT_FALSE(library->heads().restoredInPlaceOf(library->heads().last().entry));
  library->noteRestored("2021-09-15-090000-opening.guapai", {{.entry = 20, .seal = std::string(64, 'a')}});
  const std::int64_t restored = library->heads().last().entry;
  EXPECT_FALSE(library->heads().restoredInPlaceOf(restored - 2)) << "the backup had it";
  EXPECT_EQ(library->heads().restoredInPlaceOf(restored), restored);
  EXPECT_EQ(library->heads().restoredInPlaceOf(20), restored);
  EXPECT_FALSE(library->heads().restoredInPlaceOf(21)) << "it came later";
}

TEST_F(Heads, AreMadeAnewWithAPassphrase) {
  const auto plain = create("a.guapai");
  add(*plain, "a");
  const TrailHead head = plain->heads().last();
  EXPECT_FALSE(plain->heads().resealedBehind(head.entry));
  const LibraryKey key = newLibraryKey("示例 口令", {.operations = 1, .memory = 8192});
  rememberKey(key.cipher);
  plain->protection().writeReencrypted(&key, directory / "b.guapai");
  const auto library = Library::open(directory / "b.guapai", support::catalogue(), clock, kAtOnce);
  library->protection().note();
  const TrailHead last = library->heads().last();
  EXPECT_FALSE(library->heads().have(head));
  EXPECT_TRUE(library->heads().at(head.entry)) << "the entry is still there";
  EXPECT_EQ(library->heads().resealedBehind(head.entry), last.entry);
  EXPECT_FALSE(library->heads().resealedBehind(last.entry));
  forgetKey(key.cipher->keyName());
}

}  // namespace
}  // namespace guapai::storage
