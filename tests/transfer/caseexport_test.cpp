#include "transfer/caseexport.h"

#include <fstream>
#include <sstream>
#include <vector>

#include <gtest/gtest.h>

#include "files/fileidentity.h"
#include "files/placement.h"
#include "storage/filestore.h"
#include "support/cases.h"
#include "support/district.h"
#include "support/refusal.h"
#include "support/samplecasefiles.h"
#include "support/temporarydirectory.h"
#include "transfer/caseimport.h"

namespace guapai::transfer {
namespace {

using support::catalogue;
using support::fileText;

class ExportOfCases : public testing::Test {
protected:
  std::unique_ptr<storage::Library> created(const std::string& name) {
    return storage::Library::create(directory / name, catalogue(), clock);
  }

  support::TemporaryDirectory directory;
  core::FixedClock clock{core::Date(2021, 10, 20)};
};

TEST_F(ExportOfCases, GivesTheSameBytesAfterAnImportIntoAnEmptyLibrary) {
  const auto library = created("first.guapai");
  CaseImport sample(*support::definitions());
  for (const auto& file : support::filesOf("resources/sample", ".json")) sample.addFile(file, "sample");
  sample.into(*library);
  EXPECT_EQ(exportCases(*library, catalogue(), directory / "first.jsonl").cases, 11U);

  const auto other = created("second.guapai");
  CaseImport exported(*support::definitions());
  exported.addFile(directory / "first.jsonl", "first.jsonl");
  EXPECT_TRUE(exported.problems().empty());
  exported.into(*other);
  (void)exportCases(*other, catalogue(), directory / "second.jsonl");
  EXPECT_EQ(fileText(directory / "first.jsonl"), fileText(directory / "second.jsonl"));
  EXPECT_EQ(support::linesOf(fileText(directory / "first.jsonl")).size(), 11U);
}

TEST_F(ExportOfCases, IsNotedInTheLibraryButNeverFailsForIt) {
  const auto library = created("first.guapai");
  CaseImport sample(*support::definitions());
  sample.addFile(support::sourceDirectory() / "resources/sample/center-01.json", "sample");
  sample.into(*library);
  EXPECT_TRUE(exportCases(*library, catalogue(), directory / "first.jsonl").noted);
  EXPECT_EQ(library->history({.most = 1}).at(0).event, "exported");
  const auto busy =
      storage::Library::open(directory / "first.guapai", catalogue(), clock, std::chrono::milliseconds(0));
  (void)library->issue(library->cases()[0].id, [&](const storage::PaperGround&) -> storage::PaperToIssue {
    const Exported exported = exportCases(*busy, catalogue(), directory / "second.jsonl");
    EXPECT_EQ(exported, (Exported{.cases = 1, .noted = false}));
    return {.form = "annex4"};
  });
  EXPECT_EQ(fileText(directory / "first.jsonl"), fileText(directory / "second.jsonl"));
}

TEST_F(ExportOfCases, WritesTheFilesOfTheCasesBesideThem) {
  const auto library = created("first.guapai");
  CaseImport sample(*support::definitions());
  for (const auto& file : support::filesOf("resources/sample", ".json")) sample.addFile(file, "sample");
  sample.into(*library);
  EXPECT_EQ(exportWithFiles(*library, catalogue(), directory / "first/cases.jsonl").cases, 11U);
  const std::string plan = fileText(support::sourceDirectory() / "resources/sample/plans/center-02-1.png");
  const std::string name = "files/" + storage::sha256Of(QByteArray::fromStdString(plan));
  EXPECT_EQ(fileText(directory / "first" / name), plan);
  EXPECT_NE(fileText(directory / "first/cases.jsonl").find(R"("file":")" + name + '"'), std::string::npos);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(directory / "first/files"), {}), 2);

  const auto other = created("second.guapai");
  CaseImport exported(*support::definitions());
  exported.addFile(directory / "first/cases.jsonl", "cases.jsonl");
  EXPECT_TRUE(exported.warnings().empty());
  exported.into(*other);
  (void)exportWithFiles(*other, catalogue(), directory / "second/cases.jsonl");
  EXPECT_EQ(fileText(directory / "first/cases.jsonl"), fileText(directory / "second/cases.jsonl"));
  EXPECT_EQ(fileText(directory / "second" / name), plan);
}

TEST_F(ExportOfCases, GoesOnFromWhatAKilledExportHasLeft) {
  const auto library = created("library.guapai");
  CaseImport sample(*support::definitions());
  for (const auto& file : support::filesOf("resources/sample", ".json")) sample.addFile(file, "sample");
  sample.into(*library);
  (void)exportWithFiles(*library, catalogue(), directory / "out/cases.jsonl");
  const std::filesystem::path folder = directory / "out/files";
  std::vector<std::filesystem::path> written;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) written.push_back(entry.path());
  ASSERT_EQ(written.size(), 2U);
  const std::string second = fileText(written[1]);
  const auto identity = files::identityOf(written[0]);
  std::ofstream(written[1]) << "no longer what its name says";
  std::ofstream(folder / "mine") << "mine";
  for (const auto& file : {written[0], written[1], folder / "mine"})
    std::ofstream(files::unfinishedName(file)) << "half";

  (void)exportWithFiles(*library, catalogue(), directory / "out/cases.jsonl");
  EXPECT_EQ(files::identityOf(written[0]), identity) << "it is not written again";
  EXPECT_EQ(fileText(written[1]), second);
  EXPECT_EQ(fileText(folder / "mine"), "mine");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 3);
}

TEST_F(ExportOfCases, LeavesTheNameOfAFileThatIsMissing) {
  const auto library = created("library.guapai");
  CaseImport cases(*support::definitions());
  const std::string text = support::smallCase(R"(,"information":{"floor_plan":[{"file":"gone.png"}]})");
  std::istringstream stream(text);
  cases.addStream(stream, "a.json", false, directory.path());
  cases.into(*library);
  (void)exportWithFiles(*library, catalogue(), directory / "out/cases.jsonl");
  EXPECT_EQ(fileText(directory / "out/cases.jsonl"), text + "\n");
  EXPECT_FALSE(std::filesystem::exists(directory / "out/files"));
}

TEST_F(ExportOfCases, TakesAwayWhatItMadeWhereItComesToNothing) {
  const auto library = created("library.guapai");
  core::Answers nameless(catalogue());
  support::setRows(nameless, "information.floor_plan", {{{"file", "1.png"}}});
  const auto id = library->import({{.centerId = "sample", .round = 1, .answers = nameless}}).front();
  library->attach(id, "1.png", "a plan");
  const auto refused = [&](const std::filesystem::path& folder) {
    return support::refusal([&] { (void)exportWithFiles(*library, catalogue(), folder / "cases.jsonl"); });
  };
  EXPECT_EQ(refused(directory / "new" / "out"), core::ErrorCode::CaseIncomplete);
  EXPECT_FALSE(std::filesystem::exists(directory / "new"));
  std::filesystem::create_directories(directory / "old/files");
  std::ofstream(directory / "old/files/mine") << "mine";
  EXPECT_EQ(refused(directory / "old"), core::ErrorCode::CaseIncomplete);
  EXPECT_EQ(fileText(directory / "old/files/mine"), "mine");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(directory / "old/files"), {}), 1);
}

