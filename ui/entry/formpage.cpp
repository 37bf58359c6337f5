#include "entry/formpage.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>

#include "editors/answereditor.h"
#include "editors/tickbox.h"
#include "entry/cellview.h"
#include "entry/cellwords.h"
#include "entry/formwalk.h"
#include "entry/listbar.h"
#include "entry/listrows.h"
#include "widgets/screenreader.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

// Device independent pixels.
constexpr int kAround = 12;
constexpr int kLeastPaper = FormPage::kLeastRoom - 2 * kAround;
/// The same for a page whose words are as large as on a wide one.
constexpr int kLeastOfLargeWords = 580;
constexpr int kWidestPaper = 980;
constexpr int kWideMargin = 26;
constexpr int kNarrowMargin = 14;
constexpr int kNarrowPaper = 640;
constexpr int kWidePaper = 860;
/// Rows on screen are lower than on paper, where a hand writes in them.
constexpr qreal kRowHeight = 0.8;
constexpr qreal kSignedRowHeight = 0.35;

/// The list that is filled in at this place on screen, while on paper the cell only points at a continuation sheet
/// (可另附页). Absent where the cell has none.
std::optional<core::FieldId> listIn(const forms::Cell& cell, const core::FieldCatalogue& catalogue) {
  for (const forms::Paragraph& paragraph : cell.paragraphs)
    for (const forms::Piece& piece : paragraph.pieces)
      if (piece.field && catalogue[*piece.field].type == core::FieldType::List) return piece.field;
  return std::nullopt;
}

std::vector<forms::Length> leftsOf(const std::vector<forms::Length>& columns, forms::Length from, forms::Length width) {
  const auto total = std::accumulate(columns.begin(), columns.end(), std::int64_t{0});
  std::vector<forms::Length> lefts{from};
  std::int64_t sum = 0;
  for (const forms::Length column : columns) {
    sum += column;
    lefts.push_back(from + static_cast<forms::Length>(width * sum / total));
  }
  return lefts;
}

}  // namespace

FormPage::FormPage(const forms::FormDefinition& form, const core::FieldCatalogue& catalogue,
                   const core::Messages& messages, QWidget* parent)
    : QWidget(parent), m_form(&form), m_catalogue(&catalogue), m_messages(&messages) {
  setObjectName(QString::fromStdString("form:" + form.id));
  setReadInPlace(*this);  // the rows of a list are made when the page stands already
  makeCells();
  stackBands();
}

FormPage::~FormPage() = default;

CellView* FormPage::makeCell(const forms::Cell& cell) {
  auto* view = new CellView(cell, *m_catalogue, *m_messages, this);
  readWordsAloud(*view, cell);
  m_editors.insert(m_editors.end(), view->editors().begin(), view->editors().end());
  connect(view, &CellView::acted, this, &FormPage::acted);
  return view;
}

void FormPage::makeCells() {
  m_sheetHeads.resize(m_form->rows.size());
  for (std::size_t r = 0; r < m_form->rows.size(); ++r) {
    const forms::FormRow& row = m_form->rows[r];
    std::vector<CellView*>& cells = m_cells.emplace_back();
    if (row.list) {
      makeList(*row.list, row);
      continue;
    }
    for (const forms::Cell& cell : row.cells) {
      const auto list = listIn(cell, *m_catalogue);
      const forms::Sheet* const sheet = list ? m_form->sheetOf(*list) : nullptr;
      cells.push_back(sheet == nullptr ? makeCell(cell) : nullptr);
      if (sheet == nullptr) continue;
      for (const forms::Cell& head : sheet->head.cells) m_sheetHeads[r].push_back(makeCell(head));
      makeList(*list, sheet->row);
    }
  }
}

void FormPage::makeList(core::FieldId list, const forms::FormRow& pattern) {
  auto& rows = m_lists.emplace_back(std::make_unique<ListRows>(list, pattern, *m_catalogue, *m_messages, this));
  rows->follow(nullptr);
  connect(rows.get(), &ListRows::changed, this, [this] {
    stackBands();
    layOut();
  });
}

ListRows* FormPage::listOf(core::FieldId list) const {
  const auto found = std::ranges::find_if(m_lists, [list](const auto& rows) { return rows->list() == list; });
  return found == m_lists.end() ? nullptr : found->get();
}

forms::Length FormPage::leftOf(int column) const {
  return std::accumulate(m_form->columns.begin(), m_form->columns.begin() + column, forms::Length{0});
}

