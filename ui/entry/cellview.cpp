#include "entry/cellview.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QtCore/QEvent>
#include <QtCore/QTextBoundaryFinder>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QPushButton>

#include "core/text.h"
#include "editors/answereditor.h"
#include "editors/paragrapheditor.h"
#include "editors/tickeditor.h"
#include "platform/shown.h"
#include "widgets/markpainter.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kSidePadding = 5;
constexpr int kFootPadding = 3;
constexpr int kLineGap = 3;
constexpr int kBlankGap = 3;
constexpr int kHeadingGround = 14;
constexpr int kLeastDrawing = 200;
/// White paper for pen and seal is not needed on screen; a third of it keeps the form's proportions.
constexpr qreal kWhitePaper = 0.35;
/// The computed name that stands for the row's number within its list.
constexpr auto kNumber = "number";

Qt::Alignment alignmentOf(forms::Align align) {
  switch (align) {
    case forms::Align::Center:
      return Qt::AlignHCenter;
    case forms::Align::Right:
      return Qt::AlignRight;
    case forms::Align::Left:
      break;
  }
  return Qt::AlignLeft;
}

bool isTickOf(const forms::Piece& piece, core::FieldId field) {
  return piece.kind == forms::Piece::Kind::Tick && piece.field == field;
}

}  // namespace

CellView::CellView(const forms::Cell& cell, const core::FieldCatalogue& catalogue, const core::Messages& messages,
                   QWidget* parent)
    : QWidget(parent), m_cell(&cell), m_catalogue(&catalogue), m_messages(&messages) {
  for (const forms::Paragraph& paragraph : cell.paragraphs) m_body.push_back(passageOf(paragraph));
  for (const forms::Paragraph& paragraph : cell.signature) m_signature.push_back(passageOf(paragraph));
  for (AnswerEditor* editor : m_editors) connect(editor, &AnswerEditor::noteChanged, this, &CellView::layAnew);
}

CellView::Passage CellView::passageOf(const forms::Paragraph& paragraph) {
  using Kind = forms::Piece::Kind;
  Passage passage{.paragraph = &paragraph};
  const auto& pieces = paragraph.pieces;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const forms::Piece& piece = pieces[i];
    if (piece.kind == Kind::Text) {
      addWords(passage, QString::fromStdString(piece.text), i > 0 && pieces[i - 1].kind == Kind::Blank);
    } else if (piece.kind == Kind::Gap) {
      passage.parts.push_back({.width = piece.width});
    } else if (!piece.field) {
      if (piece.name == kNumber)
        passage.parts.push_back({.isNumber = true});
      else
        addLive(passage, piece.name);
    } else if (piece.kind == Kind::Tick) {
      i = addTicks(passage, pieces, i);
    } else if ((*m_catalogue)[*piece.field].type != core::FieldType::List) {
      addBlank(passage, pieces, i);
    }
  }
  const bool isLive = std::ranges::any_of(passage.parts, [](const Part& part) { return !part.live.empty(); });
  if (isLive) passage.pattern = passage.parts;
  return passage;
}

void CellView::addLive(Passage& passage, const std::string& name) {
  const bool isWhile = name.starts_with(kWhilePrefix);
  if (objectName().isEmpty() && !isWhile) setObjectName(QString::fromStdString(name));
  m_isLive = m_isSilent = true;
  if (isWhile) m_while = name;
  Part part{.live = name};
  if (name.starts_with(kActPrefix)) {
    auto* const button = new QPushButton(this);
    const QString act = QString::fromStdString(name).mid(QLatin1String(kActPrefix).size());
    button->setObjectName(act);
    button->setFocusPolicy(Qt::StrongFocus);
    button->hide();
    connect(button, &QPushButton::clicked, this, [this, act] { Q_EMIT acted(act); });
    m_buttons.push_back(button);
    part.button = button;
  }
  passage.parts.push_back(std::move(part));
}

void CellView::setLiveTexts(const LiveTexts& texts) {
  if (!m_isLive) return;
  LiveTexts own;
  for (const auto* passages : {&m_body, &m_signature})
    for (const Passage& passage : *passages)
      for (const Part& part : passage.pattern)
        if (const auto text = texts.find(part.live); !part.live.empty() && text != texts.end()) own.insert(*text);
  if (own == m_said) return;
  m_said = std::move(own);
  m_isSilent = true;
  for (const auto& [name, text] : m_said) m_isSilent = m_isSilent && text.text.isEmpty() && !text.mark;
  for (auto* passages : {&m_body, &m_signature})
    for (Passage& passage : *passages)
      if (!passage.pattern.empty()) say(passage, m_said);
  tell();
  layAnew();
}

