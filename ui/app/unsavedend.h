#pragma once

#include <functional>

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
/// @param reopen  opens the library again, because another file has taken its place: that comes before trying again. It
/// may have to ask for the passphrase and leave the library as it is meanwhile. Empty where the file is the same.
/// @return false where the user stays, or something is still not stored.
[[nodiscard]] bool endUnsaved(UnsavedWork& unsaved, Dialogs& dialogs, QWidget* window,
                              const std::function<void()>& reopen);

}  // namespace guapai::ui
