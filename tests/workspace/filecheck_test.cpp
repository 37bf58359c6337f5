#include "workspace/filecheck.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/database.h"
#include "support/district.h"
#include "workspace/evidence.h"

namespace guapai::workspace {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class CheckedFiles : public testing::Test {
protected:
  CheckedFiles() { session.removeList(support::District::field("information.floor_plan")); }
  void name(const std::vector<std::string>& files) {
    session.act(evidenceChanges(*support::definitions(), session.answers(), {}, files, session.today()), {});
  }
  void tamper() const {
    storage::Database other(district.file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0));
    other.execute(QStringLiteral("DROP TRIGGER IF EXISTS stored_file_stays"));
    other.execute(QStringLiteral("UPDATE stored_file SET content = replace(content, 'one', 'eno')"));
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
  check.checkAll();
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
  tamper();
  check.checkAll();
  finish();
  EXPECT_FALSE(check.isGood());
  EXPECT_EQ(check.summary(), "共2个文件，已逐一核对SHA-256。缺失1个：gone.pdf。内容已变1个：a.pdf。");
  ASSERT_EQ(check.problems().size(), 1U);
  EXPECT_EQ(check.problems().front().path, "/evidence/files/0/file");
}

TEST_F(CheckedFiles, AreComparedAgainOnlyWhenAsked) {
  session.attach("a.pdf", "one");
  name({"a.pdf"});
  check.checkAll();
  finish();
  tamper();
  session.attach("b.pdf", "two");
  name({"b.pdf"});
  check.checkNew();
  finish();
  EXPECT_TRUE(check.isGood());
  check.checkAll();
  finish();
  EXPECT_FALSE(check.isGood());
}

TEST_F(CheckedFiles, AreForgottenWhenNothingNamesThem) {
  name({"gone.pdf"});
  check.checkAll();
  finish();
  EXPECT_FALSE(check.isGood());
  session.undo();
  check.checkNew();
  EXPECT_EQ(check.summary(), "");
  EXPECT_TRUE(check.isGood());
}

}  // namespace
}  // namespace guapai::workspace
