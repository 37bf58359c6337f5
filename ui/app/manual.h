#pragma once

#include <vector>

#include <QtCore/QString>

class QMenuBar;
class QWidget;

namespace guapai::ui {

/// A page of the manual: a file of docs/manual, which is built into the program.
struct ManualPage {
  QString name;   ///< of its file, without the ending: 02-entry
  QString title;  ///< its first heading
  QString text;   ///< in Markdown
};

/// All pages, in the order in which they are read.
/// @param menus  the commands of the window; the page of the keys ends with the list of their keys.
[[nodiscard]] std::vector<ManualPage> manualPages(const QMenuBar& menus);

/// The name of the page that is about a place in the program: about the nearest window or area around it, and in the
/// main window about what is shown there.
/// @param place  usually the widget with the focus; null is like a place that no page is about.
/// @return the first page where no page is about the place.
[[nodiscard]] QString manualPageOf(const QWidget* place);

/// The name of the page that is about a tab of the open center; empty where there is none.
/// @param tab  its name as the user reads it.
[[nodiscard]] QString manualPageOfTab(const QString& tab);
/// The name of the page that is about a window or an area; empty where there is none.
/// @param objectName  of the widget.
[[nodiscard]] QString manualPageOfArea(const QString& objectName);

}  // namespace guapai::ui
