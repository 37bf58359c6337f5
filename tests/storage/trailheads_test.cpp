#include "storage/trailheads.h"

#include <gtest/gtest.h>

#include "storage/library.h"
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

}  // namespace
}  // namespace guapai::storage
