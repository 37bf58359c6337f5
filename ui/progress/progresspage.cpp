#include "progress/progresspage.h"

#include <algorithm>
#include <utility>

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include "entry/formview.h"
#include "entry/pages.h"
#include "progress/moveform.h"
#include "progress/wayview.h"
#include "widgets/theme.h"
#include "workspace/acceptance.h"
#include "workspace/casesession.h"

namespace guapai::ui {
namespace {

using workspace::Progress;

constexpr int kMargin = 24;
constexpr int kBetween = 14;
constexpr int kListHeight = 240;
constexpr int kActsInLine = 4;
constexpr int kActMargin = 16;  ///< beside the words of an act

QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

QString joined(QStringList parts) {
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" · "));
}

QString dateText(const std::optional<core::Date>& date) {
  return date ? text(date->chinese()) : QString();
}

void clear(QLayout& layout) {
  while (QLayoutItem* const item = layout.takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

}  // namespace

ProgressPage::ProgressPage(workspace::CaseSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(&session),
      m_scroll(new QScrollArea(this)),
      m_way(new WayView(this)),
      m_acts(new QWidget(this)),
      m_form(new MoveForm(session.definitions().catalogue(), session.definitions().messages(), this)),
      m_acceptances(new QWidget(this)),
      m_rectification(makeRectificationView(session, this)) {
  setObjectName(QStringLiteral("progressPage"));
  auto* const content = new QWidget(this);
  auto* const column = new QVBoxLayout(content);
  column->setContentsMargins(kMargin, 16, kMargin, 16);
  column->setSpacing(kBetween);
  m_stage = addLabel(column, "progressStage");
  m_stage->setFont(fontOf(font(), 3, QFont::Medium));
  m_readOnly = addLabel(column, "readOnlyRound");
  m_due = addLabel(column, "dueDates");
  // What can be done stands where it is seen without scrolling, however long the way is.
  new QVBoxLayout(m_acts);
  m_acts->layout()->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_acts);
  column->addWidget(m_form);
  auto* const records = new QVBoxLayout(m_acceptances);
  records->setContentsMargins(0, 0, 0, 0);
  records->setSpacing(kBetween);
  column->addWidget(m_acceptances);
  column->addWidget(m_way);
  column->addStretch();

  m_scroll->setObjectName(QStringLiteral("progressScroll"));
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setWidgetResizable(true);
  m_scroll->setWidget(content);
  m_rectification->setFrameShape(QFrame::NoFrame);
  m_rectification->setFixedHeight(kListHeight);
  auto* const page = new QVBoxLayout(this);
  page->setContentsMargins(0, 0, 0, 0);
  page->setSpacing(0);
  page->addWidget(m_scroll, 1);
  page->addWidget(m_rectification);

  connect(m_form, &MoveForm::closed, this, &ProgressPage::actClosed);
  connect(&session, &workspace::CaseSession::evaluationChanged, this, &ProgressPage::showCase);
  showCase();
}

QLabel* ProgressPage::addLabel(QVBoxLayout* to, const char* name) {
  auto* const label = new QLabel(this);
  label->setObjectName(QLatin1String(name));
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  to->addWidget(label);
  return label;
}

bool ProgressPage::holds(core::FieldId field) const {
  return m_session->definitions().catalogue()[field].name.starts_with("progress.") && !m_rectification->holds(field);
}

void ProgressPage::takeFocus() {
  const auto buttons = m_acts->findChildren<QPushButton*>();
  const auto first =
      std::ranges::find_if(buttons, [this](const QPushButton* button) { return button->isVisibleTo(m_acts); });
  if (!m_form->isHidden())
    m_form->takeFocus();  // in its blank, not on what carries it out
  else if (first != buttons.end())
    (*first)->setFocus(Qt::TabFocusReason);
  else
    m_scroll->setFocus(Qt::TabFocusReason);  // what can only be read is scrolled by keys
}

void ProgressPage::showCase() {
  const Progress progress(m_session->definitions(), m_session->answers());
  const auto later = m_session->laterRound();
  m_readOnly->setVisible(later.has_value());
  if (later) {
    m_readOnly->setText(
        tr("There is round %1 of this center. This round is kept as it was and can only be read.").arg(*later));
    setInk(*m_readOnly, colours(palette()).doubtful);
    m_form->hide();
  }
  showWay(progress);
  showDue();
  showActs(progress);
  showAcceptances();
  m_rectification->setVisible(hasItems(progress));
}

bool ProgressPage::hasItems(const Progress& progress) const {
  const auto items = workspace::ProgressFields(m_session->answers().catalogue()).rectification.list;
  return !progress.stage().setBy.empty() || m_session->answers().list(items) != nullptr;
}

void ProgressPage::showWay(const Progress& progress) {
  const core::FieldCatalogue& catalogue = m_session->definitions().catalogue();
  const core::Field& names = catalogue[catalogue.require("progress.moves.to")];
  using Kind = WayView::Stop::Kind;
  const auto stopOf = [&](const workspace::Move& move, Kind kind) {
    const core::Choice* const name = names.choice(move.to->id);
    QStringList by{dateText(move.on), text(move.person), text(move.documentNo)};
    if (!move.recorded) by.append(tr("as dated on its paper"));
    const QString practice = tr("(practice of the district, not in the notice)");
    return WayView::Stop{.kind = kind,
                         .name = move.to->practice ? text(name->label) + practice : text(name->label),
                         .by = joined(by),
                         .note = text(move.note),
                         .hint = tr("Notice, %1").arg(text(move.to->clause))};
  };
  std::vector<WayView::Stop> stops;
  for (const workspace::Move& move : progress.way()) stops.push_back(stopOf(move, Kind::Done));
  if (!stops.empty()) stops.back().kind = Kind::Now;
  for (const workspace::TakenBackMove& taken : progress.takenBack()) {
    WayView::Stop stop = stopOf(taken.move, Kind::Withdrawn);
    stop.name = tr("Taken back: %1").arg(stop.name);
    stop.note = joined({dateText(taken.on), text(taken.reason)});
    stops.push_back(std::move(stop));
  }
  m_way->setStops(stops);
  const auto now = workspace::stageOf(m_session->definitions().standard(), m_session->answers());
  m_stage->setText(joined({text(now.stage->label), dateText(now.since)}));
}

/// What is due, with how long that is.
void ProgressPage::showDue() {
  const Colours& own = colours(palette());
  QStringList lines;
  for (const auto& due : workspace::dueDates(m_session->definitions().standard(), m_session->answers())) {
    const auto days = static_cast<int>((due.on.days() - m_session->today().days()).count());
    const QString when = days < 0 ? tr("%n day(s) overdue", nullptr, -days) : tr("%n day(s) left", nullptr, days);
    const QString line = tr("By %1: %2 (%3)").arg(text(due.on.chinese()), text(due.text), when);
    lines.append(QStringLiteral("<span style=\"color:%1\">%2</span>")
                     .arg((days < 0 ? own.notMet : own.doubtful).name(), line.toHtmlEscaped()));
  }
  m_due->setText(lines.join(QStringLiteral("<br>")));
  m_due->setVisible(!lines.isEmpty());
}

void ProgressPage::showActs(const Progress& progress) {
  // An edit that ends as an act is clicked must not take the button away from under the click.
  QStringList offered{m_session->laterRound() ? QStringLiteral("read-only") : text(progress.stage().id)};
  if (hasItems(progress)) offered.append(QStringLiteral("items"));
  if (progress.canTakeBack()) offered.append(QStringLiteral("takeBack"));
  if (offered == m_offered) return;
  m_offered = offered;
  clear(*m_acts->layout());
  if (m_session->laterRound()) return;
  auto* const row = new QWidget(m_acts);
  auto* const acts = new QGridLayout(row);
  acts->setContentsMargins(0, 0, 0, 0);
  acts->setColumnStretch(kActsInLine, 1);
  m_acts->layout()->addWidget(row);
  const auto add = [acts](QPushButton* button) {
    const int count = acts->count();
    acts->addWidget(button, count / kActsInLine, count % kActsInLine);
  };
  for (const rules::Stage* const stage : progress.next()) {
    QPushButton* const button = addButton(text(stage->act), QStringLiteral("act.") + text(stage->id));
    button->setToolTip(tr("Notice, %1").arg(text(stage->clause)));
    connect(button, &QPushButton::clicked, this, [this, stage] { askMove(*stage); });
    add(button);
  }
  if (progress.stage().ends) {
    QPushButton* const button = addButton(tr("Open a new round"), QStringLiteral("newRound"));
    connect(button, &QPushButton::clicked, this, &ProgressPage::newRoundWanted);
    add(button);
  }
  if (hasItems(progress)) {
    QPushButton* const button = addButton(tr("Items to put right"), QStringLiteral("items"));
    const auto list = workspace::ProgressFields(m_session->answers().catalogue()).rectification.list;
    connect(button, &QPushButton::clicked, this, [this, list] { m_rectification->focusPlace({.field = list}); });
    add(button);
  }
  if (progress.canTakeBack()) {
    QPushButton* const button = addButton(tr("Take back the last step…"), QStringLiteral("takeBack"));
    connect(button, &QPushButton::clicked, this, &ProgressPage::askTakeBack);
    add(button);
  }
}

QPushButton* ProgressPage::addButton(const QString& text, const QString& name) {
  auto* const button = new QPushButton(text, m_acts);
  button->setObjectName(name);
  button->setMinimumWidth(button->sizeHint().width() + kActMargin);
  button->setAutoDefault(true);  // Enter presses it, as Space does
  return button;
}

void ProgressPage::askMove(const rules::Stage& stage) {
  const Progress progress(m_session->definitions(), m_session->answers());
  const QString hint = stage.practice ? tr("A practice of the district; the notice does not have it.") : QString();
  m_form->askMove(text(stage.act), hint, progress.usualDate(stage, m_session->today()),
                  [this, to = &stage](const MoveForm& form) -> std::optional<QString> {
                    const workspace::Move move{.to = to,
                                               .on = form.date(),
                                               .person = form.person().toStdString(),
                                               .documentNo = form.documentNo().toStdString(),
                                               .note = form.note().toStdString()};
                    const Progress now(m_session->definitions(), m_session->answers());
                    if (const auto fault = now.fault(move, m_session->evaluation(), m_session->today()))
                      return text(m_session->definitions().messages().sentence(*fault));
                    if (m_session->act(now.make(move, m_session->today()), text(to->act))) return std::nullopt;
                    return tr("This was not stored.");
                  });
  m_acts->hide();
}

void ProgressPage::askTakeBack() {
  m_form->askReason(tr("Take back the last step"), tr("It stays on record as taken back, with the reason."),
                    [this](const MoveForm& form) -> std::optional<QString> {
                      const core::Messages& messages = m_session->definitions().messages();
                      if (form.reason().isEmpty()) return text(messages.sentence("progress.no_reason"));
                      const Progress now(m_session->definitions(), m_session->answers());
                      const auto changes = now.takeBack(form.reason().toStdString(), m_session->today());
                      if (m_session->act(changes, tr("Take back the last step"))) return std::nullopt;
                      return tr("This was not stored.");
                    });
  m_acts->hide();
}

void ProgressPage::actClosed(bool /*done*/) {
  m_acts->show();
  takeFocus();
}

/// Each decision, and what is no longer as it was when it was made.
void ProgressPage::showAcceptances() {
  clear(*m_acceptances->layout());
  const core::FieldCatalogue& catalogue = m_session->definitions().catalogue();
  const workspace::ProgressFields fields(catalogue);
  // The last one first: it is the one in force, and the one that what came later is held against.
  auto records = workspace::acceptancesOf(m_session->answers());
  std::ranges::reverse(records);
  bool inForce = true;
  for (const auto& record : records) {
    auto* const block = new QWidget(m_acceptances);
    auto* const lines = new QVBoxLayout(block);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    m_acceptances->layout()->addWidget(block);
    const core::Choice* const decision = catalogue[fields.acceptances.decision].choice(record.decision);
    const QString name = decision == nullptr ? QString() : text(decision->label);
    QLabel* const head = addLabel(lines, "acceptance");
    head->setText(joined({tr("Decision on record: %1").arg(name), dateText(record.decidedOn), text(record.person),
                          text(record.documentNo)}));
    head->setToolTip(text(record.standard) + QLatin1Char(' ') + text(record.checksum));
    QLabel* const state = addLabel(lines, "sinceAcceptance");
    if (record.takenBackOn) {
      state->setText(tr("Taken back on %1").arg(dateText(record.takenBackOn)));
      setInk(*state, colours(palette()).muted);
      continue;
    }
    if (!std::exchange(inForce, false)) {
      state->setText(tr("A later decision has taken its place."));
      setInk(*state, colours(palette()).muted);
      continue;
    }
    const auto since =
        workspace::sinceAcceptance(m_session->definitions(), m_session->answers(), record.row, m_session->evaluation());
    state->setText(workspace::sinceText(m_session->definitions(), since));
    setInk(*state, since.differs() ? colours(palette()).doubtful : colours(palette()).muted);
  }
  m_acceptances->setVisible(m_acceptances->layout()->count() > 0);
}

}  // namespace guapai::ui
