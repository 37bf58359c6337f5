#include "app/manualwindow.h"

#include <algorithm>

#include <QtCore/QRegularExpression>
#include <QtCore/QSignalBlocker>
#include <QtCore/QUrl>
#include <QtGui/QPixmap>
#include <QtGui/QResizeEvent>
#include <QtGui/QShortcut>
#include <QtGui/QTextBlock>
#include <QtGui/QTextBlockFormat>
#include <QtGui/QTextCursor>
#include <QtGui/QTextFragment>
#include <QtGui/QTextTable>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QVBoxLayout>

#include "widgets/plainlabel.h"
#include "widgets/screenroom.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr QSize kSize(1080, 760);
constexpr int kMargin = 16;
constexpr int kPageMargin = 28;
constexpr int kLineHeight = 140;  ///< in percent: Chinese text stands too close otherwise
constexpr int kCellPadding = 6;
constexpr int kBelowPicture = 18;
constexpr int kPadding = 24;  ///< of a line of the contents

QUrl addressOf(const QString& page) {
  return QUrl(QStringLiteral("manual:/") + page + QStringLiteral(".md"));
}

/// The page that an address names; empty for an address of anything else.
QString pageAt(const QUrl& address) {
  if (address.scheme() != QStringLiteral("manual")) return {};
  return address.path().section(u'/', -1).section(u'.', 0, 0);
}

/// What is read on the page: neither pictures nor the addresses of links.
QString readable(const ManualPage& page) {
  static const QRegularExpression unread(QStringLiteral("!\\[[^\\]]*\\]\\([^)]*\\)|\\]\\([^)]*\\)"));
  return QString(page.text).remove(unread);
}

bool isPicture(const QTextBlock& block) {
  const auto first = block.begin();
  return !first.atEnd() && first.fragment().charFormat().isImageFormat();
}

/// The height of a line is that of the picture in it: more of it would be blank.
void setLinesOfPicture(const QTextBlock& block) {
  QTextBlockFormat lines = block.blockFormat();
  lines.setLineHeight(0, QTextBlockFormat::SingleHeight);
  lines.setBottomMargin(kBelowPicture);
  QTextCursor(block).setBlockFormat(lines);
}

/// Shows the pages that it is given, with the pictures that are built into the program. Nothing else is loaded: no
/// file, nothing from the network.
class Reader : public QTextBrowser {
public:
  Reader(const std::vector<ManualPage>& pages, QWidget* parent) : QTextBrowser(parent), m_pages(&pages) {
    setOpenLinks(false);
  }

  QVariant loadResource(int type, const QUrl& name) override {
    if (type == QTextDocument::ImageResource) return pictureAt(name);
    const auto page = std::ranges::find(*m_pages, pageAt(name), &ManualPage::name);
    return page == m_pages->end() ? QVariant() : QVariant(page->text);
  }

protected:
  /// The pictures of the page follow the width of the window.
  void resizeEvent(QResizeEvent* event) override {
    QTextBrowser::resizeEvent(event);
    if (event->size().width() == event->oldSize().width()) return;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
      if (!isPicture(block)) continue;
      const QUrl name(block.begin().fragment().charFormat().toImageFormat().name());
      document()->addResource(QTextDocument::ImageResource, source().resolved(name), pictureAt(name));
      document()->markContentsDirty(block.position(), block.length());
    }
  }

private:
  /// The picture of this file name, not wider than the page; null where the program has none.
  [[nodiscard]] QVariant pictureAt(const QUrl& name) const {
    QPixmap picture(QStringLiteral(":/pictures/") + name.fileName());
    if (picture.isNull()) return {};
    // A picture may stand in a list, which is indented once.
    const int room =
        viewport()->width() - static_cast<int>(2 * document()->documentMargin() + document()->indentWidth());
    if (picture.width() <= room || room <= 0) return picture;
    const qreal ratio = devicePixelRatioF();
    picture = picture.scaledToWidth(static_cast<int>(room * ratio), Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    return picture;
  }

  const std::vector<ManualPage>* m_pages;
};

}  // namespace

