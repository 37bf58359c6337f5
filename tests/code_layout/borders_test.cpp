#include "code_layout/borders.h"

#include <gmock/gmock.h>

#include "support/directories.h"

namespace guapai::codelayout {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

auto violation(std::string_view path, std::size_t line, std::string_view what) {
  return AllOf(Field(&Violation::path, path), Field(&Violation::line, line),
               Field(&Violation::what, HasSubstr(std::string(what))));
}

Violations includesIn(std::string path, std::string text) {
  return includesOverBorders({{std::move(path), std::move(text)}});
}

Violations namesIn(std::string path, std::string text) {
  return namesOverBorders({{std::move(path), std::move(text)}});
}

Violations linksIn(std::string path, std::string text) {
  return linksOverBorders({{std::move(path), std::move(text)}});
}

TEST(Borders, AreKeptInTheRepository) {
  const SourceTree tree = readSourceTree(support::sourceDirectory());
  EXPECT_THAT(includesOverBorders(tree), IsEmpty());
  EXPECT_THAT(namesOverBorders(tree), IsEmpty());
  EXPECT_THAT(headersOfOneName(tree), IsEmpty());
  EXPECT_THAT(crowdedModules(tree), IsEmpty());
  EXPECT_THAT(linksOverBorders(tree), IsEmpty());
  EXPECT_THAT(foldersWithoutModule(tree), IsEmpty());
}

TEST(Modules, UseEachOtherInOneDirection) {
  EXPECT_THAT(usesAgainstTheOrder(modules()), IsEmpty());
}

TEST(UsesAgainstTheOrder, FindsCirclesAndWhatIsNotInTheTable) {
  EXPECT_THAT(usesAgainstTheOrder({{"core", "src/core", {}, {}}, {"rules", "src/rules", {"core"}, {}}}), IsEmpty());
  EXPECT_THAT(usesAgainstTheOrder({{"core", "src/core", {"rules"}, {}}, {"rules", "src/rules", {"core"}, {}}}),
              ElementsAre(violation("src/core", 0, "does not stand above it: rules")));
  EXPECT_THAT(usesAgainstTheOrder({{"core", "src/core", {"core"}, {}}, {"rules", "src/rules", {"cor"}, {}}}),
              ElementsAre(violation("src/core", 0, ": core"), violation("src/rules", 0, ": cor")));
}

TEST(IncludesOverBorders, AllowsWhatTheTableAllows) {
  EXPECT_THAT(
      includesIn("src/core/date.cpp", "#include \"core/date.h\"\n#include <vector>\n#include <nlohmann/json.hpp>\n"),
      IsEmpty());
  EXPECT_THAT(includesIn("src/rules/standard.h", "#include \"core/date.h\"\n"), IsEmpty());
  EXPECT_THAT(includesIn("src/storage/library.cpp", "#include <QtSql/QSqlDatabase>\n#include <spdlog/spdlog.h>\n"),
              IsEmpty());
  EXPECT_THAT(
      includesIn("ui/ledger/ledgerview.cpp", "#include \"ledger/ledgerview.h\"\n#include <QtWidgets/QTableView>\n"),
      IsEmpty());
  EXPECT_THAT(includesIn("ui/print/printjob.cpp", "#include <QtPrintSupport/QPrinter>\n"), IsEmpty());
  EXPECT_THAT(includesIn("src/session/edits.cpp", "#include \"edits.moc\"\n"), IsEmpty());
}

TEST(IncludesOverBorders, FindsAModuleThatMayNotBeUsed) {
  EXPECT_THAT(includesIn("src/core/date.cpp", "#include <vector>\n#include \"rules/standard.h\"\n"),
              ElementsAre(violation("src/core/date.cpp", 2, "core may not use rules")));
  EXPECT_THAT(includesIn("src/rules/a.h", "#include \"forms/page.h\"\n"),
              ElementsAre(violation("src/rules/a.h", 1, "rules may not use forms")));
  EXPECT_THAT(includesIn("ui/entry/a.cpp", "#include \"storage/library.h\"\n"),
              ElementsAre(violation("ui/entry/a.cpp", 1, "entry may not use storage")));
}

TEST(IncludesOverBorders, FindsQtWhereThereIsNone) {
  for (const char* folder : {"src/core", "src/rules", "src/forms", "src/files", "src/exchange", "src/terms",
                             "src/verification", "src/annotations", "src/procedure"}) {
    const std::string path = std::string(folder) + "/a.h";
    EXPECT_THAT(includesIn(path, "#include <QtCore/QString>\n"), ElementsAre(violation(path, 1, "may not use QtCore")));
    EXPECT_THAT(includesIn(path, " # include <QString>\n"), ElementsAre(violation(path, 1, "with its module")));
  }
}

TEST(IncludesOverBorders, FindsWidgetsOutsideTheDesktopProgram) {
  for (const char* folder : {"src/storage", "src/render", "src/session", "src/cli"}) {
    const std::string path = std::string(folder) + "/a.h";
    EXPECT_THAT(includesIn(path, "#include <QtWidgets/QWidget>\n"),
                ElementsAre(violation(path, 1, "may not use QtWidgets")));
  }
}

TEST(IncludesOverBorders, FindsLibrariesOutsideTheirModule) {
  EXPECT_THAT(includesIn("ui/ledger/a.cpp", "#include <QtPrintSupport/QPrinter>\n"),
              ElementsAre(violation("ui/ledger/a.cpp", 1, "may not use QtPrintSupport")));
  EXPECT_THAT(includesIn("src/session/a.cpp", "#include <QtSql/QSqlQuery>\n"),
              ElementsAre(violation("src/session/a.cpp", 1, "may not use QtSql")));
  EXPECT_THAT(includesIn("src/render/a.cpp", "#include <spdlog/spdlog.h>\n"),
              ElementsAre(violation("src/render/a.cpp", 1, "may not use spdlog")));
  EXPECT_THAT(includesIn("src/storage/a.cpp", "#include <nlohmann/json.hpp>\n"),
              ElementsAre(violation("src/storage/a.cpp", 1, "may not use nlohmann-json")));
}

TEST(IncludesOverBorders, FindsHeadersItDoesNotKnow) {
  EXPECT_THAT(includesIn("src/core/a.cpp", "#include <boost/any.hpp>\n"),
              ElementsAre(violation("src/core/a.cpp", 1, "does not know")));
  EXPECT_THAT(includesIn("src/core/a.cpp", "#include <stdint.h>\n"),
              ElementsAre(violation("src/core/a.cpp", 1, "does not know")));
  EXPECT_THAT(includesIn("src/core/a.cpp", "#include \"date.h\"\n"),
              ElementsAre(violation("src/core/a.cpp", 1, "an own header is written with its module")));
  EXPECT_THAT(includesIn("ui/entry/a.cpp", "#include \"../ledger/b.h\"\n"),
              ElementsAre(violation("ui/entry/a.cpp", 1, "an own header is written with its module")));
}

TEST(NamesOverBorders, FindsANameThatCameThroughAnothersHeader) {
  EXPECT_THAT(namesIn("ui/entry/a.cpp", "core::Place at;\nstorage::Library& library = all();\n"),
              ElementsAre(violation("ui/entry/a.cpp", 2, "entry may not name storage")));
  EXPECT_THAT(namesIn("src/rules/a.h", "guapai::forms::Row row;\n"),
              ElementsAre(violation("src/rules/a.h", 1, "rules may not name forms")));
  EXPECT_THAT(namesIn("ui/entry/a.h", "/// As storage::Library.\nstd::string text = \"storage::Library\";\n"),
              IsEmpty());
  EXPECT_THAT(namesIn("src/session/a.h", "storage::Library& m_library;\nold_storage::Library& m_old;\n"), IsEmpty());
}

TEST(NamesOverBorders, FindsANamespaceThatIsOpenedTakenOrRenamed) {
  for (const char* text :
       {"namespace guapai::storage {\nclass Library;\n}\n", "namespace guapai { namespace storage { class Library; } }",
        "using namespace guapai::storage;", "using namespace storage;", "namespace kept = guapai::storage;",
        "namespace kept = storage;", "namespace\tkept =storage;", "inline namespace storage {}",
        "namespace guapai::storage::detail { storage::Library& library(); }"})
    EXPECT_THAT(namesIn("ui/entry/a.h", text), ElementsAre(violation("ui/entry/a.h", 1, "entry may not name storage")))
        << text;
  EXPECT_THAT(namesIn("ui/entry/a.h", "namespace kept =\n    guapai::storage;"),
              ElementsAre(violation("ui/entry/a.h", 2, "entry may not name storage")));
  for (const char* text :
       {"namespace guapai::session {\nclass CaseSession;\n}\n", "using namespace guapai::core;",
        "namespace guapai::ui { int storage = 0; }", "namespace {\nint storage = 0;\n}  // namespace storage\n",
        "namespace text = core;\nint storage = 0;"})
    EXPECT_THAT(namesIn("ui/entry/a.h", text), IsEmpty()) << text;
}

TEST(HeadersOfOneName, FindsThem) {
  EXPECT_THAT(headersOfOneName({{"src/core/place.h", ""}, {"tests/support/place.h", ""}, {"ui/entry/place.h", ""}}),
              ElementsAre(violation("tests/support/place.h", 0, "has the name of src/core/place.h"),
                          violation("ui/entry/place.h", 0, "has the name of src/core/place.h")));
  EXPECT_THAT(headersOfOneName({{"tests/support/ink.h", ""}, {"tests/ui/layout/ink.h", ""}, {"docs/ink.h", ""}}),
              ElementsAre(violation("tests/ui/layout/ink.h", 0, "has the name of tests/support/ink.h")));
}

TEST(CrowdedModules, FindsOneThatHoldsTooMuch) {
  SourceTree tree;
  for (const char* folder : {"core", "rules", "forms", "files", "exchange", "storage", "render"})
    tree.push_back({"src/" + std::string(folder) + "/a.cpp", "//\n//\n"});
  EXPECT_THAT(crowdedModules(tree), IsEmpty());
  tree.front().text += "//\n";
  EXPECT_THAT(crowdedModules(tree), ElementsAre(violation("src/core", 0, "a seventh")));
}

TEST(LinksOverBorders, AllowsWhatTheTableAllows) {
  EXPECT_THAT(
      linksIn("src/rules/CMakeLists.txt",
              "guapai_add_module(NAME rules SOURCES a.cpp USES core PRIVATE_LIBRARIES nlohmann_json::nlohmann_json)"),
      IsEmpty());
  EXPECT_THAT(
      linksIn(
          "src/cli/CMakeLists.txt",
          "add_executable(guapai-cli main.cpp)\ntarget_link_libraries(guapai-cli PRIVATE guapai_flags guapai::cli)"),
      IsEmpty());
  EXPECT_THAT(linksIn("ui/print/CMakeLists.txt", "target_link_libraries(guapai_print PRIVATE Qt6::PrintSupport)"),
              IsEmpty());
}

TEST(LinksOverBorders, FindsAModuleThatMayNotBeUsed) {
  EXPECT_THAT(
      linksIn("src/rules/CMakeLists.txt", "guapai_add_module(\n  NAME rules\n  SOURCES a.cpp\n  USES core forms)"),
      ElementsAre(violation("src/rules/CMakeLists.txt", 4, "module forms")));
  EXPECT_THAT(
      linksIn("src/core/CMakeLists.txt", "target_link_libraries(guapai_core PUBLIC guapai::rules guapai_forms)"),
      ElementsAre(violation("src/core/CMakeLists.txt", 1, "module rules"),
                  violation("src/core/CMakeLists.txt", 1, "module forms")));
  EXPECT_THAT(linksIn("ui/entry/CMakeLists.txt", "guapai_add_module(NAME entry SOURCES a.cpp USES session storage)"),
              ElementsAre(violation("ui/entry/CMakeLists.txt", 1, "module storage")));
}

TEST(LinksOverBorders, FindsALibraryThatMayNotBeUsed) {
  EXPECT_THAT(
      linksIn("src/core/CMakeLists.txt", "guapai_add_module(NAME core SOURCES a.cpp PUBLIC_LIBRARIES Qt6::Core)"),
      ElementsAre(violation("src/core/CMakeLists.txt", 1, "library Qt6::Core")));
  EXPECT_THAT(linksIn("src/session/CMakeLists.txt", "target_link_libraries(guapai_session PRIVATE Qt6::Widgets)"),
              ElementsAre(violation("src/session/CMakeLists.txt", 1, "library Qt6::Widgets")));
  EXPECT_THAT(linksIn("src/render/CMakeLists.txt", "target_link_libraries(guapai_render PRIVATE boost)"),
              ElementsAre(violation("src/render/CMakeLists.txt", 1, "library boost")));
}

TEST(FoldersWithoutModule, FindsAFolderBesideTheTable) {
  EXPECT_THAT(foldersWithoutModule({{"src/tools/a.cpp", ""}, {"src/core/a.cpp", ""}, {"ui/entry/a.cpp", ""}}),
              ElementsAre(violation("src/tools/a.cpp", 0, "missing")));
}

}  // namespace
}  // namespace guapai::codelayout
