#include "cli/render.h"

#include <algorithm>
#include <fstream>
#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/text.h"
#include "render/fonts.h"
#include "support/consolerun.h"
#include "support/hostilepdf.h"
#include "support/pictures.h"
#include "support/samplecasefiles.h"
#include "support/temporarydirectory.h"

namespace guapai::cli {
namespace {

using support::fileText;
using support::runCli;
using support::smallCase;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

/// What this machine's fonts give cause to say: nothing where the official ones are installed.
std::string fontNotice() {
  std::vector<std::string> wanted;
  std::vector<std::string> used;
  for (const render::FontSubstitution& each : render::fontSubstitutions()) {
    wanted.push_back(each.wanted.toStdString());
    used.push_back(each.used.toStdString());
  }
  if (wanted.empty()) return {};
  const auto joined = [](const std::vector<std::string>& names) {
    return std::accumulate(names.begin() + 1, names.end(), names.front(),
                           [](const std::string& all, const std::string& name) { return all + "、" + name; });
  };
  return "提示：本机没有公文字体" + joined(wanted) + "，依次以" + joined(used) + "代替\n";
}

class RenderPapers : public testing::Test {
protected:
  [[nodiscard]] std::string name(const std::string& file) const { return (directory / file).string(); }
  std::string written(const std::string& file, const std::string& text) const {
    std::ofstream(directory / file, std::ios::binary) << text;
    return name(file);
  }
  [[nodiscard]] support::ConsoleRun render(const std::string& output, const std::vector<std::string>& files,
                                           const std::string& form = "annex4") const {
    std::vector<std::string> arguments{"render", "--form", form, "-o", name(output)};
    arguments.insert(arguments.end(), files.begin(), files.end());
    return runCli(arguments);
  }
  [[nodiscard]] std::vector<std::string> pdfs(const std::string& folder = ".") const {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(directory / folder)) {
      if (entry.path().extension() == ".pdf") found.push_back(entry.path().filename().string());
    }
    std::ranges::sort(found);
    return found;
  }

