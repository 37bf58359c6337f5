#include "entry/evidenceentry.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

#include "editors/answereditor.h"
#include "editors/fileeditor.h"
#include "entry/cellview.h"
#include "entry/dropframe.h"
#include "entry/filemark.h"
#include "entry/formpage.h"
#include "entry/formwalk.h"
#include "entry/listrows.h"
#include "platform/shown.h"

namespace guapai::ui {
namespace {

using annotations::EvidenceTarget;

constexpr auto kFiles = "evidence.files";
/// The names of the buttons that show the files of a criterion or disqualifier end with this.
constexpr QLatin1String kShowFiles(":showEvidence");

/// Fields whose names begin so tell what was done about a criterion, and no figure of it. Evidence for them stands for
/// the criterion.
constexpr std::array kOfCriteria{"worksheets.verification.", "worksheets.surveys.", "review.rulings."};

QStringList localFiles(const QMimeData& offered) {
  QStringList paths;
  for (const QUrl& url : offered.urls())
    if (url.isLocalFile()) paths.append(url.toLocalFile());
  return paths;
}

/// Office programs copy words together with a picture of them: where there is text, the picture does not count.
bool hasFiles(const QMimeData* offered) {
  return offered != nullptr && (!localFiles(*offered).isEmpty() || (offered->hasImage() && !offered->hasText()));
}

/// The whole cell where the blank is the only one in it, else the blank alone.
QRect blankRect(const AnswerEditor& editor) {
  const auto* const cell = qobject_cast<const CellView*>(editor.parentWidget());
  return cell->editors().size() == 1 ? cell->geometry() : editor.geometry().translated(cell->pos());
}

}  // namespace

EvidenceEntry::EvidenceEntry(session::CaseSession& session, FormPage& page, QObject* parent)
    : QObject(parent),
      m_session(&session),
      m_page(&page),
      m_frame(new DropFrame(&page)),
      m_held(new HeldEvidence(session, page, m_sections, this)) {
  page.setAcceptDrops(true);
  page.installEventFilter(this);
  for (QAbstractButton* const button : page.findChildren<QAbstractButton*>())
    if (button->objectName().endsWith(kShowFiles)) button->installEventFilter(this);
}

bool EvidenceEntry::isOwnPage() const {
  return m_page->listOf(m_session->definitions().catalogue().require(kFiles)) != nullptr;
}

// What a file stands for

std::optional<EvidenceTarget> EvidenceEntry::targetAt(const QWidget& widget) const {
  if (!m_page->isAncestorOf(&widget)) return std::nullopt;
  return targetAt(widget.mapTo(m_page, widget.rect().center()));
}

std::optional<EvidenceTarget> EvidenceEntry::targetAt(QPoint at) const {
  if (isOwnPage()) return EvidenceTarget();
  const auto row = m_page->rowAt(at.y());
  if (!row) return std::nullopt;
  const std::string section = *row < m_sections.size() ? m_sections[*row] : std::string();
  const AnswerEditor* const editor = m_page->editorNear(at);
  auto ofSection = section.empty() ? std::nullopt : std::optional(EvidenceTarget{.about = section});
  if (editor == nullptr) return ofSection;
  const core::Field& field = editor->field();
  if (std::ranges::any_of(kOfCriteria, [&](const char* prefix) { return field.name.starts_with(prefix); }))
    return ofSection;
  core::Place place{.field = field.id, .row = std::nullopt};
  if (field.list) {
    const RowView* const record = m_page->listOf(*field.list)->rowOf(editor);
    if (record == nullptr || !record->id) return ofSection;
    place.row = record->id;
  }
  EvidenceTarget target = annotations::evidenceTarget(m_session->definitions(), place);
  if (!section.empty()) target.about = section;
  return target;
}

QString EvidenceEntry::nameOf(const EvidenceTarget& target) const {
  return QString::fromStdString(annotations::evidenceName(m_session->definitions(), m_session->answers(), target));
}

QRect EvidenceEntry::frameOf(QPoint at, const EvidenceTarget& target) const {
  const auto row = m_page->rowAt(at.y());
  AnswerEditor* const editor = m_page->editorNear(at);
  if (target.place && editor != nullptr) return target.place->row ? m_page->rowRect(editor) : blankRect(*editor);
  if (target.about.empty() || !row) return m_page->visibleRegion().boundingRect().adjusted(8, 8, -8, -48);
  std::size_t first = *row;
  while (first > 0 && m_sections[first - 1] == target.about) --first;
  std::size_t last = *row;
  while (last + 1 < m_sections.size() && m_sections[last + 1] == target.about) ++last;
  return m_page->rectOfRows(first, last);
}

// How a file comes in

void EvidenceEntry::watch(AnswerEditor& editor) {
  for (QWidget* const stop : editor.stops()) {
    stop->installEventFilter(this);
    if (auto* const area = qobject_cast<QAbstractScrollArea*>(stop)) area->viewport()->installEventFilter(this);
  }
}

/// Whether the widget takes the files as its own answer. A blank for a file does; on the page of the evidence only
/// while it is empty and no more than one file comes.
bool EvidenceEntry::keepsOwnFiles(const QWidget& stop, const QMimeData& offered) const {
  const auto* const editor = qobject_cast<const FileEditor*>(&stop);
  if (editor == nullptr) return false;
  const bool isEmpty = !core::isKnown(editor->value()) && !editor->isOpen();
  return !isOwnPage() || (isEmpty && localFiles(offered).size() <= 1);
}

bool EvidenceEntry::eventFilter(QObject* watched, QEvent* event) {
  auto* const widget = static_cast<QWidget*>(watched);
  switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
      auto& drag = *static_cast<QDropEvent*>(event);
      if (!hasFiles(drag.mimeData())) break;
      if (widget == m_page) {
        const bool isMeant = dragOver(drag.position().toPoint(), *drag.mimeData());
        drag.setDropAction(Qt::CopyAction);
        // A widget that refuses DragEnter is not told of the moves that follow.
        drag.setAccepted(isMeant || event->type() == QEvent::DragEnter);
        return true;
      }
      if (keepsOwnFiles(*widget, *drag.mimeData())) break;
      drag.ignore();  // the event goes on to the page
      return true;
    }
    case QEvent::DragLeave:
      m_frame->hide();
      break;
    case QEvent::Drop: {
      auto& drop = *static_cast<QDropEvent*>(event);
      m_frame->hide();
      if (widget != m_page || !hasFiles(drop.mimeData())) break;
      if (const auto target = targetAt(drop.position().toPoint())) {
        drop.setDropAction(Qt::CopyAction);  // a program that is told of a move deletes the original
        drop.accept();
        takeFrom(*drop.mimeData(), *target);
      }
      return true;
    }
    case QEvent::MouseButtonRelease:
      if (open(*widget)) return true;
      break;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
      if (widget != m_page && pasteAt(*widget, *static_cast<QKeyEvent*>(event))) return true;
      break;
    default:
      break;
  }
  return QObject::eventFilter(watched, event);
}