/// Tells screen readers the live texts, which are painted and cannot be seen by them. Buttons have names of their own.
void CellView::tell() {
  QStringList said;
  for (const auto& [name, text] : m_said)
    if (name != m_while && !name.starts_with(kActPrefix))
      said.append(text.mark ? QString::fromStdString(terms::signOf(*text.mark)) + text.text : text.text);
  said.removeAll(QString());
  setAccessibleName(platform::shown(said.join(u'\n')));
}

bool CellView::isSilent() const {
  return m_isSilent && m_editors.empty();
}

void CellView::say(Passage& passage, const LiveTexts& texts) {
  passage.parts.clear();
  for (const Part& part : passage.pattern) {
    const auto found = texts.find(part.live);
    LiveText text = found == texts.end() ? LiveText() : found->second;
    text.text = platform::shown(text.text);
    if (part.button != nullptr) {
      part.button->setText(text.text);
      part.button->setAccessibleName(platform::shown(text.name));
      part.button->setVisible(!text.text.isEmpty());
      if (!text.text.isEmpty()) passage.parts.push_back(part);
      continue;
    }
    if (part.live.empty()) {
      passage.parts.push_back(part);
      continue;
    }
    if (text.drawing != nullptr) {
      passage.parts.push_back({.drawing = text.drawing});
      continue;
    }
    if (part.live.starts_with(kWhilePrefix)) continue;
    if (text.mark) passage.parts.push_back({.mark = text.mark});
    const QStringList lines = text.text.split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype line = 0; line < lines.size(); ++line) {
      if (line > 0) passage.parts.push_back({.breaks = true});
      const std::size_t first = passage.parts.size();
      addWords(passage, lines[line], false);
      for (std::size_t i = first; i < passage.parts.size(); ++i) passage.parts[i].tone = text.tone;
    }
  }
}

QList<QWidget*> CellView::stops() const {
  QList<QWidget*> all;
  for (AnswerEditor* editor : m_editors) all += editor->stops();
  for (QPushButton* button : m_buttons)
    if (!button->isHidden()) all.append(button);
  return all;
}

void CellView::addWords(Passage& passage, const QString& text, bool behindBlank) {
  QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
  for (qsizetype from = 0, to = finder.toNextBoundary(); to > from; from = to, to = finder.toNextBoundary())
    passage.parts.push_back({.text = text.mid(from, to - from), .glued = behindBlank && from == 0});
}

/// Makes one editor of the marks of one field that stand together. @return the index of the last of them.
std::size_t CellView::addTicks(Passage& passage, const std::vector<forms::Piece>& pieces, std::size_t at) {
  const core::FieldId field = *pieces[at].field;
  std::vector<TickEditor::Face> faces;
  std::size_t last = at;
  for (std::size_t i = at; i < pieces.size(); ++i) {
    const forms::Piece& piece = pieces[i];
    if (isTickOf(piece, field)) {
      const bool box = piece.tickStyle == forms::Piece::TickStyle::Box;
      faces.push_back({.value = piece.value,
                       .word = QString::fromStdString(piece.text),
                       .style = box ? TickBox::Style::Box : TickBox::Style::Parentheses,
                       .wordFirst = box});
      last = i;
    } else if (piece.kind != forms::Piece::Kind::Text || !core::isBlank(piece.text)) {
      break;
    }
  }
  auto* editor = new TickEditor((*m_catalogue)[field], *m_messages, faces, this);
  m_editors.push_back(editor);
  passage.parts.push_back({.editor = editor});
  return last;
}

void CellView::addBlank(Passage& passage, const std::vector<forms::Piece>& pieces, std::size_t at) {
  const forms::Piece& piece = pieces[at];
  const core::Field& field = (*m_catalogue)[*piece.field];
  AnswerEditor* const editor = makeEditor(field, *m_messages, this);
  const bool isLast = at + 1 == pieces.size();
  const bool isAlone = isLast && at == 0;
  if (isLast || !pieces[at + 1].text.starts_with(field.unit)) editor->showUnit();
  if (isAlone) editor->setAlignment(alignmentOf(m_cell->align));
  if (auto* const lines = qobject_cast<ParagraphEditor*>(editor); lines != nullptr && at > 0) lines->beginAsLine();
  m_editors.push_back(editor);
  using enum core::FieldType;
  constexpr std::array kShort{Count, Decimal, Percent, Date, DateOrMonth};
  const bool isText = piece.kind != forms::Piece::Kind::Date && std::ranges::count(kShort, field.type) == 0;
  passage.parts.push_back({.editor = editor, .width = piece.width, .fills = isAlone || (isLast && isText)});
}

void CellView::setRow(const QString& list, int number) {
  forgetLayout();
  m_number = number;
  for (AnswerEditor* editor : m_editors) editor->setRow(list, number);
  update();
}

