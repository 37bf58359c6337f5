#include "entry/fileentry.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
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
    Q_EMIT fileWanted();
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
  if (!info.isFile() || !file.open(QIODevice::ReadOnly)) return refuse(editor, "file.missing", info.fileName());
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
  const auto known = render::pictureOf(std::make_shared<const std::string>(bytes.toStdString()));
  if (known.state != forms::Picture::State::Good) return refuse(editor, "file.unreadable", name);
  const auto kept = m_session->attach(name.toStdString(), bytes);
  if (kept) editor.take(*kept);
}

void FileEntry::refuse(FileEditor& editor, const char* sentence, const QString& name) const {
  const core::Messages& messages = m_session->definitions().messages();
  editor.setDoubt(QString::fromStdString(messages.sentence(sentence, {{"name", name.toStdString()}})));
}

void FileEntry::show(FileEditor& editor) const {
  const forms::Picture& picture = editor.picture();
  if (picture.state != forms::Picture::State::Good) return;
  const QString name = QString::fromStdString(core::valueText(editor.value()));
  (new PictureDialog(name, picture, m_view->window()))->open();
}

/// Called while painting: what the library refuses is a file that cannot be shown.
forms::Picture FileEntry::find(const std::string& name) const {
  try {
    const workspace::FilesInLibrary files = m_session->files();
    if (files.state(name) != workspace::CaseFiles::State::There) return {};
    return render::pictureOf(files.bytes(name));
  } catch (const core::Error&) {
    return {forms::Picture::State::Unreadable, {}, nullptr};
  }
}

}  // namespace guapai::ui
