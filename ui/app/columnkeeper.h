#pragma once

#include <QtCore/QObject>

class QTableView;

namespace guapai::ui {

class Preferences;

/// Keeps the widths that the user sets for the columns of tables, in whatever window a table is. Each table is known by
/// its object name, and is given its widths when it is shown.
class ColumnKeeper : public QObject {
  Q_OBJECT

public:
  /// @param preferences  must live longer.
  ColumnKeeper(Preferences& preferences, QObject* parent);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void takeUp(QTableView& table);

  Preferences* m_preferences;
};

}  // namespace guapai::ui
