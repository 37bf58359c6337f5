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

/// Carries out the commands 补正, 更正录入, 纸面空白, 存疑 and 核对无误, and the one for the note of a mark. They act
/// on the blank or list that has the focus, from the menu, by key, and from the blank's own menu.
class CorrectionCommands : public QObject {
  Q_OBJECT

public:
  /// @param actions, district  must live longer.
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
  std::optional<core::Place> m_place;  ///< the blank that has the focus, or had it before a menu took it
};

}  // namespace guapai::ui
