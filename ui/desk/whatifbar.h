#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include "session/casesession.h"

namespace guapai::ui {

class PlainLabel;

/// A bar that is shown while figures are being tried (试算). It says that the case stays as it is and what the trial
/// comes to; its buttons adopt the trial or discard it.
class WhatIfBar : public QWidget {
  Q_OBJECT

public:
  explicit WhatIfBar(QWidget* parent);

  /// @param session  null hides the bar.
  void setSession(session::CaseSession* session);

Q_SIGNALS:
  /// The trial is about to end: what is typed has to become an answer first.
  void aboutToEnd();

protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  void showTrial();
  void mute();

  QPointer<session::CaseSession> m_session;
  PlainLabel* m_says;
  PlainLabel* m_effects;
};

}  // namespace guapai::ui
