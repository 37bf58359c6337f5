#include "attachments/casefiles.h"

#include <fstream>
#include <set>
#include <sys/stat.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/forms.h"
#include "support/hostilepdf.h"
#include "support/pictures.h"
#include "support/refusal.h"
#include "support/resources.h"
#include "support/temporarydirectory.h"

namespace guapai::attachments {
namespace {

using State = CaseFiles::State;
using support::catalogue;
using testing::ElementsAre;

class FilesOfACase : public testing::Test {
protected:
  void name(const std::string& file) {
    const core::FieldId list = catalogue().require("information.floor_plan");
    core::Row row = answers.newRow(list);
    if (!file.empty()) {
      const core::Field& field = catalogue()[catalogue().require("information.floor_plan.file")];
      row.cells[field.column] = std::get<core::Value>(core::parseValue(field, file));
    }
    answers.editList(list).rows.push_back(row);
    answers.editList(list).finished = true;
  }

  void write(const std::string& file, const std::string& bytes) const {
    std::filesystem::create_directories((directory / file).parent_path());
    std::ofstream(directory / file, std::ios::binary) << bytes;
  }

  static std::vector<std::string> listed(const core::Problems& problems) {
    std::vector<std::string> lines;
    for (const core::Problem& problem : problems) {
      EXPECT_EQ(problem.severity, core::Severity::Warning);
      lines.push_back(problem.path + " " + problem.code + " " + problem.arguments.at("name"));
    }
    return lines;
  }

