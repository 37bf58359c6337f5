#pragma once

#include <optional>

#include <QtCore/QObject>

#include "workspace/corrections.h"
#include "workspace/queries.h"

class QMenu;

namespace guapai::ui {

class Actions;
class DistrictPage;

/// 补正, 更正录入, 纸面空白 and 存疑, with a note, for the blank or list that has the focus: in the menu, on their
/// keys, and in the blank's own menu.
class CorrectionCommands : public QObject {
  Q_OBJECT

public:
  /// Both must live longer.
  CorrectionCommands(Actions& actions, DistrictPage& district, QObject* parent);

private:
  void follow(workspace::CaseSession* session);
  void addTo(QMenu* menu);
  [[nodiscard]] QString whyNothing(const std::optional<workspace::Place>& at) const;
  void show();
  void correct(workspace::CorrectionKind kind);
  void mark(workspace::QueryState state, bool set);
  void askForNote();
  [[nodiscard]] std::optional<workspace::Place> place() const;

  Actions* m_actions;
  DistrictPage* m_district;
  workspace::CaseSession* m_session = nullptr;
  std::optional<workspace::Place> m_place;  ///< the blank with the focus, also while a menu has it
};

}  // namespace guapai::ui
