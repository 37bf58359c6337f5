#include "shell/messagebar.h"

#include <utility>

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

#include "shell/sentences.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kTintPercent = 10;

}  // namespace

MessageBar::MessageBar(QWidget* parent, std::chrono::milliseconds noticeTime)
    : QFrame(parent),
      m_time(new QTimer(this)),
      m_sign(new PlainLabel(this)),
      m_sentence(new PlainLabel(this)),
      m_offer(new QPushButton(this)),
      m_close(new QToolButton(this)) {
  setObjectName(QStringLiteral("messageBar"));
  setAutoFillBackground(true);
  m_time->setSingleShot(true);
  m_time->setInterval(noticeTime);
  connect(m_time, &QTimer::timeout, this, &MessageBar::endNotice);
  m_sentence->setObjectName(QStringLiteral("messageSentence"));
  m_sentence->setWordWrap(true);
  m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_close->setObjectName(QStringLiteral("closeMessage"));
  m_close->setAutoRaise(true);
  m_close->setFocusPolicy(Qt::TabFocus);
  m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
  m_close->setToolTip(tr("Close the message"));
  m_close->setAccessibleName(m_close->toolTip());
  connect(m_close, &QToolButton::clicked, this, [this] {
    const QString closing = sentence();
    if (m_kind == Kind::Reminder) m_reminders.clear();
    end();
    Q_EMIT closed(closing);
  });
  m_offer->setObjectName(QStringLiteral("messageOffer"));
  m_offer->hide();
  connect(m_offer, &QPushButton::clicked, this, [this] {
    const auto wayOut = m_wayOut;  // a copy, because the call may say and offer something new
    end();
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
  std::erase_if(m_reminders, [about](const Reminder& each) { return each.about == about; });
  m_about = about;
  if (kind != Kind::Reminder) return showSentence(kind, sentence);
  m_reminders.push_back({.sentence = sentence, .about = about});
  showReminders();
}

void MessageBar::showReminders() {
  QStringList sentences;
  for (const Reminder& each : m_reminders) sentences.append(each.sentence);
  showSentence(Kind::Reminder, together(sentences));
}

void MessageBar::showSentence(Kind kind, const QString& sentence) {
  m_kind = kind;
  m_offer->hide();
  m_sentence->setText(sentence);
  paintKind();
  show();
  m_time->start();
  QAccessibleEvent event(m_sentence, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

void MessageBar::offer(const QString& word, const std::function<void()>& wayOut) {
  m_offer->setText(word);
  m_wayOut = wayOut;
  m_offer->show();
}

void MessageBar::settle(const QObject* about) {
  const auto settled = std::erase_if(m_reminders, [about](const Reminder& each) { return each.about == about; });
  if (isHidden()) return;
  if (m_kind == Kind::Reminder ? settled > 0 : m_about == about) end();
}

/// The sentence that is shown goes, and what waits for the user is shown again.
void MessageBar::end() {
  if (m_reminders.empty())
    hide();
  else
    showReminders();
}

void MessageBar::clearNotice() {
  if (!isHidden() && (m_kind == Kind::Notice || m_kind == Kind::Hint)) end();
}

/// The sentence stays longer for a user who is at it, and as long as it offers a way out.
void MessageBar::endNotice() {
  if (underMouse() || isAncestorOf(QApplication::focusWidget())) {
    m_time->start();
  } else if (m_offer->isHidden()) {
    clearNotice();
  }
}

void MessageBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) paintKind();
  QFrame::changeEvent(event);
}

void MessageBar::paintKind() {
  const QPalette around = parentWidget() == nullptr ? QApplication::palette() : parentWidget()->palette();
  const Colours& own = colours(around);
  const auto look = [&]() -> std::pair<QColor, QString> {
    switch (m_kind) {
      case Kind::Notice:
        return {own.met, QStringLiteral("✓")};
      case Kind::Hint:
        return {own.muted, QString()};
      case Kind::Reminder:
        return {own.doubtful, QStringLiteral("？")};
      case Kind::Trouble:
        break;
    }
    return {own.notMet, QStringLiteral("✗")};
  };
  const auto [ink, sign] = look();
  const QColor ground = mixed(around.color(QPalette::Base), ink, kTintPercent);
  if (palette().color(QPalette::Window) != ground) {
    QPalette tinted = around;
    tinted.setColor(QPalette::Window, ground);
    setPalette(tinted);
  }
  m_sign->setText(sign);
  m_sign->setVisible(!sign.isEmpty());
  setInk(*m_sign, ink);
}

}  // namespace guapai::ui
