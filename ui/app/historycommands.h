#pragma once

#include <optional>

#include <QtCore/QObject>

#include "core/place.h"

class QMenu;

namespace guapai::session {
class CaseSession;
struct Restoration;
}  // namespace guapai::session

namespace guapai::ui {

class Actions;
class DistrictPage;
class LibraryCommands;
class PaperCommands;

/// Shows the change history (修改记录) of the open case, or of the blank that has the focus: from the menu, by key, and
/// from the blank's own menu.
class HistoryCommands : public QObject {
  Q_OBJECT

public:
  /// @param actions, library, papers, district  must live longer.
  /// @param window  the parent of the dialog; it owns this object.
  HistoryCommands(Actions& actions, LibraryCommands& library, PaperCommands& papers, DistrictPage& district,
                  QWidget* window);

private:
  void follow(session::CaseSession* session);
  void addTo(QMenu* menu);
  void show();
  void open(const std::optional<core::Place>& place);
  [[nodiscard]] bool bringBack(const session::Restoration& earlier, const QString& act);
  [[nodiscard]] std::optional<core::Place> place() const;

  Actions* m_actions;
  LibraryCommands* m_library;
  PaperCommands* m_papers;
  DistrictPage* m_district;
  QWidget* m_window;
  session::CaseSession* m_session = nullptr;
  std::optional<core::Place> m_place;  ///< the blank that has the focus, or had it before a menu took it
};

}  // namespace guapai::ui
