#include "supplement/asideforms.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

#include "entry/draftkeeper.h"
#include "platform/shown.h"
#include "supplement/correctionform.h"
#include "supplement/markform.h"

namespace guapai::ui {
namespace {

using annotations::CorrectionKind;
using annotations::QueryState;
using Words = session::UnfinishedActs::Words;
using platform::text;

constexpr int kLeastLines = 6;  ///< how many lines of the form stay visible in a low window

constexpr auto kField = "field";
constexpr auto kRow = "row";

/// The names of the acts in a draft.
constexpr std::array<std::pair<CorrectionKind, const char*>, 2> kCorrections{
    {{CorrectionKind::Keying, "keying"}, {CorrectionKind::Supplement, "supplement"}}};
constexpr std::array<std::pair<QueryState, const char*>, 3> kMarks{
    {{QueryState::PaperBlank, "paper_blank"}, {QueryState::Doubtful, "doubtful"}, {QueryState::Accepted, "accepted"}}};

template <typename Acts, typename Kind>
const char* actOf(const Acts& acts, Kind kind) {
  for (const auto& [each, act] : acts)
    if (each == kind) return act;
  return "";
}

void writePlace(Words& words, const terms::WrittenPlace& place) {
  words[kField] = place.field;
  if (place.row) words[kRow] = std::to_string(*place.row);
}

/// The place that a draft names; nothing when it names none, or one that does not exist any more.
std::optional<core::Place> placeOf(const Words& words, const core::Answers& answers) {
  const auto field = words.find(kField);
  if (field == words.end()) return std::nullopt;
  terms::WrittenPlace written{.field = field->second, .row = std::nullopt};
  if (const auto row = words.find(kRow); row != words.end()) {
    std::int64_t position = 0;
    const std::string& digits = row->second;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), position);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return std::nullopt;
    written.row = position;
  }
  return terms::placeAt(answers, written);
}

}  // namespace

AsideForms::AsideForms(QWidget* parent) : QScrollArea(parent), m_correction(new CorrectionForm), m_mark(new MarkForm) {
  auto* const forms = new QWidget;
  auto* const column = new QVBoxLayout(forms);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_correction);
  column->addWidget(m_mark);
  setWidget(forms);
  setWidgetResizable(true);
  setFrameShape(QFrame::StyledPanel);
  setFocusPolicy(Qt::NoFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  for (QWidget* const form : std::initializer_list<QWidget*>{forms, m_correction, m_mark})
    form->installEventFilter(this);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (now != nullptr && widget()->isAncestorOf(now)) ensureWidgetVisible(now);
  });
  hide();
  connect(m_correction, &CorrectionForm::edited, this, &AsideForms::keepTyped);
  connect(m_mark, &MarkForm::edited, this, &AsideForms::keepTyped);
  connect(m_correction, &CorrectionForm::closed, this, [this](const core::Place& place) {
    forgetTyped();
    Q_EMIT correctionClosed(place);
  });
  connect(m_mark, &MarkForm::closed, this, [this](const core::Place& place) {
    forgetTyped();
    Q_EMIT markClosed(place);
  });
}

AsideForms::~AsideForms() = default;

int AsideForms::heightForWidth(int width) const {
  const QLayout& column = *widget()->layout();
  const int wanted = column.hasHeightForWidth() ? column.totalHeightForWidth(width) : column.totalSizeHint().height();
  return std::max(wanted, column.totalMinimumSize().height()) + 2 * frameWidth();
}

QSize AsideForms::sizeHint() const {
  return {widget()->sizeHint().width(), heightForWidth(std::max(width(), 1))};
}

QSize AsideForms::minimumSizeHint() const {
  return {widget()->minimumSizeHint().width(), std::min(sizeHint().height(), kLeastLines * fontMetrics().height())};
}

bool AsideForms::eventFilter(QObject* watched, QEvent* event) {
  if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
  const bool isForm = watched == m_correction || watched == m_mark;
  if (isForm && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)) showForms();
  return QScrollArea::eventFilter(watched, event);
}

