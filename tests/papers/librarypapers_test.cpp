#include "papers/librarypapers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/pdfbinding.h"
#include "render/picturedesk.h"
#include "support/pagetext.h"
#include "support/paperdistrict.h"
#include "support/pictures.h"
#include "support/refusal.h"

namespace guapai::papers {
namespace {

using support::PaperDistrict;
using testing::HasSubstr;
using testing::Not;

/// With what stands outside of the form.
std::string allText(const forms::Pages& pages) {
  std::string text;
  for (const forms::Page& page : pages.pages) {
    for (const forms::PageText& run : page.texts) text += run.text;
  }
  return text;
}

TEST(LibraryPapers, MakesThePaperOfEachCase) {
  const PaperDistrict district;
  LibraryPapers maker = district.maker();
  const auto first = maker.pages(PaperDistrict::request(district.ids[0]), {});
  const auto second = maker.pages(PaperDistrict::request(district.ids[1]), {});
  EXPECT_NE(support::packedText(first), support::packedText(second));
  EXPECT_EQ(support::packedText(maker.pages(PaperDistrict::request(district.ids[0]), {})), support::packedText(first));
}

TEST(LibraryPapers, MakesAPdfWhereOneIsWanted) {
  const PaperDistrict district;
  const auto request = PaperDistrict::request(district.ids[0]);
  EXPECT_TRUE(district.maker().make(request, {.wantsPdf = true}).pdf.startsWith("%PDF"));
  EXPECT_TRUE(district.maker().make(request, {.wantsPdf = false}).pdf.isEmpty());
}

TEST(LibraryPapers, EmbedsTheCaseWhereItIsWanted) {
  const PaperDistrict district;
  const auto request = PaperDistrict::request(district.ids[0]);
  EXPECT_TRUE(render::embeddedCase(district.maker().make(request, {.embeddedCase = true}).pdf));
  EXPECT_FALSE(render::embeddedCase(district.maker().make(request, {.embeddedCase = false}).pdf));
}

TEST(LibraryPapers, IssuesOnlyWhatIsForSignature) {
  const PaperDistrict district;
  auto request = PaperDistrict::request(district.ids[0]);
  LibraryPapers maker = district.maker();
  EXPECT_FALSE(maker.make(request, {}).issued);
  EXPECT_TRUE(district.library->issuedPapers().empty());
  const MadePaper issued = maker.make(request, {.forSignature = true});
  EXPECT_EQ(issued.issued, 1);
  EXPECT_FALSE(issued.pages.pages.empty());
  request.issued = issued.issued;
  const MadePaper again = maker.make(request, {.forSignature = true});
  EXPECT_EQ(again.pdf, issued.pdf);
  EXPECT_EQ(again.pages.pages.size(), issued.pages.pages.size());
  EXPECT_EQ(district.library->issuedPapers().size(), 1U);
}

TEST(LibraryPapers, SeesWhatWasEditedSince) {
  const PaperDistrict district;
  LibraryPapers maker = district.maker();
  const auto request = PaperDistrict::request(district.ids[0]);
  const auto before = support::packedText(maker.pages(request, {}));
  district.library->apply(district.ids[0], {core::SetValue{.field = PaperDistrict::field("application.phone"),
                                                           .value = core::Value(std::string("13800000000"))}});
  EXPECT_NE(support::packedText(maker.pages(request, {})), before);
}

/// Gives the first case a floor plan.
void addPlan(const PaperDistrict& district) {
  const core::Field& file = support::catalogue()[PaperDistrict::field("information.floor_plan.file")];
  core::Answers answers = district.library->answers(district.ids[0]);
  core::Row row = answers.newRow(*file.list);
  row.cells[file.column] = std::get<core::Value>(core::parseValue(file, "plan.png"));
  district.library->apply(district.ids[0],
                          {core::SetList{.field = *file.list, .list = core::List{.finished = true, .rows = {row}}}});
  district.library->attach(district.ids[0], "plan.png", QByteArray::fromStdString(support::png(support::plan(40, 20))));
}

std::ptrdiff_t pagesWithPictures(const forms::Pages& pages) {
  return std::ranges::count_if(pages.pages, [](const forms::Page& page) { return !page.images.empty(); });
}

TEST(LibraryPapers, ShowsTheFilesOfTheCase) {
  const PaperDistrict district;
  addPlan(district);
  EXPECT_EQ(pagesWithPictures(district.maker().pages(PaperDistrict::request(district.ids[0], "annex2"), {})), 1);
}

TEST(LibraryPapers, PutAFrameInPlaceOfAPictureThatIsTooSlowInPrint) {
  const PaperDistrict district;
  addPlan(district);
  const auto request = PaperDistrict::request(district.ids[0], "annex2");
  for (const bool wantsPdf : {true, false}) {
    LibraryPapers maker = district.maker();
    (void)maker.pages(request, {});  // by now the plan is known as good
    const render::PaperTime none(std::chrono::milliseconds(0));
    const MadePaper made = maker.make(request, {.wantsPdf = wantsPdf});
    EXPECT_EQ(pagesWithPictures(made.pages), 0) << "a printer does not print white paper either";
    EXPECT_THAT(allText(made.pages), HasSubstr("plan.png"));
    EXPECT_EQ(made.pdf.isEmpty(), !wantsPdf);
  }
  EXPECT_EQ(pagesWithPictures(district.maker().make(request, {}).pages), 1);
}

TEST(LibraryPapers, ShowsWhatIsForSignatureAsItWillBe) {
  const PaperDistrict district;
  LibraryPapers maker = district.maker();
  const auto request = PaperDistrict::request(district.ids[0], "annex1");
  const auto textOf = [&](const LibraryPapers::Options& options) { return allText(maker.pages(request, options)); };
  EXPECT_THAT(textOf({}), HasSubstr("自评（草稿）"));
  EXPECT_THAT(textOf({.forSignature = true}), Not(HasSubstr("草稿")));
  EXPECT_TRUE(district.library->issuedPapers().empty());
}

TEST(LibraryPapers, NamesTheHeadOfTheTrailWhereItIsWanted) {
  const PaperDistrict district;
  LibraryPapers maker = district.maker();
  const auto request = PaperDistrict::request(district.ids[0]);
  const LibraryPapers::Options wanted{.forSignature = true, .trailHead = true};
  EXPECT_THAT(allText(maker.pages(request, wanted)), HasSubstr("修改记录校验码在印发时给出"));
  EXPECT_THAT(allText(maker.make(request, wanted).pages), HasSubstr("修改记录 第"));
  EXPECT_THAT(allText(maker.make(request, {.forSignature = true}).pages), Not(HasSubstr("修改记录 第")));
}

TEST(LibraryPapers, ShowsTheDayThatIssuingWouldFix) {
  const PaperDistrict district;
  district.library->apply(district.ids[0],
                          {core::SetValue{.field = PaperDistrict::field("review.accepted_on"), .value = {}}});
  LibraryPapers maker = district.maker();
  for (const char* form : {"annex1", "checklist"}) {
    const auto request = PaperDistrict::request(district.ids[0], form);
    const std::string today = district.clock.today().chinese();
    EXPECT_THAT(allText(maker.pages(request, {})), Not(HasSubstr(today))) << form;
    EXPECT_THAT(allText(maker.pages(request, {.forSignature = true})), HasSubstr(today)) << form;
    EXPECT_THAT(allText(maker.make(request, {.forSignature = true}).pages), HasSubstr(today)) << form;
  }
}

TEST(LibraryPapers, LeavesOutWhatStandsOutsideOfTheTable) {
  const PaperDistrict district;
  LibraryPapers maker = district.maker();
  const auto request = PaperDistrict::request(district.ids[0], "annex1");
  EXPECT_THAT(allText(maker.pages(request, {.outside = true})), HasSubstr("表外附注"));
  EXPECT_THAT(allText(maker.pages(request, {.outside = false})), Not(HasSubstr("表外附注")));
  EXPECT_THAT(allText(maker.make(request, {.forSignature = true, .outside = false}).pages), Not(HasSubstr("表外附注")));
}

TEST(LibraryPapers, MakesThePlanOfTheDistrictAndIssuesItNever) {
  const PaperDistrict district;
  LibraryPapers maker = district.maker();
  const PaperRequest request = planRequest(*support::definitions());
  const MadePaper plan = maker.make(request, {.forSignature = true});
  EXPECT_FALSE(plan.issued);
  EXPECT_TRUE(plan.pdf.startsWith("%PDF"));
  EXPECT_THAT(allText(plan.pages), Not(HasSubstr("已建成")));
  EXPECT_THAT(allText(maker.pages(request, {.achieved = true})), HasSubstr("已建成"));
}

TEST(LibraryPapers, RefusesACaseThatIsGone) {
  const PaperDistrict district;
  district.library->remove(district.ids[0]);
  LibraryPapers maker = district.maker();
  EXPECT_EQ(support::refusal([&] { (void)maker.pages(PaperDistrict::request(district.ids[0]), {}); }),
            core::ErrorCode::CaseChanged);
}

}  // namespace
}  // namespace guapai::papers
