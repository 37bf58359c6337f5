#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

class QMenu;

namespace guapai::ui {

class GuidePage;
class Preferences;

/// The libraries that were open before (最近的资料库), the last one first: in a menu, and on the welcome page. A
/// library whose file is not there just now (a disk that is not plugged in) is kept and not shown.
class RecentLibraries : public QObject {
  Q_OBJECT

public:
  /// @param preferences  must live longer.
  /// @param menu, welcome  are filled anew whenever they are shown; must live longer.
  RecentLibraries(Preferences& preferences, QMenu& menu, GuidePage& welcome, QObject* parent);

  /// Puts the library at the head of the list. The menu leaves it out as long as it is the open one.
  void setOpen(const QString& file);

Q_SIGNALS:
  /// The user has chosen this library, and its file is there.
  void wanted(const QString& file);
  /// The user has chosen a library that is gone. It is no longer in the list.
  void gone(const QString& sentence);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  /// The files of the other libraries that are there, at most this many.
  [[nodiscard]] QStringList others(int most) const;
  void fillMenu();
  void fillWelcome();
  void choose(const QString& file);

  Preferences* m_preferences;
  QMenu* m_menu;
  GuidePage* m_welcome;
  QString m_open;  ///< the file of the open library; empty where none is open
};

}  // namespace guapai::ui
