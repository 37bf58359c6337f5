#include "entry/cellwords.h"

#include "entry/cellview.h"
#include "platform/shown.h"
#include "widgets/screenreader.h"

namespace guapai::ui {

QString wordsOf(const forms::Cell& cell) {
  using Kind = forms::Piece::Kind;
  QString all;
  bool hasWords = false;
  for (const auto* paragraphs : {&cell.paragraphs, &cell.signature}) {
    for (const forms::Paragraph& paragraph : *paragraphs) {
      for (const forms::Piece& piece : paragraph.pieces) {
        const QString text = QString::fromStdString(piece.text);
        hasWords = hasWords || (piece.kind == Kind::Text && !text.trimmed().isEmpty());
        all += piece.kind == Kind::Text ? text : piece.kind == Kind::Tick ? QString() : QStringLiteral("…");
      }
      all += u' ';
    }
  }
  return hasWords ? platform::shown(all.simplified()) : QString();
}

void readWordsAloud(CellView& view, const forms::Cell& cell) {
  const bool hasEditors = !view.editors().empty();
  if (view.isAlive() && !hasEditors) return;
  if (!hasEditors) setReaderRole(view, QAccessible::StaticText);
  view.setAccessibleName(wordsOf(cell));
}

}  // namespace guapai::ui
