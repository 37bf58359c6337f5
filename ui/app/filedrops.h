#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

class QDropEvent;
class QWidget;

namespace guapai::ui {

/// Whether the file is a case file, a paper or a table, which can be imported. Told by its name: the file may be
/// missing, or a table of a kind that cannot be read, which is said where it is read.
[[nodiscard]] bool isCaseFile(const QString& file);

/// Takes the files that are dropped onto a window from a file manager: a library to open, or case files to import.
/// Files that a blank takes itself (floor plan, evidence) never come here. Nothing is taken while a dialog is open.
class FileDrops : public QObject {
  Q_OBJECT

public:
  /// @param window  owns this object.
  explicit FileDrops(QWidget* window);

  /// Files that are dropped onto this line are for the window. By itself, a line takes their addresses as text.
  /// @param line  a child of the window.
  void passOver(QWidget& line);

Q_SIGNALS:
  // These come after the drop has ended: a dialog that opens now does not keep the file manager waiting.
  void libraryDropped(const QString& file);
  void casesDropped(const QStringList& files);
  /// The files cannot be taken. The sentence says what can be.
  void refused(const QString& sentence);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void take(const QStringList& files);
};

}  // namespace guapai::ui
