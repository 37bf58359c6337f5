#include "app/columnkeeper.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtWidgets/QTableView>

#include "shell/preferences.h"
#include "widgets/columnwidths.h"

namespace guapai::ui {

ColumnKeeper::ColumnKeeper(Preferences& preferences, QObject* parent) : QObject(parent), m_preferences(&preferences) {
  QCoreApplication::instance()->installEventFilter(this);
}

bool ColumnKeeper::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::Show) return false;
  if (auto* const table = qobject_cast<QTableView*>(watched)) takeUp(*table);
  return false;
}

/// Gives the table its widths the first time that it is shown, and keeps those that are set from then on.
void ColumnKeeper::takeUp(QTableView& table) {
  auto* const widths = table.findChild<ColumnWidths*>(QString(), Qt::FindDirectChildrenOnly);
  const QString name = table.objectName();
  if (widths == nullptr || name.isEmpty()) return;
  const auto keep = [this, widths, name] { m_preferences->setColumnWidths(name, widths->chosen()); };
  constexpr auto kTakenUp = "columnsTakenUp";
  if (table.property(kTakenUp).toBool()) return;
  table.setProperty(kTakenUp, true);
  widths->choose(m_preferences->columnWidths(name));
  connect(widths, &ColumnWidths::chosenByPerson, this, keep);
}

}  // namespace guapai::ui