  support::TemporaryDirectory directory;
};

TEST_F(RenderPapers, WritesEachFormAsPdf) {
  for (const char* form : {"annex1", "annex2", "annex4", "checklist"}) {
    const auto run = render("out.pdf", {written("a.json", smallCase())}, form);
    EXPECT_EQ(run.status, ExitStatus::Done) << run.err;
    EXPECT_EQ(run.out + run.complaints(), "");
    EXPECT_THAT(fileText(directory / "out.pdf"), StartsWith("%PDF-"));
  }
}

TEST_F(RenderPapers, GivesEachCaseItsPdfInAFolder) {
  const std::string lines = written("b.jsonl", smallCase() + "\n\n" + smallCase(R"(,"round":2)"));
  EXPECT_EQ(render("out/", {written("a.json", smallCase()), lines}).status, ExitStatus::Done);
  EXPECT_THAT(pdfs("out"), ElementsAre("a.pdf", "b-1.pdf", "b-3.pdf"));
}

TEST_F(RenderPapers, TakesFloorPlansFromBesideTheCaseFile) {
  const std::string plans = R"(,"information":{"floor_plan":[{"file":"plan.png"}]})";
  const std::string file = written("a.json", smallCase(plans));
  const auto without = render("out.pdf", {file}, "annex2");
  EXPECT_EQ(without.status, ExitStatus::Done) << "the paper says so too";
  EXPECT_THAT(without.err, HasSubstr(file + ":1: /information/floor_plan/0/file: 没有找到文件“plan.png”"));
  EXPECT_EQ(render("out.pdf", {file}).err, fontNotice()) << "Annex 4 shows none";

  const std::string pdf = fileText(directory / "out.pdf");
  (void)written("plan.png", support::png(support::plan(400, 200)));
  const auto with = render("out.pdf", {file}, "annex2");
  EXPECT_EQ(with.err, fontNotice());
  EXPECT_THAT(fileText(directory / "out.pdf"), HasSubstr("/Subtype /Image"));
  EXPECT_THAT(pdf, Not(HasSubstr("/Subtype /Image")));
}

TEST_F(RenderPapers, RefusesAPlanThatHasNoEndAndSaysWhy) {
  const std::string file = written("a.json", smallCase(R"(,"information":{"floor_plan":[{"file":"loop.pdf"}]})"));
  (void)written("loop.pdf", support::loopingPdf());
  const auto run = render("out.pdf", {file}, "annex2");
  EXPECT_EQ(run.status, ExitStatus::Done) << "the paper says so too";
  EXPECT_THAT(run.err, HasSubstr(file + ":1: /information/floor_plan/0/file: PDF文件“loop.pdf”的页面结构首尾相连"));
  EXPECT_THAT(fileText(directory / "out.pdf"), StartsWith("%PDF-"));
}

TEST_F(RenderPapers, NamesPrivateUseCharactersInALine) {
  const std::string file = written("a.json", smallCase(R"(,"application":{"mailing_address":"旧码\ue863路1号"})"));
  const auto run = render("out.pdf", {file});
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_THAT(run.complaints(), StartsWith(file + ":1: 纸面上有专用区字符U+E863（䶮），"));
  EXPECT_EQ(render("out.pdf", {file}, "annex2").complaints(), "") << "which does not show the address";
}

TEST_F(RenderPapers, WritesNothingWhereOneCaseIsBad) {
  const std::string bad = written("bad.json", "{\n\"round\":0}");
  const auto run = render("out/", {written("a.json", smallCase()), bad});
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_THAT(run.err, StartsWith(bad + ":2: /round: "));
  EXPECT_FALSE(std::filesystem::exists(directory / "out"));
}

TEST_F(RenderPapers, AsksForAFolderWhereThereAreSeveralCases) {
  const auto run = render("out.pdf", {written("a.json", smallCase()), written("b.json", smallCase())});
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_THAT(pdfs(), IsEmpty());
}

TEST_F(RenderPapers, RefusesTwoCasesThatWouldBecomeOneFile) {
  std::filesystem::create_directory(directory / "other");
  EXPECT_EQ(render("out/", {written("a.json", smallCase()), written("other/a.json", smallCase())}).status,
            ExitStatus::BadInput);
}

TEST_F(RenderPapers, RefusesAFormThatIsNot) {
  const auto run = render("out.pdf", {written("a.json", smallCase())}, "annex9");
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_EQ(run.err, "没有这个表，请写 annex1、annex2、annex3、annex4 或 checklist\n");
}

TEST_F(RenderPapers, MakesAnnex3WithoutACase) {
  EXPECT_EQ(render("out.pdf", {}, "annex3").status, ExitStatus::Done);
  EXPECT_THAT(fileText(directory / "out.pdf"), StartsWith("%PDF-"));
  EXPECT_EQ(render("out.pdf", {written("a.json", smallCase())}, "annex3").status, ExitStatus::BadInput);
  EXPECT_EQ(render("out.pdf", {}, "annex4").status, ExitStatus::BadInput);
}

TEST_F(RenderPapers, CountsWhatTheLibraryHasBesideAnnex3) {
  const std::string library = name("district.guapai");
  ASSERT_EQ(runCli({"import", "--library", library, written("a.json", smallCase())}).status, ExitStatus::Done);
  EXPECT_EQ(runCli({"render", "--form", "annex3", "--achieved", "--library", library, "-o", name("out.pdf")}).status,
            ExitStatus::Done);
  EXPECT_EQ(render("out.pdf", {"--achieved", written("a.json", smallCase())}).status, ExitStatus::BadInput);
}

TEST_F(RenderPapers, SaysWhatAnnex3CannotShow) {
  EXPECT_EQ(render("out.pdf", {}, "annex3").err, fontNotice());
  const std::string center = core::replaced(fileText(support::sourceDirectory() / "resources/sample/center-02.json"),
                                            "示例二街道", "示例\uE863街道");
  const std::string library = name("district.guapai");
  ASSERT_EQ(runCli({"import", "--library", library, written("a.json", center)}).status, ExitStatus::Done);
  const core::Date today(2021, 11, 20);
  const auto run =
      runCli({"render", "--form", "annex3", "--achieved", "--library", library, "-o", name("out.pdf")}, {}, today);
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_THAT(run.err, HasSubstr(": 纸面上有专用区字符U+E863（䶮），"));
  EXPECT_THAT(run.err, HasSubstr(fontNotice()));
}

TEST_F(RenderPapers, OverprintsOnlyAnnex4AndOnlyWhatThereIs) {
  const std::string blank = written("a.json", smallCase());
  const std::string filled =
      written("b.json", smallCase(R"(,"application":{"opinion":{"text":"同意","date":"2021-10-20"}})"));
  EXPECT_EQ(render("out.pdf", {"--overprint", blank}).status, ExitStatus::BadInput);
  const auto run = render("out.pdf", {"--overprint", "--offset", "1.5,-0.3", filled});
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_EQ(run.complaints(), "社区医院验收申请表（套打，原件第2页）\n");
  EXPECT_EQ(render("out.pdf", {"--overprint", "--test-sheet", blank}).status, ExitStatus::Done);
  EXPECT_EQ(render("out.pdf", {"--overprint", "--test-sheet"}).status, ExitStatus::Done) << "the blank form's";
  EXPECT_EQ(render("out.pdf", {"--overprint", filled}, "annex2").status, ExitStatus::BadInput);
  EXPECT_EQ(render("out.pdf", {"--offset", "1,1", filled}).status, ExitStatus::BadInput);
  EXPECT_EQ(render("out.pdf", {"--overprint", "--offset", "much", filled}).status, ExitStatus::BadInput);
}

TEST_F(RenderPapers, IsTheSystemsFailureWhereItMayNotWrite) {
  EXPECT_EQ(render("none/out.pdf", {written("a.json", smallCase())}).status, ExitStatus::SystemFailed);
}

}  // namespace
}  // namespace guapai::cli
