#include "editors/paragrapheditor.h"

#include <algorithm>

#include <QtCore/QMimeData>
#include <QtCore/QSignalBlocker>
#include <QtCore/QtMath>
#include <QtGui/QFocusEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>
#include <QtGui/QTextLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

#include "core/typedvalue.h"
#include "core/visibletext.h"
#include "editors/wrappedtext.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kMargin = 3;
constexpr int kDocumentMargin = 1;

/// Lays the paragraph out as QPlainTextDocumentLayout does.
/// @return its height.
qreal layOut(QTextLayout& layout, qreal width) {
  return layOutLines(layout, width, Qt::AlignLeft, true);
}

}  // namespace

class ParagraphEditor::Pad : public QPlainTextEdit {
public:
  explicit Pad(ParagraphEditor* editor) : QPlainTextEdit(editor), m_editor(editor) {}

  /// The text with signs for what cannot be seen. Characters that turn the text around do so only while it is edited.
  [[nodiscard]] QString shownText() const { return QString::fromStdString(core::visible(toPlainText().toStdString())); }

protected:
  void paintEvent(QPaintEvent* event) override {
    const QString shown = shownText();
    if (hasFocus() || shown == toPlainText()) return QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::Text));
    QPointF corner(kDocumentMargin, kDocumentMargin);
    for (const QString& paragraph : shown.split(u'\n')) {
      QTextLayout layout(paragraph, font());
      const qreal height = layOut(layout, viewport()->width() - 2 * kDocumentMargin);
      layout.draw(&painter, corner);
      corner.ry() += height;
    }
  }

  // By keys one goes on behind the last word: an opinion is continued, not begun anew. A click says where itself.
  void focusInEvent(QFocusEvent* event) override {
    QPlainTextEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
      moveCursor(QTextCursor::End);
    viewport()->update();
  }
  void focusOutEvent(QFocusEvent* event) override {
    QPlainTextEdit::focusOutEvent(event);
    viewport()->update();
  }
  void wheelEvent(QWheelEvent* event) override { event->ignore(); }
  void insertFromMimeData(const QMimeData* source) override {
    if (!m_editor->pasteCells(source->text())) QPlainTextEdit::insertFromMimeData(source);
  }

private:
  ParagraphEditor* m_editor;
};

ParagraphEditor::ParagraphEditor(const core::Field& field, const core::Messages& messages, QWidget* parent)
    : AnswerEditor(field, messages, parent), m_pad(new Pad(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  column->addWidget(m_pad);
  m_pad->setFrameShape(QFrame::NoFrame);
  m_pad->setTabChangesFocus(true);
  m_pad->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_pad->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_pad->document()->setDocumentMargin(kDocumentMargin);
  m_pad->setAccessibleName(accessibleName());
  QPalette flat = m_pad->palette();
  flat.setColor(QPalette::Base, Qt::transparent);
  m_pad->setPalette(flat);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setFocusProxy(m_pad);
  watch(m_pad);
  connect(m_pad, &QPlainTextEdit::textChanged, this, &ParagraphEditor::textChanged);
  display(false);
}

void ParagraphEditor::beginAsLine() {
  m_leastLines = 1;
  m_pad->setPlaceholderText(tr("not filled in"));
  QPalette flat = m_pad->palette();
  flat.setColor(QPalette::PlaceholderText, colours(palette()).faint);
  m_pad->setPalette(flat);
}

bool ParagraphEditor::isChanged() const {
  return m_pad->toPlainText() != m_shown;
}

QString ParagraphEditor::typedText() const {
  return m_pad->toPlainText();
}

void ParagraphEditor::restoreTyped(const QString& text) {
  insertUndoably(text);
}

QList<QWidget*> ParagraphEditor::stops() {
  return {m_pad};
}

int ParagraphEditor::heightForWidth(int width) const {
  const int room = width - 2 * kMargin - 2 * kDocumentMargin;
  qreal height = 0;
  for (const QString& paragraph : m_pad->shownText().split(u'\n')) {
    QTextLayout layout(paragraph, m_pad->font());
    height += layOut(layout, room);
  }
  const int least = m_leastLines * m_pad->fontMetrics().lineSpacing();
  return std::max(qCeil(height), least) + 2 * kMargin + 2 * kDocumentMargin;
}

bool ParagraphEditor::isAtEmptyEnd() const {
  const QTextCursor cursor = m_pad->textCursor();
  return cursor.atEnd() && !cursor.hasSelection() && cursor.block().text().isEmpty();
}

bool ParagraphEditor::keepsEnter() const {
  return m_leastLines > 1 || !isAtEmptyEnd();
}

/// Removes the last line, which Enter had begun and in which nothing was written.
void ParagraphEditor::passing() {
  if (m_leastLines == 1 && isAtEmptyEnd() && m_pad->blockCount() > 1) m_pad->textCursor().deletePreviousChar();
}

QSize ParagraphEditor::sizeHint() const {
  return {m_pad->fontMetrics().horizontalAdvance(u'8') * 30, heightForWidth(std::max(width(), 120))};
}

core::Parsed<core::Value> ParagraphEditor::typedValue() const {
  return core::parseTyped(field(), m_pad->toPlainText().toStdString());
}

void ParagraphEditor::display(bool) {
  m_pad->setPlaceholderText(absentWords({}));
  followValue();
  if (m_pad->toPlainText() == m_shown) return;
  const QSignalBlocker quiet(m_pad);
  const int caret = m_pad->textCursor().position();
  m_pad->setPlainText(m_shown);
  QTextCursor cursor = m_pad->textCursor();
  cursor.setPosition(std::min(caret, static_cast<int>(m_shown.size())));
  m_pad->setTextCursor(cursor);
  updateGeometry();
}

void ParagraphEditor::forgetTyping() {
  m_pad->document()->clearUndoRedoStacks();
}

void ParagraphEditor::followValue() {
  m_shown = QString::fromStdString(core::valueText(value()));
}

void ParagraphEditor::replaceTyped() {
  insertUndoably(m_shown);
}

/// Line ends belong to a text of several lines. Only columns tell that a text comes from a spreadsheet, or the
/// quotation marks around its single cell.
bool ParagraphEditor::pasteCells(const QString& text) {
  const core::Cells cells = core::cellsOf(text.toStdString());
  if (std::ranges::any_of(cells, [](const auto& row) { return row.size() > 1; })) return takeCells(cells);
  const bool isQuoted = cells.size() == 1 && text.startsWith(u'"') && !cells.front().front().starts_with('"');
  if (isQuoted) m_pad->insertPlainText(QString::fromStdString(cells.front().front()));
  return isQuoted;
}

void ParagraphEditor::textChanged() {
  updateGeometry();
  contentEdited();
}

void ParagraphEditor::insertUndoably(const QString& text) {
  QTextCursor cursor(m_pad->document());
  cursor.select(QTextCursor::Document);
  cursor.insertText(text);
}

void ParagraphEditor::moveToEnd() {
  m_pad->moveCursor(QTextCursor::End);
}

bool ParagraphEditor::undoesItself(bool redo) const {
  return redo ? m_pad->document()->isRedoAvailable() : m_pad->document()->isUndoAvailable();
}

void ParagraphEditor::undoTyping(bool redo) {
  if (redo)
    m_pad->redo();
  else
    m_pad->undo();
  moveToEnd();
}

}  // namespace guapai::ui
