#include "editors/fileeditor.h"

#include <utility>

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include "core/text.h"
#include "platform/shown.h"
#include "render/picturedesk.h"
#include "render/picturefile.h"
#include "widgets/screenreader.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kSide = 4;
constexpr int kThumbnail = 44;
constexpr int kGap = 8;
constexpr int kLeastName = 90;
constexpr int kLeastNameFigures = 11;

bool hasFile(const QMimeData* data) {
  return data != nullptr && (data->hasImage() || (!data->urls().isEmpty() && data->urls().constFirst().isLocalFile()));
}

}  // namespace

FileEditor::FileEditor(const core::Field& field, const core::Messages& messages, QWidget* parent)
    : ChosenEditor(field, messages, parent) {
  setReaderRole(*this, QAccessible::Button);
  setFocusPolicy(Qt::StrongFocus);
  setAcceptDrops(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  watch(this);
  showChosen();
  connect(this, &FileEditor::noteChanged, this, &FileEditor::tell);
  connect(&render::PictureDesk::instance(), &render::PictureDesk::answered, this, [this] {
    if (!m_isReading) return;
    if (m_picture.state == forms::Picture::State::Reading) m_known.clear();
    update();
  });
}

void FileEditor::setLookup(Lookup lookup) {
  m_lookup = std::move(lookup);
  m_known.clear();
  update();
}

bool FileEditor::isFilled() const {
  return !core::isBlank(core::valueText(shownValue()));
}

QString FileEditor::name() const {
  return typedText();
}

const forms::Picture& FileEditor::picture() const {
  const std::string wanted = core::valueText(shownValue());
  if (wanted != m_known) {
    m_known = wanted;
    m_thumbnail = QImage();
    const render::Haste haste;
    m_picture = m_lookup && isFilled() ? m_lookup(wanted) : forms::Picture();
    m_isReading = !haste.isComplete();
  }
  return m_picture;
}

/// Where the program was ended before the library took the file, only its name is here.
QString FileEditor::draftRemark() const {
  const bool isLost = m_lookup && isFilled() && picture().state == forms::Picture::State::Missing;
  return isLost ? tr("This file was not saved. F2 chooses it again, Esc brings back what is stored.")
                : AnswerEditor::draftRemark();
}

void FileEditor::take(const std::string& name) {
  m_known.clear();
  const auto parsed = core::parseValue(field(), name);
  if (const auto* value = std::get_if<core::Value>(&parsed)) choose(*value);
}

QList<QWidget*> FileEditor::stops() {
  return {this};
}

QSize FileEditor::sizeHint() const {
  const int line = fontMetrics().height();
  return {thumbnailSide() + kGap + fontMetrics().horizontalAdvance(name()) + 2 * kSide,
          isFilled() ? thumbnailSide() + 2 * kSide : line + 2 * kSide};
}

QSize FileEditor::minimumSizeHint() const {
  const int name = std::max(kLeastName, kLeastNameFigures * fontMetrics().horizontalAdvance(u'8'));
  return {thumbnailSide() + kGap + name + 2 * kSide, sizeHint().height()};
}

void FileEditor::showChosen() {
  const QString keys = isFilled() ? tr("Space shows the file, F2 chooses another one, Delete takes it away.")
                       : field().document
                           ? tr("Space chooses a file. It can also be pasted or dropped here.")
                           : tr("Space chooses a file: PNG, JPEG or PDF. It can also be pasted or dropped here.");
  const QString shownName = platform::shownLine(name());
  setToolTip(isFilled() ? shownName + QLatin1Char('\n') + keys : keys);
  tell();
  setCursor(Qt::PointingHandCursor);
  updateGeometry();
  update();
}

/// Tells screen readers what stands here. The file is looked for only when it is painted; what is wrong with it is told
/// from then on.
void FileEditor::tell() {
  QString told = isFilled() ? platform::shownLine(name()) : absentWords(tr("no file"));
  if (isFilled() && m_known == core::valueText(shownValue())) {
    if (m_picture.state == forms::Picture::State::Missing) told += u' ' + tr("The file is missing.");
    if (m_picture.state == forms::Picture::State::Unreadable && !isDocument())
      told += u' ' + tr("The file cannot be shown.");
  }
  told = QStringList{told, platform::shown(note().text), toolTip().section(u'\n', -1)}.join(u' ').simplified();
  if (accessibleDescription() != told) setAccessibleDescription(told);
}

bool FileEditor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F2) {
    Q_EMIT fileWanted();
    return true;
  }
  return ChosenEditor::eventFilter(watched, event);
}

bool FileEditor::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste)) {
    event->accept();
    return true;
  }
  return AnswerEditor::event(event);
}

bool FileEditor::open() {
  if (!isFilled()) return false;
  Q_EMIT showWanted();
  return true;
}

void FileEditor::keyPressEvent(QKeyEvent* event) {
  const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (event->matches(QKeySequence::Paste)) {
    takeFrom(QGuiApplication::clipboard()->mimeData());
  } else if (isPlain && event->key() == Qt::Key_Space) {
    if (!open()) Q_EMIT fileWanted();
  } else if (isPlain && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
    choose({});
  } else {
    if (isPlain && !event->text().isEmpty() && event->text().front().isLetterOrNumber())
      setRemark(tr("The name of a file is not typed: the space key chooses one."));
    AnswerEditor::keyPressEvent(event);
  }
}

void FileEditor::mouseReleaseEvent(QMouseEvent* event) {
  const QPoint at = event->position().toPoint();
  if (event->button() != Qt::LeftButton || !rect().contains(at)) return;
  if (!isFilled()) {
    Q_EMIT fileWanted();
  } else if (thumbnailRect().contains(at)) {
    Q_EMIT showWanted();
  }
}

