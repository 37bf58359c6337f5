#pragma once

#include <QtCore/QString>

class QWidget;

namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class Dialogs;

/// Ends a trial (试算) before its center is left: the user adopts the figures, discards them, or stays. Where nothing
/// was changed or typed yet, the trial ends without a question. Does nothing where no figures are tried.
///
/// @param open  the name of a blank in which something is typed that is no answer, and is lost with the trial; empty
/// where there is none.
/// @return false where the user stays, or the library refused the figures to be adopted.
[[nodiscard]] bool endTrial(session::CaseSession& session, const QString& open, Dialogs& dialogs, QWidget* window);

}  // namespace guapai::ui
