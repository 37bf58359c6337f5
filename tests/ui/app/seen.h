#pragma once

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabBar>

#include "support/ink.h"

namespace guapai::ui {

inline QString placeOf(const QWidget& widget) {
  const QString name = widget.objectName();
  return QString::fromLatin1(widget.metaObject()->className()) + u' ' + name;
}

/// Whether the widget has something to show: words, a drawing, pages.
inline bool hasContent(const QWidget& widget) {
  if (const auto* const label = qobject_cast<const QLabel*>(&widget)) return !label->text().trimmed().isEmpty();
  if (const auto* const line = qobject_cast<const QLineEdit*>(&widget)) return !line->text().trimmed().isEmpty();
  if (const auto* const button = qobject_cast<const QAbstractButton*>(&widget)) return !button->text().isEmpty();
  if (const auto* const tabs = qobject_cast<const QTabBar*>(&widget)) return tabs->count() > 0;
  if (widget.inherits("guapai::ui::CellView")) return !widget.accessibleName().isEmpty();
  return widget.inherits("guapai::ui::Chart") || widget.inherits("guapai::ui::PagesView") ||
         widget.inherits("guapai::ui::FormPage") || widget.inherits("guapai::ui::MarkLegend");
}

/// Names the widgets of a window that have something to show and are painted without it: lists with blank rows; labels,
/// blanks, buttons, charts and pages without ink.
inline QStringList unseen(QWidget& window) {
  QStringList missing;
  for (QWidget* const widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible()) continue;
    const QRect sight = widget->visibleRegion().boundingRect();
    if (sight.isEmpty()) continue;
    // The words of a cell that is cut may lie outside.
    if (widget->inherits("guapai::ui::CellView") && sight != widget->rect()) continue;
    if (auto* const view = qobject_cast<QAbstractItemView*>(widget)) {
      for (const int line : support::blankLines(*view))
        missing.append(placeOf(*widget) + QStringLiteral(": line %1").arg(line));
      const bool hasLines = view->model() != nullptr && view->model()->rowCount(view->rootIndex()) > 0;
      if (hasLines && support::linesInSight(*view) == 0) missing.append(placeOf(*widget) + QStringLiteral(": no line"));
    } else if (sight.height() >= widget->fontMetrics().height() && hasContent(*widget) &&
               support::ink(*widget, sight) == 0) {
      missing.append(placeOf(*widget));
    }
  }
  return missing;
}

}  // namespace guapai::ui
