#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtGui/QUndoStack>

#include "session/casesession.h"

namespace guapai::ui {

class Actions;
class DistrictPage;

/// Carries out undo, redo and the commands for rows of lists in the open center.
class EditCommands : public QObject {
  Q_OBJECT

public:
  /// @param actions, district  must live longer.
  EditCommands(Actions& actions, DistrictPage& district, QObject* parent);

private:
  void follow(session::CaseSession* session);
  void followStack();
  void stopFollowing();
  [[nodiscard]] QString whyNoEdit() const;
  void showUndo();
  void showRows();
  void turn(bool redo);

  Actions* m_actions;
  DistrictPage* m_district;
  session::CaseSession* m_session = nullptr;
  QPointer<const QUndoStack> m_followed;  ///< the undo stack whose state the actions show
};

}  // namespace guapai::ui
