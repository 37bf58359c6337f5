#include "cli/libraryrender.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "papers/issuing.h"
#include "papers/printedhead.h"
#include "render/pdfbinding.h"
#include "storage/trailheads.h"
#include "support/consolerun.h"
#include "support/district.h"
#include "support/pictures.h"

namespace guapai::cli {
namespace {

using support::fileText;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class RenderLibrary : public testing::Test {
protected:
  RenderLibrary() {
    (void)district.addSample(1);
    (void)district.addSample(2);
  }
  [[nodiscard]] support::ConsoleRun render(const std::string& output, const std::vector<std::string>& more = {},
                                           const std::string& form = "annex4") const {
    std::vector<std::string> arguments{
        "render", "--library", district.file.string(), "--form", form, "-o", (district.directory / output).string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return support::runCli(arguments, {}, core::Date(2021, 11, 20));
  }
  [[nodiscard]] std::string written(const std::string& name) const { return fileText(district.directory / name); }
  [[nodiscard]] std::vector<std::string> pdfs(const std::string& folder) const {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(district.directory / folder)) {
      if (entry.path().extension() == ".pdf") found.push_back(entry.path().filename().string());
    }
    std::ranges::sort(found);
    return found;
  }
  [[nodiscard]] papers::Issuing issuing() const { return {*support::definitions(), *district.library, district.clock}; }
  [[nodiscard]] bool carriesCase(const std::string& name) const {
    return render::embeddedCase(QByteArray::fromStdString(written(name))).has_value();
  }

  support::District district;
};

TEST_F(RenderLibrary, MakesADraftOfEveryCase) {
  const auto run = render("out/");
  EXPECT_EQ(run.status, ExitStatus::Done) << run.err;
  EXPECT_THAT(pdfs("out"), ElementsAre("sample-01-1.pdf", "sample-02-1.pdf"));
  EXPECT_THAT(issuing().papers(), IsEmpty());
}

TEST_F(RenderLibrary, MakesWhatIsAskedFor) {
  EXPECT_EQ(render("one.pdf", {"--center", "sample-02", "--round", "1"}).status, ExitStatus::Done);
  for (const auto& missing :
       {std::vector<std::string>{"--center", "sample-99"}, {"--center", "sample-02", "--round", "2"}}) {
    const auto run = render("none.pdf", missing);
    EXPECT_EQ(run.status, ExitStatus::BadInput);
    EXPECT_EQ(run.err, "资料库中没有这样的案卷，请核对机构编号和第几次申请\n");
  }
  EXPECT_EQ(render("two.pdf").status, ExitStatus::BadInput);
  EXPECT_THAT(pdfs("."), ElementsAre("one.pdf"));
}

TEST_F(RenderLibrary, CarriesTheCaseUnlessToldNotTo) {
  EXPECT_EQ(render("with.pdf", {"--center", "sample-01"}).status, ExitStatus::Done);
  EXPECT_EQ(render("without.pdf", {"--center", "sample-01", "--no-attachment"}).status, ExitStatus::Done);
  EXPECT_EQ(render("issued.pdf", {"--center", "sample-01", "--no-attachment", "--issue"}).status, ExitStatus::Done);
  EXPECT_TRUE(carriesCase("with.pdf"));
  EXPECT_FALSE(carriesCase("without.pdf"));
  EXPECT_FALSE(carriesCase("issued.pdf"));
}

TEST_F(RenderLibrary, IssuesPapersAndSaysTheirNumbers) {
  const auto run = render("out/", {"--issue"});
  EXPECT_EQ(run.status, ExitStatus::Done) << run.err;
  const auto papers = issuing().papers();
  ASSERT_EQ(papers.size(), 2);
  EXPECT_THAT(run.out, testing::StartsWith("已印发：编号1，指纹" + papers[0].fingerprint + "，"));
  EXPECT_EQ(written("out/sample-02-1.pdf"), issuing().pdf(2).toStdString());
}

TEST_F(RenderLibrary, PrintsTheHeadOfTheTrailThatVerifyFinds) {
  const papers::PrintedHead head = papers::printedHead(district.library->heads().last());
  const std::string copy = (district.directory / "copy.guapai").string();
  EXPECT_THAT(district.library->backUp(copy), IsEmpty());
  EXPECT_EQ(render("a.pdf", {"--issue", "--trail-head", "--center", "sample-01"}).status, ExitStatus::Done);
  const auto same = storage::Library::open(copy, support::definitions()->catalogue(), district.clock);
  papers::Issuing again(*support::definitions(), *same, district.clock);
  EXPECT_EQ(written("a.pdf"), again.issue(same->cases()[0].id, "annex4", {.trailHead = true}).pdf.toStdString());
  const auto verified = support::runCli({"verify", "--library", district.file.string(), "--head",
                                         std::to_string(head.entry) + " " + papers::groupedDigits(head)});
  EXPECT_EQ(verified.status, ExitStatus::Done) << verified.out;
  const auto draft = render("b.pdf", {"--trail-head", "--center", "sample-01"});
  EXPECT_EQ(draft.status, ExitStatus::BadInput);
  EXPECT_THAT(draft.err, HasSubstr("--issue"));
}

TEST_F(RenderLibrary, IssuesTheOthersWhereOneFails) {
  const auto id = district.library->cases()[0].id;
  district.library->apply(id, {core::SetValue{.field = support::District::field("center.name"), .value = {}}});
  const auto run = render("out/", {"--issue"});
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_THAT(run.complaints(), testing::StartsWith("sample-01 第1次: 案卷缺少"));
  EXPECT_THAT(pdfs("out"), ElementsAre("sample-02-1.pdf"));
  EXPECT_EQ(issuing().papers().at(0).number, 1);
}

TEST_F(RenderLibrary, GivesEveryPaperANameOfItsOwn) {
  const auto field = support::District::field("center.id");
  const auto cases = district.library->cases();
  district.library->apply(cases[0].id, {core::SetValue{.field = field, .value = std::string("a/b")}});
  district.library->apply(cases[1].id, {core::SetValue{.field = field, .value = std::string("a_b")}});
  const auto run = render("out/");
  EXPECT_EQ(run.status, ExitStatus::Done) << run.err;
  EXPECT_THAT(pdfs("out"), ElementsAre("a_b-1-2.pdf", "a_b-1.pdf"));
}

TEST_F(RenderLibrary, GivesNoFileANameThatSteersATerminal) {
  const auto field = support::District::field("center.id");
  const std::string hostile = "甲\u202E乙\u009B丙\u0085丁\u200B";
  district.library->apply(district.library->cases()[0].id, {core::SetValue{.field = field, .value = hostile}});
  EXPECT_EQ(render("out/").status, ExitStatus::Done);
  EXPECT_THAT(pdfs("out"), ElementsAre("sample-02-1.pdf", "甲_乙_丙_丁_-1.pdf"));
}

TEST_F(RenderLibrary, SaysFirstThatNothingIsVerifiedOnAPaperForSignature) {
  const std::string words = "提示：sample-01 第1次：这份文书所列结果没有一项经过核实";
  const auto run = render("a.pdf", {"--issue", "--center", "sample-01"}, "annex1");
  EXPECT_EQ(run.status, ExitStatus::Done) << run.err;
  EXPECT_THAT(run.err, HasSubstr(words));
  EXPECT_THAT(render("b.pdf", {"--issue", "--center", "sample-01"}, "annex4").err, testing::Not(HasSubstr(words)));
  EXPECT_THAT(render("c.pdf", {"--center", "sample-01"}, "annex1").err, testing::Not(HasSubstr(words)));
  const auto verified = render("d.pdf", {"--issue", "--center", "sample-02"}, "annex1");
  EXPECT_THAT(verified.err, testing::Not(HasSubstr("没有一项经过核实")));
}

TEST_F(RenderLibrary, IssuesNoPaperThatLacksAPicture) {
  const auto id = district.library->cases()[1].id;
  district.library->attach(id, "plans/center-02-1.png", "no picture");
  district.library->attach(id, "plans/center-02-2.pdf", QByteArray::fromStdString(support::pdf(1)));
  const auto run = render("a.pdf", {"--issue", "--center", "sample-02"}, "annex2");
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_THAT(run.err, HasSubstr("文件“plans/center-02-1.png”不是可以读取的PNG、JPEG图片或PDF文件，图不能印出"));
  EXPECT_THAT(run.err, HasSubstr("没有印发，也没有占用编号：文件“plans/center-02-1.png”不是可以读取的"));
  EXPECT_THAT(issuing().papers(), IsEmpty());
  EXPECT_THAT(pdfs("."), IsEmpty());
  EXPECT_EQ(render("a.pdf", {"--issue", "--center", "sample-02"}, "annex4").status, ExitStatus::Done)
      << "which shows no pictures";
}

TEST_F(RenderLibrary, BindsAllIntoOneFile) {
  EXPECT_EQ(render("all.pdf", {"--issue", "--bound"}, "annex4").status, ExitStatus::Done);
  EXPECT_THAT(written("all.pdf"), testing::StartsWith("%PDF-"));
  EXPECT_EQ(issuing().papers().size(), 2);
}

TEST_F(RenderLibrary, RefusesWhatDoesNotGoTogether) {
  EXPECT_EQ(render("a.pdf", {"case.json"}).status, ExitStatus::BadInput);
  EXPECT_EQ(render("a.pdf", {"--center", "sample-01", "--issue", "--on", "2021-10-20"}).status, ExitStatus::BadInput);
  const auto run = support::runCli({"render", "--form", "annex4", "--issue", "-o", "a.pdf", "case.json"});
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_THAT(run.err, HasSubstr("--library"));
}

TEST_F(RenderLibrary, GivesPapersThatAreImportedAgain) {
  EXPECT_EQ(render("out/", {"--issue"}).status, ExitStatus::Done);
  const auto imported = support::runCli({"import", "--library", (district.directory / "other.guapai").string(),
                                         (district.directory / "out/sample-01-1.pdf").string(),
                                         (district.directory / "out/sample-02-1.pdf").string()});
  EXPECT_EQ(imported.status, ExitStatus::Done) << imported.err;
  const std::string library = (district.directory / "other.guapai").string();
  EXPECT_THAT(support::runCli({"list", "--library", library}).out, HasSubstr("第1次"));
}

}  // namespace
}  // namespace guapai::cli
