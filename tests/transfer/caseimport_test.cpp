#include "transfer/caseimport.h"

#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/casefile.h"
#include "exchange/casewriter.h"
#include "papers/embeddedcase.h"
#include "render/pdfbinding.h"
#include "render/pdfwriter.h"
#include "support/cases.h"
#include "support/district.h"
#include "support/filledentry.h"
#include "support/hostilepdf.h"
#include "support/pictures.h"
#include "support/refusal.h"
#include "support/samplecasefiles.h"
#include "support/temporarydirectory.h"
#include "transfer/entrybook.h"

namespace guapai::transfer {
namespace {

using support::catalogue;
using support::smallCase;
using testing::ElementsAre;
using testing::IsEmpty;

class ImportOfCases : public testing::Test {
protected:
  void add(const std::string& text, const std::string& name = "a.jsonl", bool oneALine = true) {
    std::istringstream stream(text);
    import.addStream(stream, name, oneALine);
  }
  /// `file:line pointer code` of every problem.
  std::vector<std::string> problems() const {
    std::vector<std::string> listed;
    for (const core::Problem& problem : import.problems()) {
      listed.push_back(problem.arguments.at("file") + ":" + problem.arguments.at("line") + " " + problem.path + " " +
                       problem.code);
    }
    return listed;
  }