bool EvidenceEntry::dragOver(QPoint at, const QMimeData& offered) {
  const auto target = targetAt(at);
  if (!target) {
    m_frame->hide();
    return false;
  }
  const auto count = static_cast<int>(std::max<qsizetype>(1, localFiles(offered).size()));
  const QString name = nameOf(*target);
  m_frame->showAt(frameOf(at, *target), name.isEmpty() ? tr("%n file(s) as evidence", nullptr, count)
                                                       : tr("%n file(s) as evidence: %1", nullptr, count).arg(name));
  return true;
}

/// Takes files, or a picture without words, from the clipboard. @return true where the key is used up.
bool EvidenceEntry::pasteAt(const QWidget& widget, QKeyEvent& key) {
  if (!key.matches(QKeySequence::Paste)) return false;
  const QMimeData* const offered = QGuiApplication::clipboard()->mimeData();
  if (!hasFiles(offered) || keepsOwnFiles(widget, *offered)) return false;
  key.accept();
  if (key.type() == QEvent::ShortcutOverride) return true;
  if (const auto target = targetAt(widget))
    takeFrom(*offered, *target);
  else
    Q_EMIT refused(
        tr("Files cannot be attached here. Fill in the row first, or paste them on the page of the evidence."));
  return true;
}

void EvidenceEntry::takeFrom(const QMimeData& offered, const EvidenceTarget& target) {
  const QStringList paths = localFiles(offered);
  if (paths.isEmpty()) {
    const core::Messages& messages = m_session->definitions().messages();
    const auto read =
        attachments::incomingPicture(qvariant_cast<QImage>(offered.imageData()), m_session->today(), messages);
    if (const auto* const problem = std::get_if<core::Problem>(&read))
      return Q_EMIT refused(QString::fromStdString(messages.sentence(*problem)));
    std::vector<session::Unsaved> files;
    add(files, std::get<attachments::IncomingFile>(read), target);
    return keep(std::move(files));
  }
  m_asked = target;
  take(paths);
}

void EvidenceEntry::ask(const EvidenceTarget& target) {
  m_asked = target;
  Q_EMIT filesWanted();
}

void EvidenceEntry::take(const QStringList& paths) {
  std::vector<session::Unsaved> files;
  QStringList refusals;
  for (const QString& path : paths) {
    const auto read = attachments::incomingFile(path);
    if (const auto* const problem = std::get_if<core::Problem>(&read))
      refusals.append(QString::fromStdString(m_session->definitions().messages().sentence(*problem)));
    else if (!add(files, std::get<attachments::IncomingFile>(read), m_asked))
      break;
  }
  keep(std::move(files));
  if (!refusals.isEmpty()) Q_EMIT refused(refusals.join(u'\n'));
}