void FormPage::stackBands() {
  m_bands.clear();
  std::vector<std::size_t> firstBand;
  for (std::size_t r = 0; r < m_form->rows.size(); ++r) {
    firstBand.push_back(m_bands.size());
    stackRow(r);
    for (std::size_t band = firstBand.back(); band < m_bands.size(); ++band) m_bands[band].row = r;
  }
  firstBand.push_back(m_bands.size());
  // A cell spans rows of the definition, each of which may have become several bands.
  for (std::size_t r = 0; r < m_form->rows.size(); ++r) {
    for (Placed& placed : m_bands[firstBand[r]].cells) {
      const auto& views = m_cells[r];
      const auto view = std::ranges::find(views, placed.cell);
      if (placed.cell == nullptr || view == views.end()) continue;
      const auto& cell = m_form->rows[r].cells[static_cast<std::size_t>(view - views.begin())];
      placed.bands = firstBand[r + static_cast<std::size_t>(cell.rowSpan)] - firstBand[r];
    }
  }
}

void FormPage::stackRow(std::size_t r) {
  const forms::FormRow& row = m_form->rows[r];
  if (row.list)
    return stackList(*listOf(*row.list), leftsOf(m_form->columns, 0, leftOf(static_cast<int>(m_form->columns.size()))));
  const std::size_t first = m_bands.size();
  const bool isSigned = std::ranges::any_of(row.cells, [](const forms::Cell& cell) { return !cell.signature.empty(); });
  m_bands.push_back({.least = qRound(row.minimumHeight * (isSigned ? kSignedRowHeight : kRowHeight))});
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const forms::Cell& cell = row.cells[c];
    const forms::Length left = leftOf(cell.column);
    const forms::Length width = leftOf(cell.column + cell.columnSpan) - left;
    if (CellView* const view = m_cells[r][c]) {
      m_bands[first].cells.push_back({.widget = view, .cell = view, .left = left, .width = width});
      continue;
    }
    const forms::Sheet& sheet = *m_form->sheetOf(*listIn(cell, *m_catalogue));
    const auto lefts = leftsOf(sheet.columns, left, width);
    m_bands[first].least = 0;
    for (std::size_t h = 0; h < sheet.head.cells.size(); ++h) {
      const auto column = static_cast<std::size_t>(sheet.head.cells[h].column);
      const auto end = column + static_cast<std::size_t>(sheet.head.cells[h].columnSpan);
      CellView* const head = m_sheetHeads[r][h];
      m_bands[first].cells.push_back(
          {.widget = head, .cell = head, .left = lefts[column], .width = lefts[end] - lefts[column]});
    }
    stackList(*listOf(sheet.list), lefts);
  }
}

void FormPage::stackList(const ListRows& list, const std::vector<forms::Length>& lefts) {
  const auto& pattern = list.pattern().cells;
  for (const auto& row : list.rows()) {
    Band& band = m_bands.emplace_back();
    for (std::size_t c = 0; c < pattern.size(); ++c) {
      const auto column = static_cast<std::size_t>(pattern[c].column);
      const forms::Length left = lefts[column];
      const forms::Length right = lefts[column + static_cast<std::size_t>(pattern[c].columnSpan)];
      band.cells.push_back({.widget = row->cells[c], .cell = row->cells[c], .left = left, .width = right - left});
    }
  }
  const forms::Length left = lefts[static_cast<std::size_t>(pattern.front().column)];
  m_bands.push_back({.cells = {{.widget = &list.bar(), .left = left, .width = lefts.back() - left}}});
}

QList<QWidget*> FormPage::stops() const {
  QList<QWidget*> all;
  for (const Band& band : m_bands) {
    if (isSilent(band)) continue;
    for (const Placed& placed : band.cells) {
      if (placed.cell == nullptr) {
        all.push_back(static_cast<ListBar*>(placed.widget)->tick());
      } else {
        all += placed.cell->stops();
      }
    }
  }
  return all;
}

QList<QWidget*> FormPage::stopsByLane() const {
  QList<QWidget*> all = stops();
  const auto laneOf = [this](QWidget* stop) {
    const AnswerEditor* const editor = editorAround(stop);
    return editor == nullptr ? std::numeric_limits<int>::max() : m_lanes(editor->field());
  };
  if (m_lanes) std::ranges::stable_sort(all, {}, laneOf);
  return all;
}

void FormPage::setLiveTexts(const LiveTexts& texts) {
  for (const auto& row : m_cells)
    for (CellView* cell : row)
      if (cell != nullptr) cell->setLiveTexts(texts);
  for (AnswerEditor* editor : m_editors) {
    const auto hint = texts.find(kHintPrefix + editor->field().name);
    editor->setHint(hint == texts.end() ? QString() : hint->second.text);
  }
}

