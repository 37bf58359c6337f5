#include "app/choicesdialog.h"

#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <gtest/gtest.h>

#include "support/ink.h"

namespace guapai::ui {
namespace {

/// Thirty lines, of which the second has no choice yet.
class Choices : public testing::Test {
protected:
  Choices() {
    for (int line = 1; line <= 30; ++line)
      lines.push_back({.name = QStringLiteral("列%1").arg(line),
                       .choices = {QStringLiteral("甲"), QStringLiteral("乙")},
                       .chosen = line == 2 ? -1 : 1});
    dialog = new ChoicesDialog(
        QStringLiteral("Columns"), QStringLiteral("What they are"), lines,
        [this](const std::vector<int>& chosen) {
          taken = chosen;
          return refusal;
        },
        nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->show();
    dialog->activateWindow();
    if (!QTest::qWaitFor([this] { return dialog->isActiveWindow(); }))
      throw std::runtime_error("the window does not become active");
  }
  ~Choices() override { delete dialog; }

  [[nodiscard]] QComboBox& box(int line) const {
    return *dialog->findChild<QComboBox*>(QStringLiteral("choice%1").arg(line));
  }

  std::vector<ChoicesDialog::Line> lines;
  QString refusal;
  std::vector<int> taken;
  ChoicesDialog* dialog = nullptr;
};

TEST_F(Choices, BeginWithWhatIsNotChosenYet) {
  EXPECT_TRUE(box(2).hasFocus());
  EXPECT_EQ(box(2).currentIndex(), -1);
  EXPECT_EQ(box(2).accessibleName(), QStringLiteral("What is meant by 列2"));
  EXPECT_GT(support::ink(box(1)), 0);
}

TEST_F(Choices, AreHandedOverByReturn) {
  QTest::keyClick(&box(2), Qt::Key_Down);
  QTest::keyClick(&box(2), Qt::Key_Return);
  ASSERT_EQ(taken.size(), 30U);
  EXPECT_EQ(taken[0], 1);
  EXPECT_EQ(taken[1], 0);
  EXPECT_FALSE(dialog->isVisible());
}

TEST_F(Choices, AreHandedToNobodyOnEscape) {
  QTest::keyClick(&box(2), Qt::Key_Escape);
  EXPECT_TRUE(taken.empty());
  EXPECT_FALSE(dialog->isVisible());
}

TEST_F(Choices, StayWhereTheyAreRefused) {
  refusal = QStringLiteral("The file has gone.");
  dialog->accept();
  EXPECT_TRUE(dialog->isVisible());
  auto& trouble = *dialog->findChild<QLabel*>(QStringLiteral("choicesTrouble"));
  EXPECT_EQ(trouble.text(), refusal);
  EXPECT_GT(support::ink(trouble), 0);
}

TEST_F(Choices, KeepTheLineWithTheCursorInSight) {
  box(30).setFocus();
  QApplication::processEvents();
  const auto& view = *dialog->findChild<QScrollArea*>()->viewport();
  EXPECT_TRUE(view.rect().contains(QRect(box(30).mapTo(&view, QPoint()), box(30).size())));
  EXPECT_LE(dialog->height(), dialog->screen()->availableGeometry().height());
}

}  // namespace
}  // namespace guapai::ui
