#pragma once

#include <exception>
#include <functional>
#include <utility>

#include <QtWidgets/QApplication>

namespace guapai::ui {

/// The desktop program. Whatever leaves a slot (there is no memory any more, or it is a fault of ours) ends it in
/// order: what was typed is kept, the person is told, and the exit status says that it failed.
class Application : public QApplication {
  Q_OBJECT

public:
  using QApplication::QApplication;

  /// What is kept before the program ends; may throw.
  void setLastCare(std::function<void()> care) { m_lastCare = std::move(care); }
  /// How the person is told; tests bring their own.
  void setTell(std::function<void(const QString& sentence)> tell) { m_tell = std::move(tell); }

  bool notify(QObject* receiver, QEvent* event) override;
  /// As `notify` does for what leaves a slot. @return the exit status.
  int end(const std::exception& cause);

private:
  std::function<void()> m_lastCare;
  std::function<void(const QString& sentence)> m_tell = tellInABox;
  bool m_isEnding = false;

  static void tellInABox(const QString& sentence);
};

}  // namespace guapai::ui
