#include "session/filecheck.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "annotations/evidence.h"
#include "storage/database.h"
#include "support/district.h"

namespace guapai::session {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr auto kOtherBytes = "UPDATE stored_file SET content = replace(content, 'one', 'eno')";

class CheckedFiles : public testing::Test {
protected:
  CheckedFiles() { session.removeList(support::District::field("information.floor_plan")); }
  void name(const std::vector<std::string>& files) {
    session.act(annotations::evidenceChanges(*support::definitions(), session.answers(), {}, files, session.today()),
                {});
  }
  /// As another program would do it.
  void execute(const std::vector<const char*>& statements) const {
    storage::Database other(district.file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0));
    for (const char* const statement : statements) other.execute(QString::fromUtf8(statement));
  }
  void finish() {
    ASSERT_TRUE(QTest::qWaitFor([this] { return !check.isRunning(); }));
  }

  support::District district;
  CaseSession session{support::definitions(), *district.library, district.addSample(2), district.clock};
  FileCheck check{session};
};

TEST_F(CheckedFiles, AreGoodAsTheyWere) {
  EXPECT_EQ(check.summary(), "");
  session.attach("a.pdf", QByteArray(5'000'000, 'x'));
  session.attach("b.pdf", "one");
  name({"a.pdf", "b.pdf"});
  QSignalSpy advanced(&check, &FileCheck::advanced);
  check.checkNew();
  EXPECT_TRUE(check.isRunning()) << "a piece at a time";
  EXPECT_THAT(check.summary(), HasSubstr("0/2"));
  finish();
  EXPECT_EQ(advanced.count(), 2);
  EXPECT_TRUE(check.isGood());
  EXPECT_EQ(check.summary(), "共2个文件，已逐一核对SHA-256，都与收入时一致");
  EXPECT_THAT(check.problems(), IsEmpty());
}

TEST_F(CheckedFiles, AreToldWhereTheyChangedOrAreMissing) {
  session.attach("a.pdf", "one");
  name({"a.pdf", "gone.pdf"});
  execute({"DROP TRIGGER stored_file_stays", kOtherBytes});
  check.checkNew();
  finish();
  EXPECT_FALSE(check.isGood());
  EXPECT_EQ(check.summary(), "共2个文件，已逐一核对SHA-256。缺失1个：gone.pdf。内容已变1个：a.pdf。");
  ASSERT_EQ(check.problems().size(), 1U);
  EXPECT_EQ(check.problems().front().path, "/worksheets/unfinished_lists/evidence.files/0/file");
}

TEST_F(CheckedFiles, AreComparedOnce) {
  session.attach("a.pdf", "one");
  name({"a.pdf"});
  check.checkNew();
  finish();
  execute({"DROP TRIGGER stored_file_stays", kOtherBytes});
  session.attach("b.pdf", "two");
  name({"b.pdf"});
  check.checkNew();
  finish();
  EXPECT_TRUE(check.isGood()) << "the whole of it is not read again and again";
}

TEST_F(CheckedFiles, AreMissingAtTheirRowWhereTheirBytesAreGone) {
  session.attach("a.pdf", "one");
  name({"a.pdf", "gone.pdf"});
  execute({"DROP TRIGGER stored_file_is_kept", "PRAGMA foreign_keys = OFF", "DELETE FROM stored_file"});
  check.checkNew();
  finish();
  EXPECT_EQ(check.summary(), "共2个文件，已逐一核对SHA-256。缺失2个：a.pdf、gone.pdf。");
  ASSERT_EQ(check.problems().size(), 1U) << "the other one is told of without a comparison";
  EXPECT_EQ(check.problems().front().path, "/worksheets/unfinished_lists/evidence.files/0/file");
  EXPECT_EQ(check.problems().front().sentence, "file.missing.document");
}

TEST_F(CheckedFiles, AreNotMissingWhereTheLibraryRefusesToTell) {
  session.attach("a.pdf", "one");
  name({"a.pdf"});
  execute({"ALTER TABLE stored_file RENAME TO hidden"});
  check.checkNew();
  finish();
  EXPECT_FALSE(check.isGood());
  EXPECT_EQ(check.summary(), "共1个文件，已逐一核对SHA-256。未能核对1个：a.pdf，请稍后再打开本页。");
  EXPECT_THAT(check.problems(), IsEmpty());
  execute({"ALTER TABLE hidden RENAME TO stored_file"});
  check.checkNew();
  finish();
  EXPECT_TRUE(check.isGood());
}

TEST_F(CheckedFiles, AreForgottenWhenNothingNamesThem) {
  name({"gone.pdf"});
  check.checkNew();
  finish();
  EXPECT_FALSE(check.isGood());
  session.undo();
  check.checkNew();
  EXPECT_EQ(check.summary(), "");
  EXPECT_TRUE(check.isGood());
}

}  // namespace
}  // namespace guapai::session
