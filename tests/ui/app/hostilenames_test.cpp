#include <QtCore/QTimer>
#include <QtGui/QHelpEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <gmock/gmock.h>

#include "app/actions.h"
#include "shell/dialogs.h"
#include "support/district.h"
#include "support/hostilecase.h"
#include "support/textrecorder.h"
#include "ui/app/windowbench.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

bool isRaw(const QString& text) {
  return std::ranges::any_of(QStringView(support::kHidden), [&](QChar c) { return text.contains(c); });
}

/// Editors hold what is edited, as it is.
bool isEdited(const QWidget& widget) {
  for (const QWidget* each = &widget; each != nullptr; each = each->parentWidget())
    if (qobject_cast<const QLineEdit*>(each) != nullptr || qobject_cast<const QPlainTextEdit*>(each) != nullptr)
      return true;
  return widget.inherits("QComboBox");
}

/// Everything that a window says, walked through: it is plain, and nothing in it hides or reorders.
class Listener {
public:
  Listener(QWidget& top, const char* when) : m_when(when) {
    hear(top);
    for (QWidget* const widget : top.findChildren<QWidget*>()) hear(*widget);
    for (const QAction* const action : top.findChildren<QAction*>()) {
      expectShown(*action, action->text(), "action");
      expectShown(*action, action->toolTip(), "tip of an action");
    }
  }

  /// Whether the name came up at all: else the walk would see nothing.
  [[nodiscard]] bool hasHeardOfIt() const { return m_heard; }

private:
  void hear(QWidget& widget) {
    for (const QString& text : {widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis(),
                                widget.accessibleName(), widget.accessibleDescription()})
      expectShown(widget, text, "property");
    if (auto* const label = qobject_cast<QLabel*>(&widget)) {
      label->ensurePolished();
      EXPECT_EQ(label->textFormat(), Qt::PlainText) << m_when << ": " << qUtf8Printable(label->objectName());
      expectShown(widget, label->text(), "label");
    }
    if (auto* const button = qobject_cast<QAbstractButton*>(&widget)) expectShown(widget, button->text(), "button");
    if (auto* const view = qobject_cast<QAbstractItemView*>(&widget); view != nullptr && view->model() != nullptr)
      hear(*view);
    if (widget.isVisible() && !isEdited(widget)) {
      support::TextRecorder device(widget.size());
      widget.render(&device, QPoint(), QRegion(), QWidget::DrawWindowBackground);
      for (const QString& text : device.texts()) expectShown(widget, text, "painted");
    }
  }

  void hear(const QAbstractItemView& view) {
    const QAbstractItemModel& model = *view.model();
    for (int column = 0; column < model.columnCount(); ++column) {
      for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole}) {
        expectShown(view, model.headerData(column, Qt::Horizontal, role).toString(), "head");
        for (int row = 0; row < model.rowCount(); ++row)
          expectShown(view, model.index(row, column).data(role).toString(), "cell");
      }
    }
  }

  void expectShown(const QObject& object, const QString& text, const char* what) {
    m_heard = m_heard || text.contains(QStringLiteral("[U+202E]"));
    EXPECT_FALSE(isRaw(text)) << m_when << ": " << what << " of " << object.metaObject()->className() << ' '
                              << qUtf8Printable(object.objectName()) << ": " << qUtf8Printable(text);
    EXPECT_FALSE(text.contains(QStringLiteral("假</b>A"))) << m_when << ": a mnemonic in " << qUtf8Printable(text);
  }

  const char* m_when;
  bool m_heard = false;
};

class HostileNames : public testing::Test {
protected:
  HostileNames() : m_font(QApplication::font()), m_palette(QApplication::palette()) {
    applyTheme(*qApp);
    (void)m_district.add(support::hostileAnswers(support::definitions()->catalogue()));
    (void)m_district.addSample(3);
    m_district.library.reset();
    m_bench.open(QString::fromStdString(m_district.file.string()));
  }
  ~HostileNames() override {
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setFont(m_font);
    QApplication::setPalette(m_palette);
  }

  void expectPlain(const char* when) {
    QApplication::processEvents();
    bool heard = false;
    for (QWidget* const top : QApplication::topLevelWidgets())
      if (top->isVisible()) heard = Listener(*top, when).hasHeardOfIt() || heard;
    EXPECT_TRUE(heard) << when;
  }
  [[nodiscard]] Actions& actions() { return *m_bench.window().findChild<Actions*>(); }
  void openHostile() {
    m_bench.find<QLineEdit>("ledgerSearch").setText(QStringLiteral("示例二街道"));
    m_bench.find<QTableView>("ledger").setFocus();
    WindowBench::press(Qt::Key_Home, Qt::ControlModifier);
    WindowBench::press(Qt::Key_Return);
    m_bench.find<QLineEdit>("ledgerSearch").clear();
    QApplication::processEvents();
  }