/// The band that the widget is in; null where it is in none.
const FormPage::Band* FormPage::bandOf(const QWidget& widget) const {
  for (const Band& band : m_bands)
    for (const Placed& placed : band.cells)
      if (placed.widget == &widget || placed.widget->isAncestorOf(&widget)) return &band;
  return nullptr;
}

QRect FormPage::rowRect(const QWidget* widget) const {
  const Band* const band = bandOf(*widget);
  return band == nullptr ? QRect() : QRect(m_paper.left(), band->top, m_paper.width(), band->height);
}

std::optional<std::size_t> FormPage::rowOf(const QWidget& widget) const {
  const Band* const band = bandOf(widget);
  return band == nullptr ? std::nullopt : std::optional(band->row);
}

std::optional<std::size_t> FormPage::rowAt(int y) const {
  for (const Band& band : m_bands)
    if (y >= band.top && y < band.top + band.height) return band.row;
  return std::nullopt;
}

QRect FormPage::rectOfRows(std::size_t first, std::size_t last) const {
  QRect all;
  for (const Band& band : m_bands)
    if (band.row >= first && band.row <= last && band.height > 0)
      all |=
          QRect(m_tableLeft, band.top, x(leftOf(static_cast<int>(m_form->columns.size()))) - m_tableLeft, band.height);
  return all;
}

AnswerEditor* FormPage::editorNear(QPoint at) const {
  const CellView* nearest = nullptr;
  int least = 0;
  for (const Band& band : m_bands) {
    for (const Placed& placed : band.cells) {
      if (placed.cell == nullptr || placed.cell->editors().empty()) continue;
      const QRect room = placed.cell->geometry();
      if (at.y() < room.top() || at.y() > room.bottom()) continue;
      const int distance = std::max({room.left() - at.x(), at.x() - room.right(), 0});
      if (nearest == nullptr || distance < least) std::tie(nearest, least) = std::pair(placed.cell, distance);
    }
  }
  return nearest == nullptr ? nullptr : nearest->editorNear(at - nearest->pos());
}

void FormPage::setRoom(int width) {
  if (width == m_room) return;
  m_room = width;
  layOut();
}

int FormPage::x(forms::Length length) const {
  return m_tableLeft + qRound(length * m_scale);
}

QFont FormPage::titleFont() const {
  QFont font = this->font();
  font.setPointSizeF(font.pointSizeF() * 1.55);
  font.setWeight(QFont::Bold);
  return font;
}

void FormPage::setZoom(int percent) {
  if (percent == m_zoom) return;
  m_zoom = percent;
  layOut();
}

void FormPage::layOut() {
  const QRect before = m_paper;
  std::vector<Seen> seen;
  for (const Band& band : m_bands) seen.push_back({.top = band.top, .height = band.height, .notes = band.notes});
  // The room alone decides how large the words are at 100 %, so that each step of the zoom makes them larger.
  const bool areLarge = m_room - 2 * kAround >= kWidePaper;
  m_answerFont = fontOf(parentWidget()->font(), areLarge ? 0.5 : -0.5);
  m_answerFont.setPointSizeF(m_answerFont.pointSizeF() * m_zoom / 100);
  // Smaller words get no less room than usual, because not everything in a cell becomes smaller with them.
  const int least = std::max(kLeastPaper, zoomed(areLarge ? kLeastOfLargeWords : kLeastPaper));
  const int paper = std::clamp(m_room - 2 * kAround, least, std::max(least, zoomed(kWidestPaper)));
  m_answerFont.setFamilies(m_answerFont.families());  // set, so that they are not those of the words around the answers
  QFont words = m_answerFont;
  words.setFamilies({QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Source Han Serif SC"),
                     QStringLiteral("SimSun"), QStringLiteral("AR PL UMing CN")});
  setFont(words);
  m_paper = QRect(std::max(kAround, (m_room - paper) / 2), kAround, paper, 0);
  m_margin = zoomed(paper < zoomed(kNarrowPaper) ? kNarrowMargin : kWideMargin);
  m_tableLeft = m_paper.left() + m_margin;
  m_scale = (paper - 2.0 * m_margin) / leftOf(static_cast<int>(m_form->columns.size()));

  int top = m_paper.top() + m_margin;
  if (!m_form->annex.empty()) top += fontMetrics().height();
  if (!m_form->title.empty()) top += QFontMetrics(titleFont()).height() + 14;
  for (Band& band : m_bands) measure(band, words);
  placeCells(top);
  if (m_paper.left() == before.left() && m_paper.width() == before.width())
    paintAnew(seen);
  else
    update();
  Q_EMIT laidOut();
}

