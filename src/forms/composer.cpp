#include "forms/composer.h"

#include "core/messages.h"
#include "forms/filling.h"
#include "forms/pagebuilder.h"
#include "forms/picturesheet.h"
#include "forms/tablelayout.h"
#include "forms/tablepager.h"

namespace guapai::forms {
namespace {

constexpr Length kAnnexEm = emOf(32);  // 三号
constexpr Length kTitleEm = emOf(44);  // 二号
constexpr Length kSmallEm = emOf(21);  // 五号
constexpr int kTitleLine = 3;
constexpr Length kUnderTitle = 500;
constexpr Length kAboveSmall = 350;
constexpr Length kUnderSmall = 200;
constexpr Length kAboveNote = 200;
constexpr Length kAboveHeading = 600;
constexpr Length kMarkEm = emOf(28);  // 四号
constexpr Length kMarkPadding = 180;
constexpr Length kMarkBorder = 20;

/// The baseline of one of the 22 lines of the type area.
/// @param line  from 1.
constexpr Length baselineOfLine(int line, Length em) {
  const Length top = paper::kTop + paper::kHeight * (line - 1) / paper::kLines;
  return top + (paper::kHeight / paper::kLines - em) / 2 + em * 86 / 100;
}

class Composer {
public:
  Composer(const FormDefinition& form, const FormContent& content, const TextMeasure& measure)
      : m_form(form),
        m_filling(form, content),
        m_measure(measure),
        m_em(emOf(form.textSize)),
        m_pages(frame(), measure) {}

  Pages compose() {
    addHeads();
    addMark();
    addOutside();
    const LaidTable table =
        layOutTable({m_form.rows, m_form.columns, 0}, paper::kLeft, m_em, m_form, m_filling, m_measure);
    placeTable(m_pages, table, 0);
    addNote();
    bool opened = false;
    for (const Sheet& sheet : m_form.sheets) {
      if (sheet.pictures) {
        // The sheet behind pictures begins a new page, because nothing else may stand on the page of a floor plan.
        if (placePictures(m_pages, sheet, m_form, m_filling, m_measure)) opened = false;
      } else {
        opened = addSheet(sheet, opened) || opened;
      }
    }
    return m_pages.take(m_form.title);
  }

private:
  [[nodiscard]] PageBuilder::Frame frame() const {
    return {core::filled(m_form.runningHead, {{"title", m_form.title}}), m_filling.institution(), m_form.pageNumber,
            m_filling.content().footer};
  }

  void addHeads() {
    // A paper that is no annex has its title on line 1.
    const int line = m_form.annex.empty() ? 1 : kTitleLine;
    m_pages.text(m_form.annex, FontRole::Head, kAnnexEm, paper::kLeft, baselineOfLine(1, kAnnexEm));
    const Length width = m_pages.widthOf(m_form.title, FontRole::Title, kTitleEm);
    m_pages.text(m_form.title, FontRole::Title, kTitleEm, paper::kLeft + (paper::kWidth - width) / 2,
                 baselineOfLine(line, kTitleEm));
    m_pages.advance(paper::kHeight * line / paper::kLines + kUnderTitle);
  }

  /// Puts the mark at the right of line 1. It stands beside the form's own words, and its frame tells it from them.
  void addMark() {
    const std::string& mark = m_filling.content().mark;
    if (mark.empty()) return;
    const Length width = m_pages.widthOf(mark, FontRole::Head, kMarkEm);
    const Length right = paper::kLeft + paper::kWidth;
    const Length left = right - width - 2 * kMarkPadding;
    const Length baseline = baselineOfLine(1, kAnnexEm);
    m_pages.text(mark, FontRole::Head, kMarkEm, left + kMarkPadding, baseline);
    const Length top = baseline - kMarkEm * 86 / 100 - kMarkPadding / 2;
    const Length bottom = top + kMarkEm + kMarkPadding;
    for (const Length y : {top, bottom}) m_pages.line({left, y, right, y, kMarkBorder});
    for (const Length x : {left, right}) m_pages.line({x, top, x, bottom, kMarkBorder});
  }

  void addOutside() {
    if (m_form.outside.empty() || !m_filling.content().outside) return;
    m_pages.advance(kAboveSmall - kUnderTitle);
    addParagraphs(m_form.outside, kSmallEm);
    m_pages.advance(kUnderSmall);
  }

  void addNote() {
    if (m_form.note.empty()) return;
    Paragraph paragraph;
    paragraph.above = kAboveNote;
    paragraph.pieces.emplace_back().text = m_form.note;
    addParagraphs({paragraph}, m_em);
  }

  /// Sets paragraphs across the whole type area. They stay together on one page.
  void addParagraphs(const std::vector<Paragraph>& paragraphs, Length em) {
    const CellSetting setting{m_filling, m_measure, em, paper::kWidth, Align::Left, FontRole::Body};
    const std::vector<LaidLine> lines = layOut(paragraphs, {}, setting);
    if (heightOf(lines, 0, lines.size(), em) > m_pages.free()) m_pages.newPage();
    for (const LaidLine& line : lines) {
      m_pages.advance(line.above);
      for (const LaidRun& run : line.runs)
        m_pages.text(
            {run.text, run.font, em, paper::kLeft + run.x, m_pages.y() + baselineOf(em), run.width, run.field});
      m_pages.advance(linePitch(em));
    }
  }

  /// @param opened  whether there is a sheet already, on whose page this one may begin.
  /// @return whether the list has rows for a sheet.
  bool addSheet(const Sheet& sheet, bool opened) {
    const core::List* list = m_filling.content().answers.list(sheet.list);
    const auto after = static_cast<std::size_t>(sheet.after);
    if (list == nullptr || list->rows.size() <= after) return false;
    const std::vector<FormRow> rows{sheet.head, sheet.row};
    const LaidTable table = layOutTable({rows, sheet.columns, after}, paper::kLeft, m_em, m_form, m_filling, m_measure);
    const Length heading = kAboveHeading + PageBuilder::kHeading;
    const Length beginning = heading + table.rowHeights[0] + table.rowHeights[1];
    if (!opened || beginning > m_pages.free()) m_pages.newPage();
    if (!m_pages.atTop()) m_pages.advance(kAboveHeading);
    m_pages.heading(sheet.title);
    placeTable(m_pages, table, 1, sheet.title);
    return true;
  }

  const FormDefinition& m_form;
  Filling m_filling;
  const TextMeasure& m_measure;
  Length m_em;
  PageBuilder m_pages;
};

}  // namespace

Pages compose(const FormDefinition& form, const FormContent& content, const TextMeasure& measure) {
  return Composer(form, content, measure).compose();
}

}  // namespace guapai::forms
