#include "code_layout/sourcetree.h"

#include <fstream>

#include <gmock/gmock.h>

#include "support/directories.h"

namespace guapai::codelayout {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Field;

TEST(ReadSourceTree, LeavesOutBuildProductsAndHiddenFolders) {
  const auto root = support::binaryDirectory() / "code_layout_sample";
  std::filesystem::remove_all(root);
  for (const char* folder : {"src/core", "build/dev", "out", ".git", ".ci"}) {
    std::filesystem::create_directories(root / folder);
    std::ofstream(root / folder / "a.cpp") << "text\n";
  }
  std::ofstream(root / "src/core/seal.png") << "bytes";

  const SourceTree tree = readSourceTree(root);
  std::filesystem::remove_all(root);

  ASSERT_THAT(tree, ElementsAre(Field(&SourceFile::path, ".ci/a.cpp"), Field(&SourceFile::path, "src/core/a.cpp"),
                                Field(&SourceFile::path, "src/core/seal.png")));
  EXPECT_EQ(tree[1].text, "text\n");
  EXPECT_EQ(tree[2].text, "");
}

TEST(ReadSourceTree, FindsTheRepository) {
  const SourceTree tree = readSourceTree(support::sourceDirectory());
  EXPECT_THAT(tree, Contains(Field(&SourceFile::path, "tests/code_layout/sourcetree_test.cpp")));
  EXPECT_THAT(tree, Contains(Field(&SourceFile::path, "src/CMakeLists.txt")));
}

TEST(SourceFile, KnowsItsFolderAndItsName) {
  const SourceFile file{"src/core/date.h", ""};
  EXPECT_TRUE(file.isIn("src/core"));
  EXPECT_TRUE(file.isIn("src"));
  EXPECT_FALSE(file.isIn("src/co"));
  EXPECT_EQ(file.name(), "date.h");
  EXPECT_EQ(file.stem(), "date");
  EXPECT_EQ((SourceFile{".clang-tidy", ""}.stem()), ".clang-tidy");
}

TEST(CodeOf, BlanksCommentsAndQuotedText) {
  EXPECT_EQ(codeOf("a // b\nc /* d\ne */ f"), "a     \nc     \n     f");
  EXPECT_EQ(codeOf(R"(x = "a\"b" + c;)"), "x =        + c;");
  EXPECT_EQ(codeOf("R\"(a \"b\" )\" c"), "            c");
  EXPECT_EQ(codeOf("R\"-(a )\" )-\" c"), "             c");
  EXPECT_EQ(codeOf("'\"' a"), "    a");
}

TEST(CodeOf, KeepsDigitSeparatorsApartFromCharacters) {
  EXPECT_EQ(codeOf("1'000 + 2'000"), "1'000 + 2'000");
}

TEST(CodeOf, EndsWithTextThatIsNeverClosed) {
  EXPECT_EQ(codeOf("a /* b"), "a     ");
  EXPECT_EQ(codeOf("a \"b\\"), "a    ");
  EXPECT_EQ(codeOf("R\"x"), "   ");
}

TEST(CMakeWordsOf, SplitsArgumentsAndDropsComments) {
  const auto words = cmakeWordsOf("add(NAME a # not b\n  \"c\")\n");
  ASSERT_THAT(words,
              ElementsAre(Field(&CMakeWord::text, "add"), Field(&CMakeWord::text, "("), Field(&CMakeWord::text, "NAME"),
                          Field(&CMakeWord::text, "a"), Field(&CMakeWord::text, "c"), Field(&CMakeWord::text, ")")));
  EXPECT_EQ(words[4].line, 2U);
}

}  // namespace
}  // namespace guapai::codelayout
