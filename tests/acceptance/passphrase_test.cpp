// A library with a passphrase, seen from outside: what whoever takes the disk can read, what whoever changes its bytes
// achieves, and that everybody else notices nothing.
#include <array>
#include <fstream>

#include <QtCore/QString>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/text.h"
#include "support/protectedlibrary.h"
#include "support/resources.h"
#include "support/shell.h"

namespace guapai {
namespace {

using storage::Library;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
namespace fs = std::filesystem;

const std::string kPassphrase = "正确 马厩 电池 订书钉";
const std::string kOther = "another correct horse";

/// What persons have entered and what was made from it, each where it is encrypted.
const std::array<std::string, 16> kSecrets{
    "500103199001010029", "13900000028",  "13900000029",    "63900028",         "龙门阵先生",     "示例医师庚",
    "110500103000001",    "示例密图",     "现场看过的理由", "示例审核人丁",     "没有写完的草稿", "算出来的结果",
    "示例经办人戊",       "\"criteria\"", "%PDF-1",         "\x89PNG\r\n\x1A\n"};

constexpr auto kCase =
    R"({"format":"guapai.case/1","center":{"name":"示例社区卫生服务中心","id":"sample-x","kind":"community"},)"
    R"("information":{"institution_name":"示例中心","legal_representative":{"name":"龙门阵先生","phone":"13900000028",)"
    R"("id_number":"500103199001010029"},"general_practitioners":[{"name":"示例医师庚","category":"临床",)"
    R"("license_no":"110500103000001"}],"floor_plan":[{"file":"示例密图.png"}]},)"
    R"("application":{"phone":"023-63900028","annual_visits":120000,"applied_on":"2021-09-15"},)"
    R"("review":{"rulings":{"C6":{"result":"met","reason":"现场看过的理由","ruled_by":"示例审核人丁",)"
    R"("ruled_on":"2021-10-20"}}}})";

class Passphrase : public testing::Test {
protected:
  Passphrase() {
    for (const char* const folder : {"in", "out", "home", "tmp"}) fs::create_directory(directory / folder);
    const std::string changed = core::replaced(kCase, "13900000028", "13900000029");
    std::ofstream(directory / "in/case.json") << kCase;
    std::ofstream(directory / "in/changed.json") << changed;
    std::ofstream(directory / "in/two.jsonl") << kCase << '\n' << core::replaced(changed, "sample-x", "sample-y");
    EXPECT_EQ(run("cp $samples/plans/center-02-1.png in/示例密图.png", "").status, 0);
  }
  ~Passphrase() override {
    if (fs::exists(library)) support::forget(library);
  }

  /// @param passphrase  of the library; empty: it has none.
  [[nodiscard]] support::ShellRun run(const std::string& line, const std::string& passphrase) const {
    return support::runShell(directory.path(),
                             "export HOME=$PWD/home TMPDIR=$PWD/tmp XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_CACHE_HOME= "
                             "GUAPAI_PERSON=示例经办人戊 library=home/d.guapai GUAPAI_PASSPHRASE='" +
                                 passphrase + "'; " + line);
  }
  void expect(const std::string& line, int status, const std::string& passphrase) const {
    const auto ended = run(line, passphrase);
    EXPECT_EQ(ended.status, status) << line << '\n' << ended.out << ended.err;
  }

  [[nodiscard]] std::unique_ptr<Library> opened() const {
    auto open = Library::open(library, support::definitions()->catalogue(), clock);
    open->setActor({.account = "test", .person = "示例经办人戊"});
    return open;
  }

  /// Everything that writes to the disk, a try that finds the disk full among it.
  /// @param round  tells the outputs of one round from those of another.
  void workARound(const std::string& round, const std::string& passphrase) const {
    for (const std::string& line : std::vector<std::string>{
             "import --library $library in/case.json", "import --library $library in/changed.json",
             "import --library $library in/two.jsonl",
             "render --library $library --form annex2 --issue --center sample-x -o out/2-" + round + ".pdf",
             "render --library $library --form annex4 --issue --center sample-x -o out/4-" + round + ".pdf"})
      expect("$cli " + line, 0, passphrase);
    typeInTheWindow();
    expect("ulimit -f 1; $cli import --library $library in/changed.json", 3, passphrase);
    for (const std::string& line : std::vector<std::string>{
             "list", "board", "history", "papers", "papers --number 1 -o out/again-" + round + ".pdf", "restore",
             "export -o out/" + round + "/", "restore \"$(ls home/d-备份 | tail -n 1)\"", "verify"})
      expect("$cli " + line + " --library $library", 0, passphrase);
    typeInTheWindow();
  }
  /// What the desktop program writes besides.
  void typeInTheWindow() const {
    const auto open = opened();
    const core::CaseId id = open->cases().front().id;
    open->saveDraft({.caseId = id,
                     .field = support::District::field("application.annual_visits"),
                     .row = {},
                     .text = "没有写完的草稿",
                     .savedAt = clock.now()});
    open->cacheResults("key", {{.id = id, .revision = open->head(id).revision, .result = "算出来的结果"}});
  }

  /// The files, but for what went in and out, that have these bytes or, where they are text, the same in UTF-16.
  [[nodiscard]] std::vector<std::string> filesHolding(const std::string& secret) const {
    std::vector<std::string> forms{secret};
    if (core::isWellFormed(secret)) {
      std::string little;
      std::string big;
      for (const QChar unit : QString::fromStdString(secret)) {
        little += {static_cast<char>(unit.cell()), static_cast<char>(unit.row())};
        big += {static_cast<char>(unit.row()), static_cast<char>(unit.cell())};
      }
      forms.insert(forms.end(), {little, big});
    }
    std::vector<std::string> holding;
    for (const auto& entry : fs::recursive_directory_iterator(directory.path())) {
      const std::string name = fs::relative(entry.path(), directory.path()).string();
      if (!entry.is_regular_file() || name.starts_with("in/") || name.starts_with("out/")) continue;
      const std::string bytes = support::fileText(entry.path());
      for (const std::string& form : forms)
        if (bytes.find(form) != std::string::npos) holding.push_back(name);
    }
    return holding;
  }

