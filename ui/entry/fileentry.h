#pragma once

#include <memory>
#include <variant>

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include "attachments/incomingfile.h"
#include "files/temporaryfolder.h"
#include "session/casesession.h"
#include "session/filecheck.h"

class QImage;
class QWidget;

namespace guapai::ui {

class AnswerEditor;
class FileEditor;

/// Brings a file into the case: from a dialog, a drop or the clipboard into the library; then its name becomes the
/// answer. Where a file cannot be taken, a sentence at the editor says why.
class FileEntry : public QObject {
  Q_OBJECT

public:
  /// @param session  must live longer.
  /// @param view  the page of the editors; owns this object.
  FileEntry(session::CaseSession& session, QWidget* view);

  /// Serves this editor: finds its file, takes in what is given to it, shows what it has.
  void add(FileEditor& editor);
  /// Takes in the file for the editor that asked last (`fileWanted`).
  void take(const QString& path);

  // A file that the library refuses stays here, and its name in the editor, until it is taken or given up there.
  /// Holds such a file for the editor in which its name stands, or is about to stand.
  void hold(FileEditor& editor, const attachments::IncomingFile& file);
  /// The content of the file that is held for the editor; null where none is. The answer that names it must not be
  /// stored before the file.
  [[nodiscard]] QByteArray held(const AnswerEditor& editor) const;
  /// Takes the files that are held once more, but none that is only a draft yet. The first that is refused again ends
  /// it. @return false then.
  bool takeAgain();
  void takeAgainSoon();  ///< when the editor that asks for it has come to its end
  /// Whether the value names a file that the library does not have. A draft may do so, and must not become the answer.
  /// False where the library cannot be read.
  [[nodiscard]] bool isLost(const AnswerEditor& editor, const core::Value& value) const;

  /// @param check  its findings are told among the `problems`; must live longer.
  void setCheck(const session::FileCheck* check) { m_check = check; }
  /// Problems of files that the answers name: the library does not have them, or not as they were. Empty where the
  /// library cannot be read.
  [[nodiscard]] core::Problems problems() const;

Q_SIGNALS:
  /// The person wants to choose a file.
  /// @param document  true: any document will do; false: only a picture or PDF.
  void fileWanted(bool document);

private:
  void takePath(FileEditor& editor, const QString& path);
  void takePicture(FileEditor& editor, const QImage& picture);
  void takeRead(FileEditor& editor, const std::variant<attachments::IncomingFile, core::Problem>& read);
  void takeFile(FileEditor& editor, const attachments::IncomingFile& file);
  /// Keeps the file until the picture reader has looked at it, which the screen does not wait for; then it is taken.
  void await(FileEditor& editor, const attachments::IncomingFile& file);
  void takeAwaited();
  void refuse(FileEditor& editor, const core::Problem& problem) const;
  void show(FileEditor& editor);
  void open(FileEditor& editor, const QString& name, const std::string& bytes);
  [[nodiscard]] forms::Picture find(const FileEditor& editor, const std::string& name) const;

  session::CaseSession* m_session;
  QWidget* m_view;
  const session::FileCheck* m_check = nullptr;
  QPointer<FileEditor> m_asker;
  std::vector<std::pair<QPointer<FileEditor>, attachments::IncomingFile>> m_awaited;
  std::vector<std::pair<QPointer<FileEditor>, attachments::IncomingFile>> m_held;
  std::unique_ptr<files::TemporaryFolder>
      m_opened;  ///< copies of the documents that were opened; null before the first
};

}  // namespace guapai::ui
