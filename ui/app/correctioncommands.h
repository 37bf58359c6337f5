#pragma once

#include <optional>

#include <QtCore/QObject>

#include "annotations/corrections.h"
#include "annotations/queries.h"

class QMenu;

namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

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
  void follow(session::CaseSession* session);
  void addTo(QMenu* menu);
  [[nodiscard]] QString whyNothing(const std::optional<core::Place>& at) const;
  void show();
  void correct(annotations::CorrectionKind kind);
  void mark(annotations::QueryState state, bool set);
  void askForNote();
  [[nodiscard]] std::optional<core::Place> place() const;

  Actions* m_actions;
  DistrictPage* m_district;
  session::CaseSession* m_session = nullptr;
  std::optional<core::Place> m_place;  ///< the blank with the focus, also while a menu has it
};

}  // namespace guapai::ui
