#include "app/columnsdialog.h"

#include <algorithm>
#include <utility>

#include <QtGui/QStandardItemModel>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include "core/masking.h"
#include "platform/shown.h"
#include "widgets/plainlabel.h"
#include "widgets/screenroom.h"

namespace guapai::ui {
namespace {

constexpr QSize kSize(840, 620);
constexpr int kMargin = 16;
constexpr int kGap = 10;
constexpr int kEntryLength = 24;  ///< characters that a box has room for
constexpr int kHeadingPart = 2;   ///< how the width is divided between headings and boxes
constexpr int kBoxPart = 3;

/// The wheel moves the list of headings, and changes no choice that it merely passes over.
class Box : public QComboBox {
public:
  using QComboBox::QComboBox;

  /// The names of the fields are longer than the box.
  void showPopup() override {
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + view()->verticalScrollBar()->sizeHint().width());
    QComboBox::showPopup();
  }

protected:
  void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

}  // namespace

ColumnsDialog::ColumnsDialog(std::vector<district::ImportColumn> columns, std::vector<district::ImportField> fields,
                             QWidget* parent)
    : QDialog(parent),
      m_columns(std::move(columns)),
      m_fields(std::move(fields)),
      m_entries(new QStandardItemModel(this)) {
  setObjectName(QStringLiteral("importColumns"));
  setWindowTitle(tr("Columns of the ledger"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_entries->appendRow(new QStandardItem(tr("Do not import")));
  for (const district::ImportField& field : m_fields)
    m_entries->appendRow(new QStandardItem(platform::shownLine(field.name)));

  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  column->setSpacing(kGap);
  auto* const explanation = new PlainLabel(
      tr("Each heading of the ledger, and what its column is taken as. The library remembers it with the import, and "
         "knows the next ledger that has these headings."),
      this);
  explanation->setWordWrap(true);
  column->addWidget(explanation);
  auto* const area = new QScrollArea(this);
  area->setFrameShape(QFrame::NoFrame);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidgetResizable(true);
  auto* const page = new QWidget(area);
  auto* const rows = new QGridLayout(page);
  rows->setColumnStretch(0, kHeadingPart);
  rows->setColumnStretch(1, kBoxPart);
  for (int row = 0; row < static_cast<int>(m_columns.size()); ++row) m_boxes.push_back(addBox(rows, row));
  rows->setRowStretch(static_cast<int>(m_columns.size()), 1);
  area->setWidget(page);
  column->addWidget(area, 1);
  auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  auto* const action = buttons->addButton(tr("Read the ledger so"), QDialogButtonBox::AcceptRole);
  action->setObjectName(QStringLiteral("takeColumns"));
  action->setDefault(true);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
  resize(kSize.boundedTo(roomOnScreen(*this)));
  const auto open = std::ranges::find(m_boxes, -1, &QComboBox::currentIndex);
  QComboBox* const first = open == m_boxes.end() ? m_boxes.front() : *open;
  first->setFocus();
  // It may stand far below; where, is known once the dialog is laid out.
  QMetaObject::invokeMethod(
      this, [area, first] { area->ensureWidgetVisible(first); }, Qt::QueuedConnection);
}

QComboBox* ColumnsDialog::addBox(QGridLayout* rows, int row) {
  const district::ImportColumn& column = m_columns[static_cast<std::size_t>(row)];
  const QString name = platform::shownLine(core::masked(column.heading));
  auto* const heading = new PlainLabel(name, rows->parentWidget());
  heading->setWordWrap(true);
  auto* const box = new Box(rows->parentWidget());
  box->setObjectName(QStringLiteral("importColumn.%1").arg(row));
  //: for screen readers; %1: a heading
  box->setAccessibleName(tr("What stands in the column %1").arg(name));
  box->setFocusPolicy(Qt::StrongFocus);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(kEntryLength);
  box->setModel(m_entries);
  connect(box, &QComboBox::currentTextChanged, box, &QWidget::setToolTip);
  box->setPlaceholderText(tr("Choose"));
  box->setCurrentIndex(entryOf(column));
  box->setToolTip(box->currentText());
  rows->addWidget(heading, row, 0);
  rows->addWidget(box, row, 1);
  return box;
}

int ColumnsDialog::entryOf(const district::ImportColumn& column) const {
  if (!column.isUnderstood) return -1;
  if (!column.field) return 0;
  const auto field = std::ranges::find(m_fields, *column.field, &district::ImportField::field);
  return field == m_fields.end() ? -1 : static_cast<int>(field - m_fields.begin()) + 1;
}

std::vector<district::ImportColumn> ColumnsDialog::columns() const {
  std::vector<district::ImportColumn> columns = m_columns;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const int entry = m_boxes[i]->currentIndex();
    columns[i].isUnderstood = entry >= 0;
    columns[i].field = entry > 0 ? std::optional(m_fields[static_cast<std::size_t>(entry - 1)].field) : std::nullopt;
  }
  return columns;
}

}  // namespace guapai::ui