void AsideForms::showForms() {
  setVisible(!m_correction->isHidden() || !m_mark->isHidden());
  updateGeometry();
}

void AsideForms::setSession(session::CaseSession* session) {
  m_session = nullptr;  // what the forms report while they are left belongs to the case before
  m_drafts.reset();
  m_correction->leave();
  m_mark->leave();
  m_session = session;
  if (session != nullptr) m_drafts = std::make_unique<DraftKeeper>(*session);
}

void AsideForms::askCorrection(CorrectionKind kind, const core::Place& place) {
  m_mark->leave();
  m_correction->ask(*m_session, kind, place);
  m_correction->takeFocus();
}

void AsideForms::askMark(QueryState state, const core::Place& place) {
  m_correction->leave();
  m_mark->ask(*m_session, state, place);
  m_mark->takeFocus();
}

void AsideForms::settle() {
  m_mark->settle();
  saveDrafts();
}

// Words that were typed and not recorded

core::Place AsideForms::draftPlace() const {
  return {.field = m_session->definitions().catalogue().require("worksheets.corrections"), .row = std::nullopt};
}

session::UnfinishedActs AsideForms::typed() const {
  session::UnfinishedActs acts;
  const auto keep = [&acts, this](const char* act, Words words, const std::optional<core::Place>& place) {
    if (!place || words.empty()) return;
    writePlace(words, terms::writtenPlace(m_session->answers(), *place));
    acts.keep(act, std::move(words));
  };
  keep(actOf(kCorrections, m_correction->kind()), m_correction->typed(), m_correction->place());
  keep(actOf(kMarks, m_mark->state()), m_mark->typed(), m_mark->place());
  return acts;
}

void AsideForms::keepTyped() {
  if (m_session == nullptr || m_isRestoring) return;
  m_drafts->keep(draftPlace(), text(typed().text()));
  Q_EMIT openPlacesChanged();
}

void AsideForms::forgetTyped() {
  if (m_session == nullptr) return;
  m_drafts->keep(draftPlace(), {});
  Q_EMIT openPlacesChanged();
}

void AsideForms::saveDrafts() {
  if (m_drafts != nullptr) m_drafts->save();
}

QString AsideForms::unfinishedName() const {
  return m_correction->place() ? m_correction->accessibleName() : m_mark->accessibleName();
}

bool AsideForms::holds(const core::Place& place) const {
  return m_session != nullptr && place == draftPlace();
}

void AsideForms::takeFocus() {
  if (m_correction->place()) return m_correction->takeFocus();
  if (m_mark->place()) m_mark->takeFocus();
}

std::vector<core::Place> AsideForms::openPlaces() const {
  if (m_session == nullptr || typed().all().empty()) return {};
  return {draftPlace()};
}

void AsideForms::restoreDraft(const QString& draft) {
  m_drafts->know(draftPlace());
  const QScopedValueRollback restoring(m_isRestoring, true);
  const auto acts = session::UnfinishedActs::fromText(draft.toStdString());
  bool isShown = false;
  for (const auto& [act, words] : acts.all()) {
    const auto place = placeOf(words, m_session->answers());
    if (!place) continue;
    for (const auto& [kind, name] : kCorrections) {
      if (act != name) continue;
      m_correction->ask(*m_session, kind, *place, &words);
      isShown = true;
    }
    for (const auto& [state, name] : kMarks) {
      if (act != name) continue;
      m_mark->ask(*m_session, state, *place, &words);
      isShown = true;
    }
  }
  if (!isShown) m_drafts->keep(draftPlace(), {});  // the row to which the draft belongs does not exist any more
  Q_EMIT openPlacesChanged();
}

std::vector<session::Unsaved> AsideForms::unsaved() const {
  if (openPlaces().empty() || m_drafts->isKept(draftPlace())) return {};
  return {{.place = draftPlace(), .text = text(typed().text())}};
}

void AsideForms::restoreUnsaved(const QString& draft) {
  restoreDraft(draft);
  keepTyped();
}

void AsideForms::giveUpUnsaved() {
  if (unsaved().empty()) return;
  m_correction->leave();
  m_mark->leave();
}

}  // namespace guapai::ui
