#include "widgets/quiettable.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

namespace guapai::ui {

void makeQuiet(QTableView& table) {
  table.setProperty(kQuietTable, true);
  table.horizontalHeader()->setProperty(kQuietTable, true);
  table.setFrameShape(QFrame::NoFrame);
  table.setSelectionBehavior(QAbstractItemView::SelectRows);
  table.setSelectionMode(QAbstractItemView::SingleSelection);
  table.setShowGrid(false);
  table.setTabKeyNavigation(false);
  table.setWordWrap(false);
  table.verticalHeader()->hide();
  table.horizontalHeader()->setHighlightSections(false);
  table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

}  // namespace guapai::ui
