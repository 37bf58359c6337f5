#include "app/settingsdialog.h"

#include <QtGui/QAction>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>
#include <gmock/gmock.h>

#include "app/casepage.h"
#include "editors/answereditor.h"
#include "entry/formzoom.h"
#include "print/previewdialog.h"
#include "support/consolerun.h"
#include "ui/app/seen.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

class Settings : public WindowBench, public testing::Test {
protected:
  Settings() {
    preferences().setLastCenter(QStringLiteral("sample-02#1"));
    open(m_library);
    showTab("Application");
  }

  SettingsDialog& ask() {
    press(Qt::Key_Comma, Qt::ControlModifier);
    return await<SettingsDialog>("settingsDialog");
  }
  /// Presses a key in the dialog that closes it.
  void leave(Qt::Key key) {
    press(key);
    // The dialog that has gone must not be found in place of the next one.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    activate(window());
  }
  /// Changes everything by keys, from the first blank to the last.
  void changeAll() {
    ask();
    EXPECT_EQ(focusName(), QStringLiteral("personName"));
    type(QStringLiteral(" 示例甲 "));
    press(Qt::Key_Tab);
    EXPECT_EQ(focusName(), QStringLiteral("formSize"));
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    EXPECT_EQ(focusName(), QStringLiteral("idleMinutes"));
    type(QStringLiteral("25"));
    press(Qt::Key_Tab);
    EXPECT_EQ(focusName(), QStringLiteral("trailHeadUsually"));
    press(Qt::Key_Space);
  }
  [[nodiscard]] int percent() { return window().findChild<CasePage*>()->zoom().percent(); }
  [[nodiscard]] QString newestEntry() const {
    const auto run = support::runCli({"history", "--library", m_library.toStdString()}, {}, core::Date(2021, 11, 22));
    return QString::fromStdString(run.out).section(QLatin1Char('\n'), 0, 0);
  }
  /// Whether a paper that is made for signature shows the head of the trail, if nobody chooses otherwise.
  [[nodiscard]] bool showsTrailHead() {
    press(Qt::Key_P, Qt::ControlModifier);
    auto& preview = await<PreviewDialog>("previewDialog");
    QTest::keyClick(&find<QRadioButton>("forSignature"), Qt::Key_Space);
    const bool shown = preview.options().trailHead;
    preview.close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    activate(window());
    return shown;
  }

  QString m_library = sampleLibrary();
};

TEST_F(Settings, AreChangedByKeysAndTakeEffectAtOnce) {
  EXPECT_FALSE(showsTrailHead());
  changeAll();
  leave(Qt::Key_Return);
  EXPECT_EQ(percent(), 110);
  EXPECT_TRUE(showsTrailHead());
  EXPECT_EQ(preferences().idleMinutes(), 25);
  dialogs.reason = QStringLiteral("重复登记");
  window().findChild<QAction*>(QStringLiteral("removeCenter"))->trigger();
  EXPECT_THAT(newestEntry().toStdString(),
              testing::AllOf(testing::HasSubstr("示例甲（"), testing::HasSubstr("重复登记")));
}

TEST_F(Settings, AreThereAgainTheNextDay) {
  changeAll();
  leave(Qt::Key_Return);
  close();
  const Preferences written(file("preferences.ini"));
  EXPECT_EQ(written.person(), QStringLiteral("示例甲"));
  EXPECT_EQ(written.formZoom(), 110);
  EXPECT_EQ(written.idleMinutes(), 25);
  EXPECT_TRUE(written.trailHeadPrinted());
  open(m_library);
  showTab("Application");
  EXPECT_EQ(percent(), 110);
  EXPECT_TRUE(showsTrailHead());
  ask();
  EXPECT_EQ(find<QLineEdit>("personName").text(), QStringLiteral("示例甲"));
  EXPECT_EQ(find<QComboBox>("formSize").currentText(), QStringLiteral("110%"));
  EXPECT_EQ(find<QSpinBox>("idleMinutes").value(), 25);
  EXPECT_TRUE(find<QCheckBox>("trailHeadUsually").isChecked());
  leave(Qt::Key_Escape);
}

TEST_F(Settings, StayAsTheyWereAfterEscape) {
  changeAll();
  leave(Qt::Key_Escape);
  EXPECT_EQ(preferences().person(), QString());
  EXPECT_EQ(percent(), 100);
  EXPECT_EQ(preferences().formZoom(), 100);
  EXPECT_EQ(preferences().idleMinutes(), 10);
  EXPECT_FALSE(showsTrailHead());
}

/// The size is also changed by keys of the form.
TEST_F(Settings, ShowTheSizeThatTheFormHas) {
  press(Qt::Key_Minus, Qt::ControlModifier);
  ask();
  EXPECT_EQ(find<QComboBox>("formSize").currentText(), QStringLiteral("90%"));
  leave(Qt::Key_Return);
  EXPECT_EQ(percent(), 90);
}

TEST_F(Settings, TakeTheNameBack) {
  changeAll();
  leave(Qt::Key_Return);
  find<AnswerEditor>("application.annual_visits").takeFocus();
  type(QStringLiteral("88888"));
  press(Qt::Key_Return);
  EXPECT_THAT(newestEntry().toStdString(), testing::HasSubstr("示例甲（"));
  ask();
  press(Qt::Key_Delete);  // the whole name is selected
  leave(Qt::Key_Return);
  EXPECT_EQ(preferences().person(), QString());
  find<AnswerEditor>("application.annual_visits").takeFocus();
  type(QStringLiteral("77777"));
  press(Qt::Key_Return);
  EXPECT_THAT(newestEntry().toStdString(), testing::Not(testing::HasSubstr("示例甲（")));
}

TEST_F(Settings, NeverLockWhereNoMinutesAreSet) {
  ask();
  press(Qt::Key_Tab);
  press(Qt::Key_Tab);
  type(QStringLiteral("0"));
  leave(Qt::Key_Return);
  EXPECT_EQ(preferences().idleMinutes(), 0);
  ask();
  EXPECT_EQ(find<QSpinBox>("idleMinutes").text(), QStringLiteral("never"));
  leave(Qt::Key_Escape);
}

TEST_F(Settings, AreSeenAndHaveNames) {
  SettingsDialog& dialog = ask();
  EXPECT_TRUE(unseen(dialog).isEmpty());
  EXPECT_EQ(find<QLineEdit>("personName").accessibleName(), QStringLiteral("Name"));
  EXPECT_EQ(find<QComboBox>("formSize").accessibleName(), QStringLiteral("Size of the form"));
  EXPECT_EQ(find<QSpinBox>("idleMinutes").accessibleName(), QStringLiteral("Lock without input after"));
  EXPECT_LE(dialog.sizeHint().height(), 768 * 2 / 3 - 40) << "of a screen of 1366x768 at 150 %, below the title bar";
  leave(Qt::Key_Escape);
}

TEST_F(Settings, AreThereWithoutALibrary) {
  close();
  open();
  changeAll();
  leave(Qt::Key_Return);
  EXPECT_EQ(preferences().person(), QStringLiteral("示例甲"));
  EXPECT_EQ(percent(), 110);
}

}  // namespace
}  // namespace guapai::ui
