#include "papers/issuing.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/casewriter.h"
#include "papers/embeddedcase.h"
#include "papers/printedhead.h"
#include "render/pdfbinding.h"
#include "render/picturedesk.h"
#include "storage/database.h"
#include "storage/filestore.h"
#include "storage/trailheads.h"
#include "support/cases.h"
#include "support/district.h"
#include "support/pictures.h"
#include "support/refusal.h"

namespace guapai::papers {
namespace {

using core::ErrorCode;
using core::SetValue;
using support::District;
using testing::ElementsAre;
using testing::IsEmpty;

class Issued : public testing::Test {
protected:
  storage::Library& library() const { return *district.library; }
  void set(const std::string& name, const std::string& text) {
    const core::Field& field = support::catalogue()[District::field(name)];
    library().apply(id, {SetValue{field.id, support::parsedValue(field, text)}});
  }
  /// The case says that it has one floor plan, in the file of this name.
  void namePlan(const std::string& name) const {
    core::Answers answers = library().answers(id);
    core::Row row = answers.newRow(District::field("information.floor_plan"));
    const core::Field& file = support::catalogue()[District::field("information.floor_plan.file")];
    row.cells[file.column] = support::parsedValue(file, name);
    library().apply(id, {core::SetList{.field = *file.list, .list = core::List{.finished = true, .rows = {row}}}});
  }
  /// Why the paper with the plan is not issued.
  std::string refusalOfPlan() {
    try {
      issuing.issue(id, "annex2");
    } catch (const core::Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::PictureUnprinted);
      return error.detail();
    }
    return "";
  }
  /// The forms of the papers that are out of date.
  std::vector<std::string> outOfDate() const {
    std::vector<std::string> forms;
    for (const ComparedPaper& paper : issuing.papers()) {
      if (paper.outOfDate) forms.push_back(paper.form);
    }
    return forms;
  }
  static bool says(const forms::Page& page, const std::string& words) {
    return std::ranges::any_of(page.texts,
                               [&](const forms::PageText& text) { return text.text.find(words) != std::string::npos; });
  }
  void issueAll() {
    for (const char* form : {"annex1", "annex2", "annex4"}) issuing.issue(id, form);
  }
  void tamper(const char* sql) const {
    storage::Database(district.file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0))
        .execute(QString::fromLatin1(sql));
  }

  District district;
  core::CaseId id = district.addSample(1);
  Issuing issuing{*support::definitions(), library(), district.clock};
};

TEST(Fingerprint, IsTheBeginningOfASumOverWhatIdentifiesAPaper) {
  // printf 'CASE\nSUM\nannex4\n7' | sha256sum
  EXPECT_EQ(fingerprintOf("CASE", "SUM", "annex4", 7), "4fb09de3a0");
  for (const auto& other : {fingerprintOf("CASE ", "SUM", "annex4", 7), fingerprintOf("CASE", "SUN", "annex4", 7),
                            fingerprintOf("CASE", "SUM", "annex2", 7), fingerprintOf("CASE", "SUM", "annex4", 8)})
    EXPECT_NE(other, fingerprintOf("CASE", "SUM", "annex4", 7));
}

TEST(Fingerprint, IsTypedInFourToTenDigits) {
  for (const char* text : {"0123", "abCD", "0123456789"}) EXPECT_TRUE(mayBeFingerprint(text)) << text;
  for (const char* text : {"", "012", "01234567890", "012g", "示例"}) EXPECT_FALSE(mayBeFingerprint(text)) << text;
}

TEST_F(Issued, FreezesTheCaseTheEditionAndTheResults) {
  const std::string before = exchange::writeCase(library().answers(id));
  const ComparedPaper paper = issuing.issue(id, "annex4").paper;
  EXPECT_EQ(paper.number, 1);
  EXPECT_EQ(paper.centerId, library().head(id).centerId);
  EXPECT_EQ(paper.standard, "chongqing-2020");
  EXPECT_EQ(paper.standardChecksum, support::definitions()->checksum());
  set("application.phone", "023-63000009");
  const storage::FrozenCase frozen = library().frozenCase(1);
  EXPECT_EQ(frozen.text, before);
  EXPECT_THAT(frozen.results, testing::HasSubstr(R"({"id":"C1","result":)"));
  EXPECT_EQ(paper.fingerprint, fingerprintOf(before, paper.standardChecksum, "annex4", 1));
}

