#pragma once

#include <QtCore/QString>

class QWidget;

namespace guapai::ui {

/// Shows what the program is, by which standard it works, and where its manual is.
/// @param standard  its title.
void showAbout(const QString& standard, QWidget* window);

}  // namespace guapai::ui
