#include "editors/lineeditor.h"

#include <algorithm>
#include <memory>

#include <QtCore/QMimeData>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QInputMethodEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>

#include "core/invisible.h"
#include "core/masking.h"
#include "core/typedvalue.h"
#include "core/visibletext.h"
#include "editors/pastedline.h"
#include "editors/wrappedtext.h"
#include "widgets/composition.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

// Widths, counted in digits of the font.
constexpr int kNumberFigures = 9;
constexpr int kDateFigures = 13;
constexpr int kTextFigures = 6;

constexpr int kSide = 3;
constexpr int kTop = 2;
constexpr int kTextMargin = 2;  ///< the margin that QLineEdit itself has
constexpr int kCursorRoom = 4;  ///< between the words for an absent figure and the end of the line

/// By this form a program that keeps what was copied knows that it must not keep it (KDE's convention, which others
/// follow).
const auto kSecretForm = QStringLiteral("x-kde-passwordManagerHint");
const auto kSecret = QByteArrayLiteral("secret");
/// The same for the clipboard history of Windows, by the name under which Qt hands out a form of Windows. It is offered
/// on every system, so that the tests see it; on Windows it was never tried.
const auto kWindowsSecretForm =
    QStringLiteral("application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\"");

/// Draws a figure in one line, at its right end. Where the line is too short the digits become narrower: a figure that
/// is cut or broken would be read as another one.
void drawFigure(QPainter& painter, const QRect& room, const QString& figure) {
  const int needed = std::max(1, painter.fontMetrics().horizontalAdvance(figure));
  painter.translate(room.right() + 1, room.top());
  painter.scale(std::min(1.0, static_cast<qreal>(std::max(1, room.width())) / needed), 1);
  painter.drawText(QRect(-needed, 0, needed, room.height()),
                   static_cast<int>(Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip), figure);
}

}  // namespace

/// The line that is typed into. A text of several lines goes through the editor, whichever way it comes in: a line has
/// no place for it.
class LineEditor::Line : public QLineEdit {
public:
  explicit Line(LineEditor* editor)
      : QLineEdit(editor), m_editor(editor), m_isSecret(core::holdsPersonalNumber(editor->field())) {
    if (m_isSecret) mask(true);
  }

  void setFigures(int figures) { m_figures = figures; }
  /// @param words  stand palely in the line while nothing is typed in it; empty: none do.
  void setAbsent(const QString& words) {
    m_absent = words;
    placeAbsent();
    update();
  }
  [[nodiscard]] const QString& absent() const { return m_absent; }
  [[nodiscard]] bool isSecret() const { return m_isSecret; }

  /// Copies what is selected as a secret.
  void copySecretly(QClipboard::Mode mode = QClipboard::Clipboard) const {
    auto secret = std::make_unique<QMimeData>();
    secret->setText(selectedText());
    secret->setData(kSecretForm, kSecret);
    secret->setData(kWindowsSecretForm, QByteArrayLiteral("1"));
    QGuiApplication::clipboard()->setMimeData(secret.release(), mode);
  }
  void cutSecretly() {
    copySecretly();
    del();
  }

  [[nodiscard]] QSize sizeHint() const override {
    const int width = fontMetrics().horizontalAdvance(u'8') * m_figures + 6;
    return {width, fontMetrics().height() + 4};
  }
  [[nodiscard]] QSize minimumSizeHint() const override {
    return {fontMetrics().horizontalAdvance(u'8') * 2, sizeHint().height()};
  }
  /// The height of the whole text, in as many lines as it needs.
  [[nodiscard]] int textHeight(int width) const {
    return wrappedHeight(visible(text()), font(), width - 2 * kTextMargin);
  }

protected:
  void inputMethodEvent(QInputMethodEvent* event) override {
    if (isSeveral(event->commitString())) return m_editor->paste(event->commitString());
    QLineEdit::inputMethodEvent(event);
  }

  void keyPressEvent(QKeyEvent* event) override {
    if (event->matches(QKeySequence::Paste) && !isReadOnly())
      return m_editor->paste(QGuiApplication::clipboard()->text());
    if (m_isSecret && hasSelectedText()) {
      if (event->matches(QKeySequence::Copy)) return copySecretly();
      if (event->matches(QKeySequence::Cut) && !isReadOnly()) return cutSecretly();
    }
    QLineEdit::keyPressEvent(event);
  }

