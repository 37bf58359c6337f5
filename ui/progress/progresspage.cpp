#include "progress/progresspage.h"

#include <algorithm>
#include <utility>

#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include "entry/caseforms.h"
#include "entry/formview.h"
#include "platform/datetext.h"
#include "platform/shown.h"
#include "progress/acceptanceview.h"
#include "progress/wayview.h"
#include "session/casesession.h"
#include "widgets/plainlabel.h"
#include "widgets/screenreader.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using platform::dateText;
using platform::text;
using procedure::Progress;

constexpr int kMargin = 24;
constexpr int kBetween = 14;
constexpr int kInSight = 40;  ///< the room kept visible above and below the widget with the focus

}  // namespace

ProgressPage::ProgressPage(session::CaseSession& session, std::string& lastPerson, QWidget* parent)
    : QWidget(parent),
      m_session(&session),
      m_questions(session, lastPerson),
      m_drafts(session),
      m_scroll(new QScrollArea(this)),
      m_way(new WayView(this)),
      m_acts(new ActBar(this)),
      m_form(new MoveForm(session.definitions().catalogue(), session.definitions().messages(), this)),
      m_acceptances(new AcceptanceView(this)),
      m_rectification(makeRectificationView(session, this)) {
  setObjectName(QStringLiteral("progressPage"));
  auto* const content = new QWidget(this);
  lay(content);
  m_scroll->setObjectName(QStringLiteral("progressScroll"));
  setReaderRole(*m_scroll, QAccessible::Pane);
  m_scroll->setAccessibleName(tr("Progress of the case"));
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setWidgetResizable(true);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setWidget(content);
  auto* const page = new QVBoxLayout(this);
  page->setContentsMargins(0, 0, 0, 0);
  page->addWidget(m_scroll);

  connect(m_acts, &ActBar::chosen, this, [this](const std::string& id) {
    if (const auto question = questionOf(id)) ask(*question);
  });
  connect(m_form, &MoveForm::edited, this, &ProgressPage::keepTyped);
  connect(m_form, &MoveForm::closed, this, &ProgressPage::actClosed);
  connect(&session, &session::CaseSession::evaluationChanged, this, &ProgressPage::follow);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { keepInSight(now); });
  showCase();
}

ProgressPage::~ProgressPage() {
  // A blank that is destroyed while it has the focus reports this when the page is already half destroyed.
  disconnect(qApp, nullptr, this, nullptr);
  disconnect(m_session, nullptr, this, nullptr);
  m_drafts.save();
}

/// The acts stand above the way of the case, so that they are seen without scrolling however long the way is.
void ProgressPage::lay(QWidget* content) {
  auto* const column = new QVBoxLayout(content);
  column->setContentsMargins(0, 16, 0, 16);
  column->setSpacing(kBetween);
  const auto beside = [column] {
    auto* const part = new QVBoxLayout;
    part->setContentsMargins(kMargin, 0, kMargin, 0);
    part->setSpacing(kBetween);
    column->addLayout(part);
    return part;
  };
  auto* const above = beside();
  m_stage = addLabel(above, "progressStage");
  m_stage->setFont(fontOf(font(), 3, QFont::Medium));
  m_readOnly = addLabel(above, "readOnlyRound");
  m_trial = addLabel(above, "noMovesWhileTrying");
  m_trial->setText(
      tr("Figures are being tried. Adopt or discard them first: what the commission does is never tried."));
  m_overdue = addLabel(above, "overdueDates");
  m_due = addLabel(above, "dueDates");
  above->addWidget(m_acts);
  m_start = addLabel(above, "startOfWay");
  m_start->setText(
      tr("Nothing was done in this case yet. It counts as applied once the date of the application is filled in on the "
         "application form; everything else is recorded by the buttons above."));
  m_note = addLabel(above, "unfinishedMoves");
  above->addWidget(m_form);
  above->addWidget(m_acceptances);
  column->addWidget(m_rectification);
  beside()->addWidget(m_way);
  column->addStretch();
  m_rectification->setFrameShape(QFrame::NoFrame);
  m_rectification->growWithPage();
  // The stage says who demands that something is put right.
  m_rectification->setRowDefaults([this]() -> FormView::RowDefaults::result_type {
    const std::string& setBy = Progress(m_session->definitions(), m_session->answers()).stage().setBy;
    if (setBy.empty()) return {};
    const procedure::ProgressFields fields(m_session->answers().catalogue());
    return {{fields.rectification.setBy, core::Value(core::Code{setBy})}};
  });
}

