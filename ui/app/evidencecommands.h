#pragma once

#include <optional>

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include "annotations/evidence.h"

class QMenu;
class QWidget;

namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class Actions;
class DistrictPage;

/// 添加佐证 and 查看佐证 for whatever has the focus on the open center's page: in the menu, on their keys, and in the
/// blank's own menu.
class EvidenceCommands : public QObject {
  Q_OBJECT

public:
  /// Both must live longer.
  EvidenceCommands(Actions& actions, DistrictPage& district, QObject* parent);

private:
  [[nodiscard]] std::optional<annotations::EvidenceTarget> target() const;
  void addTo(QMenu* menu);
  void follow(session::CaseSession* session);
  void show();
  void askForFiles();
  void showFiles();

  Actions* m_actions;
  DistrictPage* m_district;
  QPointer<QWidget> m_holder;  ///< of the focus, also while a menu has it
};

}  // namespace guapai::ui