ManualWindow::ManualWindow(std::vector<ManualPage> pages, QWidget* parent)
    : QDialog(parent),
      m_pages(std::move(pages)),
      m_search(new QLineEdit(this)),
      m_nothing(new PlainLabel(tr("No page has these words. Shorter words find more."), this)),
      m_contents(new QListWidget(this)),
      m_reader(new Reader(m_pages, this)) {
  setObjectName(QStringLiteral("manualWindow"));
  setWindowTitle(tr("Manual"));
  setAttribute(Qt::WA_DeleteOnClose);
  setAttribute(Qt::WA_QuitOnClose, false);  // the program ends with its main window, whether or not this one is open
  setWindowFlags(windowFlags() | Qt::WindowMinMaxButtonsHint);
  m_search->setObjectName(QStringLiteral("manualSearch"));
  m_search->setPlaceholderText(tr("Search the manual"));
  m_search->setAccessibleName(tr("Search the manual"));
  m_search->setClearButtonEnabled(true);
  m_nothing->setObjectName(QStringLiteral("manualFindsNothing"));
  m_nothing->setWordWrap(true);
  m_nothing->hide();
  buildContents();
  m_reader->setObjectName(QStringLiteral("manualPage"));
  m_reader->setAccessibleName(tr("Page"));
  m_reader->setFrameShape(QFrame::NoFrame);
  m_reader->document()->setDocumentMargin(kPageMargin);

  auto* const left = new QVBoxLayout;
  left->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  left->setSpacing(kMargin);
  left->addWidget(m_search);
  left->addWidget(m_nothing);
  left->addWidget(m_contents, 1);
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addLayout(left);
  row->addWidget(m_reader, 1);

  connect(m_reader, &QTextBrowser::anchorClicked, this, &ManualWindow::follow);
  connect(m_reader, &QTextBrowser::sourceChanged, this, &ManualWindow::shownChanged);
  connect(m_contents, &QListWidget::currentRowChanged, this, [this](int line) {
    if (line >= 0) showPage(m_pages[static_cast<std::size_t>(line)].name);
  });
  connect(m_search, &QLineEdit::textChanged, this, &ManualWindow::search);
  connect(m_search, &QLineEdit::returnPressed, this, &ManualWindow::findNext);
  auto* const find = new QShortcut(QKeySequence::Find, this);
  connect(find, &QShortcut::activated, this, [this] {
    m_search->setFocus();
    m_search->selectAll();
  });
  resize(kSize.boundedTo(roomOnScreen(*this)));
  m_reader->setFocus();
}

void ManualWindow::buildContents() {
  m_contents->setObjectName(QStringLiteral("manualContents"));
  m_contents->setAccessibleName(tr("Contents"));
  m_contents->setFrameShape(QFrame::NoFrame);
  for (const ManualPage& page : m_pages) m_contents->addItem(page.title);
  const int width = m_contents->sizeHintForColumn(0) + m_contents->verticalScrollBar()->sizeHint().width() + kPadding;
  m_contents->setFixedWidth(width);
  m_search->setFixedWidth(width);
  m_nothing->setFixedWidth(width);
}

void ManualWindow::showPage(const QString& name) {
  if (std::ranges::find(m_pages, name, &ManualPage::name) != m_pages.end())
    m_reader->setSource(addressOf(name), QTextDocument::MarkdownResource);
}

void ManualWindow::follow(const QUrl& link) {
  showPage(pageAt(link));
}

void ManualWindow::shownChanged(const QUrl& page) {
  setLines();
  const QSignalBlocker quiet(m_contents);  // the page is shown already
  const auto shown = std::ranges::find(m_pages, pageAt(page), &ManualPage::name);
  m_contents->setCurrentRow(static_cast<int>(shown - m_pages.begin()));
}

/// Markdown says nothing about the look of lines and tables. Commands of the terminal go on in another line where the
/// window is narrow.
void ManualWindow::setLines() {
  QTextBlockFormat lines;
  lines.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
  lines.setNonBreakableLines(false);
  QTextCursor all(m_reader->document());
  all.select(QTextCursor::Document);
  all.mergeBlockFormat(lines);
  for (QTextBlock block = m_reader->document()->begin(); block.isValid(); block = block.next())
    if (isPicture(block)) setLinesOfPicture(block);
  for (QTextFrame* const frame : m_reader->document()->rootFrame()->childFrames()) {
    auto* const table = qobject_cast<QTextTable*>(frame);
    if (table == nullptr) continue;
    QTextTableFormat rules = table->format();
    rules.setBorderCollapse(true);
    rules.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    rules.setBorderBrush(colours(palette()).hairline);
    rules.setCellPadding(kCellPadding);
    rules.setCellSpacing(0);
    table->setFormat(rules);
  }
}

void ManualWindow::search(const QString& words) {
  int first = -1;
  for (int line = 0; line < m_contents->count(); ++line) {
    const bool holds = readable(m_pages[static_cast<std::size_t>(line)]).contains(words, Qt::CaseInsensitive);
    m_contents->item(line)->setHidden(!holds);
    if (holds && first < 0) first = line;
  }
  m_nothing->setVisible(first < 0);
  const QListWidgetItem* const current = m_contents->currentItem();
  if (first >= 0 && (current == nullptr || current->isHidden())) m_contents->setCurrentRow(first);
  m_reader->moveCursor(QTextCursor::Start);
  if (!words.isEmpty()) m_reader->find(words);
}

void ManualWindow::findNext() {
  if (m_search->text().isEmpty() || m_reader->find(m_search->text())) return;
  m_reader->moveCursor(QTextCursor::Start);
  m_reader->find(m_search->text());
}

}  // namespace guapai::ui
