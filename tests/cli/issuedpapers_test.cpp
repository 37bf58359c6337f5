#include "cli/issuedpapers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "papers/issuing.h"
#include "storage/database.h"
#include "storage/filestore.h"
#include "support/consolerun.h"
#include "support/district.h"
#include "support/samplecasefiles.h"

namespace guapai::cli {
namespace {

using core::FixedClock;
using support::fileText;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class ListPapers : public testing::Test {
protected:
  ListPapers() {
    for (const char* form : {"annex4", "annex1"}) papers.push_back(issuing.issue(id, form).paper);
    const auto pdf = issuing.pdf(1);
    first = std::string(pdf.constData(), static_cast<std::size_t>(pdf.size()));
  }
  [[nodiscard]] support::ConsoleRun list(const std::vector<std::string>& more) const {
    std::vector<std::string> arguments{"papers", "--library", district.file.string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return support::runCli(arguments, {}, core::Date(2021, 11, 20));
  }
  [[nodiscard]] std::vector<nlohmann::json> listed(std::vector<std::string> more = {}) const {
    more.emplace_back("--json");
    std::vector<nlohmann::json> found;
    for (const std::string& line : support::linesOf(list(more).out)) found.push_back(nlohmann::json::parse(line));
    return found;
  }
  [[nodiscard]] std::vector<int> numbers(const std::vector<std::string>& more) const {
    std::vector<int> found;
    for (const auto& paper : listed(more)) found.push_back(paper.at("number").get<int>());
    return found;
  }
  void changePhone() {
    district.library->apply(id, {core::SetValue{.field = support::District::field("application.phone"),
                                                .value = core::Value(std::string("023-63000009"))}});
  }

  support::District district;
  core::CaseId id = district.addSample(1);
  papers::Issuing issuing{*support::definitions(), *district.library, district.clock};
  std::vector<papers::ComparedPaper> papers;
  std::string first;  ///< the file of the first paper
};

TEST_F(ListPapers, NotesThatAPaperWasHandedOutAgain) {
  const std::size_t entries = district.library->history({}).size();
  EXPECT_EQ(list({"--number", "1", "-o", (district.directory / "again.pdf").string()}).status, ExitStatus::Done);
  const auto trail = district.library->history({});
  ASSERT_EQ(trail.size(), entries + 1);
  EXPECT_EQ(trail[0].event, "printed");
  EXPECT_EQ(trail[0].field, "annex4");
  EXPECT_EQ(trail[0].after, papers[0].fingerprint);
  (void)list({});
  EXPECT_EQ(district.library->history({}).size(), entries + 1) << "looking leaves no entry";
}

TEST_F(ListPapers, SaysEverythingOfAPaperInALine) {
  const auto lines = listed();
  ASSERT_EQ(lines.size(), 2);
  EXPECT_EQ(lines[0], (nlohmann::json{{"format", "guapai.paper/1"},
                                      {"number", 1},
                                      {"form", "annex4"},
                                      {"center_id", papers[0].centerId},
                                      {"center", papers[0].centerName},
                                      {"round", 1},
                                      {"issued_at", "2021-11-20T09:00:00Z"},
                                      {"standard", "chongqing-2020"},
                                      {"standard_checksum", support::definitions()->checksum()},
                                      {"fingerprint", papers[0].fingerprint},
                                      {"sha256", storage::sha256Of(QByteArray::fromStdString(first))},
                                      {"attachment", true},
                                      {"out_of_date", false}}));
}

TEST_F(ListPapers, SaysWhatTheFormatDocuments) {
  const std::string document = fileText(support::sourceDirectory() / "docs/formats.md");
  const auto format = document.find("\"format\": \"guapai.paper/1\"");
  const auto begin = document.rfind('{', format);
  const auto shown = nlohmann::json::parse(document.substr(begin, document.find('}', format) + 1 - begin));
  std::vector<std::string> documented;
  for (const auto& [key, value] : shown.items()) documented.push_back(key);
  std::vector<std::string> written;
  const nlohmann::json paper = listed()[0];
  for (const auto& [key, value] : paper.items()) written.push_back(key);
  EXPECT_EQ(written, documented);
}

TEST_F(ListPapers, SaysWhatIsOutOfDate) {
  changePhone();
  const auto lines = listed();
  EXPECT_EQ(lines[0].at("out_of_date"), true);
  EXPECT_EQ(lines[1].at("out_of_date"), false);
  const std::string table = list({}).out;
  EXPECT_THAT(table, HasSubstr("1     附件4       已过期      " + papers[0].fingerprint));
  EXPECT_THAT(table, HasSubstr("2     附件1       现行        " + papers[1].fingerprint));
  EXPECT_THAT(table, HasSubstr("SHA-256 " + papers[0].fileSha256));
  district.library->remove(id);
  EXPECT_TRUE(listed()[0].at("out_of_date").is_null());
  EXPECT_THAT(list({}).out, HasSubstr("案卷已删除"));
}

TEST_F(ListPapers, FindsByFingerprintAndNumber) {
  EXPECT_THAT(numbers({"--fingerprint", papers[1].fingerprint}), ElementsAre(2));
  EXPECT_THAT(numbers({"--fingerprint", papers[0].fingerprint.substr(3, 5)}), ElementsAre(1));
  EXPECT_THAT(numbers({"--number", "2"}), ElementsAre(2));
  EXPECT_THAT(numbers({"--number", "2", "--fingerprint", papers[0].fingerprint}), IsEmpty());
  for (const auto& missing : {std::vector<std::string>{"--number", "3"}, {"--fingerprint", "0000000000"}}) {
    const auto run = list(missing);
    EXPECT_EQ(run.status, ExitStatus::BadNews);
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(run.err, "没有这份已印发的文书，请核对编号或指纹\n");
  }
}

TEST_F(ListPapers, HandsOutTheFileByteForByte) {
  changePhone();
  const auto output = district.directory / "out.pdf";
  const auto run = list({"--number", "1", "-o", output.string()});
  EXPECT_EQ(run.status, ExitStatus::Done) << run.err;
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(fileText(output), first);
}

TEST_F(ListPapers, HandsOutNoFileThatWasTamperedWith) {
  storage::Database database(district.file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0));
  // Whoever knows of the trigger puts it back: without it, the library would not be opened at all.
  storage::Statement trigger(database, "SELECT sql FROM sqlite_master WHERE name = 'stored_file_stays'");
  ASSERT_TRUE(trigger.run().next());
  const QString again = QString::fromStdString(trigger.text(0));
  ASSERT_FALSE(trigger.next());
  database.execute(QStringLiteral("DROP TRIGGER stored_file_stays"));
  database.execute(QStringLiteral("UPDATE stored_file SET content = replace(content, '%PDF', '%PdF')"));
  database.execute(again);
  const auto output = district.directory / "out.pdf";
  const auto run = list({"--number", "1", "-o", output.string()});
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_THAT(run.err, HasSubstr(papers[0].fileSha256));
  EXPECT_FALSE(std::filesystem::exists(output));
}

TEST_F(ListPapers, RefusesWhatIsNoNumberAndNoFingerprint) {
  EXPECT_EQ(list({"--number", "none"}).status, ExitStatus::BadInput);
  EXPECT_EQ(list({"--fingerprint", "012"}).status, ExitStatus::BadInput);
  EXPECT_EQ(list({"-o", "out.pdf"}).err, "要取出哪一份文书？请用 --number 写明编号\n");
}

}  // namespace
}  // namespace guapai::cli