bool FormPage::isSilent(const Band& band) {
  bool silent = false;
  for (const Placed& placed : band.cells) {
    if (placed.cell == nullptr || !placed.cell->isAlive()) continue;
    if (placed.cell->isClosed()) return true;
    if (!placed.cell->isSilent()) return false;
    silent = true;
  }
  return silent;
}

void FormPage::measure(Band& band, const QFont& words) {
  const int least = std::max(qRound(band.least * m_scale), fontMetrics().height() + 10);
  band.height = least;
  for (const Placed& placed : band.cells) {
    if (placed.cell == nullptr) {
      placed.widget->setFont(m_answerFont);
      band.height = placed.widget->sizeHint().height();
      continue;
    }
    // A LayoutRequest of an editor that has grown may still be on its way to the cell.
    QCoreApplication::sendPostedEvents(placed.cell, QEvent::LayoutRequest);
    placed.cell->setZoom(m_zoom);
    placed.cell->setFonts(words, m_answerFont);
    placed.cell->setScale(m_scale);
    const int width = x(placed.left + placed.width) - x(placed.left) - 1;
    if (placed.bands == 1)
      band.height =
          std::max({band.height, placed.cell->heightForWidth(width) + 1, least + placed.cell->notesHeight(width)});
  }
  writeNotes(band);
  band.height += band.noteHeight;
  if (isSilent(band)) band.height = 0;
}

/// First makes room for the cells that span several bands, then places everything.
void FormPage::placeCells(int top) {
  for (std::size_t b = 0; b < m_bands.size(); ++b) {
    for (const Placed& placed : m_bands[b].cells) {
      if (placed.bands == 1) continue;
      int height = 0;
      for (std::size_t i = b; i < b + placed.bands; ++i) height += m_bands[i].height;
      const int width = x(placed.left + placed.width) - x(placed.left) - 1;
      m_bands[b + placed.bands - 1].height += std::max(0, placed.cell->heightForWidth(width) + 1 - height);
    }
  }
  std::vector<int> tops{top};
  for (Band& band : m_bands) {
    band.top = tops.back();
    tops.push_back(band.top + band.height);
  }
  for (std::size_t b = 0; b < m_bands.size(); ++b) {
    for (const Placed& placed : m_bands[b].cells) {
      const int note = placed.bands == 1 ? m_bands[b].noteHeight : 0;
      const int left = x(placed.left);
      placed.widget->setGeometry(left + 1, tops[b] + 1, x(placed.left + placed.width) - left - 1,
                                 std::max(0, tops[b + placed.bands] - tops[b] - 1 - note));
      if (placed.cell != nullptr) placed.cell->arrange();
    }
  }
  const int noteHeight = m_form->note.empty() ? 0 : fontMetrics().height() + 10;
  m_paper.setBottom(tops.back() + noteHeight + m_margin);
  resize(std::max(m_room, m_paper.right() + 1 + kAround), m_paper.bottom() + kAround);
}

/// The left edge of the notes of the band. A cell that goes on through the bands below keeps its room, notes or not.
int FormPage::notesLeft(const Band& band) const {
  int left = x(leftOf(static_cast<int>(m_form->columns.size())));
  for (const Placed& placed : band.cells)
    if (placed.bands == 1) left = std::min(left, x(placed.left));
  return left;
}

void FormPage::writeNotes(Band& band) {
  band.notes.clear();
  band.noteHeight = 0;
  const int right = x(leftOf(static_cast<int>(m_form->columns.size()))) - 6;
  for (const Placed& placed : band.cells) {
    if (placed.cell == nullptr || placed.cell->showsNotes(x(placed.left + placed.width) - x(placed.left) - 1)) continue;
    const QRect blank(QPoint(x(placed.left) + 8, 0), QPoint(x(placed.left + placed.width) - 6, 0));
    for (const AnswerEditor* editor : placed.cell->editors()) {
      if (editor->note().text.isEmpty()) continue;
      const QRect room(QPoint(std::min(notesLeft(band) + 8, blank.left()), band.noteHeight),
                       QPoint(right, band.noteHeight));
      band.notes.push_back(blankNote(*editor, blank, room, m_answerFont));
      band.noteHeight += band.notes.back().place.height() + 4;
    }
  }
}

bool FormPage::event(QEvent* event) {
  if (event->type() == QEvent::LayoutRequest) layOut();
  return QWidget::event(event);
}

}  // namespace guapai::ui
