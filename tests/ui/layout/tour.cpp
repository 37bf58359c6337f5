// Visits every page and dialog of the program on the screen that the environment gives (QT_QPA_PLATFORM,
// QT_SCALE_FACTOR), and prints what a person could not read or reach there, and what a screen reader could not tell, a
// line each. Exit status 1 where there is something.
//
//   tour [FOLDER]   keeps a picture of each page in the folder, too

#include <cstdio>
#include <fstream>
#include <functional>
#include <string>

#include <QtCore/QDir>
#include <QtGui/QAction>
#include <QtGui/QScreen>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTabBar>

#include "app/casepage.h"
#include "app/language.h"
#include "core/text.h"
#include "entry/formzoom.h"
#include "support/resources.h"
#include "ui/app/windowbench.h"
#include "ui/layout/accessiblefaults.h"
#include "ui/layout/layoutfaults.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

class Tour {
public:
  explicit Tour(QString folder) : m_folder(std::move(folder)) {}

  /// @return whether all is in sight.
  bool go() {
    visitWithoutCenters();
    m_bench.openAsFirst(m_library);
    m_window = &m_bench.window();
    look(QStringLiteral("board"));
    visitMenus();
    visitDialogs(
        {"newCenter", "editPlan", "printRoom", "planPaper", "issuedPapers", "protection", "settings", "about"});
    visitImport();
    visitLedger();
    visitManual();
    trigger("charts");
    look(QStringLiteral("charts"));
    for (auto* const button : m_window->findChildren<QAbstractButton*>())
      if (button->objectName().endsWith(QLatin1String("AsTable"))) button->click();
    look(QStringLiteral("charts as tables"));
    for (const char* const center : {"示例二街道", "示例四街道"}) visitCenter(QString::fromUtf8(center));
    visitSizes();
    visitLocked();
    return m_isClean;
  }

private:
  static void settle() {
    for (int round = 0; round < 3; ++round) {
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
      QApplication::processEvents();
    }
  }

  void look(const QString& page) { look(page, *m_window); }
  void look(const QString& page, QWidget& window) {
    settle();
    if (!m_folder.isEmpty())
      window.grab().save(QDir(m_folder).filePath(QString(page).replace(u'/', u'-') + QStringLiteral(".png")));
    // Pictures may still be read, and lines be laid out anew.
    constexpr int kPatienceInMilliseconds = 2000;
    QStringList faults;
    static_cast<void>(QTest::qWaitFor(
        [&] { return (faults = layoutFaults(window) + accessibleFaults(window)).isEmpty(); }, kPatienceInMilliseconds));
    for (const QString& fault : faults) {
      if (m_told.contains(fault)) continue;
      m_told.append(fault);
      m_isClean = false;
      std::puts(qUtf8Printable(page + QStringLiteral(": ") + fault));
    }
  }

  void trigger(const char* action) {
    WindowBench::activate(*m_window);
    m_window->findChild<QAction*>(QLatin1String(action))->trigger();
    settle();
  }

  void visitWithoutCenters() {
    m_bench.openAsFirst({});
    m_window = &m_bench.window();
    look(QStringLiteral("welcome"));
    m_bench.dialogs.file = m_bench.file("new.guapai");
    trigger("newLibrary");
    look(QStringLiteral("empty library"));
    m_bench.close();
  }

  void visitMenus() {
    for (auto* const menu : m_window->menuBar()->findChildren<QMenu*>()) {
      menu->popup(m_window->mapToGlobal(QPoint(20, 40)));
      look(QStringLiteral("menu ") + menu->title(), *menu);
      menu->close();
    }
  }

  void visitDialogs(const std::vector<const char*>& actions) {
    for (const char* const action : actions) {
      trigger(action);
      QWidget* const dialog = QApplication::activeModalWidget();
      if (dialog == nullptr) {
        std::puts(qUtf8Printable(QStringLiteral("no dialog comes up: ") + QLatin1String(action)));
        m_isClean = false;
        continue;
      }
      look(QStringLiteral("dialog ") + QLatin1String(action), *dialog);
      dialog->close();
      settle();
    }
  }

  /// Of a whole center, which is new here, and of one with a mistake.
  void visitImport() {
    const QString file = m_bench.file("import.jsonl");
    std::string whole = support::fileText(support::sourceDirectory() / "resources/sample/center-02.json");
    std::erase(whole, '\n');
    const std::string cases =
        core::replaced(core::replaced(whole, "示例二街道", "示例新街道"), "sample-02", "sample-new") + "\n" +
        R"({"format":"guapai.case/1","center":{"name":"示例错中心","kind":"office"}})";
    std::ofstream(file.toStdString(), std::ios::binary) << cases;
    m_bench.dialogs.files = {file};
    trigger("importCases");
    auto& dialog = m_bench.await<QDialog>("importDialog");
    look(QStringLiteral("import"), dialog);
    WindowBench::press(Qt::Key_Down);
    look(QStringLiteral("import with problems"), dialog);
    dialog.close();
    settle();
  }

