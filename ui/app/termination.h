#pragma once

#include <QtCore/QTimer>

namespace guapai::ui {

/// Tells when the system asks the program to end (SIGTERM, SIGHUP, SIGINT). `asked` comes in the event loop, because
/// nothing can be saved within a signal handler. When the same signal comes a second time, the program ends at once.
/// Another signal than the first changes nothing: a session that ends sends SIGTERM and SIGHUP one right after the
/// other, and what was typed must be kept all the same. At most one object may exist at a time.
class Termination : public QObject {
  Q_OBJECT

public:
  explicit Termination(QObject* parent = nullptr);
  ~Termination() override;

Q_SIGNALS:
  void asked();

private:
  QTimer m_look;  ///< looks whether a signal has come
};

}  // namespace guapai::ui
