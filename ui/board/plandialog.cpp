#include "board/plandialog.h"

#include <limits>
#include <utility>

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "core/answers.h"
#include "core/typedvalue.h"
#include "widgets/buttons.h"
#include "widgets/composition.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kYearWidth = 90;

/// The number in the editor, read as in a blank of a form; -1 where it is no whole number, or too large for any plan.
int numberIn(const QLineEdit& editor) {
  core::Field field;
  field.type = core::FieldType::Count;
  field.maximum = core::Decimal(std::numeric_limits<int>::max());
  const auto parsed = core::parseTyped(field, editor.text().toStdString());
  const auto* const value = std::get_if<core::Value>(&parsed);
  const auto* const number = value == nullptr ? nullptr : core::known<std::int64_t>(*value);
  return number == nullptr ? -1 : static_cast<int>(*number);
}

/// The year that a further stage is proposed for; empty where `last` is no year that a plan may have.
QString yearAfter(int last) {
  const bool isYear = !papers::planProblem({{.time = {}, .from = last, .to = last, .centers = 0}});
  return isYear ? QString::number(last + 1) : QString();
}

}  // namespace

PlanDialog::PlanDialog(const papers::DistrictPlan& plan, papers::DistrictPlan notice, const core::Messages& messages,
                       Save save, QWidget* parent)
    : QDialog(parent),
      m_notice(std::move(notice)),
      m_messages(&messages),
      m_save(std::move(save)),
      m_grid(new QGridLayout),
      m_trouble(new PlainLabel(this)) {
  setObjectName(QStringLiteral("planDialog"));
  setWindowTitle(tr("Plan of the district"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* const words = new PlainLabel(
      tr("How many community hospitals the district means to have built in which years. The board and Annex 3 follow."),
      this);
  words->setWordWrap(true);
  m_trouble->setObjectName(QStringLiteral("planTrouble"));
  m_trouble->setWordWrap(true);
  setInk(*m_trouble, colours(palette()).notMet);
  m_grid->setHorizontalSpacing(10);
  m_grid->setVerticalSpacing(8);
  int column = 0;
  for (const QString& head : {tr("From year"), tr("To year"), tr("Centers")})
    m_grid->addWidget(new PlainLabel(head, this), 0, column++);
  m_grid->setColumnStretch(column, 1);
  auto* const page = new QVBoxLayout(this);
  page->setContentsMargins(20, 16, 20, 16);
  page->setSpacing(12);
  page->addWidget(words);
  page->addLayout(m_grid);
  page->addWidget(m_trouble);
  buildButtons(page);
  setPlan(plan);
}

void PlanDialog::buildButtons(QBoxLayout* column) {
  auto* const rows = new QHBoxLayout;
  QPushButton* const more = addButton(*rows, this, "addStage", tr("&Add stage"));
  m_remove = addButton(*rows, this, "removeStage", tr("&Remove last stage"));
  QPushButton* const notice = addButton(*rows, this, "planOfNotice", tr("As the &notice has it"));
  rows->addStretch();
  auto* const end = new QHBoxLayout;
  end->addStretch();
  QPushButton* const keep = addButton(*end, this, "savePlan", tr("&Save plan"));
  QPushButton* const cancel = addButton(*end, this, "cancelPlan", tr("Cancel"));
  keep->setDefault(true);
  column->addLayout(rows);
  column->addStretch();
  column->addLayout(end);
  connect(more, &QPushButton::clicked, this, [this] {
    const QString next = yearAfter(m_rows.empty() ? -1 : numberIn(*m_rows.back().to));
    addRow(next, next, {});
    m_rows.back().from->setFocus();
  });
  connect(m_remove, &QPushButton::clicked, this, &PlanDialog::removeLastRow);
  connect(notice, &QPushButton::clicked, this, [this] { setPlan(m_notice); });
  connect(keep, &QPushButton::clicked, this, &PlanDialog::save);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void PlanDialog::setPlan(const papers::DistrictPlan& plan) {
  while (!m_rows.empty()) removeLastRow();
  for (const auto& stage : plan)
    addRow(QString::number(stage.from), QString::number(stage.to), QString::number(stage.centers));
  m_trouble->clear();
  if (!m_rows.empty()) m_rows.front().from->setFocus();
}

QLineEdit* PlanDialog::addEditor(const QString& text, const QString& name, int column) {
  const auto row = static_cast<int>(m_rows.size()) + 1;
  auto* const editor = new QLineEdit(text, this);
  editor->setObjectName(QStringLiteral("plan%1.%2").arg(row).arg(column));
  editor->setAccessibleName(tr("Stage %1").arg(row) + QLatin1Char(' ') + name);
  editor->setAlignment(Qt::AlignRight);
  editor->setFixedWidth(kYearWidth);
  m_grid->addWidget(editor, row, column);
  editor->show();  // at once, because a hidden editor cannot take the focus
  connect(editor, &QLineEdit::textChanged, m_trouble, &PlainLabel::clear);
  return editor;
}

void PlanDialog::addRow(const QString& from, const QString& to, const QString& centers) {
  QLineEdit* const first = addEditor(from, tr("From year"), 0);
  QLineEdit* const last = addEditor(to, tr("To year"), 1);
  m_rows.push_back({.from = first, .to = last, .centers = addEditor(centers, tr("Centers"), 2)});
  m_remove->setEnabled(m_rows.size() > 1);
}

void PlanDialog::removeLastRow() {
  const Editors row = m_rows.back();
  m_rows.pop_back();
  for (QLineEdit* const editor : {row.from, row.to, row.centers}) delete editor;
  m_remove->setEnabled(m_rows.size() > 1);
}

papers::DistrictPlan PlanDialog::typed() const {
  papers::DistrictPlan plan;
  for (const Editors& row : m_rows) {
    const int from = numberIn(*row.from);
    const int to = numberIn(*row.to);
    plan.push_back({.time = papers::planTime(from, to), .from = from, .to = to, .centers = numberIn(*row.centers)});
  }
  return plan;
}

void PlanDialog::save() {
  Composition::ofProgram().settle();
  const papers::DistrictPlan plan = typed();
  if (const auto problem = papers::planProblem(plan)) {
    m_trouble->setText(QStringLiteral("✗ ") + QString::fromStdString(m_messages->sentence(*problem)));
    return;
  }
  if (const auto refused = m_save(plan)) {
    m_trouble->setText(QStringLiteral("✗ ") + *refused);
    return;
  }
  accept();
}

}  // namespace guapai::ui
