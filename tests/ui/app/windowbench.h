#pragma once

#include <algorithm>
#include <memory>

#include <QtGui/QInputMethodEvent>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTabBar>

#include "app/mainwindow.h"
#include "district/districtsession.h"
#include "platform/builtindefinitions.h"
#include "shell/preferences.h"
#include "support/temporarydirectory.h"
#include "ui/app/fakedialogs.h"

namespace guapai::ui {

/// The main window over a library of its own, worked by keys.
class WindowBench {
public:
  /// Makes a library with the sample district beside the window's preferences; nothing is open yet.
  QString sampleLibrary() {
    const auto file = m_directory / "sample.guapai";
    const auto district = district::DistrictSession::create(definitions(), file, m_clock);
    for (int number = 1; number <= 11; ++number) {
      const QString name = QStringLiteral("resources/sample/center-%1.json").arg(number, 2, 10, QLatin1Char('0'));
      district->importFile(support::sourceDirectory() / name.toStdString());
    }
    return QString::fromStdString(file.string());
  }

  MainWindow& open(const QString& library = {}) {
    make();
    m_window->resize(1366, 768);
    return show(library);
  }
  /// In the size that the window gives itself when it was never open before.
  MainWindow& openAsFirst(const QString& library) {
    make();
    return show(library);
  }
  /// As the person closes it.
  void close() {
    m_window->close();
    m_window.reset();
  }

  [[nodiscard]] MainWindow& window() { return *m_window; }
  [[nodiscard]] Preferences& preferences() { return m_preferences; }
  [[nodiscard]] QString file(const std::string& name) const {
    return QString::fromStdString((m_directory / name).string());
  }

  /// As a window manager does with a window that comes up or is left over.
  static void activate(QWidget& top) {
    top.activateWindow();
    if (!QTest::qWaitForWindowActive(&top)) throw std::runtime_error("the window does not become active");
  }

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
  /// By its English name.
  void showTab(const char* name) {
    auto& tabs = find<QTabBar>("tabs");
    for (int tab = 0; tab < tabs.count(); ++tab)
      if (tabs.tabText(tab) == QLatin1String(name)) tabs.setCurrentIndex(tab);
    QApplication::processEvents();
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
  /// The name of the widget with the focus, or of the next one around it that has a name of its own.
  [[nodiscard]] static QString focusName() {
    for (const QWidget* widget = &focus(); widget != nullptr; widget = widget->parentWidget()) {
      if (!widget->objectName().isEmpty() && !widget->objectName().startsWith(QLatin1String("qt_")))
        return widget->objectName();
    }
    return {};
  }
  /// By keys, or, as all Chinese text comes, from an input method.
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

  static std::shared_ptr<const terms::Definitions> definitions() {
    static const auto loaded = platform::loadDefinitions();
    return loaded;
  }

private:
  void make() {
    m_window = std::make_unique<MainWindow>(definitions(), m_clock,
                                            MainWindow::Surroundings{dialogs, printers, m_preferences});
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