  /// Of which a heading is not understood, and a cell can be read in two ways.
  void visitLedger() {
    const QString file = m_bench.file("ledger.csv");
    std::ofstream(file.toStdString(), std::ios::binary) << "机构名称,诊疗量,申请时间,资源配置是否达标\n"
                                                           "示例新镇卫生院,8,21.9.15,是\n示例另镇卫生院,9,21.9.16,是\n";
    m_bench.dialogs.files = {file};
    trigger("importCases");
    auto& dialog = m_bench.await<QDialog>("importDialog");
    WindowBench::press(Qt::Key_Down);
    look(QStringLiteral("import of a ledger"), dialog);
    for (const auto& [button, name] :
         {std::pair{"importColumnsButton", "importColumns"}, std::pair{"importReadingButton", "importReading"}}) {
      m_bench.find<QAbstractButton>(button).click();
      auto& asking = m_bench.await<QDialog>(name);
      look(QLatin1String(name), asking);
      asking.close();
      settle();
    }
    dialog.close();
    settle();
  }

  void visitManual() {
    trigger("manual");
    auto& manual = m_bench.await<QDialog>("manualWindow");
    auto& contents = m_bench.find<QListWidget>("manualContents");
    for (int page = 0; page < contents.count(); ++page) {
      contents.setCurrentRow(page);
      look(QStringLiteral("manual ") + contents.item(page)->text(), manual);
    }
    manual.close();
    settle();
  }

  void visitCenter(const QString& words) {
    trigger("overview");
    trigger("search");
    WindowBench::type(words);
    look(QStringLiteral("search ") + words);
    WindowBench::press(Qt::Key_Return);
    WindowBench::press(Qt::Key_Return);
    auto& tabs = m_bench.find<QTabBar>("tabs");
    for (int tab = 0; tab < tabs.count(); ++tab) {
      tabs.setCurrentIndex(tab);
      look(words + u'/' + tabs.tabText(tab));
    }
    visitActs();
    trigger("tryFigures");
    look(words + QStringLiteral("/trial"));
    trigger("tryFigures");
    WindowBench::press(Qt::Key_1, Qt::ControlModifier);
    trigger("save");
    look(words + QStringLiteral("/message"));
    for (const char* const action : {"supplement", "correctKeying", "doubtful", "markNote"}) {
      WindowBench::press(Qt::Key_1, Qt::ControlModifier);
      trigger(action);
      look(words + u'/' + QLatin1String(action));
      WindowBench::press(Qt::Key_Escape);
    }
    visitDialogs({"printPapers", "issuedPapers", "overprint", "history"});
  }

  /// The forms of the open center in their smallest and their largest size.
  void visitSizes() {
    auto& tabs = m_bench.find<QTabBar>("tabs");
    FormZoom& zoom = m_window->findChild<CasePage*>()->zoom();
    for (const int percent : {kZoomSteps.front(), kZoomSteps.back()}) {
      zoom.setPercent(percent);
      for (int tab = 0; tab < tabs.count(); ++tab) {
        tabs.setCurrentIndex(tab);
        look(QStringLiteral("%1% %2").arg(percent).arg(tabs.tabText(tab)));
      }
    }
    zoom.setPercent(kUsualZoom);
  }

  /// The windows of a library with a passphrase.
  void visitLocked() {
    const QString words = QStringLiteral("示例 口令 一二三");
    m_bench.close();
    m_bench.protect(m_library, words);
    m_bench.openAsFirst(m_library);
    m_window = &m_bench.window();
    auto& asked = m_bench.await<QDialog>("passphraseDialog");
    refuse(asked);
    WindowBench::type(words);
    asked.accept();
    settle();
    trigger("protection");
    refuse(m_bench.await<QDialog>("protectionDialog"));
    WindowBench::press(Qt::Key_Escape);
    trigger("lockNow");
    refuse(m_bench.await<QDialog>("lockWindow"));
  }
  /// Looks at the dialog as it opens, and after a passphrase that is wrong.
  void refuse(QDialog& dialog) {
    look(dialog.objectName(), dialog);
    for (const QLineEdit* const line : dialog.findChildren<QLineEdit*>()) {
      if (line->echoMode() != QLineEdit::Password) continue;
      WindowBench::type(QStringLiteral("12345678"));
      dialog.accept();
    }
    look(dialog.objectName() + QStringLiteral("/refused"), dialog);
  }

  /// What a center can be led to next, with its questions.
  void visitActs() {
    WindowBench::press(Qt::Key_6, Qt::ControlModifier);
    for (auto* const act : m_window->findChildren<QAbstractButton*>()) {
      if (!act->objectName().startsWith(QLatin1String("act.")) || !act->isVisible()) continue;
      act->click();
      look(act->text());
      WindowBench::press(Qt::Key_Escape);
    }
  }

  WindowBench m_bench;
  QString m_folder;
  QString m_library = m_bench.sampleLibrary();
  MainWindow* m_window = nullptr;
  QStringList m_told;
  bool m_isClean = true;
};

}  // namespace
}  // namespace guapai::ui

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  guapai::ui::installLanguage(application);
  guapai::ui::applyTheme(application);
  return guapai::ui::Tour(QApplication::arguments().value(1)).go() ? EXIT_SUCCESS : EXIT_FAILURE;
}
