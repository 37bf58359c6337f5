#include "print/paperchoicepanel.h"

#include <array>

#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyledItemDelegate>

#include "district/casepapers.h"
#include "district/districtsession.h"
#include "print/centerdelegate.h"
#include "print/formids.h"
#include "terms/resultwords.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using rules::Outcome;

constexpr int kLeastForms = 3;  ///< in sight, however low the window is
constexpr int kLeastCenters = 2;
constexpr int kUsualRow = 52;  ///< the height of a center where there is none yet
constexpr std::array kOutcomes{Outcome::Pass, Outcome::Fail, Outcome::Undetermined};

/// The value of the box's current entry; absent for the first entry, which stands for all of them.
template <typename Values>
std::optional<typename Values::value_type> chosenOf(const QComboBox& box, const Values& values) {
  if (box.currentIndex() <= 0) return std::nullopt;
  return values[static_cast<std::size_t>(box.currentIndex() - 1)];
}

/// Shows the current line only while the list has the focus: what counts are the ticks.
class TickDelegate : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;

protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    if (!option->widget->hasFocus()) option->state.setFlag(QStyle::State_Selected, false);
  }
};

PlainLabel* headline(const QString& text, QWidget* buddy, QWidget* parent) {
  auto* const label = new PlainLabel(text, parent);
  label->setFont(fontOf(label->font(), 0, QFont::Medium));
  label->setBuddy(buddy);
  return label;
}

}  // namespace

PaperChoicePanel::PaperChoicePanel(district::DistrictSession& district, std::optional<core::CaseId> selected,
                                   QWidget* parent)
    : QWidget(parent),
      m_district(&district),
      m_centers(district.ledger()),
      m_forms(new QListWidget(this)),
      m_search(new QLineEdit(this)),
      m_stage(new QComboBox(this)),
      m_outcome(new QComboBox(this)),
      m_list(new QListView(this)),
      m_count(new PlainLabel(this)) {
  setObjectName(QStringLiteral("paperChoice"));
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 12, 8);
  column->setSpacing(6);
  addForms(column);
  column->addSpacing(6);
  addFilters(column);
  addCenters(column);
  if (selected) m_centers.choose(*selected);

  connect(m_forms, &QListWidget::itemChanged, this, &PaperChoicePanel::changed);
  connect(&m_centers, &district::CaseChoice::chosenChanged, this, [this] {
    showCount();
    Q_EMIT changed();
  });
  for (int row = 0; row < m_centers.rowCount() && selected; ++row) {
    const QModelIndex index = m_centers.index(row, 0);
    if (index.data(Qt::CheckStateRole).toInt() == Qt::Checked) m_list->setCurrentIndex(index);
  }
  showCount();
}

void PaperChoicePanel::addForms(QBoxLayout* column) {
  m_forms->setObjectName(QStringLiteral("roomForms"));
  m_forms->setAccessibleName(tr("Papers"));
  m_forms->setFrameShape(QFrame::NoFrame);
  m_forms->setItemDelegate(new TickDelegate(m_forms));
  for (const char* const form : kCaseForms) addForm(form, QString());
  addForm(std::string(papers::kPlanForm), tr(" (one for the whole district)"));
  m_forms->item(0)->setCheckState(Qt::Checked);
  m_forms->setCurrentRow(0);
  // On a small screen the papers are scrolled, so that more than one center is in sight.
  const auto heightOf = [this](int rows) { return m_forms->sizeHintForRow(0) * rows + 2; };
  m_forms->setMinimumHeight(heightOf(kLeastForms));
  m_forms->setMaximumHeight(heightOf(m_forms->count()));
  m_forms->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_forms->setTextElideMode(Qt::ElideRight);
  column->addWidget(headline(tr("Pape&rs"), m_forms, this));
  column->addWidget(m_forms);
}

void PaperChoicePanel::addForm(const std::string& form, const QString& remark) {
  const QString title = QString::fromStdString(m_district->definitions().form(form).title) + remark;
  auto* const item = new QListWidgetItem(title, m_forms);
  item->setData(Qt::UserRole, QString::fromStdString(form));
  item->setCheckState(Qt::Unchecked);
  item->setToolTip(title);
}

