#include "cli/paperjobs.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/error.h"
#include "render/pdfwriter.h"
#include "support/consolerun.h"
#include "support/district.h"
#include "support/pdfreading.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::cli {
namespace {

using core::ErrorCode;
using support::fileText;
using testing::StartsWith;

class Jobs : public testing::Test {
protected:
  ExitStatus write(const std::string& output, bool bound = false) {
    CommandLine line{.command = "render", .options = {{"form", "annex4"}, {"o", (directory / output).string()}}};
    if (bound) line.options["bound"] = "";
    return writePapers(line, {*support::definitions(), clock, console}, jobs, inputs);
  }
  void add(const std::string& stem, std::size_t pages) {
    jobs.push_back({.stem = stem, .name = stem, .make = [this, pages] {
                      ++made;
                      forms::Pages paper;
                      paper.pages.resize(pages);
                      return JobPaper{.pdf = render::pdfOf(paper)};
                    }});
  }
  void addIssued(const std::string& stem, std::int64_t number) {
    add(stem, 1);
    jobs.back().make = [make = jobs.back().make, number] { return JobPaper{.pdf = make().pdf, .issued = number}; };
  }
  void addFailing(const std::string& stem, ErrorCode code) {
    jobs.push_back({.stem = stem, .name = stem, .make = [code]() -> JobPaper { throw core::Error(code, "x"); }});
  }

  support::TemporaryDirectory directory;
  core::FixedClock clock{core::Date(2021, 11, 20)};
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  Console console{in, out, err};
  std::vector<PaperJob> jobs;
  std::vector<std::filesystem::path> inputs;
  int made = 0;
};

TEST_F(Jobs, BecomeOneFileEachInAFolder) {
  add("a", 1);
  add("示例", 1);
  EXPECT_EQ(write("out/"), ExitStatus::Done);
  for (const char* name : {"out/a.pdf", "out/示例.pdf"}) EXPECT_THAT(fileText(directory / name), StartsWith("%PDF-"));
}

TEST_F(Jobs, AreNotMadeWhereTheirFilesWouldBeOne) {
  add("a", 1);
  add("a", 1);
  EXPECT_EQ(write("out/"), ExitStatus::BadInput);
  EXPECT_EQ(write("out.pdf"), ExitStatus::BadInput);
  EXPECT_EQ(made, 0);
}

TEST_F(Jobs, AreNotMadeWhereTheFolderCannotBe) {
  add("a", 1);
  std::ofstream(directory / "file") << "x";
  EXPECT_THROW(write("file/out/"), core::Error);
  EXPECT_EQ(made, 0);
}

TEST_F(Jobs, BecomeOneBoundFile) {
  add("a", 2);
  add("b", 3);
  EXPECT_EQ(write("out.pdf", true), ExitStatus::Done);
  const QByteArray pdf = QByteArray::fromStdString(fileText(directory / "out.pdf"));
  EXPECT_THAT(support::askAbout(pdf, QStringLiteral("pdfinfo"), {QStringLiteral("{}")}).simplified().toStdString(),
              testing::HasSubstr("Pages: 5 "));
}

TEST_F(Jobs, AreNotBoundIntoAFolder) {
  add("a", 1);
  EXPECT_EQ(write("out/", true), ExitStatus::BadInput);
  EXPECT_THAT(err.str(), testing::HasSubstr("不要写目录"));
  EXPECT_EQ(made, 0);
  EXPECT_FALSE(std::filesystem::exists(directory / "out"));
}

TEST_F(Jobs, AreMadeAlthoughOneFails) {
  for (const bool bound : {false, true}) {
    jobs.clear();
    err.str("");
    addFailing("bad", ErrorCode::CaseIncomplete);
    add("good", 1);
    addFailing("worse", ErrorCode::LibraryBusy);
    EXPECT_EQ(write(bound ? "out.pdf" : "out/", bound), ExitStatus::SystemFailed);
    EXPECT_THAT(support::ConsoleRun::withoutHint(err.str()),
                testing::AllOf(StartsWith("bad: 案卷缺少"), testing::HasSubstr("\nworse: 资料库正被")));
    EXPECT_THAT(fileText(directory / (bound ? "out.pdf" : "out/good.pdf")), StartsWith("%PDF-"));
  }
}

TEST_F(Jobs, AreNotMadeWhereTheyWouldReplaceWhatIsRead) {
  add("a", 1);
  std::ofstream(directory / "a.pdf") << "a case";
  std::filesystem::create_hard_link(directory / "a.pdf", directory / "link.pdf");
  inputs = {directory / "a.pdf"};
  for (const char* output : {"a.pdf", "link.pdf", "./"})
    EXPECT_EQ(support::refusal([&] { (void)write(output); }), ErrorCode::OutputIsInput) << output;
  EXPECT_EQ(support::refusal([&] { (void)write("link.pdf", true); }), ErrorCode::OutputIsInput);
  EXPECT_EQ(made, 0);
  EXPECT_EQ(fileText(directory / "a.pdf"), "a case");
}

TEST_F(Jobs, AreNotMadeWhereTheyWouldReplaceALibrary) {
  const support::District district;
  add("a", 1);
  std::filesystem::create_symlink(district.file, directory / "a.pdf");
  for (const char* output : {"a.pdf", "./"})
    EXPECT_EQ(support::refusal([&] { (void)write(output); }), ErrorCode::OutputIsLibrary) << output;
  EXPECT_EQ(made, 0);
}

TEST_F(Jobs, AreNotMadeWhereTheirFileCannotBe) {
  add("a", 1);
  add("b", 1);
  std::filesystem::create_directories(directory / "out" / "a.pdf");
  EXPECT_EQ(write("out/"), ExitStatus::SystemFailed);
  EXPECT_EQ(made, 1) << "the other one";
  EXPECT_EQ(support::refusal([&] { (void)write("none/out.pdf", true); }), ErrorCode::FolderMissing);
  jobs.pop_back();
  EXPECT_EQ(write("none/out.pdf"), ExitStatus::SystemFailed);
  EXPECT_EQ(made, 1);
}

TEST_F(Jobs, TellHowToGetAPaperThatWasIssuedAndNotWritten) {
  addIssued("a", 7);
  addIssued("b", 8);
  jobs[0].make = [this, make = jobs[0].make] {
    std::filesystem::create_directories(directory / "out" / "a.pdf");  // by somebody else, meanwhile
    return make();
  };
  EXPECT_EQ(write("out/"), ExitStatus::SystemFailed);
  EXPECT_THAT(err.str(), testing::AllOf(testing::HasSubstr("a: 有同名的文件夹"), testing::HasSubstr("编号7"),
                                        testing::HasSubstr("guapai-cli papers --library 资料库 --number 7 -o"),
                                        testing::Not(testing::HasSubstr("磁盘空间"))));
  EXPECT_THAT(err.str(), testing::Not(testing::HasSubstr("编号8")));
  EXPECT_THAT(fileText(directory / "out" / "b.pdf"), StartsWith("%PDF-"));
}

TEST_F(Jobs, LeaveNoBoundFileWhereAllFail) {
  addFailing("bad", ErrorCode::CaseIncomplete);
  EXPECT_EQ(write("out.pdf", true), ExitStatus::BadInput);
  EXPECT_FALSE(std::filesystem::exists(directory / "out.pdf"));
}

}  // namespace
}  // namespace guapai::cli
