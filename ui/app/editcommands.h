#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtGui/QUndoStack>

#include "session/casesession.h"

namespace guapai::ui {

class Actions;
class DistrictPage;

/// Undo, redo and the rows of lists, for the center that is open.
class EditCommands : public QObject {
  Q_OBJECT

public:
  /// Both must live longer.
  EditCommands(Actions& actions, DistrictPage& district, QObject* parent);

private:
  void follow(session::CaseSession* session);
  void followStack();
  void stopFollowing();
  void showUndo();
  void showRows();
  void turn(bool redo);

  Actions* m_actions;
  DistrictPage* m_district;
  session::CaseSession* m_session = nullptr;
  QPointer<QUndoStack> m_followed;
};

}  // namespace guapai::ui
