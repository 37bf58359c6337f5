#pragma once

#include <QtCore/QObject>

namespace guapai::ui {

class Actions;
class DistrictPage;
class Preferences;

/// Carries out the commands that show the forms of the open center larger and smaller. The size is kept for the next
/// start of the program.
class ZoomCommands : public QObject {
  Q_OBJECT

public:
  /// @param actions, district, preferences  must live longer.
  ZoomCommands(Actions& actions, DistrictPage& district, Preferences& preferences, QObject* parent);

  /// Shows the forms in the size that the preferences have, after it was set there.
  void takeSize();

private:
  void zoomTo(int percent);
  void zoomBy(int steps);
  void show();

  Actions* m_actions;
  DistrictPage* m_district;
  Preferences* m_preferences;
};

}  // namespace guapai::ui