TEST_F(Issued, ComesBackByteForByteAfterTheCaseIsEditedAndRemoved) {
  const auto [paper, pages, pdf] = issuing.issue(id, "annex4");
  EXPECT_FALSE(pages.pages.empty());
  EXPECT_EQ(issuing.pdf(1), pdf);
  EXPECT_TRUE(pdf.startsWith("%PDF"));
  EXPECT_EQ(storage::sha256Of(pdf), paper.fileSha256);
  set("application.phone", "023-63000009");
  EXPECT_EQ(issuing.pdf(1), pdf);
  library().remove(id);
  EXPECT_EQ(issuing.pdf(1), pdf);
  const auto left = issuing.paper(1);
  EXPECT_TRUE(left->caseRemoved);
  EXPECT_FALSE(left->outOfDate);
  EXPECT_EQ(stateWord(*left), "word.issued.case_removed");
}

TEST_F(Issued, ShowsFloorPlansAndIsOutOfDateWhenOneIsReplaced) {
  namePlan("plan.png");
  library().attach(id, "plan.png", QByteArray::fromStdString(support::png(support::plan(40, 20))));
  issueAll();
  EXPECT_TRUE(issuing.pdf(2).contains("/Subtype /Image"));
  EXPECT_FALSE(issuing.pdf(3).contains("/Subtype /Image"));
  EXPECT_THAT(outOfDate(), IsEmpty());
  library().attach(id, "files/plan", QByteArray::fromStdString(support::png(support::plan(40, 20))));
  namePlan("files/plan");
  EXPECT_THAT(outOfDate(), IsEmpty()) << "the same picture under another name";
  library().attach(id, "files/plan", QByteArray::fromStdString(support::png(support::plan(80, 20))));
  EXPECT_THAT(outOfDate(), ElementsAre("annex2"));
}

TEST_F(Issued, CarriesWhatIsPrintedOnItUnlessToldNotTo) {
  const auto carried = [this](const std::string& form, bool wanted) {
    const FreshPaper fresh = issuing.issue(id, form, {.embeddedCase = wanted});
    const auto embedded = render::embeddedCase(fresh.pdf);
    EXPECT_EQ(fresh.paper.embeddedCase, embedded.has_value());
    return embedded.value_or(QByteArray());
  };
  for (const char* form : {"annex2", "annex4"}) {
    const auto expected = embeddedCaseOf(*support::definitions(), form, library().answers(id));
    EXPECT_EQ(carried(form, true), expected->content);
    EXPECT_EQ(carried(form, false), QByteArray());
  }
  EXPECT_EQ(carried("annex1", true), QByteArray());
}

TEST_F(Issued, TellsAFileThatWasTamperedWith) {
  issuing.issue(id, "annex4");
  tamper("DROP TRIGGER stored_file_stays");
  tamper("UPDATE stored_file SET content = replace(content, '%PDF', '%PdF')");
  EXPECT_EQ(support::refusal([this] { (void)issuing.pdf(1); }), ErrorCode::LibraryDamaged);
}

TEST_F(Issued, NamesTheHeadOfTheTrailThatItWasIssuedUponWhereAsked) {
  const PrintedHead before = printedHead(library().heads().last());
  const std::string wanted = "修改记录 第" + std::to_string(before.entry) + "条 " + groupedDigits(before);
  const FreshPaper with = issuing.issue(id, "annex4", {.trailHead = true});
  for (const forms::Page& page : with.pages.pages) EXPECT_TRUE(says(page, wanted));
  EXPECT_EQ(issuing.pdf(1), with.pdf);
  const FreshPaper without = issuing.issue(id, "annex4");
  for (const forms::Page& page : without.pages.pages) EXPECT_FALSE(says(page, "修改记录"));
  EXPECT_EQ(with.paper.printedSha256, without.paper.printedSha256) << "it is no part of what the paper says";
  EXPECT_THAT(outOfDate(), IsEmpty());
}

TEST_F(Issued, GetsANumberOfItsOwnEachTime) {
  const ComparedPaper first = issuing.issue(id, "annex4").paper;
  const ComparedPaper second = issuing.issue(id, "annex4").paper;
  EXPECT_EQ(second.number, 2);
  EXPECT_NE(first.fingerprint, second.fingerprint);
  EXPECT_EQ(first.printedSha256, second.printedSha256);
}

TEST_F(Issued, LeavesNoNumberUsedWhereItFails) {
  set("center.name", "");
  EXPECT_EQ(support::refusal([this] { issuing.issue(id, "annex4"); }), ErrorCode::CaseIncomplete);
  EXPECT_THAT(issuing.papers(), IsEmpty());
  set("center.name", "示例中心");
  EXPECT_EQ(issuing.issue(id, "annex4").paper.number, 1);
}

