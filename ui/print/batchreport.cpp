#include "print/batchreport.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <QtGui/QAccessible>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

#include "platform/shown.h"
#include "widgets/buttons.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

QString sentenceOf(const papers::PaperBatch::Result& result) {
  const auto failed = static_cast<int>(result.failures.size());
  if (result.cancelled && result.papers == 0) return BatchReport::tr("Cancelled; nothing was printed or exported.");
  if (result.cancelled) return BatchReport::tr("Cancelled. %1 papers were made before.").arg(result.papers);
  if (failed == 0) return BatchReport::tr("All %1 papers are made, %2 pages.").arg(result.papers).arg(result.pages);
  if (result.papers == 0) return BatchReport::tr("No paper could be made.");
  return BatchReport::tr("%1 papers are made, %2 are not.").arg(result.papers).arg(failed);
}

/// The numbers, those that follow one another as from and to. Where another program issued papers meanwhile, the
/// numbers in between are not of this batch.
QString numbersOf(const std::vector<std::int64_t>& numbers) {
  QStringList runs;
  for (auto first = numbers.begin(); first != numbers.end();) {
    const auto gap = std::adjacent_find(first, numbers.end(), [](auto a, auto b) { return b != a + 1; });
    const auto last = gap == numbers.end() ? gap - 1 : gap;
    runs.append(first == last ? QString::number(*first) : BatchReport::tr("%1 to %2").arg(*first).arg(*last));
    first = last + 1;
  }
  return runs.join(BatchReport::tr(", "));
}

/// Says which numbers the batch has issued: they stay issued, whatever became of the rest. Empty where it issued none.
QString issuedOf(const papers::PaperBatch::Result& result) {
  if (result.issued.empty()) return {};
  const QString numbers = numbersOf(result.issued);
  return result.issued.size() == 1 ? BatchReport::tr("Number %1 was issued and is kept.").arg(numbers)
                                   : BatchReport::tr("Numbers %1 were issued and are kept.").arg(numbers);
}

QString lineOf(const papers::PaperBatch::Failure& failure) {
  if (failure.request.form.empty()) return failure.sentence;
  return failure.request.name() + QLatin1Char('\n') + failure.sentence;
}

}  // namespace

BatchReport::BatchReport(QWidget* parent)
    : QWidget(parent),
      m_sentence(new PlainLabel(this)),
      m_where(new PlainLabel(this)),
      m_failures(new QListWidget(this)) {
  setObjectName(QStringLiteral("batchReport"));
  m_sentence->setObjectName(QStringLiteral("batchSentence"));
  m_sentence->setFont(fontOf(font(), 3, QFont::Medium));
  m_where->setObjectName(QStringLiteral("batchWhere"));
  for (PlainLabel* const label : {m_sentence, m_where}) {
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  }
  m_failures->setObjectName(QStringLiteral("batchFailures"));
  m_failures->setAccessibleName(tr("Papers that are not made"));
  m_failures->setWordWrap(true);
  m_failures->setSpacing(4);

  auto* const buttons = new QHBoxLayout;
  buttons->setSpacing(10);
  m_folder = addButton(*buttons, this, "openFolder", tr("&Open the folder"));
  m_again = addButton(*buttons, this, "tryAgain", tr("&Try again those that failed"));
  m_preview = addButton(*buttons, this, "backToPreview", tr("Back to the pre&view"));
  buttons->addStretch();
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(28, 28, 28, 20);
  column->setSpacing(12);
  column->addWidget(m_sentence);
  column->addWidget(m_where);
  column->addWidget(m_failures, 1);
  column->addLayout(buttons);
  column->addStretch();
  connect(m_folder, &QPushButton::clicked, this, &BatchReport::folderWanted);
  connect(m_again, &QPushButton::clicked, this, &BatchReport::againWanted);
  connect(m_preview, &QPushButton::clicked, this, &BatchReport::previewWanted);
}

void BatchReport::show(const papers::PaperBatch::Result& result, const QString& where, bool inFolder) {
  m_sentence->setText((result.failures.empty() && !result.cancelled ? QStringLiteral("✓ ") : QString()) +
                      sentenceOf(result));
  const bool some = result.papers > 0;
  QStringList lines{issuedOf(result)};
  if (some) lines.append(where);
  if (!result.noted)
    lines.append(tr("The change history could not be told of it: the library is busy or the disk is full."));
  lines.removeAll(QString());
  m_where->setText(lines.join(QLatin1Char('\n')));
  m_where->setVisible(!lines.isEmpty());
  m_failures->clear();
  for (const auto& failure : result.failures) m_failures->addItem(platform::shown(lineOf(failure)));
  m_failures->setVisible(!result.failures.empty());
  m_folder->setVisible(inFolder && some);
  m_again->setVisible(!result.failures.empty());
  for (QPushButton* const button : {m_preview, m_again, m_folder}) {
    if (!button->isHidden()) button->setFocus();
  }
  QAccessibleEvent event(m_sentence, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

}  // namespace guapai::ui
