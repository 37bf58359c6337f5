// Identity and telephone numbers on every page of the window: in the blank that has the cursor, and nowhere else.
#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabBar>
#include <gmock/gmock.h>

#include "app/casepage.h"
#include "app/districtpage.h"
#include "editors/answereditor.h"
#include "support/textrecorder.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr auto kChord = Qt::ControlModifier | Qt::ShiftModifier;
constexpr auto kPhone = "application.phone";
const std::vector<QString> kNumbers{QStringLiteral("63000002"), QStringLiteral("500103190001010028"),
                                    QStringLiteral("13900000029"), QStringLiteral("13811112222")};

void addCells(const QAbstractItemModel& model, QStringList& texts) {
  for (int row = 0; row < model.rowCount(); ++row)
    for (int column = 0; column < model.columnCount(); ++column)
      for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
        texts.append(model.index(row, column).data(role).toString());
}

/// All that the windows paint and say, and the text of every command.
QStringList allThatIsSaid() {
  QStringList texts;
  for (QWidget* const top : QApplication::topLevelWidgets()) {
    if (!top->isVisible()) continue;
    texts += support::paintedTexts(*top);
    QList<QWidget*> widgets = top->findChildren<QWidget*>();
    widgets.append(top);
    for (QWidget* const widget : widgets) {
      texts += {widget->windowTitle(), widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()};
      if (auto* const reader = QAccessible::queryAccessibleInterface(widget);
          qobject_cast<QLineEdit*>(widget) != nullptr)
        texts.append(reader->text(QAccessible::Value));
      const auto* const view = qobject_cast<const QAbstractItemView*>(widget);
      if (view != nullptr && view->model() != nullptr) addCells(*view->model(), texts);
    }
    for (const QAction* const action : top->findChildren<QAction*>()) texts += {action->text(), action->toolTip()};
  }
  return texts;
}

class PersonalNumbers : public WindowBench, public testing::Test {
protected:
  PersonalNumbers() {
    open(sampleLibrary());
    press(Qt::Key_F, Qt::ControlModifier);
    type(QStringLiteral("示例二街道"));
    press(Qt::Key_Return);
    press(Qt::Key_Return);
  }
  void goTo(const char* field) {
    window().findChild<CasePage*>()->focusFirstOf({{definitions()->catalogue().require(field), std::nullopt}});
    QApplication::processEvents();
  }
  /// Where one of the numbers is said, in words.
  static std::vector<std::string> told() {
    QApplication::processEvents();
    std::vector<std::string> found;
    for (const QString& text : allThatIsSaid())
      if (std::ranges::any_of(kNumbers, [&text](const QString& number) { return text.contains(number); }))
        found.push_back(text.toStdString());
    return found;
  }
  static std::string all() { return allThatIsSaid().join(u'\n').toStdString(); }
};

TEST_F(PersonalNumbers, AreInFullOnlyWhereTheCursorIs) {
  showTab("Application");
  goTo("application.annual_visits");
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_THAT(all(), HasSubstr("023-****0002"));
  goTo(kPhone);
  EXPECT_THAT(told(), testing::Each(std::string("023-63000002")));
  EXPECT_THAT(told(), Not(IsEmpty()));
}

TEST_F(PersonalNumbers, AreOnNoPageOfTheCenter) {
  auto& tabs = find<QTabBar>("tabs");
  for (int tab = 0; tab < tabs.count(); ++tab) {
    tabs.setCurrentIndex(tab);
    find<QWidget>("ledger").setFocus();
    EXPECT_THAT(told(), IsEmpty()) << qPrintable(tabs.tabText(tab));
  }
}

TEST_F(PersonalNumbers, AreNotToldByWhatIsDoneWithThem) {
  showTab("Application");
  goTo(kPhone);
  press(Qt::Key_A, Qt::ControlModifier);
  type(QStringLiteral("13900000029"));
  press(Qt::Key_Return);
  EXPECT_THAT(told(), IsEmpty()) << "the edit and its undo";
  goTo(kPhone);
  press(Qt::Key_G, kChord);
  ASSERT_TRUE(isShown("correctionForm"));
  type(QStringLiteral("13811112222"));
  press(Qt::Key_Return);
  EXPECT_THAT(told(), IsEmpty()) << "what the form says of the answer so far";
  EXPECT_THAT(all(), HasSubstr("139****0029"));
  for (const char* const words : {"abc", "", "abc"}) {
    type(QLatin1String(words));
    press(Qt::Key_Return);
  }
  EXPECT_FALSE(isShown("correctionForm"));
  showTab("Supplements");
  find<QWidget>("ledger").setFocus();
  EXPECT_THAT(told(), IsEmpty()) << "the history of corrections";
  showTab("Application");
  find<QWidget>("ledger").setFocus();
  EXPECT_THAT(all(), HasSubstr("138****2222"));
}

}  // namespace
}  // namespace guapai::ui