TEST_F(Issued, IsOutOfDateExactlyWhileItWouldSaySomethingElse) {
  issueAll();
  EXPECT_THAT(outOfDate(), IsEmpty());
  const std::string phone = core::valueText(library().answers(id).value(District::field("application.phone")));
  set("application.phone", "023-63000009");
  EXPECT_THAT(outOfDate(), ElementsAre("annex4"));
  for (const ComparedPaper& paper : issuing.papers())
    EXPECT_EQ(stateWord(paper), paper.form == "annex4" ? "word.issued.out_of_date" : "word.issued.current");
  set("application.phone", phone);
  EXPECT_THAT(outOfDate(), IsEmpty()) << "the edit was taken back";
  set("information.address", "示例路2号");
  EXPECT_THAT(outOfDate(), ElementsAre("annex2"));
  set("application.opinion.signatory", "示例签字人");
  EXPECT_THAT(outOfDate(), ElementsAre("annex2"));
}

TEST_F(Issued, IsOutOfDateWhenAResultOnAnnex1Changes) {
  issueAll();
  set("review.verified.elite_family_doctor_teams", "0");
  EXPECT_THAT(outOfDate(), ElementsAre("annex1"));
}

TEST_F(Issued, SaysTheDayForWhichItWasIssuedAndStaysCurrentTomorrow) {
  set("review.accepted_on", "");
  const ComparedPaper paper = issuing.issue(id, "annex1").paper;
  EXPECT_EQ(paper.evaluatedOn, district.clock.today());
  const core::FixedClock later(core::Date(2026, 11, 20));
  const Issuing after(*support::definitions(), library(), later);
  EXPECT_FALSE(after.paper(1)->outOfDate);
  set("review.accepted_on", "2021-10-22");
  EXPECT_TRUE(after.paper(1)->outOfDate) << "the paper says another day";
}

TEST_F(Issued, IsListedWithItsCase) {
  const auto other = district.addSample(2);
  issuing.issue(id, "annex4");
  issuing.issue(other, "annex4");
  issuing.issue(id, "annex2");
  const auto papers = issuing.papersOf(id);
  ASSERT_EQ(papers.size(), 2);
  EXPECT_EQ(papers[1].number, 3);
  EXPECT_EQ(issuing.papers().size(), 3);
  EXPECT_FALSE(issuing.paper(4));
}

TEST_F(Issued, IsFoundByAPartOfItsFingerprint) {
  const auto other = district.addSample(2);
  const std::string fingerprint = issuing.issue(id, "annex4").paper.fingerprint;
  issuing.issue(other, "annex4");
  const std::string typed = QString::fromStdString(fingerprint.substr(2, 7)).toUpper().toStdString();
  const auto found = issuing.withFingerprint(typed);
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].number, 1);
  EXPECT_THAT(issuing.casesWithFingerprint(fingerprint), ElementsAre(id));
  EXPECT_THAT(issuing.withFingerprint(fingerprint.substr(0, 3)), IsEmpty());
  library().remove(id);
  EXPECT_THAT(issuing.casesWithFingerprint(fingerprint), IsEmpty());
  EXPECT_EQ(issuing.withFingerprint(fingerprint).size(), 1) << "the paper is there without its case";
}

TEST_F(Issued, IsNothingThatWouldLackAPicture) {
  namePlan("plan.png");
  EXPECT_THAT(refusalOfPlan(), testing::HasSubstr("没有找到文件“plan.png”"));
  EXPECT_THAT(issuing.papers(), IsEmpty());
  EXPECT_EQ(issuing.issue(id, "annex4").paper.number, 1) << "it has no plan, and no number was used";
}

TEST_F(Issued, IsNothingWithAPictureThatIsTooSlowInPrint) {
  namePlan("plan.pdf");
  library().attach(id, "plan.pdf", QByteArray::fromStdString(support::pdf(1)));
  {
    const render::PaperTime enoughToLook(std::chrono::milliseconds(1));
    EXPECT_THAT(refusalOfPlan(), testing::HasSubstr("规定时间内没有读完"));
  }
  EXPECT_THAT(issuing.papers(), IsEmpty());
  EXPECT_EQ(issuing.issue(id, "annex2").paper.number, 1);
}

}  // namespace
}  // namespace guapai::papers