PlainLabel* ProgressPage::addLabel(QVBoxLayout* to, const char* name) {
  auto* const label = new PlainLabel(this);
  label->setObjectName(QLatin1String(name));
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  to->addWidget(label);
  return label;
}

bool ProgressPage::holds(core::FieldId field) const {
  return shows(m_session->definitions().catalogue()[field]) && !m_rectification->holds(field);
}

void ProgressPage::takeFocus() {
  if (!m_form->isHidden() && m_form->isEnabled()) return m_form->takeFocus();  // in a blank, not on the button
  QPushButton* const first = m_acts->first();
  if (first != nullptr && first->isEnabled() && !m_acts->isHidden())
    first->setFocus(Qt::TabFocusReason);
  else
    m_scroll->setFocus(Qt::TabFocusReason);  // the keys then scroll a page that can only be read
}

/// A hidden page is brought up to date only when it is shown.
void ProgressPage::follow() {
  if (isVisible())
    showCase();
  else
    m_isBehind = true;
  if (!m_unfinished.all().empty()) Q_EMIT openPlacesChanged();
}

void ProgressPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_isBehind) showCase();
}

void ProgressPage::showCase() {
  m_isBehind = false;
  const Progress progress(m_session->definitions(), m_session->answers());
  showState();
  showWay(progress);
  showDue();
  showActs();
  m_acceptances->show(*m_session);
  m_rectification->setVisible(hasItems(progress));
  if (const auto asked = m_form->isHidden() ? std::nullopt : questionOf(m_form->id()))
    m_form->renew(asked->hint, asked->warning);
}

/// Shows whether anything can be done at all and, if not, why.
void ProgressPage::showState() {
  const auto later = m_session->laterRound();
  const QColor doubtful = colours(palette()).doubtful;
  const bool readOnly = m_session->isReadOnly();
  m_readOnly->setVisible(readOnly);
  if (readOnly) {
    m_readOnly->setText(
        later ? tr("There is round %1 of this center. This round is kept as it was and can only be read.").arg(*later)
              : tr("This library can only be read."));
    setInk(*m_readOnly, doubtful);
    m_form->hide();
  }
  const bool tries = m_session->isTrying();
  m_trial->setVisible(tries);
  setInk(*m_trial, doubtful);
  m_acts->setEnabled(!tries);
  m_form->setEnabled(!tries);
  m_rectification->widget()->setEnabled(!tries && !readOnly);
}

bool ProgressPage::hasItems(const Progress& progress) const {
  const auto items = procedure::ProgressFields(m_session->answers().catalogue()).rectification.list;
  return !progress.stage().setBy.empty() || m_session->answers().list(items) != nullptr;
}

void ProgressPage::showWay(const Progress& progress) {
  const core::FieldCatalogue& catalogue = m_session->definitions().catalogue();
  const core::Field& names = catalogue[catalogue.require("progress.moves.to")];
  using Kind = WayView::Stop::Kind;
  const auto stopOf = [&](const procedure::Move& move, Kind kind) {
    const core::Choice* const name = names.choice(move.to->id);
    QStringList by{dateText(move.on), text(move.person), text(move.documentNo)};
    if (!move.recorded) by.append(tr("as dated on its paper"));
    const QString practice = tr("(practice of the district, not in the notice)");
    return WayView::Stop{.kind = kind,
                         .name = move.to->practice ? text(name->label) + practice : text(name->label),
                         .by = platform::dotted(by),
                         .note = text(move.note),
                         .hint = tr("Notice, %1").arg(text(move.to->clause))};
  };
  std::vector<WayView::Stop> stops;
  for (const procedure::Move& move : progress.way()) stops.push_back(stopOf(move, Kind::Done));
  if (!stops.empty()) stops.back().kind = Kind::Now;
  for (const procedure::TakenBackMove& taken : progress.takenBack()) {
    WayView::Stop stop = stopOf(taken.move, Kind::Withdrawn);
    stop.name = tr("Taken back: %1").arg(stop.name);
    stop.note = platform::dotted({dateText(taken.on), text(taken.by), text(taken.reason)});
    stops.push_back(std::move(stop));
  }
  m_way->setStops(stops);
  m_start->setVisible(stops.empty() && !m_session->isReadOnly());
  setInk(*m_start, colours(palette()).muted);
  const auto now = procedure::stageOf(m_session->definitions().standard(), m_session->answers());
  m_stage->setText(platform::dotted({text(now.stage->label), dateText(now.since)}));
}

