#pragma once

#include <variant>

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTemporaryDir>

#include "attachments/incomingfile.h"
#include "session/casesession.h"
#include "session/filecheck.h"

class QImage;
class QWidget;

namespace guapai::ui {

class FileEditor;

/// The way of a file into the case: from a dialog, a drop or the clipboard into the library, then its name into the
/// answer. What cannot be taken is said at the place.
class FileEntry : public QObject {
  Q_OBJECT

public:
  /// @param session  must live longer.
  FileEntry(session::CaseSession& session, QWidget* view);

  void add(FileEditor& editor);
  /// For the editor that wanted it last.
  void take(const QString& path);

  /// Whose findings are among the problems.
  void setCheck(const session::FileCheck* check) { m_check = check; }
  /// Files that the answers name and the library does not have, or not as they were.
  [[nodiscard]] core::Problems problems() const;

Q_SIGNALS:
  /// @param document  any document will do, not only a picture.
  void fileWanted(bool document);

private:
  void takePath(FileEditor& editor, const QString& path);
  void takePicture(FileEditor& editor, const QImage& picture);
  void takeRead(FileEditor& editor, const std::variant<attachments::IncomingFile, core::Problem>& read);
  void takeFile(FileEditor& editor, const attachments::IncomingFile& file);
  /// Until the file has been read, by somebody who takes his time.
  void await(FileEditor& editor, const attachments::IncomingFile& file);
  void takeAwaited();
  void refuse(FileEditor& editor, const core::Problem& problem) const;
  void show(FileEditor& editor);
  void open(FileEditor& editor, const QString& name, const std::string& bytes);
  [[nodiscard]] forms::Picture find(const std::string& name) const;

  session::CaseSession* m_session;
  QWidget* m_view;
  const session::FileCheck* m_check = nullptr;
  QPointer<FileEditor> m_asker;
  std::vector<std::pair<QPointer<FileEditor>, attachments::IncomingFile>> m_awaited;
  QTemporaryDir m_opened;  ///< copies of the documents that were opened
};

}  // namespace guapai::ui