  support::TemporaryDirectory directory;
  core::Answers answers{catalogue()};
  FilesBeside beside{directory.path()};
};

TEST_F(FilesOfACase, AreThoseThatItsAnswersName) {
  EXPECT_TRUE(namedFiles(answers).empty());
  name("图/一层.png");
  name("");
  name("b.pdf");
  const auto named = namedFiles(answers);
  ASSERT_EQ(named.size(), 2U);
  EXPECT_EQ(named[0].name, "图/一层.png");
  EXPECT_EQ(named[1].path, "/information/floor_plan/2/file");
  answers.editList(catalogue().require("information.floor_plan")).finished = false;
  EXPECT_EQ(namedFiles(answers)[1].path, "/worksheets/unfinished_lists/information.floor_plan/2/file");
}

TEST_F(FilesOfACase, StandBesideTheCaseFile) {
  write("图/一层.png", std::string("a\0b\r\n", 5));
  EXPECT_EQ(beside.state("图/一层.png"), State::There);
  EXPECT_EQ(*beside.bytes("图/一层.png"), std::string("a\0b\r\n", 5));
  EXPECT_EQ(beside.state("图"), State::Special) << "a folder is no file";
  EXPECT_EQ(beside.state("none.png"), State::Missing);
  EXPECT_EQ(support::refusal([&] { (void)beside.bytes("none.png"); }), core::ErrorCode::FileUnreadable);
}

TEST_F(FilesOfACase, StayInItsFolderWhateverALinkSays) {
  const support::TemporaryDirectory elsewhere;
  std::ofstream(elsewhere / "secret.png") << "secret";
  write("图/一层.png", "plan");
  std::filesystem::create_symlink(elsewhere / "secret.png", directory / "out.png");
  std::filesystem::create_directory_symlink(elsewhere.path(), directory / "out");
  std::filesystem::create_symlink(directory / "图/一层.png", directory / "in.png");
  std::filesystem::create_symlink("nowhere", directory / "broken.png");
  EXPECT_EQ(beside.state("out.png"), State::Outside);
  EXPECT_EQ(beside.state("out/secret.png"), State::Outside);
  EXPECT_EQ(beside.state("in.png"), State::There);
  EXPECT_EQ(*beside.bytes("in.png"), "plan");
  EXPECT_EQ(beside.state("broken.png"), State::Missing);
  name("out.png");
  EXPECT_THAT(listed(problemsOfFiles(answers, beside)),
              ElementsAre("/information/floor_plan/0/file file.outside out.png"));
}

TEST_F(FilesOfACase, MayStandInAFolderThatIsReachedByALink) {
  write("a/一层.png", "plan");
  std::filesystem::create_directory_symlink(directory / "a", directory / "link");
  EXPECT_EQ(FilesBeside(directory / "link").state("一层.png"), State::There);
  EXPECT_EQ(FilesBeside(directory / "a" / ".." / "a").state("一层.png"), State::There);
}

/// Opening a pipe that nobody writes into would wait for ever.
TEST_F(FilesOfACase, AreNoPipesAndNoDevices) {
  ASSERT_EQ(mkfifo((directory / "pipe.png").c_str(), 0600), 0);
  EXPECT_EQ(beside.state("pipe.png"), State::Special);
  EXPECT_EQ(FilesBeside("/dev").state("null"), State::Special);
}

TEST_F(FilesOfACase, AreNoLargerThanTheLimit) {
  write("a.png", "");
  std::filesystem::resize_file(directory / "a.png", kLargestFile);
  EXPECT_EQ(beside.state("a.png"), State::There);
  std::filesystem::resize_file(directory / "a.png", kLargestFile + 1);
  EXPECT_EQ(beside.state("a.png"), State::TooLarge);
  name("a.png");
  EXPECT_THAT(listed(problemsOfFiles(answers, beside)),
              ElementsAre("/information/floor_plan/0/file file.too_large a.png"));
  EXPECT_EQ(picturesOf(support::form("annex2"), answers, beside).at("a.png").state, forms::Picture::State::Unreadable);
}

TEST_F(FilesOfACase, AreInTheLibraryUnderTheirNames) {
  const core::FixedClock clock(core::Date(2021, 10, 20));
  const auto library = storage::Library::create(directory / "a.guapai", catalogue(), clock);
  const auto id = library->import({{.centerId = "甲", .round = 1, .answers = answers, .files = {}}}).front();
  library->attach(id, "一层.png", QByteArray("a\0b", 3));
  const FilesInLibrary files(*library, id);
  EXPECT_EQ(files.state("一层.png"), State::There);
  EXPECT_EQ(*files.bytes("一层.png"), std::string("a\0b", 3));
  EXPECT_EQ(files.state("二层.png"), State::Missing);
}

TEST_F(FilesOfACase, GoOntoPaperOrAreNamedInAWarning) {
  name("plan.png");
  name("gone.png");
  name("note.txt");
  write("plan.png", support::png(support::plan(40, 20)));
  write("note.txt", "note");
  const auto pictures = picturesOf(support::form("annex2"), answers, beside);
  EXPECT_EQ(pictures.at("plan.png").state, forms::Picture::State::Good);
  EXPECT_EQ(pictures.at("gone.png").state, forms::Picture::State::Missing);
  EXPECT_EQ(pictures.at("note.txt").state, forms::Picture::State::Unreadable);
  EXPECT_THAT(listed(problemsOfPictures(answers, beside, pictures)),
              ElementsAre("/information/floor_plan/1/file file.missing gone.png",
                          "/information/floor_plan/2/file file.unreadable note.txt"));
  EXPECT_THAT(listed(problemsOfFiles(answers, beside)),
              ElementsAre("/information/floor_plan/1/file file.missing gone.png"));
  EXPECT_TRUE(picturesOf(support::form("annex4"), answers, beside).empty()) << "it shows none";
  for (const char* code : {"file.missing", "file.too_large", "file.outside", "file.special"})
    EXPECT_TRUE(support::messages().has(code)) << code;
}

TEST_F(FilesOfACase, HaveNoMorePagesThanAnybodyPrints) {
  for (const char* file : {"60.pdf", "41.pdf", "39.pdf", "1.pdf"}) name(file);
  write("60.pdf", support::pdfOfPages(60));
  write("41.pdf", support::pdfOfPages(41));
  write("39.pdf", support::pdfOfPages(39));
  write("1.pdf", support::pdfOfPages(1));
  const auto annex2 = support::form("annex2");
  auto pictures = picturesOf(annex2, answers, beside);
  EXPECT_EQ(pictures.at("60.pdf").pages.size(), 60U);
  EXPECT_EQ(pictures.at("41.pdf").fault, forms::Picture::Fault::ManyTogether);
  EXPECT_EQ(pictures.at("39.pdf").pages.size(), 39U);
  EXPECT_EQ(pictures.at("1.pdf").pages.size(), 1U) << "100 pages are not too many";
  name("39.pdf");
  pictures = picturesOf(annex2, answers, beside);
  EXPECT_EQ(pictures.at("39.pdf").fault, forms::Picture::Fault::ManyTogether)
      << "a file is printed wherever it is named";
  EXPECT_EQ(pictures.at("1.pdf").pages.size(), 1U);
}

TEST_F(FilesOfACase, HaveASentenceForEveryFault) {
  using Fault = forms::Picture::Fault;
  std::set<std::string> sentences;
  for (int fault = 0; fault <= static_cast<int>(Fault::Heavy); ++fault)
    sentences.insert(support::messages().sentence(sentenceOf(static_cast<Fault>(fault)), {{"name", "plan.pdf"}}));
  EXPECT_EQ(sentences.size(), static_cast<std::size_t>(Fault::Heavy)) << "none and no picture are told alike";
  for (const std::string& sentence : sentences) EXPECT_THAT(sentence, testing::HasSubstr("plan.pdf"));
}

}  // namespace
}  // namespace guapai::attachments
