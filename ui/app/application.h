#pragma once

#include <exception>
#include <functional>
#include <utility>

#include <QtWidgets/QApplication>

namespace guapai::ui {

/// The desktop program. An exception that leaves a slot (there is no memory left, or the program has a fault) ends it
/// in order: what was typed is kept, the user is told, and the exit status says that the program failed.
class Application : public QApplication {
  Q_OBJECT

public:
  using QApplication::QApplication;

  /// While a LastCare exists, a program that ends because of an error calls `care` first, so that what was typed is
  /// kept. At most one may exist. Create it after the window that `care` uses; it is then destroyed before the window.
  class LastCare {
  public:
    /// @param care  keeps what was typed; it may throw.
    LastCare(Application& application, std::function<void()> care) : m_application(&application) {
      application.m_lastCare = std::move(care);
    }
    ~LastCare() { m_application->m_lastCare = {}; }
    LastCare(const LastCare&) = delete;
    LastCare& operator=(const LastCare&) = delete;

  private:
    Application* m_application;
  };
  /// @param tell  tells the user that the program ends; by default a message box does. Tests set their own.
  void setTell(std::function<void(const QString& sentence)> tell) { m_tell = std::move(tell); }

  bool notify(QObject* receiver, QEvent* event) override;
  /// Ends the program in order, as `notify` does when `cause` leaves a slot. A second call changes nothing.
  /// @return the exit status.
  int end(const std::exception& cause);

private:
  std::function<void()> m_lastCare;  ///< empty: there is nothing to keep
  std::function<void(const QString& sentence)> m_tell = tellInABox;
  bool m_isEnding = false;

  static void tellInABox(const QString& sentence);
};

}  // namespace guapai::ui