  void protect(const std::string& passphrase) const {
    EXPECT_THAT(support::protect(library, passphrase), IsEmpty()) << "nothing in the clear is left";
    EXPECT_TRUE(storage::unlock(library, passphrase));
  }

  const core::SystemClock clock;
  support::TemporaryDirectory directory;
  const fs::path library = directory / "home/d.guapai";
};

TEST_F(Passphrase, LeavesNothingThatAnybodyCanReadOnTheDisk) {
  workARound("clear", "");
  for (const std::string& secret : kSecrets) EXPECT_THAT(filesHolding(secret), Not(IsEmpty())) << secret;
  protect(kPassphrase);
  for (const std::string& secret : kSecrets) EXPECT_THAT(filesHolding(secret), IsEmpty()) << secret;
  workARound("protected", kPassphrase);
  expect("$cli backup --library $library -o home/b.guapai", 0, kPassphrase);
  for (const std::string& secret : kSecrets) EXPECT_THAT(filesHolding(secret), IsEmpty()) << secret;
  for (const std::string& passphrase : {kPassphrase, kOther})
    EXPECT_THAT(filesHolding(passphrase), IsEmpty()) << passphrase;
}

TEST_F(Passphrase, LeavesTheLibraryWholeWhateverIsDoneWithIt) {
  expect("$cli import --library $library in/two.jsonl && $cli import --library $library in/two.jsonl", 0, "");
  const auto verify = [this](const std::string& passphrase, const char* when) {
    EXPECT_EQ(run("$cli verify --library $library", passphrase).status, 0) << when;
    EXPECT_TRUE(opened()->verify().empty()) << when;
  };
  protect(kPassphrase);
  verify(kPassphrase, "set");
  expect("$cli import --library $library in/changed.json", 0, kPassphrase);
  verify(kPassphrase, "edited");
  expect("$cli backup --library $library -o out/b.guapai && $cli verify --library out/b.guapai", 0, kPassphrase);
  expect("$cli import --library $library in/case.json && $cli restore --library $library out/b.guapai", 0, kPassphrase);
  verify(kPassphrase, "restored");
  protect(kOther);
  verify(kOther, "changed");
  expect("$cli verify --library $library", 2, kPassphrase);
  expect("$cli verify --library out/b.guapai", 0, kPassphrase);
  EXPECT_THAT(backups::setPassphrase(library, std::nullopt, support::definitions()->catalogue(), clock,
                                     {.account = "test", .person = std::nullopt}),
              IsEmpty());
  verify("", "removed");
}

TEST_F(Passphrase, ChangesNothingOfWhatIsExportedAndListed) {
  const std::string list = "for list in list board papers; do $cli $list --library $library --json; done >out/";
  const std::string write = "$cli export --library $library -o out/";
  expect("$cli import --library $library in/two.jsonl", 0, "");
  expect("$cli render --library $library --form annex4 --issue --center sample-x -o out/4.pdf", 0, "");
  expect(list + "before.lists && " + write + "before/", 0, "");
  protect(kPassphrase);
  expect(list + "after.lists && " + write + "after/", 0, kPassphrase);
  expect("diff -r out/before out/after && diff out/before.lists out/after.lists && test -s out/after.lists", 0, "");
}

TEST_F(Passphrase, IsRefusedWithoutAHint) {
  expect("$cli import --library $library in/case.json", 0, "");
  protect(kPassphrase);
  const std::string before = support::fileText(library);
  std::vector<std::string> said;
  for (const std::string& wrong : {core::replaced(kPassphrase, "钉", "机"), kOther, std::string("x")}) {
    const auto ended = run("$cli list --library $library", wrong);
    EXPECT_EQ(ended.status, 2);
    EXPECT_EQ(ended.out, "");
    said.push_back(ended.err);
  }
  EXPECT_THAT(said.front(), HasSubstr("口令不对"));
  EXPECT_THAT(said, testing::Each(said.front()));
  EXPECT_EQ(support::fileText(library), before);
}

/// Time of the processor, whatever else the machine does. Whoever saw that a passphrase is wrong before the key was
/// made from it would be quicker by far.
TEST_F(Passphrase, IsGivenToALibraryOfAnyVersion) {
  for (const std::string version : {"1", "2", "3", "4", "5"}) {
    const fs::path old = support::sourceDirectory() / "tests/data/libraries" / ("version-" + version + ".guapai");
    const fs::path file = directory / ("home/v" + version) / "d.guapai";
    fs::create_directory(file.parent_path());
    fs::copy_file(old, file);
    fs::copy_file(old, directory / ("out/" + version + ".guapai"));
    const auto left = support::protect(file, kPassphrase);
    ASSERT_EQ(left.size(), 1U) << version << ": the copy from before the upgrade";
    EXPECT_THAT(left.front().filename().string(), testing::StartsWith("d.v" + version + "-"));
    const auto listed = run("$cli list --library home/v" + version + "/d.guapai", kPassphrase);
    EXPECT_EQ(listed.status, 0) << version << listed.err;
    EXPECT_EQ(listed.out, run("$cli list --library out/" + version + ".guapai", "").out) << version;
    expect("$cli verify --library home/v" + version + "/d.guapai", 0, kPassphrase);
    support::forget(file);
  }
}

}  // namespace
}  // namespace guapai
