#include "ledger/ledgerpage.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <gtest/gtest.h>

#include "support/ink.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

/// The ledger of the sample district, with the cursor in its search.
class LedgerSearch : public testing::Test {
protected:
  LedgerSearch() {
    m_bench.open(m_library);
    WindowBench::press(Qt::Key_F, Qt::ControlModifier);
  }

  [[nodiscard]] LedgerView& list() { return m_bench.find<LedgerView>("ledger"); }
  [[nodiscard]] QString searched() { return m_bench.find<QLineEdit>("ledgerSearch").text(); }
  static void look(const char* text) {
    WindowBench::type(QString::fromUtf8(text));
    QApplication::processEvents();
  }

  WindowBench m_bench;
  QString m_library = m_bench.sampleLibrary();
};

TEST_F(LedgerSearch, KeepsTheCursorWhereNothingIsFound) {
  look("没有这家");
  ASSERT_EQ(list().model()->rowCount(), 0);
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Down}) {
    WindowBench::press(key);
    EXPECT_EQ(WindowBench::focusName(), QStringLiteral("ledgerSearch")) << key;
  }
  WindowBench::press(Qt::Key_Escape);
  EXPECT_EQ(list().model()->rowCount(), 11);
}

TEST_F(LedgerSearch, SaysWhereNothingIsFoundAndLeadsBack) {
  look("没有这家");
  auto& words = m_bench.find<QLabel>("nothingFound");
  EXPECT_TRUE(words.text().contains(QStringLiteral("没有这家"))) << words.text().toStdString();
  EXPECT_GT(support::ink(words, words.visibleRegion().boundingRect()), 0);
  QTest::keyClick(&m_bench.find<QPushButton>("showAllCenters"), Qt::Key_Space);
  EXPECT_EQ(list().model()->rowCount(), 11);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("ledgerSearch"));
  EXPECT_FALSE(m_bench.isShown("nothingFound"));
}

TEST_F(LedgerSearch, IsClearedByEscInTheEmptyList) {
  look("没有这家");
  const QImage before = list().grab().toImage();
  list().setFocus(Qt::TabFocusReason);
  QApplication::processEvents();
  EXPECT_NE(list().grab().toImage(), before) << "the focus is to be seen";
  WindowBench::press(Qt::Key_Escape);
  EXPECT_EQ(searched(), QString());
  EXPECT_EQ(list().model()->rowCount(), 11);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("ledgerSearch"));
}

TEST_F(LedgerSearch, IsClearedByEscInTheList) {
  look("示例十街道");
  WindowBench::press(Qt::Key_Return);
  ASSERT_EQ(WindowBench::focusName(), QStringLiteral("ledger"));
  WindowBench::press(Qt::Key_Escape);
  EXPECT_EQ(list().model()->rowCount(), 11);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("ledgerSearch"));
}

TEST_F(LedgerSearch, StandsBesideActsInTheColumnsOfThoseAbove) {
  const auto left = [this](const char* button) { return m_bench.find<QToolButton>(button).mapToGlobal(QPoint()).x(); };
  EXPECT_EQ(left("copyMatrix"), left("copyTodo"));
  EXPECT_EQ(left("printMatrix"), left("printTodo"));
}

}  // namespace
}  // namespace guapai::ui
