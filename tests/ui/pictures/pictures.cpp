// Makes the pictures of README and manual: the program with the sample district, on a screen, at sizes and on a day
// that never change.
//
//   manual_pictures FOLDER   writes them into this folder, and beside them what they were made with
//
// scripts/pictures makes those of docs/images anew.

#include <cstdlib>
#include <fstream>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabBar>

#include "app/language.h"
#include "golden/goldenimage.h"
#include "render/pictureprocess.h"
#include "render/typesetting.h"
#include "ui/app/windowbench.h"
#include "ui/pictures/fewcolours.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

// Device independent pixels. The window of the manual shows a picture in its own size where it is wide enough.
constexpr QSize kWhole(1366, 768);
constexpr QSize kNarrow(980, 640);
constexpr QSize kTall(760, 640);
constexpr QSize kSmall(760, 480);
constexpr QSize kFlat(760, 320);

/// A window is white, like the page on which its picture stands.
QImage framed(QImage picture) {
  QPainter painter(&picture);
  painter.setPen(Qt::gray);
  painter.drawRect(picture.rect().adjusted(0, 0, -1, -1));
  return picture;
}

class Pictures {
public:
  explicit Pictures(const QString& folder) : m_folder(folder) {}

  /// @return whether all could be written.
  bool make() {
    takeBeginning();
    takeDistrict();
    takeCenters();
    takePapers();
    takeDialogs();
    return m_isWhole;
  }

private:
  static void settle() {
    for (int round = 0; round < 3; ++round) {
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
      QApplication::processEvents();
    }
  }

  void take(const char* name, QWidget& window) {
    settle();
    const QString file = m_folder.filePath(QLatin1String(name) + QStringLiteral(".png"));
    if (!withFewColours(framed(window.grab().toImage())).save(file)) m_isWhole = false;
  }

  MainWindow& window() { return m_bench.window(); }
  void open(const QString& library, QSize size) {
    m_bench.open(library);
    // The button that empties the search fades away, so that it would be seen more or less.
    window().findChild<QLineEdit*>(QStringLiteral("ledgerSearch"))->setClearButtonEnabled(false);
    resize(size);
  }
  void resize(QSize size) {
    window().resize(size);
    settle();
  }
  void trigger(const char* action) {
    WindowBench::activate(window());
    window().findChild<QAction*>(QLatin1String(action))->trigger();
    settle();
  }
  void showTab(Qt::Key key) {
    WindowBench::press(key, Qt::ControlModifier);
    settle();
  }
  /// Shows or hides a part of the window.
  void show(const char* action, bool isShown) {
    if (window().findChild<QAction*>(QLatin1String(action))->isChecked() != isShown) trigger(action);
  }
  void openCenter(const char* words) {
    trigger("overview");
    trigger("search");
    WindowBench::type(QString::fromUtf8(words));
    WindowBench::press(Qt::Key_Return);
    WindowBench::press(Qt::Key_Return);
    settle();
    window().findChild<QLineEdit*>(QStringLiteral("ledgerSearch"))->clear();
    showTab(Qt::Key_1);
  }
  void click(const QString& words) {
    for (auto* const button : window().findChildren<QAbstractButton*>())
      if (button->text() == words) button->click();
    settle();
  }

  void takeBeginning() {
    open({}, kSmall);
    take("welcome", window());
    m_bench.dialogs.file = m_bench.file("new.guapai");
    trigger("newLibrary");
    trigger("newCenter");
    auto& dialog = m_bench.await<QDialog>("newCenterDialog");
    WindowBench::type(QStringLiteral("示例一街道社区卫生服务中心"));
    for (int blank = 0; blank < 2; ++blank) WindowBench::press(Qt::Key_Tab);
    WindowBench::type(QStringLiteral("示例一街道"));
    take("new-center", dialog);
    dialog.reject();
    m_bench.close();
  }

  void takeDistrict() {
    open(m_library, kWhole);
    take("board", window());
    trigger("charts");
    resize(kNarrow);
    take("charts", window());
  }

