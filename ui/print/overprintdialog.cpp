#include "print/overprintdialog.h"

#include <cmath>
#include <optional>
#include <utility>

#include <QtCore/QRegularExpression>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "print/pagesview.h"
#include "print/previewpanel.h"
#include "widgets/buttons.h"
#include "widgets/plainlabel.h"
#include "widgets/screenreader.h"
#include "widgets/screenroom.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr QSize kSize(940, 900);
constexpr int kMostHundredths = 3000;
constexpr int kEditorWidth = 80;

QString millimetres(int hundredths) {
  const int size = std::abs(hundredths);
  const QString sign = hundredths < 0 ? QStringLiteral("-") : QString();
  QString text = QStringLiteral("%1.%2").arg(size / 100).arg(size % 100, 2, 10, QLatin1Char('0'));
  while (text.endsWith(QLatin1Char('0'))) text.chop(1);
  if (text.endsWith(QLatin1Char('.'))) text.chop(1);
  return sign + text;
}

/// The typed millimetres in 1/100 mm; 0 for an empty text. Absent where it is no length, or more than any printer is
/// off by. Full-width digits are understood.
std::optional<int> hundredthsOf(const QString& typed) {
  static const QRegularExpression kLength(QStringLiteral("^([+-]?)(\\d{0,3})(?:\\.(\\d{1,2}))?$"));
  const QString text =
      typed.normalized(QString::NormalizationForm_KC).replace(QChar(0x2212), QLatin1Char('-')).simplified();
  if (text.isEmpty()) return 0;
  const auto match = kLength.match(text);
  if (!match.hasMatch()) return std::nullopt;
  const int size = match.captured(2).toInt() * 100 + match.captured(3).leftJustified(2, QLatin1Char('0')).toInt();
  if (size > kMostHundredths) return std::nullopt;
  return match.captured(1) == QLatin1String("-") ? -size : size;
}

}  // namespace

OverprintDialog::OverprintDialog(Make overprint, Make testSheet, const core::Messages& messages, QPoint offset,
                                 bool printerAvailable, QWidget* parent)
    : QDialog(parent),
      m_overprint(std::move(overprint)),
      m_testSheet(std::move(testSheet)),
      m_offset(offset),
      m_panel(new PreviewPanel(this)) {
  setObjectName(QStringLiteral("overprintDialog"));
  setWindowTitle(tr("Print onto the signed original"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  buildOffsets(column, offset);
  column->addWidget(m_panel, 1);
  buildButtons(column, printerAvailable);
  m_panel->warnOfFonts(messages);
  m_panel->setCaption(tr("What will be printed"));
  m_panel->pages().setFit(PagesView::Fit::WholePage);  // what is printed stands in the lower half of the page
  resize(kSize.boundedTo(roomOnScreen(*this)));
  showPages();
  m_right->setFocus();
}

void OverprintDialog::buildOffsets(QBoxLayout* column, QPoint offset) {
  auto* const area = new QVBoxLayout;
  area->setContentsMargins(16, 12, 16, 6);
  area->setSpacing(10);
  auto* const words = new PlainLabel(
      tr("Only the district's opinion and its date are printed, at their places on the application. Print the test "
         "sheet on plain paper first, hold it with the original against the light, and enter how far to move the "
         "print."),
      this);
  words->setWordWrap(true);
  area->addWidget(words);
  auto* const row = new QHBoxLayout;
  row->setSpacing(10);
  m_right = addOffset(row, "offsetRight", tr("To the &right (minus: left)"), offset.x());
  row->addSpacing(20);
  m_down = addOffset(row, "offsetDown", tr("Do&wn (minus: up)"), offset.y());
  m_trouble = new PlainLabel(this);
  m_trouble->setObjectName(QStringLiteral("offsetTrouble"));
  setInk(*m_trouble, colours(palette()).notMet);
  row->addWidget(m_trouble, 1);
  area->addLayout(row);
  column->addLayout(area);
}

QLineEdit* OverprintDialog::addOffset(QBoxLayout* row, const char* objectName, const QString& label, int hundredths) {
  auto* const editor = new QLineEdit(millimetres(hundredths), this);
  editor->setObjectName(QLatin1String(objectName));
  editor->setAlignment(Qt::AlignRight);
  editor->setFixedWidth(kEditorWidth);
  auto* const words = new PlainLabel(label, this);
  words->setBuddy(editor);
  editor->setAccessibleName(spoken(label) + QLatin1Char(' ') + tr("mm"));
  row->addWidget(words);
  row->addWidget(editor);
  row->addWidget(new PlainLabel(tr("mm"), this));
  connect(editor, &QLineEdit::textChanged, this, &OverprintDialog::takeOffset);
  return editor;
}

void OverprintDialog::buildButtons(QBoxLayout* column, bool printerAvailable) {
  auto* const row = new QHBoxLayout;
  row->setContentsMargins(16, 10, 16, 10);
  row->setSpacing(10);
  row->addStretch();
  QPushButton* const test = addButton(*row, this, "printTestSheet", tr("Print &test sheet…"));
  m_print = addButton(*row, this, "printOverprint", tr("&Print onto the original…"));
  QPushButton* const pdf = addButton(*row, this, "saveOverprint", tr("&Save as PDF…"));
  QPushButton* const close = addButton(*row, this, "closeOverprint", tr("Close"));
  column->addLayout(row);
  test->setEnabled(printerAvailable);
  m_print->setEnabled(printerAvailable);
  connect(test, &QPushButton::clicked, this, [this] { Q_EMIT printWanted(m_testSheet(m_offset)); });
  connect(m_print, &QPushButton::clicked, this, [this] { Q_EMIT printWanted(m_overprint(m_offset)); });
  connect(pdf, &QPushButton::clicked, this, [this] { Q_EMIT pdfWanted(m_overprint(m_offset)); });
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

/// While what is typed is no length, the last valid offset counts.
void OverprintDialog::takeOffset() {
  const auto right = hundredthsOf(m_right->text());
  const auto down = hundredthsOf(m_down->text());
  m_trouble->setText(right && down ? QString() : tr("✗ A length in mm, at most 30, such as 1.5 or -0.25"));
  if (!right || !down || QPoint(*right, *down) == m_offset) return;
  m_offset = {*right, *down};
  showPages();
  Q_EMIT offsetChanged(m_offset);
}

void OverprintDialog::showPages() {
  forms::Pages pages = m_overprint(m_offset);
  if (pages.pages.empty())
    m_panel->pages().setMessage(
        tr("Neither the district's opinion nor its date is filled in on the application. Close this window and fill "
           "them in at its end."));
  else
    m_panel->pages().setPages(std::move(pages));
}

}  // namespace guapai::ui
