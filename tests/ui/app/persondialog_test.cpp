#include "app/persondialog.h"

#include <QtGui/QAction>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>

#include "support/consolerun.h"
#include "ui/app/seen.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

class Person : public WindowBench, public testing::Test {
protected:
  PersonDialog& ask() {
    window().findChild<QAction*>(QStringLiteral("person"))->trigger();
    auto& dialog = find<PersonDialog>("personDialog");
    activate(dialog);
    return dialog;
  }
  QString newestEntry() const {
    const auto run = support::runCli({"history", "--library", m_library.toStdString()}, {}, core::Date(2021, 11, 22));
    return QString::fromStdString(run.out).section(QLatin1Char('\n'), 0, 0);
  }
  QString m_library;
};

TEST_F(Person, IsNamedInTheHistoryFromThenOn) {
  m_library = sampleLibrary();
  preferences().setLastCenter(QStringLiteral("sample-02#1"));
  open(m_library);
  EXPECT_TRUE(unseen(ask()).isEmpty());
  find<QLineEdit>("personName").setText(QStringLiteral(" 示例甲 "));
  QTest::keyClick(&find<QPushButton>("setPerson"), Qt::Key_Space);
  EXPECT_EQ(preferences().person(), QStringLiteral("示例甲"));
  activate(window());
  dialogs.agrees = true;
  dialogs.reason = QStringLiteral("重复登记");
  window().findChild<QAction*>(QStringLiteral("removeCenter"))->trigger();
  EXPECT_THAT(newestEntry().toStdString(),
              testing::AllOf(testing::HasSubstr("示例甲（"), testing::HasSubstr("重复登记")));
}

TEST_F(Person, IsKeptForTheNextLibraryAndCanBeTakenBack) {
  preferences().setPerson(QStringLiteral("示例乙"));
  m_library = sampleLibrary();
  preferences().setLastCenter(QStringLiteral("sample-02#1"));
  open(m_library);
  find<QWidget>("application.annual_visits").setFocus();
  type(QStringLiteral("88888"));
  press(Qt::Key_Return);
  EXPECT_THAT(newestEntry().toStdString(), testing::HasSubstr("示例乙（"));
  EXPECT_EQ(ask().findChild<QLineEdit*>()->text(), QStringLiteral("示例乙"));
  find<QLineEdit>("personName").clear();
  QTest::keyClick(&find<QPushButton>("setPerson"), Qt::Key_Space);
  EXPECT_EQ(preferences().person(), QString());
}

}  // namespace
}  // namespace guapai::ui