void FileEditor::dragEnterEvent(QDragEnterEvent* event) {
  if (!hasFile(event->mimeData())) return;
  event->setDropAction(Qt::CopyAction);
  event->accept();
}

void FileEditor::dropEvent(QDropEvent* event) {
  if (!takeFrom(event->mimeData())) return;
  event->setDropAction(Qt::CopyAction);  // a program that is told of a move deletes the original
  event->accept();
}

/// A file is taken before its picture: a file manager offers both, and only the file has a name.
bool FileEditor::takeFrom(const QMimeData* offered) {
  if (!hasFile(offered)) return false;
  if (!offered->urls().isEmpty()) {
    Q_EMIT fileGiven(offered->urls().constFirst().toLocalFile());
  } else {
    Q_EMIT pictureGiven(qvariant_cast<QImage>(offered->imageData()));
  }
  return true;
}

bool FileEditor::isDocument() {
  return field().document && picture().state == forms::Picture::State::Unreadable && picture().bytes != nullptr;
}

QRect FileEditor::thumbnailRect() const {
  const int side = thumbnailSide();
  return {kSide, (height() - side) / 2, side, side};
}

/// As high as the two lines beside it, which grow with the font.
int FileEditor::thumbnailSide() const {
  return std::max(kThumbnail, 2 * fontMetrics().height());
}

/// In another font the thumbnail has another size.
void FileEditor::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange) m_thumbnail = QImage();
  AnswerEditor::changeEvent(event);
}

const QImage& FileEditor::thumbnail() {
  if (!m_thumbnail.isNull() || picture().state != forms::Picture::State::Good) return m_thumbnail;
  const forms::Extent& extent = picture().pages.front();
  const qreal ratio = devicePixelRatioF();
  const QSize size = QSize(extent.width, extent.height).scaled(thumbnailRect().size() * ratio, Qt::KeepAspectRatio);
  QImage image(size.expandedTo({1, 1}), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(image.width() / qreal(extent.width), image.height() / qreal(extent.height));
  forms::PageImage shown;
  shown.width = extent.width;
  shown.height = extent.height;
  shown.bytes = picture().bytes;
  const render::Haste haste;
  render::paintImage(painter, shown);
  painter.end();
  m_isReading = !haste.isComplete();
  if (m_isReading) return m_thumbnail;
  image.setDevicePixelRatio(ratio);
  return m_thumbnail = std::move(image);
}

QString FileEditor::remark() {
  if (picture().state == forms::Picture::State::Missing) return tr("The file is missing.");
  if (picture().state == forms::Picture::State::Reading) return tr("The file is being read…");
  if (isDocument()) return hasFocusWithin() ? tr("Space opens, F2 replaces") : tr("document");
  if (picture().state == forms::Picture::State::Unreadable) return tr("The file cannot be shown.");
  if (hasFocusWithin()) return tr("Space shows, F2 replaces");
  return tr("%n page(s)", nullptr, static_cast<int>(picture().pages.size()));
}

void FileEditor::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  const Colours& tones = colours(palette());
  if (!isFilled()) {
    painter.setPen(tones.faint);
    const QString words = hasFocusWithin() ? tr("Space chooses a file") : absentWords(tr("no file"));
    painter.drawText(rect().adjusted(kSide, 0, -kSide, 0), Qt::AlignLeft | Qt::AlignVCenter, words);
    AnswerEditor::paintEvent(event);
    return;
  }
  const QRect room = thumbnailRect();
  if (const QImage& shown = thumbnail(); !shown.isNull()) {
    const QSize size = (QSizeF(shown.size()) / shown.devicePixelRatio()).toSize();
    QRect place(QPoint(), size);
    place.moveCenter(room.center());
    painter.drawImage(place, shown);
    painter.setPen(tones.hairline);
    painter.drawRect(place.adjusted(0, 0, -1, -1));
  } else if (isDocument()) {
    painter.setPen(tones.hairline);
    painter.drawRect(room.adjusted(0, 0, -1, -1));
    painter.setPen(tones.muted);
    painter.drawText(room, Qt::AlignCenter,
                     fontMetrics().elidedText(platform::shownLine(QFileInfo(name()).suffix().toUpper()), Qt::ElideRight,
                                              room.width() - 4));
  } else if (m_isReading) {
    painter.setPen(tones.hairline);
    painter.drawRect(room.adjusted(0, 0, -1, -1));
    painter.setPen(tones.muted);
    painter.drawText(room, Qt::AlignCenter, QStringLiteral("…"));
  } else {
    painter.setPen(QPen(tones.doubtful, 1, Qt::DashLine));
    painter.drawRect(room.adjusted(0, 0, -1, -1));
    painter.drawText(room, Qt::AlignCenter, QStringLiteral("？"));
  }
  const int left = room.right() + kGap;
  const QRect words(left, 0, width() - left - kSide, height());
  const int line = fontMetrics().height();
  painter.setPen(tones.ink);
  painter.drawText(QRect(words.left(), words.center().y() - line, words.width(), line),
                   Qt::AlignLeft | Qt::AlignVCenter,
                   fontMetrics().elidedText(platform::shownLine(name()), Qt::ElideMiddle, words.width()));
  tell();
  const bool isGood = picture().state == forms::Picture::State::Good || isDocument() || m_isReading;
  painter.setPen(isGood ? tones.muted : tones.doubtful);
  painter.drawText(QRect(words.left(), words.center().y(), words.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                   fontMetrics().elidedText(remark(), Qt::ElideRight, words.width()));
  AnswerEditor::paintEvent(event);
}

}  // namespace guapai::ui
