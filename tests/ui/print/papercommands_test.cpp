#include "print/papercommands.h"

#include <QtCore/QFile>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>
#include <gmock/gmock.h>

#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

class Papers : public testing::Test {
protected:
  Papers() {
    m_bench.preferences().setLastCenter(QStringLiteral("sample-02#1"));
    m_bench.open(m_bench.sampleLibrary());
  }

  QByteArray content(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  PreviewDialog& preview() {
    WindowBench::press(Qt::Key_P, Qt::ControlModifier);
    auto& dialog = m_bench.find<PreviewDialog>("previewDialog");
    WindowBench::activate(dialog);
    return dialog;
  }

  WindowBench m_bench;
};

TEST_F(Papers, AreShownByCtrlPAndSwitchedByKey) {
  const PreviewDialog& dialog = preview();
  const auto* const tabs = dialog.findChild<QTabBar*>();
  EXPECT_EQ(tabs->count(), 3);
  EXPECT_EQ(dialog.shown().title, QStringLiteral("社区医院验收申请表"));
  WindowBench::press(Qt::Key_2, Qt::ControlModifier);
  EXPECT_EQ(dialog.shown().title, QStringLiteral("重庆市社区医院信息表"));
  EXPECT_GT(dialog.shown().pages.pages.size(), 1U);
}

TEST_F(Papers, AreSavedAsPdf) {
  preview();
  m_bench.dialogs.file = m_bench.file("paper.pdf");
  QTest::keyClick(&m_bench.find<QPushButton>("savePaperAsPdf"), Qt::Key_Space);
  EXPECT_TRUE(content(m_bench.dialogs.file).startsWith("%PDF"));
  EXPECT_TRUE(m_bench.dialogs.proposed.endsWith(QStringLiteral("社区医院验收申请表 示例二街道社区卫生服务中心.pdf")));
}

TEST_F(Papers, AreSavedFromTheMenuWithoutPreview) {
  m_bench.dialogs.file = m_bench.file("paper.pdf");
  m_bench.window().findChild<QAction*>(QStringLiteral("pdf3"))->trigger();
  EXPECT_TRUE(content(m_bench.dialogs.file).startsWith("%PDF"));
}

TEST_F(Papers, ArePrintedUnderTheirTitle) {
  preview();
  m_bench.printers.file = m_bench.file("printed.pdf");
  WindowBench::press(Qt::Key_P, Qt::ControlModifier);
  EXPECT_EQ(m_bench.printers.title, QStringLiteral("社区医院验收申请表"));
  EXPECT_TRUE(content(m_bench.printers.file).startsWith("%PDF"));
}

TEST_F(Papers, AreNotPrintedWhereNoPrinterIsChosen) {
  preview();
  WindowBench::press(Qt::Key_P, Qt::ControlModifier);
  EXPECT_FALSE(m_bench.isShown("messageBar"));
}

}  // namespace
}  // namespace guapai::ui