/// Shows what is due and how many days remain or have passed.
void ProgressPage::showDue() {
  QStringList overdue;
  QStringList lines;
  const auto all = procedure::dueDates(m_session->definitions().standard(), m_session->answers());
  for (auto due = all.begin(); due != all.end();) {
    const core::Date day = due->on;
    QStringList what;  // all that is due on one day stands in one line
    for (; due != all.end() && due->on == day; ++due) {
      // An item shows only its name here: it stands in full in the list below.
      what.append(due->item ? text(due->text).section(u'：', 0, 0) : text(due->text));
    }
    const auto days = static_cast<int>((day.days() - m_session->today().days()).count());
    const QString when = days < 0 ? tr("%n day(s) overdue", nullptr, -days) : tr("%n day(s) left", nullptr, days);
    (days < 0 ? overdue : lines).append(tr("By %1: %2 (%3)").arg(dateText(day), what.join(u'、'), when));
  }
  const auto show = [](PlainLabel& label, const QStringList& says, const QColor& colour) {
    label.setText(says.join(QLatin1Char('\n')));
    label.setVisible(!says.isEmpty());
    setInk(label, colour);
  };
  show(*m_overdue, overdue, colours(palette()).notMet);
  show(*m_due, lines, colours(palette()).doubtful);
}

void ProgressPage::showActs() {
  const auto offers = m_questions.offered();
  std::vector<ActBar::Act> acts;
  acts.reserve(offers.size());
  for (const auto& offer : offers) acts.push_back(actOf(offer));
  const bool hadFocus = m_acts->isAncestorOf(QApplication::focusWidget());
  m_acts->offer(acts);
  if (hadFocus && !m_acts->isAncestorOf(QApplication::focusWidget())) takeFocus();
  if (!m_form->isHidden() && std::ranges::find(offers, m_form->id(), &MoveQuestions::Offer::id) == offers.end()) {
    m_form->hide();
    m_acts->show();
  }
  chainTabs();
  showUnfinishedNote();
}

ActBar::Act ProgressPage::actOf(const MoveQuestions::Offer& offer) const {
  if (offer.to != nullptr)
    return {.id = offer.id,
            .name = QStringLiteral("act.") + text(offer.id),
            .text = offer.act,
            .hint = tr("Notice, %1").arg(text(offer.to->clause))};
  if (offer.id == MoveQuestions::kNewRound)
    return {.id = offer.id, .name = QStringLiteral("newRound"), .text = tr("Open a new round…"), .hint = {}};
  return {.id = offer.id, .name = QStringLiteral("takeBack"), .text = tr("Take back the last step…"), .hint = {}};
}

/// The question of this act; nothing when the act is not offered.
std::optional<MoveForm::Question> ProgressPage::questionOf(const std::string& id) {
  const auto offers = m_questions.offered();
  const auto offer = std::ranges::find(offers, id, &MoveQuestions::Offer::id);
  if (offer == offers.end()) return std::nullopt;
  if (offer->to != nullptr) return m_questions.move(*offer->to);
  if (id != MoveQuestions::kNewRound) return m_questions.takeBack();
  // Queued, because this page is destroyed together with the case that it shows.
  return m_questions.newRound(
      [this] { QMetaObject::invokeMethod(this, &ProgressPage::newRoundWanted, Qt::QueuedConnection); });
}

void ProgressPage::ask(const MoveForm::Question& question) {
  m_acts->hide();
  m_note->hide();
  m_form->ask(question, m_unfinished.find(question.id));
  // Queued, because a page that comes up together with the form has no size yet.
  QMetaObject::invokeMethod(
      this, [this] { keepInSight(m_form); }, Qt::QueuedConnection);
}

// Words that were typed about acts that were not done

void ProgressPage::keepTyped() {
  m_unfinished.keep(m_form->id(), m_form->typed());
  storeUnfinished();
}

void ProgressPage::storeUnfinished() {
  m_drafts.keep(wayPlace(), text(m_unfinished.text()));
  Q_EMIT openPlacesChanged();
}

core::Place ProgressPage::wayPlace() const {
  return {.field = procedure::ProgressFields(m_session->answers().catalogue()).moves.list, .row = std::nullopt};
}

/// The offered acts about which something was typed.
std::vector<MoveQuestions::Offer> ProgressPage::unfinished() const {
  if (m_unfinished.all().empty()) return {};
  auto offers = m_questions.offered();
  std::erase_if(offers, [this](const auto& offer) { return m_unfinished.find(offer.id) == nullptr; });
  return offers;
}

