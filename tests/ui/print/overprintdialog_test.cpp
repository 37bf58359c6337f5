#include "print/overprintdialog.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "print/pagesview.h"
#include "support/resources.h"

namespace guapai::ui {
namespace {

using testing::ElementsAre;

class Overprint : public testing::Test {
protected:
  Overprint() {
    QObject::connect(&dialog, &OverprintDialog::offsetChanged, &dialog, [this](QPoint offset) {
      offsets.push_back({offset.x(), offset.y()});
    });
    QObject::connect(&dialog, &OverprintDialog::printWanted, &dialog,
                     [this](const forms::Pages& pages) { printed.push_back(pages.title); });
  }
  /// The title tells what was asked for.
  static OverprintDialog::Make make(const std::string& name) {
    return [name](QPoint offset) {
      const std::string title = name + " " + std::to_string(offset.x()) + " " + std::to_string(offset.y());
      return forms::Pages{.title = title, .pages = std::vector<forms::Page>(1)};
    };
  }
  void type(const char* editor, const QString& text) {
    auto* const line = dialog.findChild<QLineEdit*>(QLatin1String(editor));
    line->selectAll();
    QTest::keyClicks(line, text);
  }
  QString trouble() { return dialog.findChild<QLabel*>(QStringLiteral("offsetTrouble"))->text(); }
  void click(const char* button) {
    QTest::keyClick(dialog.findChild<QPushButton*>(QLatin1String(button)), Qt::Key_Space);
  }

  OverprintDialog dialog{make("overprint"), make("test"), support::messages(), QPoint(150, -25), true};
  std::vector<std::pair<int, int>> offsets;
  std::vector<std::string> printed;
};

TEST_F(Overprint, BeginsWithTheOffsetOfThisComputer) {
  EXPECT_EQ(dialog.findChild<QLineEdit*>(QStringLiteral("offsetRight"))->text(), QStringLiteral("1.5"));
  EXPECT_EQ(dialog.findChild<QLineEdit*>(QStringLiteral("offsetDown"))->text(), QStringLiteral("-0.25"));
  click("printOverprint");
  EXPECT_THAT(printed, ElementsAre("overprint 150 -25"));
}

TEST_F(Overprint, MovesByWhatIsTyped) {
  type("offsetRight", QStringLiteral("2.05"));
  type("offsetDown", QStringLiteral("-3"));
  click("printTestSheet");
  EXPECT_THAT(printed, ElementsAre("test 205 -300"));
  EXPECT_EQ(offsets.back(), std::make_pair(205, -300));
}

TEST_F(Overprint, KeepsTheLastGoodOffsetWhileWhatIsTypedIsNone) {
  for (const char* const bad : {"1.234", "31", "1-", "x"}) {
    type("offsetRight", QString::fromLatin1(bad));
    EXPECT_FALSE(trouble().isEmpty()) << bad;
  }
  EXPECT_LE(std::abs(offsets.empty() ? 0 : offsets.back().first), 3000);
  type("offsetRight", QStringLiteral("0"));
  EXPECT_TRUE(trouble().isEmpty());
  EXPECT_EQ(offsets.back(), std::make_pair(0, -25));
}

TEST_F(Overprint, ReadsNothingAsZero) {
  auto* const line = dialog.findChild<QLineEdit*>(QStringLiteral("offsetDown"));
  line->clear();
  EXPECT_TRUE(trouble().isEmpty());
  EXPECT_EQ(offsets.back(), std::make_pair(150, 0));
}

TEST(OverprintOfNothing, LeadsToTheApplication) {
  const auto nothing = [](QPoint) { return forms::Pages(); };
  const OverprintDialog dialog(nothing, nothing, support::messages(), QPoint(), true);
  EXPECT_THAT(dialog.findChild<PagesView*>()->message().toStdString(), testing::HasSubstr("fill them in at its end"));
}

TEST_F(Overprint, CanBeSavedWhereThereIsNoPrinter) {
  OverprintDialog lonely(make("overprint"), make("test"), support::messages(), QPoint(), false);
  EXPECT_FALSE(lonely.findChild<QPushButton*>(QStringLiteral("printOverprint"))->isEnabled());
  EXPECT_TRUE(lonely.findChild<QPushButton*>(QStringLiteral("saveOverprint"))->isEnabled());
}

}  // namespace
}  // namespace guapai::ui
