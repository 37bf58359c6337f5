#pragma once

#include <algorithm>
#include <memory>

#include <QtGui/QInputMethodEvent>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTabBar>

#include "app/mainwindow.h"
#include "district/districtsession.h"
#include "district/librarypassphrase.h"
#include "platform/builtindefinitions.h"
#include "shell/preferences.h"
#include "support/temporarydirectory.h"
#include "ui/app/fakedialogs.h"
#include "ui/app/fakekeyring.h"

namespace guapai::ui {

/// The main window with a new library. A test works it by keys.
class WindowBench {
public:
  /// Makes a library with the sample district, and opens nothing. The library is in the same folder as the window's
  /// preferences.
  QString sampleLibrary() {
    const auto file = m_directory / "sample.guapai";
    const auto district = district::DistrictSession::create(definitions(), file, m_clock);
    for (int number = 1; number <= 11; ++number) {
      const QString name = QStringLiteral("resources/sample/center-%1.json").arg(number, 2, 10, QLatin1Char('0'));
      district->importFile(support::sourceDirectory() / name.toStdString());
    }
    return QString::fromStdString(file.string());
  }

  static constexpr district::LibraryPassphrase::Cost kCheap{.operations = 1, .memory = 8192};
  /// Gives the library, which nobody has open, a passphrase. The program does not know its key, as after a start.
  void protect(const QString& library, const QString& words) {
    const district::LibraryPassphrase passphrase(library.toStdString());
    static_cast<void>(passphrase.set(words, *definitions(), m_clock, std::nullopt, kCheap));
    forgetKey(library);
  }
  /// The program knows the key of the library no longer, as after its end.
  static void forgetKey(const QString& library) { storage::forgetKey(storage::keyNameOf(library.toStdString())); }

  /// Opens the window in a fixed size.
  /// @param library  its file; empty: the welcome page is shown.
  MainWindow& open(const QString& library = {}) {
    make();
    m_window->resize(1366, 768);
    return show(library);
  }
  /// Opens the window for the first time: it chooses its size itself.
  MainWindow& openAsFirst(const QString& library) {
    make();
    return show(library);
  }
  /// Closes the window as the user does.
  void close() {
    m_window->close();
    m_window.reset();
  }

  [[nodiscard]] MainWindow& window() { return *m_window; }
  [[nodiscard]] Preferences& preferences() { return m_preferences; }
  [[nodiscard]] QString file(const std::string& name) const {
    return QString::fromStdString((m_directory / name).string());
  }

  /// Makes the window `top` the active one, as a window manager does with a window that has just been shown, or with
  /// the one that is left.
  static void activate(QWidget& top) {
    top.activateWindow();
    // QTest::qWaitForWindowActive is content where the window behind a modal one has the focus.
    if (!QTest::qWaitFor([&top] { return top.isActiveWindow(); }))
      throw std::runtime_error("the window does not become active");
  }

  /// The widget of this object name that is visible, in whatever window it is.
  template <typename Widget>
  [[nodiscard]] Widget& find(const char* name) {
    for (QWidget* const top : QApplication::topLevelWidgets()) {
      if (top->objectName() == QLatin1String(name)) {
        if (auto* const found = qobject_cast<Widget*>(top)) return *found;
      }
      for (Widget* const found : top->findChildren<Widget*>(QLatin1String(name))) {
        if (found->isVisible()) return *found;
      }
    }
    throw std::runtime_error(std::string("no widget is shown: ") + name);
  }
  /// Shows the tab of this English name.
  void showTab(const char* name) {
    auto& tabs = find<QTabBar>("tabs");
    for (int tab = 0; tab < tabs.count(); ++tab)
      if (tabs.tabText(tab) == QLatin1String(name)) tabs.setCurrentIndex(tab);
    QApplication::processEvents();
  }
  /// Waits for a window of this object name, and makes it the active one.
  template <typename Window>
  Window& await(const char* name) {
    const auto isThere = [name] {
      return std::ranges::any_of(QApplication::topLevelWidgets(), [name](const QWidget* top) {
        return top->isVisible() && top->objectName() == QLatin1String(name);
      });
    };
    if (!QTest::qWaitFor(isThere)) throw std::runtime_error(std::string("no window comes up: ") + name);
    auto& window = find<Window>(name);
    activate(window);
    return window;
  }
  /// Imports what the preview of an import shows, by its default button.
  void acceptImport() {
    await<QDialog>("importDialog");
    press(Qt::Key_Return);
    activate(*m_window);
  }
  [[nodiscard]] QString text(const char* label) { return find<QLabel>(label).text(); }
  [[nodiscard]] bool isShown(const char* name) {
    const auto* const found = m_window->findChild<QWidget*>(QLatin1String(name));
    return found != nullptr && found->isVisible();
  }

  [[nodiscard]] static QWidget& focus() {
    if (!QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }))
      throw std::runtime_error("nothing has the focus");
    return *QApplication::focusWidget();
  }
  /// The object name of the widget with the focus. If it has none, that of the nearest widget around it that has one.
  [[nodiscard]] static QString focusName() {
    for (const QWidget* widget = &focus(); widget != nullptr; widget = widget->parentWidget()) {
      if (!widget->objectName().isEmpty() && !widget->objectName().startsWith(QLatin1String("qt_")))
        return widget->objectName();
    }
    return {};
  }
  /// Types the text: ASCII by keys, any other text as an input method commits it.
  static void type(const QString& text) {
    const bool byKeys = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 128; });
    if (byKeys) return QTest::keyClicks(&focus(), text);
    QInputMethodEvent composed;
    composed.setCommitString(text);
    QApplication::sendEvent(&focus(), &composed);
  }
  static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(&focus(), key, modifiers);
    QApplication::processEvents();
  }

  FakeDialogs dialogs;
  FakePrinters printers;
  FakeKeyring keyring;

  static std::shared_ptr<const terms::Definitions> definitions() {
    static const auto loaded = platform::loadDefinitions();
    return loaded;
  }

private:
  void make() {
    m_window =
        std::make_unique<MainWindow>(definitions(), m_clock, Surroundings{dialogs, printers, m_preferences, keyring});
  }
  MainWindow& show(const QString& library) {
    m_window->start(library);
    m_window->show();
    activate(*m_window);
    return *m_window;
  }

  support::TemporaryDirectory m_directory;
  core::FixedClock m_clock{core::Date(2021, 11, 22)};
  Preferences m_preferences{QString::fromStdString((m_directory / "preferences.ini").string())};
  std::unique_ptr<MainWindow> m_window;
};

}  // namespace guapai::ui
