#pragma once

class QWidget;

namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class Dialogs;

/// Before a center is left in which figures are tried: they are adopted, discarded, or the person stays. Where nothing
/// was changed or typed yet, nobody is asked.
///
/// @param open  the name of a blank in which something is typed that is no answer, and goes with the trial; else empty.
/// @return false where the person stays, and where the library refused what was to be adopted.
[[nodiscard]] bool endTrial(session::CaseSession& session, const QString& open, Dialogs& dialogs, QWidget* window);

}  // namespace guapai::ui