/// Keeps the file with the case. Only one file is in memory at a time, until the library refuses one: that one and
/// those behind it stay in memory. What the library refuses, the session itself says (CaseSession::failed). Once is
/// enough, and so the library is not asked again for the files behind.
/// @return false where no file can be added to this case now.
bool EvidenceEntry::add(std::vector<session::Unsaved>& files, const attachments::IncomingFile& file,
                        const EvidenceTarget& target) {
  const bool isRefused = !files.empty() && !files.back().file.isNull();
  const auto kept = isRefused ? std::nullopt : m_session->attach(file.name, file.bytes);
  if (!kept && (m_session->isTrying() || m_session->isReadOnly())) return false;
  session::Unsaved& added = files.emplace_back();
  added.text = QString::fromStdString(kept.value_or(file.name));
  if (!kept) added.file = file.bytes.isEmpty() ? QByteArray("") : file.bytes;  // null would say that the library has it
  added.evidence = {.target = target, .day = m_session->today(), .act = tr("Evidence")};
  return true;
}

/// All files become evidence in one undo step. Where the library refuses that, all of them are held.
void EvidenceEntry::keep(std::vector<session::Unsaved> files) {
  if (files.empty()) return;
  const auto count = static_cast<int>(files.size());
  const QString name = nameOf(files.front().evidence->target);
  if (!files.back().file.isNull() || !session::storeEvidence(*m_session, files)) return m_held->hold(std::move(files));
  Q_EMIT said(name.isEmpty() ? tr("%n file(s) taken in as evidence.", nullptr, count)
                             : tr("%n file(s) taken in as evidence: %1", nullptr, count).arg(name));
}

// The files that are there

std::vector<core::RowId> EvidenceEntry::filesOf(const EvidenceTarget& target) const {
  const annotations::Evidence evidence(m_session->answers());
  return target.place ? evidence.of(*target.place) : evidence.about(target.about);
}

QString EvidenceEntry::fileName(core::RowId file) const {
  const core::FieldId column = m_session->definitions().catalogue().require(std::string(kFiles) + ".file");
  return QString::fromStdString(core::valueText(m_session->answers().cell(column, file)));
}

void EvidenceEntry::show(const EvidenceTarget& target, const QWidget* anchor) {
  const auto files = filesOf(target);
  const QStringList held = m_held->namesOf(target);
  if (files.empty() && held.isEmpty()) {
    Q_EMIT hinted(tr("There is no evidence here yet. Files can be dropped here, or pasted with Ctrl+V."));
    return;
  }
  if (files.size() == 1 && held.isEmpty()) {
    Q_EMIT fileShown(files.front());
    return;
  }
  auto* const menu = new QMenu(m_page);
  menu->setObjectName(QStringLiteral("fileMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  // A single & would mark a key of the menu.
  const auto inMenu = [](QString name) { return name.replace(u'&', QLatin1String("&&")); };
  for (const core::RowId file : files)
    menu->addAction(inMenu(fileName(file)), this, [this, file] { Q_EMIT fileShown(file); });
  if (!files.empty() && !held.isEmpty()) menu->addSeparator();
  for (const QString& name : held)
    menu->addAction(tr("Give up %1, which is not saved").arg(inMenu(platform::shownLine(name))), this,
                    [this, target, name] { m_held->giveUp(target, name); });
  if (!files.empty()) menu->setActiveAction(menu->actions().constFirst());  // Enter alone gives nothing up
  const QWidget& from = anchor == nullptr ? *m_page : *anchor;
  menu->popup(from.mapToGlobal(from.rect().bottomLeft()));
}

/// The widgets of a page that is only read are disabled and take no clicks. Its files can be opened all the same.
bool EvidenceEntry::open(QWidget& clicked) {
  if (clicked.isEnabled()) return false;
  if (auto* const file = qobject_cast<FileEditor*>(&clicked)) return file->open();
  if (auto* const mark = qobject_cast<FileMark*>(&clicked)) {
    mark->open();
    return true;
  }
  if (!clicked.objectName().endsWith(kShowFiles)) return false;
  qobject_cast<CellView*>(clicked.parentWidget())->act(clicked.objectName());
  return true;
}

void EvidenceEntry::showMarks() {
  m_held->show();
  if (isOwnPage()) return;
  const annotations::Evidence evidence(m_session->answers());
  for (AnswerEditor* const editor : m_page->editors())
    mark(*editor, {.field = editor->field().id, .row = std::nullopt}, evidence);
  for (const auto& list : m_page->lists())
    for (const auto& row : list->rows())
      if (const auto editors = row->editors(); row->id && !editors.empty())
        mark(*editors.front(), {.field = list->list(), .row = row->id}, evidence);
}

void EvidenceEntry::mark(AnswerEditor& editor, const core::Place& place, const annotations::Evidence& evidence) {
  auto* const cell = qobject_cast<CellView*>(editor.parentWidget());
  const auto& files = evidence.of(place);
  auto* mark = qobject_cast<FileMark*>(cell->beside(editor));
  if (files.empty()) return cell->setBeside(editor, nullptr);
  if (mark == nullptr) {
    mark = new FileMark(cell);
    mark->installEventFilter(this);
    connect(mark, &FileMark::clicked, this, [this, place, mark] { show({.about = {}, .place = place}, mark); });
    cell->setBeside(editor, mark);
  }
  QStringList names;
  for (const core::RowId file : files) names.append(fileName(file));
  mark->setFiles(names);
}

}  // namespace guapai::ui
