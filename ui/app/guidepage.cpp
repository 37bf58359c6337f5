#include "app/guidepage.h"

#include <QtCore/QEvent>
#include <QtCore/QRegularExpression>
#include <QtGui/QAction>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kTextWidth = 520;
constexpr int kButtonWidth = 220;

/// The action's text without its menu key, which a button would underline as its own.
QString wordsOf(const QAction& action) {
  QString words = action.text();
  words.remove(QRegularExpression(QStringLiteral("\\(&.\\)")));
  return words.remove(QLatin1Char('&'));
}

}  // namespace

GuidePage::GuidePage(QWidget* parent)
    : QWidget(parent), m_title(new PlainLabel(this)), m_explanation(new PlainLabel(this)), m_ways(new QVBoxLayout) {
  m_title->setFont(fontOf(font(), 7));
  m_title->setObjectName(QStringLiteral("guideTitle"));
  m_explanation->setWordWrap(true);
  m_explanation->setObjectName(QStringLiteral("guideExplanation"));
  m_ways->setSpacing(16);

  auto* const block = new QWidget(this);
  block->setFixedWidth(kTextWidth);
  auto* const lines = new QVBoxLayout(block);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(12);
  lines->addWidget(m_title);
  lines->addWidget(m_explanation);
  lines->addSpacing(16);
  lines->addLayout(m_ways);

  auto* const page = new QVBoxLayout(this);
  page->addStretch(2);
  // Stretches center the block. Alignment would cut it, because its height follows from its width.
  auto* const middle = new QHBoxLayout;
  middle->addStretch();
  middle->addWidget(block);
  middle->addStretch();
  page->addLayout(middle);
  page->addStretch(3);
  mute();
}

void GuidePage::setTexts(const QString& title, const QString& explanation) {
  m_title->setText(title);
  m_explanation->setText(explanation);
}

void GuidePage::addWay(QAction* action, const QString& explanation) {
  auto* const button = new QPushButton(wordsOf(*action), this);
  button->setObjectName(action->objectName() + QStringLiteral("Button"));
  button->setFixedWidth(kButtonWidth);
  button->setMinimumHeight(fontMetrics().height() * 2);
  button->setAutoDefault(true);
  connect(button, &QPushButton::clicked, action, &QAction::trigger);
  connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
  if (focusProxy() == nullptr) {
    setFocusProxy(button);
    button->setDefault(true);
  }

  auto* const words = new PlainLabel(explanation, this);
  words->setObjectName(QStringLiteral("guideWay"));
  words->setWordWrap(true);
  auto* const row = new QHBoxLayout;
  row->setSpacing(20);
  row->addWidget(button);
  row->addWidget(words, 1);
  m_ways->addLayout(row);
  mute();
}

void GuidePage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) mute();
  QWidget::changeEvent(event);
}

void GuidePage::mute() {
  const QColor muted = colours(palette()).muted;
  for (PlainLabel* const label : findChildren<PlainLabel*>()) {
    if (label != m_title) setInk(*label, muted);
  }
}

}  // namespace guapai::ui