void CellView::setFonts(const QFont& words, const QFont& answers) {
  QFont own = m_cell->font == forms::FontRole::Head ? answers : words;
  if (m_cell->font == forms::FontRole::Title) own.setWeight(QFont::Bold);
  if (own == font() && answers == m_answerFont) return;
  forgetLayout();
  m_answerFont = answers;
  setFont(own);
  // The words beside marks belong to the form and not to the answer.
  for (AnswerEditor* editor : m_editors)
    editor->setFont(qobject_cast<TickEditor*>(editor) == nullptr ? answers : words);
  for (QPushButton* button : m_buttons) button->setFont(answers);
}

void CellView::setScale(qreal scale) {
  if (qFuzzyCompare(scale, m_scale)) return;
  forgetLayout();
  m_scale = scale;
}

int CellView::scaled(forms::Length length) const {
  return qRound(length * m_scale);
}

FlowItem CellView::itemOf(const Part& part) const {
  if (part.editor != nullptr) {
    AnswerEditor* const editor = part.editor;
    const QSize size = editor->sizeHint();
    const int behind = kBlankGap + besideWidth(*editor);
    FlowItem item{.width = std::max(size.width(), scaled(part.width)) + behind,
                  .height = size.height(),
                  .least = editor->minimumSizeHint().width() + behind - kBlankGap,
                  .fills = part.fills};
    if (editor->hasHeightForWidth())
      item.heightForWidth = [editor, behind](int width) { return editor->heightForWidth(width - behind); };
    return item;
  }
  if (part.breaks) return {.breaks = true};
  if (part.drawing != nullptr) {
    const auto heightFor = [this, &part](int width) { return part.drawing->heightFor(width, fontMetrics()); };
    return {.width = kLeastDrawing, .height = heightFor(kLeastDrawing), .fills = true, .heightForWidth = heightFor};
  }
  if (part.button != nullptr)
    return {.width = part.button->sizeHint().width() + kBlankGap, .height = part.button->sizeHint().height()};
  if (part.mark) return {.width = fontMetrics().height() + kBlankGap, .height = fontMetrics().height()};
  if (part.width > 0) return {.width = scaled(part.width), .height = 1};
  const QString text = part.isNumber ? QString::number(m_number) : part.text;
  return {.width = fontMetrics().horizontalAdvance(text), .height = fontMetrics().height(), .glued = part.glued};
}

CellView::Placed CellView::place(const std::vector<Passage>& passages, int width) const {
  Placed placed;
  for (const Passage& passage : passages) {
    std::vector<FlowItem> items;
    items.reserve(passage.parts.size());
    for (const Part& part : passage.parts) items.push_back(itemOf(part));
    const int indent = kSidePadding + scaled(passage.paragraph->indent);
    const auto align = alignmentOf(passage.paragraph->align.value_or(m_cell->align));
    placed.height += qRound(scaled(passage.paragraph->above) * kWhitePaper);
    placed.origins.emplace_back(indent, placed.height);
    placed.flows.push_back(flow(items, std::max(width - indent - kSidePadding, 20), kLineGap, align));
    placed.height += placed.flows.back().height + kLineGap;
    if (showsNotes(width)) placeNotes(placed, passage, width);
  }
  return placed;
}

/// Notes stand below their passage, one under the other.
void CellView::placeNotes(Placed& placed, const Passage& passage, int width) const {
  for (std::size_t i = 0; i < passage.parts.size(); ++i) {
    const AnswerEditor* const editor = passage.parts[i].editor;
    if (editor == nullptr || editor->note().text.isEmpty()) continue;
    const QRect blank = placed.flows.back().places[i].translated(placed.origins.back());
    const QRect room(QPoint(kSidePadding, placed.height), QPoint(width - kSidePadding, placed.height));
    placed.notes.push_back(blankNote(*editor, blank, room, m_answerFont));
    placed.height += placed.notes.back().place.height() + kLineGap;
    placed.notesHeight += placed.notes.back().place.height() + kLineGap;
  }
}

/// A hidden cell is not told when its editors grow: its layout is computed anew each time.
const CellView::Layout& CellView::layoutAt(int width) const {
  if (width != m_layout.width || !isVisible())
    m_layout = {.width = width, .body = place(m_body, width), .signature = place(m_signature, width)};
  return m_layout;
}

void CellView::forgetLayout() {
  m_layout.width = -1;
  m_arranged = QSize();
}

void CellView::layAnew() {
  forgetLayout();
  updateGeometry();
  update();
}

int CellView::heightForWidth(int width) const {
  return layoutAt(width).height() + 2 * kFootPadding;
}

int CellView::bodyTop(const Placed& body, const Placed& signature) const {
  return m_signature.empty() ? std::max(kFootPadding, (height() - body.height - signature.height + kLineGap) / 2)
                             : kFootPadding;
}

bool CellView::event(QEvent* event) {
  const auto type = event->type();
  if (type == QEvent::LayoutRequest || type == QEvent::Show || type == QEvent::FontChange) forgetLayout();
  if (type == QEvent::LayoutRequest) updateGeometry();
  return QWidget::event(event);
}