  /// Where the system has a selection, the middle button pastes it. Only then is the owner of the selection, another
  /// program, asked for it.
  void mouseReleaseEvent(QMouseEvent* event) override {
    const QClipboard& clipboard = *QGuiApplication::clipboard();
    const bool pastes = event->button() == Qt::MiddleButton && clipboard.supportsSelection() && !isReadOnly();
    const QString selection = pastes ? clipboard.text(QClipboard::Selection) : QString();
    if (!isSeveral(selection)) {
      QLineEdit::mouseReleaseEvent(event);
      const bool copies = m_isSecret && event->button() == Qt::LeftButton && clipboard.supportsSelection();
      if (copies && hasSelectedText()) copySecretly(QClipboard::Selection);
      return;
    }
    deselect();
    setCursorPosition(cursorPositionAt(event->pos()));
    m_editor->paste(selection);
  }

  void dropEvent(QDropEvent* event) override {
    const QString text = event->mimeData()->text();
    if (isReadOnly() || !isSeveral(text)) return QLineEdit::dropEvent(event);
    setCursorPosition(cursorPositionAt(event->position().toPoint()));
    event->acceptProposedAction();
    m_editor->paste(text);
  }

  void focusInEvent(QFocusEvent* event) override {
    if (m_isSecret) mask(false);
    QLineEdit::focusInEvent(event);
    placeAbsent();
  }

  /// While another window is active, the blank with the cursor still shows its number: it may be compared with a
  /// scanned paper in another program.
  void focusOutEvent(QFocusEvent* event) override {
    QLineEdit::focusOutEvent(event);
    // The editor is not asked: the focus goes also while it is being destroyed.
    if (m_isSecret) mask(window()->focusWidget() != this);
    placeAbsent();
  }

  // While it is not edited, a long text is shown whole: a figure in one line, any other in several. A person's number
  // is masked then. Only what is painted differs: the text stays.
  void paintEvent(QPaintEvent* event) override {
    const QRect room = rect().adjusted(kTextMargin, 0, -kTextMargin, 0);
    const QString shown = shownText();
    const bool fits = fontMetrics().horizontalAdvance(shown) < room.width();
    const bool isAsTyped = text().isEmpty() || (!isMasked() && shown == text() && fits);
    if (hasFocus() || isAsTyped) {
      QLineEdit::paintEvent(event);
      if (text().isEmpty() && isBesideCursor()) paintAbsent();
      return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Text));
    if (m_editor->isNumber()) return drawFigure(painter, room, shown);
    drawWrapped(painter, room, isMasked() ? alignment() : Qt::AlignLeft, shown);
  }

private:
  /// Whether the cursor stands at the end at which the words for an absent figure end, too. QLineEdit would paint the
  /// cursor over their last sign, so the line paints these words itself then.
  [[nodiscard]] bool isBesideCursor() const { return hasFocus() && alignment().testFlag(Qt::AlignRight); }

  void placeAbsent() { setPlaceholderText(isBesideCursor() ? QString() : m_absent); }

  /// Paints the words as high as QLineEdit does, and to the left of the cursor. What an input method composes takes
  /// their place.
  void paintAbsent() {
    if (Composition::ofProgram().runsIn(this)) return;
    const int line = fontMetrics().height();
    const QRect room(kTextMargin, (height() - line + 1) / 2, width() - 2 * kTextMargin - kCursorRoom, line);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(room, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                     fontMetrics().elidedText(m_absent, Qt::ElideRight, room.width()));
  }

  /// The text with signs for what cannot be seen. Characters that turn the text around do so only while it is edited.
  [[nodiscard]] static QString visible(const QString& text) {
    return QString::fromStdString(core::visibleLine(text.toStdString()));
  }
  [[nodiscard]] QString shownText() const {
    return visible(isMasked() ? QString::fromStdString(core::maskedNumber(text().toStdString())) : text());
  }
  /// As a password is hidden, so that a screen reader cannot ask for the number either. What is painted are not Qt's
  /// dots but the number's ends.
  void mask(bool isMasked) { setEchoMode(isMasked ? QLineEdit::Password : QLineEdit::Normal); }
  [[nodiscard]] bool isMasked() const { return echoMode() != QLineEdit::Normal; }

  [[nodiscard]] static bool isSeveral(const QString& text) {
    return std::ranges::any_of(text, [](QChar c) { return core::isLineBreak(c.unicode()); });
  }

  LineEditor* m_editor;
  QString m_absent;
  bool m_isSecret;
  int m_figures = kTextFigures;
};

