#pragma once

#include <QtCore/QString>

class QWidget;

namespace guapai::ui {

class Dialogs;
class UnsavedWork;

/// Names what the library refused in the last attempt to store it, and says why and what to do; empty where it took
/// all.
[[nodiscard]] QString stillRefused(const UnsavedWork& unsaved);

/// Tries once more, before the library is closed, to store what it refused. Where it still refuses, the user tries
/// again, gives it up, or stays.
///
/// @return false where the user stays, or the library refused again.
[[nodiscard]] bool endUnsaved(UnsavedWork& unsaved, Dialogs& dialogs, QWidget* window);

}  // namespace guapai::ui