TEST_F(ExportOfCases, OrdersByCenterAndRound) {
  const auto library = created("library.guapai");
  CaseImport cases(*support::definitions());
  std::istringstream stream;
  for (const char* head :
       {R"("b","kind":"township"})", R"("a","kind":"township"},"round":10)", R"("a","kind":"township"},"round":2)"}) {
    std::istringstream text(std::string(R"({"format":"guapai.case/1","center":{"name":)") + head + "}");
    cases.addStream(text, head, false);
  }
  cases.into(*library);
  (void)exportCases(*library, catalogue(), directory / "out.jsonl");
  EXPECT_EQ(fileText(directory / "out.jsonl"),
            R"({"format":"guapai.case/1","round":2,"center":{"name":"a","kind":"township"}})"
            "\n"
            R"({"format":"guapai.case/1","round":10,"center":{"name":"a","kind":"township"}})"
            "\n"
            R"({"format":"guapai.case/1","center":{"name":"b","kind":"township"}})"
            "\n");
}

TEST_F(ExportOfCases, LeavesTheOldFileWhereACaseCannotBeWritten) {
  const auto library = created("library.guapai");
  core::Answers nameless(catalogue());
  library->import({{.centerId = "sample", .round = 1, .answers = nameless}});
  std::ofstream(directory / "out.jsonl") << "old";
  EXPECT_EQ(support::refusal([&] { (void)exportCases(*library, catalogue(), directory / "out.jsonl"); }),
            core::ErrorCode::CaseIncomplete);
  EXPECT_EQ(fileText(directory / "out.jsonl"), "old");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(directory.path()), {}), 2);
}

TEST_F(ExportOfCases, LeavesEverythingAsItWasWhereItIsCancelled) {
  const auto library = created("library.guapai");
  CaseImport sample(*support::definitions());
  for (const auto& file : support::filesOf("resources/sample", ".json")) sample.addFile(file, "sample");
  sample.into(*library);
  std::ofstream(directory / "out.jsonl") << "old";
  std::vector<std::size_t> told;
  const auto cancelAtTheLast = [&told](std::size_t done, std::size_t total) {
    told.push_back(done);
    EXPECT_EQ(total, 11U);
    return done + 1 < total;
  };
  EXPECT_THROW((void)exportWithFiles(*library, catalogue(), directory / "out.jsonl", cancelAtTheLast), core::Cancelled);
  EXPECT_EQ(told, (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
  EXPECT_EQ(fileText(directory / "out.jsonl"), "old");
  EXPECT_FALSE(std::filesystem::exists(directory / "files"));
  EXPECT_NE(library->history({.most = 1}).at(0).event, "exported");
}

TEST_F(ExportOfCases, IsRefusedWhereThereIsNoFolder) {
  const auto library = created("library.guapai");
  EXPECT_EQ(support::refusal([&] { (void)exportCases(*library, catalogue(), directory / "none" / "out.jsonl"); }),
            core::ErrorCode::FolderMissing);
}

}  // namespace
}  // namespace guapai::transfer
