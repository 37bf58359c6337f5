#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include "session/casesession.h"

namespace guapai::ui {

class PlainLabel;

/// Says, while figures are being tried, that the record is another one, what the trial comes to, and ends it.
class WhatIfBar : public QWidget {
  Q_OBJECT

public:
  explicit WhatIfBar(QWidget* parent);

  /// @param session  null hides the bar.
  void setSession(session::CaseSession* session);

Q_SIGNALS:
  /// What is typed has to become an answer first.
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
