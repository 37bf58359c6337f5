#include "entry/fileentry.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtGui/QImage>

#include "core/error.h"
#include "render/picture.h"
#include "widgets/fileeditor.h"
#include "widgets/picturedialog.h"
#include "workspace/casefiles.h"

namespace guapai::ui {

FileEntry::FileEntry(workspace::CaseSession& session, QWidget* view)
    : QObject(view), m_session(&session), m_view(view) {}

void FileEntry::add(FileEditor& editor) {
  FileEditor* const source = &editor;
  source->setLookup([this](const std::string& name) { return find(name); });
  connect(source, &FileEditor::fileWanted, this, [this, source] {
    m_asker = source;
    Q_EMIT fileWanted(source->field().document);
  });
  connect(source, &FileEditor::showWanted, this, [this, source] { show(*source); });
  connect(source, &FileEditor::fileGiven, this, [this, source](const QString& path) { takePath(*source, path); });
  connect(source, &FileEditor::pictureGiven, this,
          [this, source](const QImage& picture) { takePicture(*source, picture); });
}

void FileEntry::take(const QString& path) {
  if (m_asker != nullptr) takePath(*m_asker, path);
}

core::Problems FileEntry::problems() const {
  const core::Answers& answers = m_session->answers();
  if (workspace::namedFiles(answers).empty()) return {};
  try {
    return workspace::problemsOfFiles(answers, m_session->files());
  } catch (const core::Error&) {
    return {};  // what the library refuses is said where it is asked for the files themselves
  }
}

void FileEntry::takePath(FileEditor& editor, const QString& path) {
  const QFileInfo info(path);
  if (info.size() > workspace::kLargestFile) return refuse(editor, "file.too_large", info.fileName());
  QFile file(path);
  if (!info.isFile() || !file.open(QIODevice::ReadOnly))
    return refuse(editor, "file.missing.document", info.fileName());
  takeBytes(editor, info.fileName(), file.readAll());
}

void FileEntry::takePicture(FileEditor& editor, const QImage& picture) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  picture.save(&buffer, "png");
  takeBytes(editor, tr("Pasted picture") + QStringLiteral(".png"), bytes);
}

void FileEntry::takeBytes(FileEditor& editor, const QString& name, const QByteArray& bytes) {
  if (!editor.field().document) {
    const auto known = render::pictureOf(std::make_shared<const std::string>(bytes.toStdString()));
    if (known.state != forms::Picture::State::Good) return refuse(editor, "file.unreadable", name);
  }
  const auto kept = m_session->attach(name.toStdString(), bytes);
  if (kept) editor.take(*kept);
}

void FileEntry::refuse(FileEditor& editor, const char* sentence, const QString& name) const {
  const core::Messages& messages = m_session->definitions().messages();
  editor.setDoubt(QString::fromStdString(messages.sentence(sentence, {{"name", name.toStdString()}})));
}

void FileEntry::show(FileEditor& editor) {
  const forms::Picture& picture = editor.picture();
  const QString name = QString::fromStdString(core::valueText(editor.value()));
  if (picture.state == forms::Picture::State::Good) {
    (new PictureDialog(name, picture, m_view->window()))->open();
  } else if (editor.field().document && picture.bytes != nullptr) {
    open(name, *picture.bytes);
  }
}

/// A copy that cannot be written to, in the program that the desktop has for it: what is in the library stays as it is.
void FileEntry::open(const QString& name, const std::string& bytes) {
  const QString path = m_opened.filePath(QFileInfo(name).fileName());
  QFile copy(path);
  if (copy.exists()) copy.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  if (!copy.open(QIODevice::WriteOnly) || copy.write(bytes.data(), std::ssize(bytes)) < 0) return;
  copy.close();
  copy.setPermissions(QFileDevice::ReadOwner);
  QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

/// Called while painting: what the library refuses is a file that cannot be shown.
forms::Picture FileEntry::find(const std::string& name) const {
  try {
    const workspace::FilesInLibrary files = m_session->files();
    if (files.state(name) != workspace::CaseFiles::State::There) return {};
    const auto bytes = files.bytes(name);
    forms::Picture picture = render::pictureOf(bytes);
    picture.bytes = bytes;
    return picture;
  } catch (const core::Error&) {
    return {forms::Picture::State::Unreadable, {}, nullptr};
  }
}

}  // namespace guapai::ui
