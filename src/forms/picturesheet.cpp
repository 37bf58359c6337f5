#include "forms/picturesheet.h"

#include <algorithm>
#include <utility>

#include "core/messages.h"
#include "core/text.h"
#include "forms/tablelayout.h"
#include "forms/tablepager.h"

namespace guapai::forms {
namespace {

constexpr Length kUnderPicture = 250;
constexpr Length kBetweenNumberAndCaption = 400;
/// The least height that is kept free for a picture. A caption that would leave less continues on the next page.
constexpr Length kLeastPicture = 12'000;
constexpr Length kEmptyFrame = 8'000;
constexpr Length kBorder = 20;

/// Whether turning makes the picture larger by a fifth at least. Less is not worth turning the paper for.
constexpr bool isWorthTurning(Length upright, Length turned) {
  return std::int64_t{turned} * 5 >= std::int64_t{upright} * 6;
}

/// The largest extent of the picture's shape that is no larger than the picture and fits the room.
Extent fitted(const Extent& picture, const Extent& room) {
  const auto width = std::int64_t{picture.width};
  const auto height = std::int64_t{picture.height};
  Extent fit = picture;
  if (fit.width > room.width) fit = {room.width, static_cast<Length>(height * room.width / width)};
  if (fit.height > room.height) fit = {static_cast<Length>(width * room.height / height), room.height};
  return {std::max(fit.width, 1), std::max(fit.height, 1)};
}

Extent turned(const Extent& extent) {
  return {extent.height, extent.width};
}

class PictureSheets {
public:
  PictureSheets(PageBuilder& pages, const Sheet& sheet, const FormDefinition& form, const Filling& filling,
                const TextMeasure& measure)
      : m_pages(pages),
        m_sheet(sheet),
        m_words(*sheet.pictures),
        m_form(form),
        m_filling(filling),
        m_measure(measure),
        m_em(emOf(form.textSize)) {}

  void place(const core::Row& row, std::size_t number) {
    const core::FieldCatalogue& catalogue = m_filling.content().answers.catalogue();
    const std::string file = core::valueText(row.cells.at(catalogue[m_words.file].column));
    if (core::isBlank(file)) return placeSentence(row, number, m_words.unnamed);
    const Pictures& pictures = m_filling.content().pictures;
    const auto found = pictures.find(file);
    if (found == pictures.end() || found->second.state == Picture::State::Missing)
      return placeSentence(row, number, core::filled(m_words.missing, {{"file", file}}));
    const Picture& picture = found->second;
    if (picture.state == Picture::State::Unreadable)
      return placeSentence(row, number, core::filled(m_words.unreadable, {{"file", file}}));
    if (picture.state == Picture::State::Reading)
      return placeSentence(row, number, core::filled(m_words.reading, {{"file", file}}));
    for (std::size_t i = 0; i < picture.pages.size(); ++i) {
      const std::string page = std::to_string(i + 1);
      const std::string pages = std::to_string(picture.pages.size());
      const std::string words = pages == "1" ? "" : core::filled(m_words.page, {{"page", page}, {"pages", pages}});
      PageImage image;
      image.file = file;
      image.page = static_cast<int>(i) + 1;
      image.bytes = picture.bytes;
      placePicture(std::move(image), picture.pages[i], captionOf(row, number, words));
    }
  }

private:
  static Piece wordsPiece(std::string text) {
    Piece piece;
    piece.text = std::move(text);
    return piece;
  }

  /// The lines of a caption: 图2  二层（第1页 共3页）
  [[nodiscard]] std::vector<LaidLine> captionOf(const core::Row& row, std::size_t number,
                                                const std::string& page) const {
    Paragraph paragraph;
    paragraph.pieces.push_back(wordsPiece(core::filled(m_words.number, {{"number", std::to_string(number)}})));
    Piece gap;
    gap.kind = Piece::Kind::Gap;
    gap.width = kBetweenNumberAndCaption;
    Piece caption;
    caption.kind = Piece::Kind::Blank;
    caption.field = m_words.caption;
    const RowSource source{&row, {}, number};
    if (!core::isBlank(m_filling.text(caption, source))) {
      paragraph.pieces.push_back(gap);
      paragraph.pieces.push_back(caption);
    }
    if (!page.empty()) paragraph.pieces.push_back(wordsPiece(page));
    const CellSetting setting{m_filling, m_measure, m_em, paper::kWidth, Align::Center, FontRole::Body};
    return layOut({paragraph}, source, setting);
  }

