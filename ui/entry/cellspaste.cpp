#include "entry/cellspaste.h"

#include <QtCore/QPointer>

#include "core/pastedcells.h"
#include "editors/answereditor.h"
#include "entry/draftkeeper.h"
#include "entry/listrows.h"
#include "session/casesession.h"

namespace guapai::ui {
namespace {

/// The columns of the row from that of the editor on, in the order of the form.
std::vector<core::FieldId> columnsFrom(const AnswerEditor& editor, const RowView& row) {
  std::vector<core::FieldId> columns;
  for (const AnswerEditor* const each : row.editors())
    if (each == &editor || !columns.empty()) columns.push_back(each->field().id);
  return columns;
}

}  // namespace

void CellsPaste::watch(AnswerEditor& editor, ListRows& list, RowView& row) {
  editor.setTakeCells(
      [this, &editor, &list, &row](const core::Cells& cells) { return take(editor, list, row, cells); });
}

QString CellsPaste::leftOver(const core::PastedCells& pasted) {
  QStringList said;
  if (!pasted.refused.empty())
    said.append(
        tr("%n pasted cell(s) are no answer to their blank and were not taken; in their blanks they are marked.",
           nullptr, static_cast<int>(pasted.refused.size())));
  if (pasted.beyond > 0)
    said.append(
        tr("%n pasted cell(s) have no blank here and were not taken.", nullptr, static_cast<int>(pasted.beyond)));
  return said.join(u'\n');
}

bool CellsPaste::take(AnswerEditor& editor, ListRows& list, RowView& row, const core::Cells& cells) {
  const core::CellsTarget target{
      .list = list.list(), .row = row.id, .position = list.position(row), .columns = columnsFrom(editor, row)};
  const core::PastedCells pasted = core::pastedCells(m_session->answers(), target, cells);
  if (pasted.changes.empty()) return false;
  const QPointer<AnswerEditor> first(&editor);
  // Drafts of the new row are kept without a row. The row becomes one of the answer now: they end here, and begin again
  // under its id below.
  if (!row.id)
    for (AnswerEditor* const each : row.editors()) m_drafts->keep({each->field().id, std::nullopt}, {});
  list.expectAdoption(!row.id);
  core::Changes changes;
  if (m_companions) changes = m_companions({editor.field().id, row.id}, core::Value(cells.front().front()));
  changes.insert(changes.end(), pasted.changes.begin(), pasted.changes.end());
  const bool isStored = m_session->act(changes, tr("Paste cells"));
  list.expectAdoption(false);
  if (isStored) {
    for (AnswerEditor* const each : row.editors())
      if (core::isKnown(each->value())) each->dropTyped();
    showRefused(list, pasted);
  }
  for (AnswerEditor* const each : row.editors())
    if (each->isOpen()) m_drafts->keep({each->field().id, row.id}, each->typedText());
  if (first != nullptr) first->setLeftOver(isStored ? leftOver(pasted) : tr("Nothing was pasted."));
  return true;
}

void CellsPaste::showRefused(const ListRows& list, const core::PastedCells& pasted) {
  for (const auto& refused : pasted.refused) {
    const RowView* const row = refused.row ? list.find(*refused.row) : nullptr;
    if (row == nullptr) continue;
    for (AnswerEditor* const each : row->editors())
      if (each->field().id == refused.column) each->type(QString::fromStdString(refused.text));
  }
}

}  // namespace guapai::ui
