#pragma once

#include <QtCore/QTimer>

namespace guapai::ui {

/// Tells when the system asks the program to end (SIGTERM, SIGHUP, SIGINT): in the event loop, because nothing can be
/// saved within a signal. Asked a second time, the program ends at once. There may be one of it at a time.
class Termination : public QObject {
  Q_OBJECT

public:
  explicit Termination(QObject* parent = nullptr);
  ~Termination() override;

Q_SIGNALS:
  void asked();

private:
  QTimer m_look;
};

}  // namespace guapai::ui
