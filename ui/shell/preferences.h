#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QPoint>
#include <QtCore/QSettings>
#include <QtCore/QString>

namespace guapai::ui {

/// What the program remembers of its window from one day to the next. Never an answer.
class Preferences {
public:
  /// The person's own settings.
  Preferences();
  /// For tests.
  explicit Preferences(const QString& file);

  [[nodiscard]] QString lastLibrary() const;
  void setLastLibrary(const QString& file);

  /// The center that was open last in this library: its id and round; empty where none was.
  [[nodiscard]] QString lastCenter() const;
  void setLastCenter(const QString& center);

  /// Where papers were put last.
  [[nodiscard]] QString paperFolder() const;
  void setPaperFolder(const QString& folder);
  /// How far this computer's printer must be moved to hit the places of a form, in 1/100 mm to the right and down.
  [[nodiscard]] QPoint overprintOffset() const;
  void setOverprintOffset(QPoint offset);

  [[nodiscard]] QByteArray geometry() const;
  void setGeometry(const QByteArray& geometry);
  [[nodiscard]] QByteArray splitter() const;
  void setSplitter(const QByteArray& sizes);
  [[nodiscard]] bool findingsShown() const;
  void setFindingsShown(bool shown);
  /// Beside them, what a library refused when the program was ended (district::Rescue).
  [[nodiscard]] QString unsavedFile() const;
  [[nodiscard]] bool ledgerShown() const;
  void setLedgerShown(bool shown);

private:
  QSettings m_settings;
};

}  // namespace guapai::ui
