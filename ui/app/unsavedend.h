#pragma once

class QWidget;

namespace guapai::ui {

class Dialogs;
class UnsavedWork;

/// Before a library is closed in which something is not saved: it is tried again, and where the library still refuses,
/// the person tries once more, gives it up, or stays.
///
/// @return false where the person stays, and where the library refused again.
[[nodiscard]] bool endUnsaved(UnsavedWork& unsaved, Dialogs& dialogs, QWidget* window);

}  // namespace guapai::ui