  CaseImport import{*support::definitions()};
};

TEST_F(ImportOfCases, BringsAllCasesIntoTheLibraryOrUpdatesThem) {
  const support::TemporaryDirectory directory;
  const core::FixedClock clock(core::Date(2021, 10, 20));
  const auto library = storage::Library::create(directory / "library.guapai", catalogue(), clock);
  add(smallCase() + "\n" + smallCase(R"(,"round":2)"));
  EXPECT_THAT(problems(), IsEmpty());
  import.into(*library);
  EXPECT_EQ(library->cases().size(), 2U);

  CaseImport again(*support::definitions());
  std::istringstream changed(smallCase(R"(,"round":2,"application":{"annual_visits":7})"));
  again.addStream(changed, "b.json", false);
  again.into(*library);
  ASSERT_EQ(library->cases().size(), 2U);
  const auto second = library->find("示例中心", 2);
  ASSERT_TRUE(second);
  EXPECT_EQ(core::valueText(library->answers(second->id).value(catalogue().require("application.annual_visits"))), "7");
}

TEST_F(ImportOfCases, TellsTheLineOfACaseInALineFileAndOfTheErrorInAnother) {
  add(smallCase() + "\n\n{\"center\":{}}\n");
  EXPECT_THAT(problems(), ElementsAre("a.jsonl:3 /center/name schema", "a.jsonl:3 /center/kind schema",
                                      "a.jsonl:3 /format schema"));
  CaseImport other(*support::definitions());
  std::istringstream stream("{\n\n\"colour\":1}");
  other.addStream(stream, "b.json", false);
  EXPECT_EQ(other.problems().at(0).arguments.at("line"), "3");
}

/// The bytes of the workbook of the center of `smallCase`.
std::string filledIn(support::Entries entries) {
  entries.insert({{"guapai__center__name", {{"示例中心"}}}, {"guapai__center__kind", {{"社区卫生服务中心"}}}});
  return support::filledWorkbook(entryBook(*support::definitions(), core::Date(2021, 10, 20)), entries);
}

TEST_F(ImportOfCases, UpdatesACaseByWhatACenterHasFilledIn) {
  const support::TemporaryDirectory directory;
  const core::FixedClock clock(core::Date(2021, 10, 20));
  const auto library = storage::Library::create(directory / "library.guapai", catalogue(), clock);
  add(smallCase(R"(,"application":{"annual_visits":7},"review":{"accepted_on":"2021-10-01"})"));
  import.into(*library);

  CaseImport second(*support::definitions());
  std::istringstream stream(filledIn({{"guapai__application__partner_hospitals", {{2.0}}}}));
  second.addStream(stream, "a.xlsx", false);
  EXPECT_THAT(second.problems(), IsEmpty());
  EXPECT_EQ(second.size(), 1U);
  second.into(*library);
  ASSERT_EQ(library->cases().size(), 1U);
  const core::Answers answers = library->answers(library->find("示例中心", 1)->id);
  const auto value = [&](const char* name) { return core::valueText(answers.value(catalogue().require(name))); };
  EXPECT_EQ(value("application.partner_hospitals"), "2");
  EXPECT_EQ(value("application.annual_visits"), "7") << "an empty cell takes nothing away";
  EXPECT_EQ(value("review.accepted_on"), "2021-10-01");
}

TEST_F(ImportOfCases, TakesAWorkbookAsANewCaseAndRefusesItTwice) {
  add(filledIn({}), "a.xlsx", false);
  EXPECT_THAT(problems(), IsEmpty());
  EXPECT_EQ(import.size(), 1U);
  add(smallCase());
  EXPECT_THAT(problems(), ElementsAre("a.jsonl:1 /center import.twice"));
}

TEST_F(ImportOfCases, TellsWhatIsWrongInAWorkbook) {
  add(filledIn({{"guapai__application__annual_visits", {{"许多"}}}}), "a.xlsx", false);
  add("PK\x03\x04 no workbook", "b.xlsx", false);
  add("Perhaps a case", "c.json", false);
  EXPECT_THAT(problems(),
              ElementsAre("a.xlsx:1 /application/annual_visits workbook", "b.xlsx:1  schema", "c.json:1  schema"));
  EXPECT_EQ(import.size(), 0U);
}

TEST_F(ImportOfCases, TakesALedgerAndRemembersItsColumns) {
  const support::TemporaryDirectory directory;
  const core::FixedClock clock(core::Date(2021, 10, 20));
  const auto library = storage::Library::create(directory / "library.guapai", catalogue(), clock);
  add(smallCase(R"(,"application":{"annual_visits":7,"partner_hospitals":1})"));
  import.into(*library);

  const std::string ledger = "机构名称,诊疗量,备注\n示例 中心,8,无\n示例镇卫生院,9,\n";
  const auto imported = [&](const LedgerMapping& given) {
    CaseImport one(*support::definitions());
    one.knowFrom([&] {
      LedgerKnowledge known = ledgerKnowledge(catalogue(), *library);
      known.mappings.given = given;
      return known;
    });
    std::istringstream stream(ledger);
    one.addStream(stream, "a.csv", false);
    if (one.problems().empty()) one.into(*library);
    return one.problems().size();
  };
  EXPECT_EQ(imported({}), 2U) << "two headings are not understood";
  const auto visits = catalogue().require("application.annual_visits");
  EXPECT_EQ(imported({{"诊疗量", visits}, {"备注", std::nullopt}}), 0U);
  ASSERT_EQ(library->cases().size(), 2U);
  const core::Answers answers = library->answers(library->find("示例中心", 1)->id);
  EXPECT_EQ(core::valueText(answers.value(visits)), "8");
  EXPECT_EQ(core::valueText(answers.value(catalogue().require("application.partner_hospitals"))), "1");
  EXPECT_EQ(core::valueText(library->answers(library->find("示例镇卫生院", 1)->id).value(visits)), "9");
  EXPECT_EQ(imported({}), 0U) << "the library remembers them";
}

TEST_F(ImportOfCases, TakesNothingOfALedgerWithAProblem) {
  add("机构名称,邮编,申请时间\n示例镇卫生院,400010,21.9.15\n示例二镇卫生院,400010,\n,,2021.9.15\n", "a.csv", false);
  EXPECT_THAT(problems(), ElementsAre("a.csv:2 /application/applied_on workbook", "a.csv:4 /center workbook"));
  EXPECT_EQ(import.size(), 1U) << "the good one would come in, were there no problems";
}

TEST_F(ImportOfCases, SaysHowATableThatCannotBeReadComesIn) {
  add("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a.xls", false);
  ASSERT_EQ(import.problems().size(), 1U);
  EXPECT_EQ(import.problems()[0].sentence, "table.old");
}

TEST_F(ImportOfCases, RefusesTheSameCaseTwice) {
  add(smallCase() + "\n" + smallCase());
  EXPECT_THAT(problems(), ElementsAre("a.jsonl:2 /center import.twice"));
  EXPECT_EQ(support::messages().sentence(import.problems()[0]),
            "同一机构的同一次申请在本次导入中出现两次（另见a.jsonl第1行），请只保留一份");
}

TEST_F(ImportOfCases, RefusesTheSameCaseInTwoFiles) {
  add(smallCase());
  add(smallCase(R"(,"round":2)"), "b.json", false);
  EXPECT_THAT(problems(), IsEmpty());
  add(R"({"format":"guapai.case/1","center":{"id":" 示例中心 ","name":"别名","kind":"township"},"round":1})", "c.json",
      false);
  EXPECT_THAT(problems(), ElementsAre("c.json:1 /center import.twice"));
}

TEST_F(ImportOfCases, NamesAFileThatCannotBeRead) {
  const auto refused =
      support::refusal([this] { import.addFile(support::sourceDirectory() / "missing.json", "missing.json"); });
  EXPECT_EQ(refused, core::ErrorCode::FileUnreadable);
}

TEST_F(ImportOfCases, BringsTheFilesThatStandBesideTheCaseFile) {
  const support::TemporaryDirectory directory;
  std::filesystem::create_directory(directory / "plans");
  const std::string plan = support::png(support::plan(8, 4));
  std::ofstream(directory / "plans/1.png", std::ios::binary) << plan;
  const std::string plans = R"(,"information":{"floor_plan":[{"file":"plans/1.png"},{"file":"gone.png"}]})";
  std::ofstream(directory / "a.json") << smallCase(plans);
  import.addFile(directory / "a.json", "a.json");
  EXPECT_THAT(problems(), IsEmpty());
  ASSERT_EQ(import.warnings().size(), 1U);
  const core::Problem& warning = import.warnings()[0];
  EXPECT_EQ(warning.code, "file.missing");
  EXPECT_EQ(warning.path, "/information/floor_plan/1/file");
  EXPECT_EQ(warning.arguments.at("name"), "gone.png");
  EXPECT_EQ(warning.arguments.at("file"), "a.json");

  const core::FixedClock clock(core::Date(2021, 10, 20));
  const auto library = storage::Library::create(directory / "library.guapai", catalogue(), clock);
  import.into(*library);
  const auto id = library->find("示例中心", 1)->id;
  const auto attached = library->attachments(id);
  ASSERT_EQ(attached.size(), 1U);
  EXPECT_EQ(library->storedFile(attached.at("plans/1.png")).toStdString(), plan);
  EXPECT_EQ(library->answers(id).list(catalogue().require("information.floor_plan"))->rows.size(), 2U);
  EXPECT_EQ(import.warnings().size(), 1U);

  CaseImport again(*support::definitions());
  std::istringstream elsewhere(smallCase(plans));
  again.addStream(elsewhere, "b.json", false, directory / "elsewhere");
  EXPECT_EQ(again.warnings().size(), 2U);
  again.into(*library);
  ASSERT_EQ(again.warnings().size(), 1U) << "the other one is in the library already";
  EXPECT_EQ(again.warnings()[0].arguments.at("name"), "gone.png");
}

TEST_F(ImportOfCases, BringsOnlyPicturesAndPdfsAsPlans) {
  const support::TemporaryDirectory directory;
  std::ofstream(directory / "note.png") << "no picture, whatever its name";
  std::filesystem::create_symlink("/etc/hostname", directory / "link.png");
  std::ofstream(directory / "a.json") << smallCase(
      R"(,"information":{"floor_plan":[{"file":"note.png"},{"file":"link.png"}]})");
  import.addFile(directory / "a.json", "a.json");
  std::vector<std::string> codes;
  for (const core::Problem& warning : import.warnings()) codes.push_back(warning.path + " " + warning.code);
  EXPECT_THAT(codes, testing::UnorderedElementsAre("/information/floor_plan/0/file file.no_picture",
                                                   "/information/floor_plan/1/file file.outside"));
  const core::FixedClock clock(core::Date(2021, 10, 20));
  const auto library = storage::Library::create(directory / "library.guapai", catalogue(), clock);
  import.into(*library);
  EXPECT_TRUE(library->attachments(library->cases().front().id).empty());
}

/// The system has a file of which nobody may read the beginning.
TEST_F(ImportOfCases, SaysOfAFileThatItCannotBeRead) {
  std::istringstream stream(
      smallCase(R"(,"information":{"floor_plan":[{"file":"mem"}]},"evidence":{"files":[{"file":"mem"}]})"));
  import.addStream(stream, "a.json", false, "/proc/self");
  EXPECT_THAT(problems(), IsEmpty());
  ASSERT_EQ(import.warnings().size(), 2U);
  for (const core::Problem& warning : import.warnings()) {
    EXPECT_EQ(warning.code, "file.not_read");
    EXPECT_THAT(support::messages().sentence(warning), testing::StartsWith("文件“mem”无法读取，没有收入，"));
  }
  const support::District district;
  import.into(*district.library);
  EXPECT_TRUE(district.library->attachments(district.library->cases().front().id).empty());
}

TEST_F(ImportOfCases, TellsAPdfFromATextByItsHeader) {
  add("% a note\n" + smallCase(), "a.json", false);
  EXPECT_THAT(problems(), ElementsAre("a.json:1  schema"));
  EXPECT_EQ(import.problems()[0].sentence, "schema.not_json");
  add("{from: a mail}\n%PDF-1.7\n", "b.pdf", false);
  EXPECT_EQ(import.problems().back().sentence, "import.pdf_behind_text");
}

TEST_F(ImportOfCases, RefusesAPdfThatHasNoEnd) {
  std::istringstream stream(support::loopingPdf());
  EXPECT_EQ(support::refusal([&] { import.addStream(stream, "loop.pdf", false); }), core::ErrorCode::PdfDamaged);
}

TEST_F(ImportOfCases, ReadsTheSampleDistrict) {
  for (const auto& file : support::filesOf("resources/sample", ".json")) import.addFile(file, file.filename().string());
  EXPECT_THAT(problems(), IsEmpty());
  EXPECT_EQ(import.size(), 11U);
  EXPECT_THAT(import.warnings(), IsEmpty());
}

/// Papers as PDFs, and the library that they come into.
class ImportOfPapers : public testing::Test {
protected:
  static core::Answers read(const std::string& text) {
    return exchange::CaseReader(catalogue()).read(text).answers.value();
  }
  static std::string pdf(std::optional<render::PdfEmbeddedFile> file) {
    forms::Pages pages;
    pages.pages.emplace_back();
    return render::pdfOf(pages, {.embeddedFile = std::move(file), .created = {}}).toStdString();
  }
  static std::string paper(const std::string& form, const std::string& text) {
    return pdf(papers::embeddedCaseOf(*support::definitions(), form, read(text)));
  }
  /// The problem that keeps them out, or none.
  std::string import(const std::vector<std::string>& files) const {
    CaseImport cases(*support::definitions());
    for (const std::string& text : files) {
      std::istringstream stream(text);
      cases.addStream(stream, "paper.pdf", false);
    }
    if (!cases.problems().empty()) return support::messages().sentence(cases.problems().front());
    cases.into(*district.library);
    return "";
  }
  std::string whole() const {
    const auto heads = district.library->cases();
    return heads.size() == 1 ? exchange::writeCase(district.library->answers(heads[0].id)) : "";
  }

