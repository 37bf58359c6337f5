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
constexpr int kButtonMargin = 16;  ///< between the words of a button and its edges, at either side
constexpr int kGap = 20;           ///< between a button and the words beside it

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
  row->setSpacing(kGap);
  row->addWidget(button);
  row->addWidget(words, 1);
  m_ways->addLayout(row);
  mute();
}

void GuidePage::setLinks(const QString& heading, const std::vector<Link>& links) {
  if (m_links != nullptr) {
    m_links->hide();
    m_links->deleteLater();  // the button that was pressed may be among them
    m_links = nullptr;
  }
  if (links.empty()) return;
  m_links = new QWidget(this);
  auto* const column = new QVBoxLayout(m_links);
  column->setContentsMargins(0, 8, 0, 0);
  column->setSpacing(8);
  auto* const title = new PlainLabel(heading, m_links);
  title->setObjectName(QStringLiteral("guideLinks"));
  column->addWidget(title);
  for (const Link& link : links) column->addLayout(rowOf(link));
  m_ways->addWidget(m_links);
  mute();
}

QLayout* GuidePage::rowOf(const Link& link) {
  const QFontMetrics metrics = fontMetrics();
  const QString name = metrics.elidedText(link.name, Qt::ElideMiddle, kButtonWidth - 2 * kButtonMargin);
  auto* const button = new QPushButton(QString(name).replace(u'&', QStringLiteral("&&")), m_links);
  button->setObjectName(QStringLiteral("guideLink"));
  button->setFixedWidth(kButtonWidth);
  button->setAutoDefault(true);
  button->setToolTip(link.name);
  button->setAccessibleName(link.name);
  button->setAccessibleDescription(link.explanation);
  connect(button, &QPushButton::clicked, this, [follow = link.follow] { follow(); });

  constexpr int kRoom = kTextWidth - kButtonWidth - kGap;
  auto* const words = new PlainLabel(metrics.elidedText(link.explanation, Qt::ElideMiddle, kRoom), m_links);
  words->setObjectName(QStringLiteral("guideLinkWords"));
  words->setToolTip(link.explanation);
  auto* const row = new QHBoxLayout;
  row->setSpacing(kGap);
  row->addWidget(button);
  row->addWidget(words, 1);
  return row;
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