void CellView::resizeEvent(QResizeEvent*) {
  arrange();
}

void CellView::arrange() {
  if (m_arranged == size() && isVisible()) return;
  m_arranged = size();
  const Layout& layout = layoutAt(width());
  moveEditors(m_body, layout.body, bodyTop(layout.body, layout.signature));
  moveEditors(m_signature, layout.signature, height() - layout.signature.height - kFootPadding);
  update();  // the words may have moved with the blanks, in a cell that is as large as before
}

AnswerEditor* CellView::editorNear(QPoint at) const {
  const auto distance = [at](const AnswerEditor* editor) {
    const QRect room = editor->geometry();
    const int across = std::max({room.left() - at.x(), at.x() - room.right(), 0});
    const int down = std::max({room.top() - at.y(), at.y() - room.bottom(), 0});
    return across + 3 * down;
  };
  return m_editors.empty() ? nullptr : *std::ranges::min_element(m_editors, {}, distance);
}

void CellView::mousePressEvent(QMouseEvent* event) {
  if (AnswerEditor* const editor = editorNear(event->position().toPoint())) editor->takeFocus();
}

void CellView::setBeside(const AnswerEditor& editor, QWidget* beside) {
  if (this->beside(editor) == beside) return;
  if (QWidget* const before = std::exchange(m_beside[&editor], beside)) {
    before->hide();
    before->deleteLater();
  }
  if (beside != nullptr) beside->show();
  layAnew();
}

QWidget* CellView::beside(const AnswerEditor& editor) const {
  const auto found = m_beside.find(&editor);
  return found == m_beside.end() ? nullptr : found->second;
}

int CellView::besideWidth(const AnswerEditor& editor) const {
  const QWidget* const widget = beside(editor);
  return widget == nullptr ? 0 : widget->sizeHint().width() + kBlankGap;
}

void CellView::moveEditors(const std::vector<Passage>& passages, const Placed& placed, int top) {
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const QPoint origin = placed.origins[i] + QPoint(0, top);
    for (std::size_t j = 0; j < passages[i].parts.size(); ++j) {
      const Part& part = passages[i].parts[j];
      QWidget* const widget = part.editor != nullptr ? static_cast<QWidget*>(part.editor) : part.button;
      if (widget == nullptr) continue;
      const QRect place = placed.flows[i].places[j].translated(origin).adjusted(0, 0, -kBlankGap, 0);
      const int behind = part.editor == nullptr ? 0 : besideWidth(*part.editor);
      widget->setGeometry(place.adjusted(0, 0, -behind, 0));
      if (behind > 0)
        beside(*part.editor)->setGeometry(place.right() + 1 - behind, place.top(), behind, place.height());
    }
  }
}

void CellView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (m_cell->font == forms::FontRole::Title) {
    QColor ground = colours(palette()).ink;
    ground.setAlpha(kHeadingGround);
    painter.fillRect(rect(), ground);
  }
  const Layout& layout = layoutAt(width());
  paintWords(painter, m_body, layout.body, bodyTop(layout.body, layout.signature));
  paintWords(painter, m_signature, layout.signature, height() - layout.signature.height - kFootPadding);
}

void CellView::paintWords(QPainter& painter, const std::vector<Passage>& passages, const Placed& placed,
                          int top) const {
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const QPoint origin = placed.origins[i] + QPoint(0, top);
    for (std::size_t j = 0; j < passages[i].parts.size(); ++j) {
      paintPart(painter, placed.flows[i].places[j].translated(origin), passages[i].parts[j]);
    }
  }
  painter.setFont(m_answerFont);
  for (const BlankNote& note : placed.notes) paintNote(painter, note, top);
  painter.setFont(font());
}

void CellView::paintPart(QPainter& painter, const QRect& room, const Part& part) const {
  if (part.editor != nullptr || part.button != nullptr || part.breaks) return;
  if (part.drawing != nullptr) return part.drawing->paint(painter, room, palette());
  if (part.mark) {
    const int side = std::min(room.height() - 4, room.width() - kBlankGap);
    return paintMark(painter, QRectF(room.left(), room.center().y() - side / 2.0 + 0.5, room.width() - kBlankGap, side),
                     *part.mark, colourOf(*part.mark, palette()));
  }
  const Colours& tones = colours(palette());
  painter.setPen(part.tone == LiveText::Tone::Wrong      ? tones.notMet
                 : part.tone == LiveText::Tone::Doubtful ? tones.doubtful
                 : part.tone == LiveText::Tone::Quiet    ? tones.muted
                                                         : tones.ink);
  painter.drawText(room, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip),
                   part.isNumber ? QString::number(m_number) : part.text);
}

}  // namespace guapai::ui
