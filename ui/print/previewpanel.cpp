#include "print/previewpanel.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

#include "papers/filledpaper.h"
#include "print/fontwarning.h"
#include "print/pagesview.h"
#include "print/previewnotes.h"
#include "shell/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

/// The characters that the bar has room for, if the caption stands in it: 示例二街道社区卫生服务中心 ·
/// 社区医院验收申请表
constexpr int kCaptionLength = 24;
/// The place of the caption in the bar, behind the two buttons that go from paper to paper.
constexpr int kCaptionPlace = 2;

}  // namespace

PreviewPanel::PreviewPanel(QWidget* parent)
    : QWidget(parent),
      m_messages(new MessageBar(this)),
      m_pages(new PagesView(this)),
      m_captionRow(new QHBoxLayout),
      m_bar(new QHBoxLayout),
      m_caption(new ElidedLabel(this)),
      m_notes(new PreviewNotes(this)),
      m_place(new PlainLabel(this)),
      m_scale(new PlainLabel(this)) {
  setObjectName(QStringLiteral("previewPanel"));
  m_messages->setObjectName(QStringLiteral("previewMessage"));
  m_caption->setObjectName(QStringLiteral("previewCaption"));
  m_place->setObjectName(QStringLiteral("pageCount"));
  m_scale->setObjectName(QStringLiteral("previewScale"));
  m_scale->setAlignment(Qt::AlignCenter);
  m_scale->setMinimumWidth(m_scale->fontMetrics().horizontalAdvance(QStringLiteral("400%")));
  for (PlainLabel* const label : {m_place, m_scale}) setInk(*label, colours(palette()).muted);

  m_bar->setContentsMargins(12, 6, 12, 6);
  m_bar->setSpacing(6);
  fillBar(m_bar);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_messages);
  column->addLayout(m_captionRow);
  column->addLayout(m_bar);
  column->addWidget(m_pages, 1);
  column->addWidget(m_notes);

  connect(m_pages, &PagesView::currentPageChanged, this, &PreviewPanel::showPlace);
  connect(m_pages, &PagesView::scaleChanged, this, &PreviewPanel::showScale);
  connect(m_pages, &PagesView::leftBehind, this, [this](int by) {
    if ((by > 0 ? m_behind : m_before)->isEnabled()) Q_EMIT neighbourWanted(by);
  });
  setNeighbours(false, false);
  m_before->hide();
  m_behind->hide();
  showPlace();
  showScale();
}

void PreviewPanel::fillBar(QBoxLayout* bar) {
  m_before = addButton(bar, "paperBefore", QStringLiteral("‹"), Qt::CTRL | Qt::Key_PageUp);
  m_before->setToolTip(tr("Previous paper (Ctrl+PageUp)"));
  m_behind = addButton(bar, "paperBehind", QStringLiteral("›"), Qt::CTRL | Qt::Key_PageDown);
  m_behind->setToolTip(tr("Next paper (Ctrl+PageDown)"));
  bar->insertWidget(kCaptionPlace, m_caption, 1);
  bar->addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));  // keeps the others at the right without the caption
  bar->addWidget(m_place);
  bar->addSpacing(10);
  m_smaller = addButton(bar, "zoomOut", QStringLiteral("−"), QKeySequence::ZoomOut);
  m_smaller->setToolTip(tr("Smaller (Ctrl+−)"));
  bar->addWidget(m_scale);
  m_larger = addButton(bar, "zoomIn", QStringLiteral("+"), QKeySequence::ZoomIn);
  m_larger->setToolTip(tr("Larger (Ctrl++)"));
  m_fit = addButton(bar, "fitPage", QString(), Qt::CTRL | Qt::Key_0);
  for (QToolButton* const button : {m_before, m_behind, m_smaller, m_larger})
    button->setAccessibleName(button->toolTip());

  connect(m_before, &QToolButton::clicked, this, [this] { Q_EMIT neighbourWanted(-1); });
  connect(m_behind, &QToolButton::clicked, this, [this] { Q_EMIT neighbourWanted(1); });
  connect(m_smaller, &QToolButton::clicked, this, [this] { m_pages->zoom(-1); });
  connect(m_larger, &QToolButton::clicked, this, [this] { m_pages->zoom(1); });
  connect(m_fit, &QToolButton::clicked, this, &PreviewPanel::switchFit);
}

QToolButton* PreviewPanel::addButton(QBoxLayout* bar, const char* objectName, const QString& text,
                                     const QKeySequence& key) {
  auto* const button = new QToolButton(this);
  button->setObjectName(QLatin1String(objectName));
  button->setText(text);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  bar->addWidget(button);
  // A shortcut of the button itself would act only after the button has looked pressed for a moment.
  connect(new QShortcut(key, this), &QShortcut::activated, button, &QToolButton::click);
  return button;
}

void PreviewPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  placeCaption();
}

/// Puts the caption above the bar where a long name would be shortened in it. The width of the panel decides, and not
/// the name, so that nothing moves from paper to paper.
void PreviewPanel::placeCaption() {
  const int needed = m_caption->fontMetrics().horizontalAdvance(QStringLiteral("中")) * kCaptionLength;
  // The caption counts nothing in the bar's own wish, because it takes whatever is left.
  const bool isAbove = width() < m_bar->sizeHint().width() + needed;
  if (isAbove == (m_captionRow->count() > 0)) return;
  if (isAbove) {
    m_bar->removeWidget(m_caption);
    m_captionRow->addWidget(m_caption);
  } else {
    m_captionRow->removeWidget(m_caption);
    m_bar->insertWidget(kCaptionPlace, m_caption, 1);
  }
  m_captionRow->setContentsMargins(12, isAbove ? 6 : 0, 12, 0);
}

void PreviewPanel::setCaption(const QString& caption, const QString& tail) {
  m_caption->setText(caption, tail);
  // Screen readers call the pages by it; where nothing is chosen yet, there is no caption.
  m_pages->setAccessibleName(m_caption->text().isEmpty() ? tr("Pages") : m_caption->text());
}

void PreviewPanel::warnOfFonts(const core::Messages& messages) {
  m_notes->setFonts(fontWarning(render::fontSubstitutions()));
  connect(m_pages, &PagesView::pagesSet, this, [this, &messages](const forms::Pages& pages) {
    QStringList sentences;
    for (const core::Problem& problem : papers::unprintableOn(pages))
      sentences.append(QString::fromStdString(messages.sentence(problem)));
    m_notes->setUnprintable(sentences);
  });
}

void PreviewPanel::setNeighbours(bool before, bool behind) {
  m_before->show();
  m_behind->show();
  m_before->setEnabled(before);
  m_behind->setEnabled(behind);
}

void PreviewPanel::showPlace() {
  const int count = m_pages->pageCount();
  m_place->setText(count == 0 ? QString() : tr("Page %1 of %2").arg(m_pages->currentPage() + 1).arg(count));
  for (QToolButton* const button : {m_smaller, m_larger, m_fit}) button->setEnabled(count > 0);
  placeCaption();
}

void PreviewPanel::showScale() {
  m_scale->setText(QStringLiteral("%1%").arg(m_pages->percent()));
  m_fit->setText(m_pages->fit() == PagesView::Fit::Width ? tr("Whole page") : tr("Fit width"));
  m_fit->setToolTip(m_fit->text() + QStringLiteral(" (Ctrl+0)"));
}

void PreviewPanel::switchFit() {
  m_pages->setFit(m_pages->fit() == PagesView::Fit::Width ? PagesView::Fit::WholePage : PagesView::Fit::Width);
  showScale();
}

}  // namespace guapai::ui