LineEditor::LineEditor(const core::Field& field, const core::Messages& messages, QWidget* parent)
    : AnswerEditor(field, messages, parent), m_line(new Line(this)), m_unit(new PlainLabel(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kSide, kTop, kSide, kTop);
  row->setSpacing(4);
  row->setSizeConstraint(QLayout::SetNoConstraint);
  row->addWidget(m_line, 1);
  row->addWidget(m_unit);
  m_unit->hide();
  setInk(*m_unit, colours(palette()).muted);

  m_line->setFrame(false);
  m_line->setAccessibleName(accessibleName());
  QPalette flat = m_line->palette();
  flat.setColor(QPalette::Base, Qt::transparent);
  flat.setColor(QPalette::PlaceholderText, colours(palette()).faint);
  m_line->setPalette(flat);
  if (isNumber()) m_line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_line->setFigures(isNumber() ? kNumberFigures : isDate() ? kDateFigures : kTextFigures);
  if (isNumber() || isDate()) m_line->setInputMethodHints(Qt::ImhPreferLatin);
  m_line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  QSizePolicy policy(isNumber() || isDate() ? QSizePolicy::Preferred : QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(hasHeightForWidth());
  setSizePolicy(policy);
  setFocusProxy(m_line);
  watch(m_line);
  // A screen reader sets the text, for which `textEdited` is not emitted.
  connect(m_line, &QLineEdit::textChanged, this, &LineEditor::textChanged);
  display(false);
}

bool LineEditor::isNumber() const {
  const auto type = field().type;
  return type == core::FieldType::Count || type == core::FieldType::Decimal || type == core::FieldType::Percent;
}

bool LineEditor::isDate() const {
  return field().type == core::FieldType::Date || field().type == core::FieldType::DateOrMonth;
}

bool LineEditor::isChanged() const {
  return m_line->text() != m_shown;
}

QString LineEditor::typedText() const {
  return m_line->text();
}

void LineEditor::restoreTyped(const QString& text) {
  insertUndoably(text);
}

QList<QWidget*> LineEditor::stops() {
  return {m_line};
}

void LineEditor::setRow(const QString& list, int number) {
  AnswerEditor::setRow(list, number);
  m_line->setAccessibleName(accessibleName());
}

void LineEditor::showUnit() {
  m_unit->setText(QString::fromStdString(field().unit));
  placeUnit();
}

/// Hides the unit where there is no room for it beside the figure, and the words for an absent answer where they would
/// be cut.
void LineEditor::placeUnit() {
  const int room = width() - 2 * kSide;
  const auto needed = [this](const QString& words) {
    return std::max(m_line->fontMetrics().horizontalAdvance(words) + 2 * kTextMargin + 4,
                    m_line->minimumSizeHint().width());
  };
  m_line->setAbsent(needed(m_absent) <= room ? m_absent : QString());
  const int unit = m_unit->sizeHint().width() + layout()->spacing();
  const int figure = needed(m_line->text().isEmpty() ? m_line->absent() : m_line->text());
  m_unit->setVisible(!m_unit->text().isEmpty() && figure + unit <= room);
}

void LineEditor::resizeEvent(QResizeEvent*) {
  placeUnit();
}

void LineEditor::setAlignment(Qt::Alignment alignment) {
  if (!isNumber()) m_line->setAlignment((alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter);
}

bool LineEditor::hasHeightForWidth() const {
  return !isNumber();
}

int LineEditor::heightForWidth(int width) const {
  const int line = m_line->sizeHint().height();
  if (!hasHeightForWidth()) return line + 2 * kTop;
  return std::max(line, m_line->textHeight(width - 2 * kSide) + 4) + 2 * kTop;
}

/// The unit counts whether it is shown or not, because that depends on the width.
QSize LineEditor::sizeHint() const {
  const int unit = m_unit->text().isEmpty() ? 0 : m_unit->sizeHint().width() + layout()->spacing();
  return {m_line->sizeHint().width() + unit + 2 * kSide, m_line->sizeHint().height() + 2 * kTop};
}

QSize LineEditor::minimumSizeHint() const {
  return {m_line->minimumSizeHint().width() + 2 * kSide, m_line->sizeHint().height() + 2 * kTop};
}

core::Parsed<core::Value> LineEditor::typedValue() const {
  return core::parseTyped(field(), m_line->text().toStdString());
}

void LineEditor::display(bool editing) {
  // The answer is shown as on the paper (2021年9月15日, 二级), and edited in the form in which it is typed.
  const std::string text = editing ? core::valueText(value()) : core::displayText(field(), value());
  m_shown = QString::fromStdString(text);
  if (m_line->text() != m_shown) {
    const int caret = m_line->cursorPosition();
    const bool isReplacedByTyping = editing && (m_line->hasSelectedText() || m_line->text().isEmpty());
    showText(m_shown);
    if (isReplacedByTyping)
      m_line->selectAll();
    else
      m_line->setCursorPosition(editing ? std::min(caret, static_cast<int>(m_shown.size())) : 0);
  }
  updateGeometry();
  m_absent = absentWords(editing    ? (isDate() ? tr("2021-9-15") : QString())
                         : isDate() ? QStringLiteral("    年    月    日")
                                    : tr("not filled in"));
  placeUnit();
}

/// Shows a text that nobody has typed.
void LineEditor::showText(const QString& text) {
  const QScopedValueRollback<bool> showing(m_isShowing, true);
  m_line->setText(text);
}

void LineEditor::textChanged() {
  placeUnit();
  if (!m_isShowing) contentEdited();
}

void LineEditor::forgetTyping() {
  const bool isHidden = m_line->echoMode() != QLineEdit::Normal;  // it then says that there is nothing to undo
  if (!isHidden && !m_line->isUndoAvailable() && !m_line->isRedoAvailable()) return;
  const int from = m_line->selectionStart();
  const int length = m_line->selectionLength();
  const int caret = m_line->cursorPosition();
  showText(m_line->text());
  if (from >= 0)
    m_line->setSelection(from, length);
  else
    m_line->setCursorPosition(caret);
}

void LineEditor::followValue() {
  m_shown = QString::fromStdString(core::valueText(value()));
}

void LineEditor::replaceTyped() {
  insertUndoably(m_shown);
}

void LineEditor::insertUndoably(const QString& text) {
  m_line->selectAll();
  m_line->insert(text);
  contentEdited();
}

void LineEditor::paste(const QString& text) {
  const core::Cells cells = core::cellsOf(text.toStdString());
  if (takeCells(cells)) return;
  const PastedLine line(cells);
  m_line->insert(line.text());
  setLeftOver(line.leftOver());
}

/// The paste command of QLineEdit itself would insert line ends as they are. Its commands to copy and to cut mark
/// nothing as a secret.
void LineEditor::adoptMenu(QMenu* menu) {
  for (QAction* const action : menu->actions()) {
    if (disconnect(action, SIGNAL(triggered()), m_line, SLOT(paste())))
      connect(action, &QAction::triggered, this, [this] { paste(QGuiApplication::clipboard()->text()); });
    if (!m_line->isSecret()) continue;
    if (disconnect(action, SIGNAL(triggered()), m_line, SLOT(copy())))
      connect(action, &QAction::triggered, m_line, [this] { m_line->copySecretly(); });
    if (disconnect(action, SIGNAL(triggered()), m_line, SLOT(cut())))
      connect(action, &QAction::triggered, m_line, [this] { m_line->cutSecretly(); });
  }
}

void LineEditor::moveToEnd() {
  m_line->deselect();
  m_line->end(false);
}

bool LineEditor::undoesItself(bool redo) const {
  return redo ? m_line->isRedoAvailable() : m_line->isUndoAvailable();
}

void LineEditor::undoTyping(bool redo) {
  if (redo)
    m_line->redo();
  else
    m_line->undo();
  moveToEnd();
}

}  // namespace guapai::ui
