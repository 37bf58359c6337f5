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

/// Carries out the commands 添加佐证 and 查看佐证. They act on whatever has the focus on the open center's page, from
/// the menu, by key, and from the blank's own menu.
class EvidenceCommands : public QObject {
  Q_OBJECT

public:
  /// @param actions, district  must live longer.
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
  QPointer<QWidget> m_holder;  ///< the widget that has the focus, or had it before a menu took it
};

}  // namespace guapai::ui