std::vector<core::Place> ProgressPage::openPlaces() const {
  return unfinished().empty() ? std::vector<core::Place>() : std::vector{wayPlace()};
}

QString ProgressPage::unfinishedName() const {
  QStringList names;
  for (const auto& offer : unfinished()) names.append(offer.act);
  return names.join(u'、');
}

void ProgressPage::showUnfinishedNote() {
  const QString names = unfinishedName();
  m_note->setText(tr("Typed and not done yet: %1. It is kept, and there again when the act is opened.").arg(names));
  m_note->setVisible(!names.isEmpty() && m_form->isHidden());
  setInk(*m_note, colours(palette()).doubtful);
}

void ProgressPage::showUnfinished() {
  const auto open = unfinished();
  if (open.empty()) return takeFocus();
  if (!m_form->isHidden() && m_unfinished.find(m_form->id()) != nullptr) return m_form->takeFocus();
  if (const auto question = questionOf(open.front().id)) ask(*question);
}

void ProgressPage::restoreDraft(const QString& draft) {
  m_drafts.know(wayPlace());
  m_unfinished = session::UnfinishedActs::fromText(draft.toStdString());
  showUnfinishedNote();
  Q_EMIT openPlacesChanged();
}

std::vector<session::Unsaved> ProgressPage::unsaved() const {
  if (m_drafts.isKept(wayPlace()) || m_unfinished.all().empty()) return {};
  return {{.place = wayPlace(), .text = text(m_unfinished.text())}};
}

void ProgressPage::restoreUnsaved(const QString& draft) {
  restoreDraft(draft);
  storeUnfinished();
}

void ProgressPage::giveUpUnsaved() {
  if (unsaved().empty()) return;
  m_form->hide();
  m_unfinished.keepOnly({});
  storeUnfinished();
  showActs();
}

void ProgressPage::actClosed(MoveForm::End how) {
  if (how != MoveForm::End::Left) m_unfinished.forget(m_form->id());
  if (how == MoveForm::End::Done) forgetLeftBehind();
  storeUnfinished();
  m_acts->show();
  showUnfinishedNote();
  QPushButton* const asked = how == MoveForm::End::Done ? nullptr : m_acts->buttonOf(m_form->id());
  asked == nullptr ? takeFocus() : asked->setFocus(Qt::TabFocusReason);
}

/// Forgets the words about acts that are not offered any more. They may contain names of persons and must not stay in
/// the library when nothing leads to them.
void ProgressPage::forgetLeftBehind() {
  // The new round is opened only after this function has returned. From then on nothing can be done in this round.
  const bool isOver = m_form->id() == MoveQuestions::kNewRound;
  const auto offers = isOver ? std::vector<MoveQuestions::Offer>() : m_questions.offered();
  std::vector<std::string> acts;
  acts.reserve(offers.size());
  for (const auto& offer : offers) acts.push_back(offer.id);
  m_unfinished.keepOnly(acts);
}

// The way of the keyboard through the page

/// Puts the buttons behind the scroll area in the order of Tab. Widgets that are made late stand at the end of Qt's
/// order.
void ProgressPage::chainTabs() {
  QWidget* before = m_scroll;
  for (QPushButton* const button : m_acts->buttons()) {
    setTabOrder(before, button);
    before = button;
  }
}

/// When Tab enters the list, it goes to the first row. In Qt's order the tick of the list would come first.
bool ProgressPage::focusNextPrevChild(bool next) {
  const QWidget* const before = QApplication::focusWidget();
  if (!QWidget::focusNextPrevChild(next)) return false;
  const QWidget* const now = QApplication::focusWidget();
  if (next && !m_rectification->isAncestorOf(before) && m_rectification->isAncestorOf(now))
    m_rectification->focusPlace(
        {.field = procedure::ProgressFields(m_session->answers().catalogue()).rectification.list, .row = std::nullopt});
  return true;
}

/// Scrolls to the widget with the focus. When it belongs to the form and the form fits into the window, the whole form
/// is shown.
void ProgressPage::keepInSight(QWidget* now) {
  if (now == nullptr || !m_scroll->widget()->isAncestorOf(now)) return;
  const bool isOfForm = now == m_form || m_form->isAncestorOf(now);
  m_scroll->widget()->layout()->activate();
  if (isOfForm && m_form->height() <= m_scroll->viewport()->height())
    return m_scroll->ensureWidgetVisible(m_form, 0, 0);
  m_scroll->ensureWidgetVisible(now, 0, kInSight);
}

}  // namespace guapai::ui