  void beginSheet() {
    m_pages.newPage();
    m_pages.heading(m_sheet.title);
  }

  void placePicture(PageImage image, const Extent& natural, const std::vector<LaidLine>& caption) {
    beginSheet();
    const Length words = kUnderPicture + heightOf(caption, 0, caption.size(), m_em);
    const Extent room{paper::kWidth, std::max(m_pages.free() - words, kLeastPicture)};
    Extent size = fitted(natural, room);
    const Extent sideways = fitted(turned(natural), room);
    image.turned = natural.width > natural.height && isWorthTurning(size.width, sideways.height);
    if (image.turned) size = sideways;
    image.x = paper::kLeft + (paper::kWidth - size.width) / 2;
    image.y = m_pages.y();
    image.width = size.width;
    image.height = size.height;
    addBorder(image);
    m_pages.image(std::move(image));
    m_pages.advance(size.height);
    addCaption(caption);
  }

  void addBorder(const PageImage& image) {
    const Length right = image.x + image.width;
    const Length bottom = image.y + image.height;
    m_pages.line({image.x, image.y, right, image.y, kBorder});
    m_pages.line({image.x, bottom, right, bottom, kBorder});
    m_pages.line({image.x, image.y, image.x, bottom, kBorder});
    m_pages.line({right, image.y, right, bottom, kBorder});
  }

  /// Puts a sentence in place of the picture. It is set as a table of one cell, which can go on over several pages: the
  /// name of a file may be longer than a page.
  void placeSentence(const core::Row& row, std::size_t number, const std::string& sentence) {
    beginSheet();
    Paragraph paragraph;
    paragraph.pieces.push_back(wordsPiece(sentence));
    Cell cell;
    cell.align = Align::Center;
    cell.paragraphs.push_back(std::move(paragraph));
    FormRow frame;
    frame.minimumHeight = kEmptyFrame;
    frame.cells.push_back(std::move(cell));
    const std::vector<FormRow> rows{frame};
    const std::vector<Length> columns{paper::kWidth};
    const TableSource source{rows, columns, 0};
    placeTable(m_pages, layOutTable(source, paper::kLeft, m_em, m_form, m_filling, m_measure), 0);
    addCaption(captionOf(row, number, ""));
  }

  void addCaption(const std::vector<LaidLine>& caption) {
    m_pages.advance(kUnderPicture);
    for (const LaidLine& line : caption) {
      if (m_pages.free() < linePitch(m_em)) m_pages.newPage();
      for (const LaidRun& run : line.runs)
        m_pages.text(
            {run.text, run.font, m_em, paper::kLeft + run.x, m_pages.y() + baselineOf(m_em), run.width, run.field});
      m_pages.advance(linePitch(m_em));
    }
  }

  PageBuilder& m_pages;
  const Sheet& m_sheet;
  const PictureWords& m_words;
  const FormDefinition& m_form;
  const Filling& m_filling;
  const TextMeasure& m_measure;
  Length m_em;
};

}  // namespace

bool placePictures(PageBuilder& pages, const Sheet& sheet, const FormDefinition& form, const Filling& filling,
                   const TextMeasure& measure) {
  const core::List* list = filling.content().answers.list(sheet.list);
  if (list == nullptr) return false;
  PictureSheets sheets(pages, sheet, form, filling, measure);
  for (std::size_t i = 0; i < list->rows.size(); ++i) sheets.place(list->rows[i], i + 1);
  return !list->rows.empty();
}

}  // namespace guapai::forms
