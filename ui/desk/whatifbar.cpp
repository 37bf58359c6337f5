#include "desk/whatifbar.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kEdge = 4;

}  // namespace

WhatIfBar::WhatIfBar(QWidget* parent) : QWidget(parent), m_says(new PlainLabel(this)), m_effects(new PlainLabel(this)) {
  setObjectName(QStringLiteral("whatIf"));
  m_says->setObjectName(QStringLiteral("whatIfSays"));
  m_effects->setObjectName(QStringLiteral("whatIfEffects"));
  m_effects->setWordWrap(true);
  auto* const adopt = new QPushButton(tr("Ta&ke over into the case"), this);
  adopt->setObjectName(QStringLiteral("whatIfAdopt"));
  auto* const discard = new QPushButton(tr("&Discard"), this);
  discard->setObjectName(QStringLiteral("whatIfDiscard"));
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(16, 6, 12, 6);
  row->setSpacing(12);
  auto* const words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(m_says);
  words->addWidget(m_effects);
  row->addLayout(words, 1);
  row->addWidget(discard);
  row->addWidget(adopt);
  connect(adopt, &QPushButton::clicked, this, [this] {
    Q_EMIT aboutToEnd();
    if (m_session != nullptr) m_session->adoptTrial(tr("Figures tried"));
  });
  connect(discard, &QPushButton::clicked, this, [this] {
    Q_EMIT aboutToEnd();
    if (m_session != nullptr) m_session->discardTrial();
  });
  hide();
}

void WhatIfBar::setSession(session::CaseSession* session) {
  if (m_session != nullptr) m_session->disconnect(this);
  m_session = session;
  if (session != nullptr) {
    connect(session, &session::CaseSession::trialChanged, this, &WhatIfBar::showTrial);
    connect(session, &session::CaseSession::evaluationChanged, this, &WhatIfBar::showTrial);
  }
  showTrial();
}

void WhatIfBar::showTrial() {
  const bool trying = m_session != nullptr && m_session->isTrying();
  setVisible(trying);
  if (!trying) return;
  const session::WhatIf& trial = m_session->whatIf();
  const auto edits = static_cast<int>(trial.changes(m_session->answers()).size());
  m_says->setText(edits == 0 ? tr("Trying figures: the case stays as it is. Nothing changed yet.")
                             : tr("Trying figures: the case stays as it is. %n change(s)", nullptr, edits));
  QStringList effects;
  for (const std::string& effect : trial.effects(m_session->definitions(), m_session->evaluation()))
    effects.append(QString::fromStdString(effect));
  m_effects->setText(effects.join(tr(", ")));
  m_effects->setVisible(!effects.isEmpty());
  mute();
}

void WhatIfBar::mute() {
  setInk(*m_says, colours(palette()).doubtful);
}

void WhatIfBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) mute();
  QWidget::changeEvent(event);
}

/// Ground and edge have the colour of doubt, so that nobody takes a trial for the record.
void WhatIfBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Colours& tones = colours(palette());
  QColor ground = tones.doubtful;
  ground.setAlpha(26);
  painter.fillRect(rect(), ground);
  painter.fillRect(0, 0, kEdge, height(), tones.doubtful);
}

}  // namespace guapai::ui