  QFont m_font;
  QPalette m_palette;
  support::District m_district;
  WindowBench m_bench;
};

TEST_F(HostileNames, ArePlainOnTheBoard) {
  expectPlain("overview");
  m_bench.find<QLineEdit>("ledgerSearch").setText(QStringLiteral("示例二街道"));
  expectPlain("searched");
  m_bench.find<QLineEdit>("ledgerSearch").clear();
  WindowBench::press(Qt::Key_G, Qt::ControlModifier);
  expectPlain("charts");
  for (const char* const table : {"planAsTable", "resultsAsTable", "distributionAsTable"})
    m_bench.find<QToolButton>(table).click();
  expectPlain("figures");
}

TEST_F(HostileNames, ArePlainOnEveryPageOfTheCenter) {
  openHostile();
  auto& tabs = m_bench.find<QTabBar>("tabs");
  for (int tab = 0; tab < tabs.count(); ++tab) {
    tabs.setCurrentIndex(tab);
    expectPlain(qPrintable(tabs.tabText(tab)));
  }
}

TEST_F(HostileNames, ArePlainInTheHeadOfAnOpenCenter) {
  openHostile();
  auto& name = m_bench.find<QLabel>("centerName");
  EXPECT_TRUE(name.text().startsWith(QStringLiteral("<b><img src=")));
  EXPECT_TRUE(name.text().contains(QStringLiteral("[U+202E]")));
  EXPECT_TRUE(m_bench.window().windowTitle().contains(QStringLiteral("[U+202E]")));
}

TEST_F(HostileNames, ArePlainWhereTheSearchHidesThem) {
  openHostile();
  m_bench.find<QLineEdit>("ledgerSearch").setText(QStringLiteral("示例三街道"));
  QApplication::processEvents();
  EXPECT_TRUE(m_bench.text("hiddenCenter").contains(QStringLiteral("[U+202E]")));
  expectPlain("hidden");
}

TEST_F(HostileNames, ArePlainInQuestionsAndMessages) {
  openHostile();
  actions().removeCenter->trigger();
  EXPECT_FALSE(m_bench.dialogs.asked.isEmpty());
  expectPlain("removal was refused or done");
}

TEST_F(HostileNames, ArePlainWherePapersAreMade) {
  openHostile();
  WindowBench::press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
  WindowBench::activate(m_bench.find<QWidget>("printRoom"));
  expectPlain("print room");
  m_bench.find<QDialog>("printRoom").reject();
  WindowBench::activate(m_bench.window());
  WindowBench::press(Qt::Key_P, Qt::ControlModifier);
  WindowBench::activate(m_bench.find<QWidget>("previewDialog"));
  expectPlain("preview");
}

/// The real question, not the one of the tests.
TEST_F(HostileNames, ArePlainInAMessageBox) {
  const QString question = QString::fromStdString(support::kHostile);
  for (const bool choosing : {false, true}) {
    bool seen = false;
    QTimer::singleShot(0, [&seen] {
      auto* const box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
      ASSERT_NE(box, nullptr);
      Listener listener(*box, "message box");
      EXPECT_TRUE(listener.hasHeardOfIt());
      seen = true;
      box->reject();
    });
    DesktopDialogs dialogs;
    if (choosing)
      (void)dialogs.choose(&m_bench.window(), question, {QStringLiteral("go")}, QStringLiteral("stay"));
    else
      (void)dialogs.confirm(&m_bench.window(), question, QStringLiteral("go"));
    EXPECT_TRUE(seen);
  }
}

/// Whatever a label that Qt makes itself is told: a tool tip, the file dialog's question.
TEST_F(HostileNames, ArePlainInTheLabelsOfQt) {
  QWidget widget;
  widget.setToolTip(QStringLiteral("<img src=\"file:///x.png\">name"));
  widget.show();
  QHelpEvent help(QEvent::ToolTip, QPoint(1, 1), widget.mapToGlobal(QPoint(1, 1)));
  QApplication::sendEvent(&widget, &help);
  int tips = 0;
  for (QWidget* const top : QApplication::topLevelWidgets()) {
    if (!top->inherits("QTipLabel")) continue;
    ++tips;
    EXPECT_EQ(qobject_cast<QLabel*>(top)->textFormat(), Qt::PlainText);
  }
  EXPECT_EQ(tips, 1);
  QMessageBox box;
  box.setText(QStringLiteral("<b>name</b>"));
  box.setInformativeText(QStringLiteral("<b>name</b>"));
  box.show();
  for (const QLabel* const label : box.findChildren<QLabel*>()) EXPECT_EQ(label->textFormat(), Qt::PlainText);
}

}  // namespace
}  // namespace guapai::ui
