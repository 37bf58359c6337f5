#include "forms/formwords.h"

#include <utility>

namespace guapai::forms {
namespace {

class Words {
public:
  void add(const std::string& text, FontRole role) { m_words[role] += text; }

  void add(const std::vector<Paragraph>& paragraphs, FontRole role) {
    for (const Paragraph& paragraph : paragraphs) {
      for (const Piece& piece : paragraph.pieces) add(piece, role);
    }
  }

  void add(const FormRow& row) {
    for (const Cell& cell : row.cells) {
      add(cell.paragraphs, cell.font);
      add(cell.signature, cell.font);
    }
  }

  void add(const Sheet& sheet) {
    add(sheet.title, FontRole::Head);
    add(sheet.reference, FontRole::Body);
    add(sheet.head);
    add(sheet.row);
    if (!sheet.pictures) return;
    const PictureWords& words = *sheet.pictures;
    for (const std::string& text : {words.number, words.page, words.unnamed, words.missing, words.unreadable})
      add(text, FontRole::Body);
  }

  [[nodiscard]] std::map<FontRole, std::string> take() { return std::move(m_words); }

private:
  void add(const Piece& piece, FontRole role) {
    add(piece.text, role);
    if (piece.kind == Piece::Kind::Date) add("年月日", role);
    if (piece.kind == Piece::Kind::Tick) add(piece.tickStyle == Piece::TickStyle::Box ? "□☑" : "√", FontRole::Mark);
  }

  std::map<FontRole, std::string> m_words;
};

}  // namespace

std::map<FontRole, std::string> formWords(const FormDefinition& form) {
  Words words;
  words.add(form.annex, FontRole::Head);
  words.add(form.title, FontRole::Title);
  words.add(form.outside, FontRole::Body);
  for (const FormRow& row : form.rows) words.add(row);
  for (const Sheet& sheet : form.sheets) words.add(sheet);
  for (const std::string& text : {form.note, form.title, form.runningHead, form.pageNumber})
    words.add(text, FontRole::Body);
  return words.take();
}

}  // namespace guapai::forms
