#include "storage/passphrase.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/error.h"
#include "storage/library.h"
#include "storage/protection.h"
#include "storage/schema.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

using core::ErrorCode;
using support::fileText;
using support::refusal;
namespace fs = std::filesystem;

constexpr PassphraseCost kCheap{.operations = 1, .memory = 8192};
constexpr const char* kPassphrase = "示例 口令 one";

/// A library with a passphrase whose key this process does not know.
class LockedLibrary : public testing::Test {
protected:
  LockedLibrary() {
    const auto open = Library::create(plain, support::catalogue(), clock);
    const LibraryKey key = newLibraryKey(kPassphrase, kCheap);
    name = key.cipher->keyName();
    open->protection().writeReencrypted(&key, file);
  }
  ~LockedLibrary() override { forgetKey(name); }

  [[nodiscard]] std::unique_ptr<Library> open() const { return Library::open(file, support::catalogue(), clock); }
  void change(const char* sql) const {
    Database database(file, Database::Access::ReadWrite, std::chrono::milliseconds(0));
    database.execute(QString::fromUtf8(sql));
  }

  const core::FixedClock clock{core::Date(2021, 9, 15)};
  support::TemporaryDirectory directory;
  fs::path plain = directory / "plain.guapai";
  fs::path file = directory / "a.guapai";
  std::string name;
};

TEST_F(LockedLibrary, IsOpenedByNobodyWithoutItsKey) {
  const std::string before = fileText(file);
  EXPECT_EQ(refusal([&] { (void)open(); }), ErrorCode::PassphraseNeeded);
  EXPECT_EQ(refusal([&] { (void)Library::look(file, support::catalogue(), clock); }), ErrorCode::PassphraseNeeded);
  EXPECT_EQ(refusal([&] { (void)Library::salvage(file, support::catalogue(), clock); }), ErrorCode::PassphraseNeeded);
  for (const char* const wrong : {"", "示例 口令 on", "示例 口令 one ", "x"}) EXPECT_FALSE(unlock(file, wrong));
  EXPECT_EQ(refusal([&] { (void)open(); }), ErrorCode::PassphraseNeeded);
  EXPECT_EQ(fileText(file), before);
}

TEST_F(LockedLibrary, IsOpenedWithItsPassphraseUntilTheKeyIsForgotten) {
  EXPECT_TRUE(unlock(file, kPassphrase));
  const auto library = open();
  EXPECT_TRUE(library->protection().isOn());
  EXPECT_TRUE(library->verify().empty());
  EXPECT_TRUE(library->verifyAside().empty());
  forgetKey(name);
  EXPECT_TRUE(library->verify().empty()) << "what is open stays open";
  EXPECT_EQ(refusal([&] { (void)open(); }), ErrorCode::PassphraseNeeded);
}

TEST_F(LockedLibrary, IsOpenedWithTheKeyFromAKeyring) {
  EXPECT_EQ(keyNameOf(file), name);
  EXPECT_EQ(keyNameOf(plain), "");
  EXPECT_EQ(knownKey(name), std::nullopt);
  ASSERT_TRUE(unlock(file, kPassphrase));
  const std::string key = knownKey(name).value();
  EXPECT_EQ(key.size(), 64U);
  forgetKey(name);
  for (const std::string& wrong :
       {std::string(), key.substr(1), key.substr(2), key + "0", std::string(64, '0'), "x" + key.substr(1)})
    EXPECT_FALSE(learnKey(name, wrong)) << wrong.size();
  EXPECT_EQ(refusal([&] { (void)open(); }), ErrorCode::PassphraseNeeded);
  EXPECT_TRUE(learnKey(name, key));
  EXPECT_NO_THROW((void)open());
}

TEST_F(LockedLibrary, GetsAnotherPassphraseForTheSameKey) {
  ASSERT_TRUE(unlock(file, kPassphrase));
  open()->protection().change("第二个 口令", kCheap);
  EXPECT_TRUE(open()->verify().empty());
  forgetKey(name);
  EXPECT_FALSE(unlock(file, kPassphrase));
  EXPECT_TRUE(unlock(file, "第二个 口令"));
  EXPECT_EQ(open()->history({}).front().event, "passphrase_changed");
}

TEST_F(LockedLibrary, IsDamagedWhereItsLockCannotBeMeant) {
  ASSERT_TRUE(unlock(file, kPassphrase));
  for (const char* const sql :
       {"UPDATE lock SET memory = 1 << 40", "UPDATE lock SET operations = 1000000", "UPDATE lock SET salt = x'00'",
        "UPDATE lock SET wrapped = x'00'", "UPDATE lock SET memory = -1", "UPDATE lock SET memory = 1",
        "UPDATE lock SET operations = 0"}) {
    const std::string whole = fileText(file);
    change(sql);
    EXPECT_EQ(refusal([&] { (void)unlock(file, kPassphrase); }), ErrorCode::LibraryDamaged) << sql;
    EXPECT_EQ(refusal([&] { (void)open(); }), ErrorCode::LibraryDamaged) << sql;
    std::ofstream(file, std::ios::binary) << whole;
  }
}

TEST_F(LockedLibrary, IsNoneWhereNoPassphraseWasSet) {
  EXPECT_FALSE(unlock(plain, kPassphrase));
  EXPECT_EQ(refusal([this] { (void)knownLibraryKey(plain); }), ErrorCode::PassphraseNeeded);
  const SchemaSteps steps = programSchema();
  const fs::path old = directory / "old.guapai";
  createLibraryFile(old, SchemaSteps(steps.begin(), steps.begin() + 4), std::chrono::milliseconds(0));
  const std::string before = fileText(old);
  EXPECT_EQ(keyNameOf(old), "") << "its version knows no passphrases";
  EXPECT_EQ(fileText(old), before);
  for (const std::string& text : {std::string("short"), std::string(200, 'x')}) {
    std::ofstream(directory / "text.guapai") << text;
    EXPECT_EQ(refusal([this] { (void)keyNameOf(directory / "text.guapai"); }), ErrorCode::NotALibrary);
  }
}

TEST_F(LockedLibrary, IsNotOpenedByALockThatWasChanged) {
  // Another last byte, whichever it was: where it is always set to one value, 1 key in 256 has it already.
  change(
      "UPDATE lock SET wrapped = CAST(substr(wrapped, 1, length(wrapped) - 1) || "
      "CASE substr(wrapped, -1) WHEN x'00' THEN x'01' ELSE x'00' END AS BLOB)");
  EXPECT_FALSE(unlock(file, kPassphrase));
}

}  // namespace
}  // namespace guapai::storage
