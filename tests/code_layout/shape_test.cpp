#include "code_layout/shape.h"

#include <algorithm>

#include <gmock/gmock.h>

#include "support/directories.h"

namespace guapai::codelayout {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

// What a guard leaves alone, one file a line, with the reason. What no longer needs its exception must go from here.
const Exceptions kSourcesWithoutTest = {};
const Exceptions kLongFiles = {};
const Exceptions kInexactNumbers = {};
const Exceptions kTakenForMarkup = {{"ui/app/manualwindow.cpp", "shows the pages of the manual, which hold no data"},
                                    {"ui/app/manualwindow.h", "the same"},
                                    {"ui/widgets/plainlabel.h", "the label that takes nothing for markup"},
                                    {"ui/widgets/plainlabel.cpp", "the same"},
                                    {"ui/widgets/theme.cpp", "makes the labels of Qt plain"}};
const Exceptions kUnfinishedWork = {};
const Exceptions kUntidyWhiteSpace = {};
const Exceptions kMisnamedFiles = {};

auto violation(std::string_view path, std::size_t line, std::string_view what) {
  return AllOf(Field(&Violation::path, path), Field(&Violation::line, line),
               Field(&Violation::what, HasSubstr(std::string(what))));
}

std::string lines(std::size_t count) {
  std::string text;
  for (std::size_t line = 0; line < count; ++line) text += "//\n";
  return text;
}

class Repository : public testing::Test {
protected:
  const SourceTree m_tree = readSourceTree(support::sourceDirectory());
};

TEST_F(Repository, HasATestForEachSource) {
  EXPECT_THAT(sourcesWithoutTest(m_tree, kSourcesWithoutTest), IsEmpty());
}

TEST_F(Repository, BuildsEachSource) {
  EXPECT_THAT(sourcesOutsideCMake(m_tree), IsEmpty());
}

TEST_F(Repository, HasNoLongFiles) {
  EXPECT_THAT(longFiles(m_tree, kLongFiles), IsEmpty());
}

TEST_F(Repository, DecidesOnExactNumbers) {
  EXPECT_THAT(inexactNumbers(m_tree, kInexactNumbers), IsEmpty());
}

TEST_F(Repository, TakesNoTextForMarkup) {
  EXPECT_THAT(textTakenForMarkup(m_tree, kTakenForMarkup), IsEmpty());
}

TEST_F(Repository, LeavesNoWorkUnfinished) {
  EXPECT_THAT(unfinishedWork(m_tree, kUnfinishedWork), IsEmpty());
}

TEST_F(Repository, IsTidy) {
  EXPECT_THAT(untidyWhiteSpace(m_tree, kUntidyWhiteSpace), IsEmpty());
}

TEST_F(Repository, NamesFilesInLowerCase) {
  EXPECT_THAT(misnamedFiles(m_tree, kMisnamedFiles), IsEmpty());
}

TEST_F(Repository, ExceptsOnlyWhatNeedsItAndSaysWhy) {
  const auto expectNeeded = [](const Exceptions& exceptions, const Violations& withoutThem) {
    for (const Exception& exception : exceptions) {
      EXPECT_THAT(withoutThem, testing::Contains(Field(&Violation::path, exception.path)));
      EXPECT_FALSE(exception.reason.empty()) << exception.path;
    }
  };
  expectNeeded(kSourcesWithoutTest, sourcesWithoutTest(m_tree, {}));
  expectNeeded(kLongFiles, longFiles(m_tree, {}));
  expectNeeded(kInexactNumbers, inexactNumbers(m_tree, {}));
  expectNeeded(kUnfinishedWork, unfinishedWork(m_tree, {}));
  expectNeeded(kUntidyWhiteSpace, untidyWhiteSpace(m_tree, {}));
  expectNeeded(kMisnamedFiles, misnamedFiles(m_tree, {}));
}

TEST(SourcesWithoutTest, FindsAMissingTest) {
  const SourceTree tree = {{"src/core/date.cpp", ""},        {"src/core/text.cpp", ""}, {"src/core/text.h", ""},
                           {"src/cli/main.cpp", ""},         {"src/core/old.cpp", ""},  {"src/rules/a/deep.cpp", ""},
                           {"tests/core/text_test.cpp", ""}, {"ui/main.cpp", ""}};
  EXPECT_THAT(sourcesWithoutTest(tree, {{"src/core/old.cpp", "an example"}}),
              ElementsAre(violation("src/core/date.cpp", 0, "tests/core/date_test.cpp"),
                          violation("src/rules/a/deep.cpp", 0, "tests/rules/a/deep_test.cpp")));
}

TEST(SourcesOutsideCMake, FindsASourceThatIsNotBuilt) {
  const SourceTree tree = {
      {"src/core/CMakeLists.txt", "guapai_add_module(NAME core SOURCES date.cpp)"},
      {"src/core/date.cpp", ""},
      {"src/core/text.cpp", ""},
      {"tests/core/CMakeLists.txt", "guapai_add_test(NAME core SOURCES date_test.cpp # text_test.cpp\n)"},
      {"tests/core/date_test.cpp", ""},
      {"tests/core/text_test.cpp", ""},
      {"tests/support/qtmain.cpp", ""},
      {"ui/CMakeLists.txt", "add_executable(guapai main.cpp entry/field.cpp)"},
      {"ui/entry/field.cpp", ""},
      {"ui/entry/grid.cpp", ""},
      {"ui/main.cpp", ""}};
  EXPECT_THAT(sourcesOutsideCMake(tree),
              ElementsAre(violation("src/core/text.cpp", 0, "no CMakeLists"),
                          violation("tests/core/text_test.cpp", 0, ""), violation("ui/entry/grid.cpp", 0, "")));
}

TEST(LongFiles, FindsOneLineTooMany) {
  const SourceTree tree = {
      {"src/core/a.cpp", lines(kMostLinesOfSource)},     {"src/core/a.h", lines(kMostLinesOfHeader)},
      {"src/core/b.cpp", lines(kMostLinesOfSource + 1)}, {"tests/core/a_test.cpp", lines(1000)},
      {"ui/app/c.h", lines(kMostLinesOfHeader + 1)},     {"ui/app/d.h", lines(1000)}};
  EXPECT_THAT(longFiles(tree, {{"ui/app/d.h", "an example"}}),
              ElementsAre(violation("src/core/b.cpp", 0, "451 lines"), violation("ui/app/c.h", 0, "221 lines")));
}

TEST(InexactNumbers, FindsTypesLiteralsAndFunctions) {
  const auto inexactIn = [](std::string text) { return inexactNumbers({{"src/rules/a.cpp", std::move(text)}}, {}); };
  for (const char* text : {"double a;", "float a;", "auto a = 1.5;", "auto a = 2e3;", "auto a = 1.;",
                           "auto a = std::stod(b);", "f(std::vector<double>());", "auto a = 1'000.5;"}) {
    EXPECT_THAT(inexactIn(std::string("int b;\n") + text), ElementsAre(violation("src/rules/a.cpp", 2, "not exact")))
        << text;
  }
  for (const char* text :
       {"// no double\n", "f(\"double 1.5\");", "int doubleRoom = 0xE5;", "a.b = c1.d;", "round = 2;",
        "auto a = 1'000;", "#include <a/1.5>\n", "f(1, 2).x();", "number_float_t a;"}) {
    EXPECT_THAT(inexactIn(text), IsEmpty()) << text;
  }
}

TEST(InexactNumbers, LooksOnlyWhereDecisionsAreMade) {
  EXPECT_THAT(
      inexactNumbers({{"src/render/a.cpp", "double a;"}, {"src/core/b.h", "double a;"}, {"src/core/c.h", "double a;"}},
                     {{"src/core/c.h", "an example"}}),
      ElementsAre(violation("src/core/b.h", 1, "double")));
}

TEST(TextTakenForMarkup, FindsLabelsThatGuessAndWordsForRichText) {
  const auto foundIn = [](std::string text) { return textTakenForMarkup({{"ui/app/a.cpp", std::move(text)}}, {}); };
  for (const char* text : {"new QLabel(this);", "#include <QtWidgets/QLabel>", "box.setTextFormat(Qt::RichText);"})
    EXPECT_THAT(foundIn(text), ElementsAre(violation("ui/app/a.cpp", 1, "markup"))) << text;
  for (const char* text : {"new PlainLabel(this);", "// no QLabel", "f(\"QLabel\");", "QPlainTextEdit pad;"})
    EXPECT_THAT(foundIn(text), IsEmpty()) << text;
  EXPECT_THAT(textTakenForMarkup({{"tests/ui/a.cpp", "QLabel"}, {"ui/b.cpp", "QLabel"}}, {{"ui/b.cpp", "an example"}}),
              IsEmpty());
}

TEST(UnfinishedWork, FindsNotesAboutIt) {
  const std::string first = std::string("// TO") + "DO later\n";
  const std::string second = std::string("\n# FIX") + "ME\n";
  EXPECT_THAT(unfinishedWork(
                  {{"src/core/a.cpp", first}, {"scripts/run", second}, {"tests/data/a.md", first}, {"ui/b.h", first}},
                  {{"ui/b.h", "an example"}}),
              ElementsAre(violation("src/core/a.cpp", 1, "leaves"), violation("scripts/run", 2, "leaves")));
}

TEST(UntidyWhiteSpace, FindsTabsEndsOfLinesAndMissingLineBreaks) {
  EXPECT_THAT(untidyWhiteSpace({{"docs/a.md", "a\tb\n"},
                                {"resources/b.json", "{}\n[] \n"},
                                {"src/core/c.h", "int c;\r\n"},
                                {"ui/d.cpp", "int d;"},
                                {"ui/e.cpp", "int e;\n\n"},
                                {"tests/data/f.md", "a \n"},
                                {"ui/g.cpp", "int g;"}},
                               {{"ui/g.cpp", "an example"}}),
              ElementsAre(violation("docs/a.md", 1, "tab"), violation("resources/b.json", 2, "white space"),
                          violation("src/core/c.h", 1, "white space"), violation("ui/d.cpp", 1, "line break")));
}

TEST(MisnamedFiles, FindsCapitalsAndEmptyWords) {
  const SourceTree tree = {{"README.md", ""},
                           {"docs/Saving.md", ""},
                           {"resources/i18n/guapai_zh_CN.ts", ""},
                           {"resources/messages/zh_CN.json", ""},
                           {"scripts/cmake/GuapaiTargets.cmake", ""},
                           {"src/core/CMakeLists.txt", ""},
                           {"src/core/Date.h", ""},
                           {"src/core/date_range.h", ""},
                           {"src/core/openlibrary.h", ""},
                           {"src/core/texthelper.h", ""},
                           {"tests/core/openlibrary_test.cpp", ""},
                           {"ui/Old.h", ""}};
  EXPECT_THAT(misnamedFiles(tree, {{"ui/Old.h", "an example"}}),
              ElementsAre(violation("docs/Saving.md", 0, "lower case"), violation("src/core/Date.h", 0, "lower case"),
                          violation("src/core/date_range.h", 0, "like its class"),
                          violation("src/core/texthelper.h", 0, "says nothing")));
}

}  // namespace
}  // namespace guapai::codelayout