  support::District district;
  const std::string known = smallCase(
      R"(,"information":{"address":"示例路1号","specialties":[{"name":"康复科","daily_visits":"42","district_level":true}]},)"
      R"("application":{"phone":"023-63000001","annual_visits":7,"opinion":{"signatory":"示例签字人"}},)"
      R"("records":{"accidents":[]},"review":{"accepted_on":"2021-10-20"})");
};

TEST_F(ImportOfPapers, AddACaseThatIsNotThere) {
  EXPECT_EQ(import({paper("annex4", known)}), "");
  EXPECT_EQ(whole(), smallCase(R"(,"application":{"phone":"023-63000001","annual_visits":7})"));
}

TEST_F(ImportOfPapers, UpdateWhatIsOnThemAndNothingElse) {
  import({known});
  const std::string before = whole();
  EXPECT_EQ(import({paper("annex2", known)}), "");
  EXPECT_EQ(import({paper("annex4", known)}), "");
  EXPECT_EQ(whole(), before) << "they say what is there";
  EXPECT_EQ(import({paper("annex4", smallCase(R"(,"application":{"annual_visits":8})"))}), "");
  core::Answers expected = read(known);
  support::setAnswer(expected, "application.annual_visits", "8");
  support::setAnswer(expected, "application.phone", "");
  EXPECT_EQ(whole(), exchange::writeCase(expected));
}

TEST_F(ImportOfPapers, KeepWhatAnUnchangedRowDoesNotShow) {
  import({known});
  import(
      {paper("annex2",
             smallCase(R"(,"information":{"specialties":[{"name":"儿科"},{"name":"康复科","daily_visits":"42"}]})"))});
  EXPECT_THAT(whole(),
              testing::HasSubstr(R"([{"name":"儿科"},{"name":"康复科","daily_visits":"42","district_level":true}])"));
}

TEST_F(ImportOfPapers, BringBothPapersOfACaseAtOnceButNoneTwice) {
  EXPECT_EQ(import({paper("annex2", known), paper("annex4", known)}), "");
  EXPECT_THAT(whole(), testing::AllOf(testing::HasSubstr("示例路1号"), testing::HasSubstr("023-63000001")));
  EXPECT_THAT(import({paper("annex4", known), paper("annex4", known)}), testing::HasSubstr("出现两次"));
  EXPECT_THAT(import({known, paper("annex4", known)}), testing::HasSubstr("出现两次"));
  EXPECT_THAT(import({paper("annex4", known), known}), testing::HasSubstr("出现两次"));
}

TEST_F(ImportOfPapers, BringTheFilesThatLieBesideThemAndNameThoseThatDoNot) {
  const support::TemporaryDirectory directory;
  std::filesystem::create_directories(directory / "beside/files");
  const std::string plan = support::png(support::plan(8, 4));
  std::ofstream(directory / "beside/files/1.png", std::ios::binary) << plan;
  const std::string annex =
      paper("annex2", smallCase(R"(,"information":{"floor_plan":[{"file":"files/1.png"},{"file":"gone.png"}]})"));
  const auto missing = [&](const std::filesystem::path& folder) {
    CaseImport cases(*support::definitions());
    std::istringstream stream(annex);
    cases.addStream(stream, "paper.pdf", false, folder);
    cases.into(*district.library);
    std::vector<std::string> named;
    for (const core::Problem& warning : cases.warnings())
      named.push_back(warning.arguments.at("file") + " " + warning.path + " " + warning.code);
    return named;
  };
  const std::string first = "paper.pdf /information/floor_plan/0/file file.missing";
  const std::string second = "paper.pdf /information/floor_plan/1/file file.missing";
  EXPECT_THAT(missing(directory / "elsewhere"), ElementsAre(first, second));
  EXPECT_THAT(missing(directory / "beside"), ElementsAre(second));
  EXPECT_THAT(missing(directory / "elsewhere"), ElementsAre(second)) << "the library has the other one from before";
  const auto attached = district.library->attachments(district.library->find("示例中心", 1)->id);
  EXPECT_EQ(district.library->storedFile(attached.at("files/1.png")).toStdString(), plan);
}

TEST_F(ImportOfPapers, ChangeNothingWhereNoBlankWasFilledIn) {
  import({known});
  const std::string before = whole();
  EXPECT_EQ(import({paper("annex2", smallCase())}), "");
  EXPECT_EQ(whole(), before);
}

TEST_F(ImportOfPapers, AreRefusedWithoutACaseFile) {
  EXPECT_EQ(import({pdf(std::nullopt)}),
            "这份PDF没有附带案卷，无法收入；请改用打印时附带案卷的PDF，或收入案卷文件（.json、.jsonl）；"
            "由表格转成的PDF，请把原来的表格另存为 .xlsx 再收入");
  EXPECT_EQ(support::refusal([this] { import({"%PDF-1.7 cut short"}); }), core::ErrorCode::PdfDamaged);
  EXPECT_TRUE(district.library->cases().empty());
}

TEST_F(ImportOfPapers, AreRefusedWithMoreThanAPaperShows) {
  const auto carrying = [](const std::string& text) {
    return pdf(render::PdfEmbeddedFile{.name = render::kEmbeddedCaseName, .content = QByteArray::fromStdString(text)});
  };
  EXPECT_THAT(import({carrying(known)}), testing::HasSubstr("表上没有的内容"));
  EXPECT_THAT(import({carrying(smallCase(R"(,"round":0)"))}), testing::HasSubstr("超出范围"));
  EXPECT_TRUE(district.library->cases().empty());
}

TEST_F(ImportOfPapers, AreRefusedWithACaseThatIsTooLong) {
  const std::string text = smallCase() + std::string(exchange::kLongestCase, ' ');
  const std::string paper =
      pdf(render::PdfEmbeddedFile{.name = render::kEmbeddedCaseName, .content = QByteArray::fromStdString(text)});
  EXPECT_EQ(support::refusal([&] { import({paper}); }), core::ErrorCode::FileTooLarge);
}

TEST_F(ImportOfCases, DoubtsTwoCentersThatAreOneToTheEye) {
  const support::District district;
  const auto named = [](const std::string& name, const std::string& more = "") {
    return R"({"format":"guapai.case/1","center":{"name":")" + name + R"(","kind":"community")" + more + "}}";
  };
  add(named("示例街道中心") + "\n" + named("示例街道中心\u200B") + "\n" + named("示例二中心", R"(,"id":"S-1")"));
  import.into(*district.library);
  EXPECT_EQ(district.library->cases().size(), 3U);
  ASSERT_EQ(import.warnings().size(), 2U);
  for (const core::Problem& warning : import.warnings()) {
    EXPECT_EQ(warning.code, "center.lookalike");
    EXPECT_EQ(warning.path, "/center/name");
    EXPECT_TRUE(support::messages().has(warning.sentence));
  }
  EXPECT_EQ(import.warnings()[1].arguments.at("line"), "2");

  CaseImport again(*support::definitions());
  std::istringstream stream(named("示例三中心", R"(,"id":"ｓ-1")"));
  again.addStream(stream, "b.json", false);
  again.into(*district.library);
  ASSERT_EQ(again.warnings().size(), 1U);
  EXPECT_EQ(again.warnings()[0].path, "/center/id");
}

TEST_F(ImportOfPapers, OfOneCaseAreOneCaseAndDoubtItsCenterOnce) {
  import({R"({"format":"guapai.case/1","center":{"id":"S-2","name":"示例 中心","kind":"community"}})"});
  const std::string twin = R"({"format":"guapai.case/1","center":{"id":"S-1","name":"示例中心","kind":"community"})";
  CaseImport cases(*support::definitions());
  for (const auto& [form, answers] : {std::pair("annex2", R"("information":{"address":"示例路1号"})"),
                                      std::pair("annex4", R"("application":{"annual_visits":7})")}) {
    std::istringstream stream(paper(form, twin + "," + answers + "}"));
    cases.addStream(stream, std::string(form) + ".pdf", false);
  }
  ASSERT_THAT(cases.problems(), IsEmpty());
  EXPECT_EQ(cases.size(), 1U);
  cases.into(*district.library);
  ASSERT_EQ(cases.warnings().size(), 1U);
  EXPECT_EQ(cases.warnings()[0].code, "center.lookalike");
}

TEST_F(ImportOfCases, NamesADoubtedCenterAsTheLibraryHasIt) {
  const support::District district;
  const auto named = [](const std::string& id, const std::string& name, int round) {
    return R"({"format":"guapai.case/1","center":{"id":")" + id + R"(","name":")" + name +
           R"(","kind":"community"},"round":)" + std::to_string(round) + "}";
  };
  add(named("S-1", "示例一中心", 1) + "\n" + named("S-2", "旧名", 1) + "\n" + named("S-2", "示例 一中心", 2));
  import.into(*district.library);
  ASSERT_EQ(import.warnings().size(), 2U) << "one for each center, not for each of its rounds";
  EXPECT_EQ(import.warnings()[1].arguments.at("name"), "示例 一中心");
}

}  // namespace
}  // namespace guapai::transfer