void PaperChoicePanel::addFilters(QBoxLayout* column) {
  m_search->setObjectName(QStringLiteral("roomSearch"));
  m_search->setPlaceholderText(tr("Name, sub-district or pinyin initials"));
  m_search->setAccessibleName(tr("Search centers"));
  m_search->setClearButtonEnabled(true);
  m_search->installEventFilter(this);
  const terms::ResultWords words(m_district->definitions().messages());
  m_stage->setObjectName(QStringLiteral("roomStage"));
  m_stage->setAccessibleName(tr("Stage"));
  m_stage->addItem(tr("All stages"));
  for (const rules::Stage& stage : m_district->definitions().standard().stages().all)
    m_stage->addItem(QString::fromStdString(stage.label), QString::fromStdString(stage.id));
  m_outcome->setObjectName(QStringLiteral("roomOutcome"));
  m_outcome->setAccessibleName(tr("Outcome"));
  m_outcome->addItem(tr("All outcomes"));
  for (const Outcome outcome : kOutcomes) m_outcome->addItem(QString::fromStdString(words.outcome(outcome)));
  auto* const row = new QHBoxLayout;
  row->setSpacing(8);
  for (QComboBox* const box : {m_stage, m_outcome}) {
    box->installEventFilter(this);
    row->addWidget(box, 1);
  }
  column->addWidget(headline(tr("&Centers"), m_search, this));
  column->addWidget(m_search);
  column->addLayout(row);

  connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
    m_centers.filter().setText(text);
    showFiltered();
  });
  connect(m_stage, &QComboBox::currentIndexChanged, this, [this] {
    m_centers.filter().setStage(
        m_stage->currentIndex() == 0 ? std::nullopt : std::optional(m_stage->currentData().toString().toStdString()));
    showFiltered();
  });
  connect(m_outcome, &QComboBox::currentIndexChanged, this, [this] {
    m_centers.filter().setOutcome(chosenOf(*m_outcome, kOutcomes));
    showFiltered();
  });
}

void PaperChoicePanel::addCenters(QBoxLayout* column) {
  m_list->setObjectName(QStringLiteral("roomCenters"));
  m_list->setAccessibleName(tr("Centers"));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformItemSizes(true);
  m_list->setItemDelegate(new CenterDelegate(m_list));
  m_list->setModel(&m_centers);
  m_list->setMinimumHeight(kLeastCenters * std::max(m_list->sizeHintForRow(0), kUsualRow));
  m_count->setObjectName(QStringLiteral("roomCount"));
  m_count->setWordWrap(true);
  setInk(*m_count, colours(palette()).muted);
  auto* const all = new QPushButton(tr("Tick &all"), this);
  all->setObjectName(QStringLiteral("tickAll"));
  auto* const none = new QPushButton(tr("Tick &none"), this);
  none->setObjectName(QStringLiteral("tickNone"));
  for (QPushButton* const button : {all, none}) button->setAutoDefault(false);
  connect(all, &QPushButton::clicked, this, [this] { m_centers.chooseShown(true); });
  connect(none, &QPushButton::clicked, this, [this] { m_centers.chooseShown(false); });
  auto* const row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(m_count, 1);
  row->addWidget(all);
  row->addWidget(none);
  column->addWidget(m_list, 1);
  column->addLayout(row);
}

std::vector<std::string> PaperChoicePanel::forms() const {
  std::vector<std::string> forms;
  for (int row = 0; row < m_forms->count(); ++row) {
    const QListWidgetItem* const item = m_forms->item(row);
    if (item->checkState() == Qt::Checked) forms.push_back(item->data(Qt::UserRole).toString().toStdString());
  }
  return forms;
}

std::vector<papers::PaperRequest> PaperChoicePanel::requests() const {
  std::vector<std::string> ofCenters = forms();
  const bool plan = std::erase(ofCenters, papers::kPlanForm) > 0;
  auto requests =
      district::paperRequests(m_district->definitions(), m_district->ledger(), m_centers.chosen(), ofCenters);
  if (plan) requests.push_back(papers::planRequest(m_district->definitions()));
  return requests;
}

bool PaperChoicePanel::hasForms() const {
  return !forms().empty();
}

/// Shows the filtered list from its top.
void PaperChoicePanel::showFiltered() {
  m_list->scrollToTop();
  showCount();
}

void PaperChoicePanel::showCount() {
  const int all = m_district->ledger().rowCount();
  const auto chosen = static_cast<int>(m_centers.chosen().size());
  const auto hidden = static_cast<int>(m_centers.hiddenChosen());
  QString text = tr("%1 of %2 centers").arg(chosen).arg(all);
  if (hidden > 0) text += QLatin1Char(' ') + tr("(%n not shown)", nullptr, hidden);
  if (all > 0 && m_centers.rowCount() == 0)
    text += QLatin1Char('\n') + tr("No center fits: other words, or all stages and outcomes, find more.");
  m_count->setText(text);
}

/// From the search, Down and Enter lead to the list unless it is empty, and Escape empties the search. The wheel over a
/// closed box of stages or outcomes changes nothing.
bool PaperChoicePanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Wheel && watched != m_search) {
    event->ignore();
    return true;
  }
  if (event->type() == QEvent::KeyPress && watched == m_search) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
      if (m_centers.rowCount() == 0) {
        m_search->selectAll();  // so that another name can be typed at once
        return true;
      }
      if (!m_list->currentIndex().isValid()) m_list->setCurrentIndex(m_centers.index(0, 0));
      m_list->setFocus();
      return true;
    }
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
      m_search->clear();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace guapai::ui
