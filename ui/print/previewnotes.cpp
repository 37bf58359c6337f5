#include "print/previewnotes.h"

#include <initializer_list>

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr QMargins kMargins(16, 4, 12, 0);

}  // namespace

PreviewNotes::PreviewNotes(QWidget* parent)
    : QWidget(parent),
      m_line(new ElidedLabel(this)),
      m_unprintable(new PlainLabel(this)),
      m_fonts(new PlainLabel(this)),
      m_fold(new QToolButton(this)) {
  setObjectName(QStringLiteral("previewNotes"));
  m_line->setObjectName(QStringLiteral("noteLine"));
  m_unprintable->setObjectName(QStringLiteral("unprintable"));
  m_fonts->setObjectName(QStringLiteral("fontWarning"));
  for (PlainLabel* const label : {m_unprintable, m_fonts}) {
    label->setWordWrap(true);
    label->hide();
  }
  setInk(*m_unprintable, colours(palette()).doubtful);
  setInk(*m_fonts, colours(palette()).muted);
  m_fold->setObjectName(QStringLiteral("foldNotes"));
  m_fold->setCheckable(true);
  m_fold->setAutoRaise(true);
  m_fold->setFocusPolicy(Qt::TabFocus);
  m_fold->setText(tr("In full"));
  m_fold->setToolTip(tr("Show all that is to be known about these pages"));
  auto* const sentences = new QVBoxLayout;
  sentences->setSpacing(4);
  for (QWidget* const each : std::initializer_list<QWidget*>{m_line, m_unprintable, m_fonts})
    sentences->addWidget(each);
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(kMargins);
  row->addLayout(sentences, 1);
  row->addWidget(m_fold, 0, Qt::AlignTop);
  connect(m_fold, &QToolButton::toggled, this, &PreviewNotes::showNotes);
  hide();
}

void PreviewNotes::setUnprintable(const QStringList& sentences) {
  m_sentences = sentences;
  m_unprintable->setText(sentences.join(u'\n'));
  showNotes();
}

void PreviewNotes::setFonts(const QString& sentence) {
  m_fonts->setText(sentence);
  showNotes();
}

void PreviewNotes::showNotes() {
  const bool isFolded = !m_fold->isChecked();
  m_line->setText(m_sentences.isEmpty() ? m_fonts->text() : m_sentences.first());
  setInk(*m_line, m_sentences.isEmpty() ? colours(palette()).muted : colours(palette()).doubtful);
  m_line->setVisible(isFolded);
  m_unprintable->setVisible(!isFolded && !m_sentences.isEmpty());
  m_fonts->setVisible(!isFolded && !m_fonts->text().isEmpty());
  offerToFold();
  setVisible(!m_line->text().isEmpty());
}

/// A button is of no use where one line says it all.
void PreviewNotes::offerToFold() {
  const qsizetype count = m_sentences.size() + (m_fonts->text().isEmpty() ? 0 : 1);
  const int room = width() - kMargins.left() - kMargins.right();
  m_fold->setVisible(m_fold->isChecked() || count > 1 ||
                     m_line->fontMetrics().horizontalAdvance(m_line->text()) > room);
}

void PreviewNotes::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  offerToFold();
}

}  // namespace guapai::ui