  void takeCenters() {
    resize(kWhole);
    openCenter("示例三街道");
    take("main-window", window());
    show("showLedger", false);
    resize(kNarrow);
    take("form", window());
    show("showFindings", false);
    resize(kSmall);
    trigger("supplement");
    take("supplement", window());
    WindowBench::press(Qt::Key_Escape);
    showTab(Qt::Key_2);
    auto& finished = *window().findChild<QWidget*>(QStringLiteral("information.general_practitioners:finished"));
    finished.setFocus();
    take("list", window());
    openCenter("示例七街道");
    resize(kTall);
    showTab(Qt::Key_3);
    take("conditions", window());
    openCenter("示例八街道");
    showTab(Qt::Key_5);
    for (int criterion = 1; criterion < 6; ++criterion) WindowBench::press(Qt::Key_F6);
    take("desk", window());
    openCenter("示例四街道");
    showTab(Qt::Key_6);
    click(QStringLiteral("受理"));
    take("progress", window());
    WindowBench::press(Qt::Key_Escape);
  }

  void takePapers() {
    trigger("printPapers");
    auto& preview = m_bench.await<QDialog>("previewDialog");
    preview.resize(kNarrow);
    auto& papers = m_bench.find<QTabBar>("papers");
    for (int paper = 0; paper < papers.count(); ++paper)
      if (papers.tabText(paper).contains(QStringLiteral("推荐标准"))) papers.setCurrentIndex(paper);
    take("preview", preview);
    preview.reject();
    settle();
    trigger("printRoom");
    auto& room = m_bench.await<QDialog>("printRoom");
    room.resize(kNarrow);
    m_bench.find<QAbstractButton>("tickAll").click();
    auto& plan = m_bench.find<QLabel>("roomPlan");  // counts the pages for a while
    m_isWhole = QTest::qWaitFor([&plan] { return plan.text().contains(QStringLiteral("，共")); }) && m_isWhole;
    take("print-room", room);
    room.reject();
    settle();
  }

  void takeDialogs() {
    trigger("backups");
    auto& backups = m_bench.await<QDialog>("backups");
    backups.resize(kFlat);
    auto& words = m_bench.find<QLabel>("backupsExplanation");
    words.setText(words.text().replace(QFileInfo(m_library).path() + QStringLiteral("/sample"),
                                       QStringLiteral("/home/示例/文档/示例区")));
    take("backups", backups);
    backups.reject();
    settle();
    trigger("protection");
    auto& protection = m_bench.await<QDialog>("protectionDialog");
    take("protection", protection);
    protection.reject();
    settle();
  }

  WindowBench m_bench;
  QDir m_folder;
  QString m_library = m_bench.sampleLibrary();
  bool m_isWhole = true;
};

/// What the look of the pictures depends on, besides the program.
std::string conditions() {
  return std::string("Qt ") + qVersion() + "\n" + papers::fontsOfThisMachine();
}

}  // namespace
}  // namespace guapai::ui

int main(int argc, char** argv) {
  if (const auto ended = guapai::render::servedAsPictureReader(argc, argv)) return *ended;
  guapai::render::forgetLanguageOfLocale();
  // Neither the screen nor the settings of whoever makes the pictures change them.
  const auto screen = guapai::support::sourceDirectory() / "tests/ui/pictures/screen.json";
  qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QByteArray::fromStdString(screen.string()));
  for (const char* const setting : {"QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"})
    qunsetenv(setting);
  qputenv("TZ", "UTC0");
  QApplication application(argc, argv);
  QApplication::setCursorFlashTime(0);
  guapai::ui::installLanguage(application);
  guapai::ui::applyTheme(application);
  const QString folder = QApplication::arguments().value(1);
  if (folder.isEmpty() || !QDir().mkpath(folder)) return EXIT_FAILURE;
  const QByteArray madeWith = QFile::encodeName(QDir(folder).filePath(QStringLiteral("made-with.txt")));
  std::ofstream(madeWith.toStdString(), std::ios::binary) << guapai::ui::conditions();
  return guapai::ui::Pictures(folder).make() ? EXIT_SUCCESS : EXIT_FAILURE;
}
