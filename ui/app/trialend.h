#pragma once

class QWidget;

namespace guapai::workspace {
class CaseSession;
}

namespace guapai::ui {

class Dialogs;

/// Before a center is left in which figures are tried: they are adopted, discarded, or the person stays. Where nothing
/// was changed yet, nobody is asked.
///
/// @return false where the person stays, and where the library refused what was to be adopted.
[[nodiscard]] bool endTrial(workspace::CaseSession& session, Dialogs& dialogs, QWidget* window);

}  // namespace guapai::ui
