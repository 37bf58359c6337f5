#include "entry/fileentry.h"

#include <algorithm>
#include <utility>

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtGui/QImage>

#include "attachments/casefiles.h"
#include "core/error.h"
#include "editors/fileeditor.h"
#include "entry/picturedialog.h"
#include "files/filewriter.h"
#include "render/picturedesk.h"
#include "render/picturefile.h"

namespace guapai::ui {
namespace {

core::Problem problem(const char* code, const std::string& name) {
  return {.severity = core::Severity::Error, .code = code, .path = {}, .sentence = code, .arguments = {{"name", name}}};
}

}  // namespace

FileEntry::FileEntry(session::CaseSession& session, QWidget* view) : QObject(view), m_session(&session), m_view(view) {
  connect(&render::PictureDesk::instance(), &render::PictureDesk::answered, this, &FileEntry::takeAwaited);
}

void FileEntry::add(FileEditor& editor) {
  FileEditor* const source = &editor;
  source->setLookup([this, source](const std::string& name) { return find(*source, name); });
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
  if (attachments::namedFiles(answers).empty()) return {};
  try {
    core::Problems problems = attachments::problemsOfFiles(answers, m_session->files());
    if (m_check != nullptr)
      for (core::Problem& problem : m_check->problems()) problems.push_back(std::move(problem));
    return problems;
  } catch (const core::Error&) {
    return {};  // the refusal is told where the files themselves are asked for
  }
}

void FileEntry::takePath(FileEditor& editor, const QString& path) {
  takeRead(editor, attachments::incomingFile(path));
}

void FileEntry::takePicture(FileEditor& editor, const QImage& picture) {
  takeRead(editor, attachments::incomingPicture(picture, m_session->today(), m_session->definitions().messages()));
}

void FileEntry::takeRead(FileEditor& editor, const std::variant<attachments::IncomingFile, core::Problem>& read) {
  if (const auto* const file = std::get_if<attachments::IncomingFile>(&read)) return takeFile(editor, *file);
  refuse(editor, std::get<core::Problem>(read));
}

void FileEntry::takeFile(FileEditor& editor, const attachments::IncomingFile& file) {
  if (!editor.field().document) {
    const render::Haste haste;
    const auto known = render::pictureOf(std::make_shared<const std::string>(file.bytes.toStdString()));
    if (known.state == forms::Picture::State::Reading) return await(editor, file);
    if (known.state != forms::Picture::State::Good) {
      core::Problem refusal = problem("file.unreadable", file.name);
      refusal.sentence = attachments::sentenceOf(known.fault);
      return refuse(editor, refusal);
    }
  }
  if (const auto kept = m_session->attach(file.name, file.bytes)) return editor.take(*kept);
  if (m_session->isTrying() || m_session->isReadOnly()) return;
  hold(editor, file);
  // In place of a file of the same name, it cannot be told from that one.
  if (!editor.restoreRefused(QString::fromStdString(file.name))) refuse(editor, problem("file.not_kept", file.name));
}

void FileEntry::hold(FileEditor& editor, const attachments::IncomingFile& file) {
  std::erase_if(m_held, [&editor](const auto& each) { return each.first == &editor; });
  m_held.emplace_back(&editor, file);
}

QByteArray FileEntry::held(const AnswerEditor& editor) const {
  const auto found = std::ranges::find_if(m_held, [&editor](const auto& each) { return each.first == &editor; });
  const bool isShown =
      found != m_held.end() && editor.isOpen() && editor.typedText() == QString::fromStdString(found->second.name);
  return isShown ? found->second.bytes : QByteArray();
}

bool FileEntry::takeAgain() {
  std::erase_if(m_held, [this](const auto& each) { return each.first == nullptr || held(*each.first).isNull(); });
  auto waiting = std::exchange(m_held, {});
  for (auto next = waiting.begin(); next != waiting.end(); ++next) {
    const auto& [editor, file] = *next;
    if (!editor->refused()) {
      m_held.push_back(*next);
      continue;
    }
    const auto kept = m_session->attach(file.name, file.bytes);
    if (!kept) {
      m_held.insert(m_held.end(), next, waiting.end());
      return false;
    }
    editor->take(*kept);
  }
  return true;
}

void FileEntry::takeAgainSoon() {
  QMetaObject::invokeMethod(
      this, [this] { takeAgain(); }, Qt::QueuedConnection);
}

bool FileEntry::isLost(const AnswerEditor& editor, const core::Value& value) const {
  if (qobject_cast<const FileEditor*>(&editor) == nullptr || !core::isKnown(value)) return false;
  try {
    return m_session->files().state(core::valueText(value)) == attachments::CaseFiles::State::Missing;
  } catch (const core::Error&) {
    return false;
  }
}

void FileEntry::await(FileEditor& editor, const attachments::IncomingFile& file) {
  refuse(editor, problem("file.reading", file.name));
  m_awaited.emplace_back(&editor, file);
}

void FileEntry::takeAwaited() {
  for (const auto& [editor, file] : std::exchange(m_awaited, {})) {
    if (editor == nullptr) continue;
    editor->setDoubt(QString());
    takeFile(*editor, file);
  }
}

void FileEntry::refuse(FileEditor& editor, const core::Problem& problem) const {
  editor.setDoubt(QString::fromStdString(m_session->definitions().messages().sentence(problem)));
}

void FileEntry::show(FileEditor& editor) {
  const forms::Picture& picture = editor.picture();
  const QString name = editor.typedText();
  if (picture.state == forms::Picture::State::Good) {
    (new PictureDialog(name, picture, m_view->window()))->open();
  } else if (editor.field().document && picture.bytes != nullptr) {
    open(editor, name, *picture.bytes);
  }
}

/// Opens a copy that cannot be written to, in the program that the desktop has for it. So the file in the library stays
/// as it is.
void FileEntry::open(FileEditor& editor, const QString& name, const std::string& bytes) {
  QString path;
  try {
    if (m_opened == nullptr) m_opened = std::make_unique<files::TemporaryFolder>();
    const auto copy = m_opened->path() / QFile::encodeName(QFileInfo(name).fileName()).toStdString();
    path = QFile::decodeName(copy.c_str());
    QFile::remove(path);
    files::writeFile(copy, bytes);
  } catch (const core::Error&) {
    return refuse(editor, problem("file.not_copied", name.toStdString()));
  }
  QFile::setPermissions(path, QFileDevice::ReadOwner);
  if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
    refuse(editor, problem("file.no_program", name.toStdString()));
}

/// This is called while painting, where nothing can be told: a file that the library refuses is one that cannot be
/// shown.
forms::Picture FileEntry::find(const FileEditor& editor, const std::string& name) const {
  if (const QByteArray content = held(editor); !content.isNull()) {
    const auto bytes = std::make_shared<const std::string>(content.toStdString());
    forms::Picture picture = render::pictureOf(bytes);
    picture.bytes = bytes;
    return picture;
  }
  try {
    const attachments::FilesInLibrary files = m_session->files();
    if (files.state(name) != attachments::CaseFiles::State::There) return {};
    const auto bytes = files.bytes(name);
    forms::Picture picture = render::pictureOf(bytes);
    picture.bytes = bytes;
    return picture;
  } catch (const core::Error&) {
    return {forms::Picture::State::Unreadable, {}, nullptr};
  }
}

}  // namespace guapai::ui
