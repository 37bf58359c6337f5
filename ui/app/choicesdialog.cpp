#include "app/choicesdialog.h"

#include <algorithm>
#include <utility>

#include <QtCore/QEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include "widgets/buttons.h"
#include "widgets/plainlabel.h"
#include "widgets/screenroom.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kWidth = 560;
constexpr int kMargin = 20;
constexpr int kGap = 10;

}  // namespace

ChoicesDialog::ChoicesDialog(const QString& title, const QString& words, const std::vector<Line>& lines, Take take,
                             QWidget* parent)
    : QDialog(parent), m_take(std::move(take)), m_trouble(new PlainLabel(this)) {
  setObjectName(QStringLiteral("choicesDialog"));
  setWindowTitle(title);
  setAttribute(Qt::WA_DeleteOnClose);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  column->setSpacing(kGap);
  auto* const explanation = new PlainLabel(words, this);
  explanation->setWordWrap(true);
  explanation->setMinimumWidth(kWidth);
  column->addWidget(explanation);
  auto* const area = new QScrollArea(this);
  area->setFrameShape(QFrame::NoFrame);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidgetResizable(true);
  area->setWidget(linesOf(lines));
  // As high as its lines need, as far as the screen has room.
  const int height = area->widget()->sizeHint().height();
  area->setMinimumHeight(std::min(height, roomOnScreen(*this).height() / 2));
  column->addWidget(area, 1);
  m_trouble->setObjectName(QStringLiteral("choicesTrouble"));
  m_trouble->setWordWrap(true);
  setInk(*m_trouble, colours(palette()).notMet);
  m_trouble->hide();
  column->addWidget(m_trouble);
  auto* const row = new QHBoxLayout;
  row->setSpacing(kGap);
  row->addStretch();
  connect(addButton(*row, this, "cancelChoices", tr("Cancel")), &QPushButton::clicked, this, &QDialog::reject);
  QPushButton* const use = addButton(*row, this, "takeChoices", tr("Use these"));
  use->setDefault(true);
  connect(use, &QPushButton::clicked, this, &ChoicesDialog::accept);
  column->addLayout(row);
  fitToContent(*this);
  // What is not answered yet comes first.
  const auto open = std::ranges::find_if(m_boxes, [](const QComboBox* box) { return box->currentIndex() < 0; });
  if (!m_boxes.empty()) (open != m_boxes.end() ? *open : m_boxes.front())->setFocus();
}

QWidget* ChoicesDialog::linesOf(const std::vector<Line>& lines) {
  auto* const holder = new QWidget(this);
  auto* const grid = new QGridLayout(holder);
  grid->setContentsMargins(0, 0, kGap, 0);
  grid->setHorizontalSpacing(kGap);
  grid->setColumnStretch(1, 1);
  for (const Line& line : lines) {
    const int row = grid->rowCount();
    auto* const name = new PlainLabel(line.name, holder);
    auto* const box = new QComboBox(holder);
    box->setObjectName(QStringLiteral("choice%1").arg(m_boxes.size() + 1));
    //: for screen readers; %1: a column, or a cell
    box->setAccessibleName(tr("What is meant by %1").arg(line.name));
    box->setPlaceholderText(tr("Please choose"));
    box->addItems(line.choices);
    box->setCurrentIndex(line.chosen);
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(this);
    name->setBuddy(box);
    grid->addWidget(name, row, 0);
    grid->addWidget(box, row, 1);
    m_boxes.push_back(box);
  }
  return holder;
}

/// The wheel moves the lines, and changes no choice. The line with the cursor is in sight.
bool ChoicesDialog::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Wheel) {
    event->ignore();
    return true;
  }
  if (event->type() == QEvent::FocusIn) findChild<QScrollArea*>()->ensureWidgetVisible(static_cast<QWidget*>(watched));
  return QDialog::eventFilter(watched, event);
}

void ChoicesDialog::accept() {
  std::vector<int> chosen;
  for (const QComboBox* const box : m_boxes) chosen.push_back(box->currentIndex());
  const QString trouble = m_take(chosen);
  if (trouble.isEmpty()) return QDialog::accept();
  m_trouble->setText(trouble);
  m_trouble->show();
  growToContent(*this);
}

}  // namespace guapai::ui
