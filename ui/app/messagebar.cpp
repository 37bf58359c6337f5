#include "app/messagebar.h"

#include <QtCore/QEvent>
#include <QtGui/QAccessible>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

#include "widgets/theme.h"

namespace guapai::ui {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      m_sign(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_offer(new QPushButton(this)),
      m_close(new QToolButton(this)) {
  setObjectName(QStringLiteral("messageBar"));
  m_sentence->setObjectName(QStringLiteral("messageSentence"));
  m_sentence->setWordWrap(true);
  m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_close->setObjectName(QStringLiteral("closeMessage"));
  m_close->setAutoRaise(true);
  m_close->setFocusPolicy(Qt::TabFocus);
  m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
  m_close->setToolTip(tr("Close the message"));
  m_close->setAccessibleName(m_close->toolTip());
  connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
  m_offer->setObjectName(QStringLiteral("messageOffer"));
  m_offer->hide();
  connect(m_offer, &QPushButton::clicked, this, [this] {
    const auto wayOut = m_wayOut;  // it may say something new
    hide();
    wayOut();
  });

  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(16, 6, 8, 6);
  row->setSpacing(10);
  row->addWidget(m_sign, 0, Qt::AlignTop);
  row->addWidget(m_sentence, 1);
  row->addWidget(m_offer, 0, Qt::AlignVCenter);
  row->addWidget(m_close, 0, Qt::AlignTop);
  hide();
}

QString MessageBar::sentence() const {
  return m_sentence->text();
}

void MessageBar::say(Kind kind, const QString& sentence, const QObject* about) {
  m_kind = kind;
  m_about = about;
  m_offer->hide();
  m_sentence->setText(sentence);
  paintKind();
  show();
  QAccessibleEvent event(m_sentence, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

void MessageBar::offer(const QString& word, const std::function<void()>& wayOut) {
  m_offer->setText(word);
  m_wayOut = wayOut;
  m_offer->show();
}

void MessageBar::settle(const QObject* about) {
  if (m_about == about) hide();
}

void MessageBar::clearNotice() {
  if (m_kind == Kind::Notice) hide();
}

void MessageBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) paintKind();
  QFrame::changeEvent(event);
}

void MessageBar::paintKind() {
  const Colours& own = colours(palette());
  const bool isTrouble = m_kind == Kind::Trouble;
  m_sign->setText(isTrouble ? QStringLiteral("✗") : QStringLiteral("✓"));
  setInk(*m_sign, isTrouble ? own.notMet : own.met);
}

}  // namespace guapai::ui
