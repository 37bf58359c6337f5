#include "desk/reviewerspage.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include <QtCore/QCoreApplication>

#include "desk/sheetmaker.h"
#include "entry/formpieces.h"
#include "entry/formview.h"
#include "session/casesession.h"
#include "verification/reviewers.h"

namespace guapai::ui {
namespace {

using forms::Align;
using forms::FormDefinition;
using forms::Piece;
using verification::Agreement;
using verification::ReviewedFact;
using verification::ReviewedLine;
using verification::Reviewer;
using verification::Reviewers;
using Tone = LiveText::Tone;

constexpr int kColumns = 5;

constexpr auto kSummary = "summary";
constexpr auto kSettlements = "settlements";
constexpr auto kAdoptAll = "adoptAll";
constexpr auto kSettling = "settling";
constexpr auto kStanding = ":standing";
constexpr auto kState = ":state";
constexpr auto kRefusal = ":refusal";
constexpr auto kAdopt = ":adopt";
constexpr std::array kTake{":first", ":second"};

std::string actNamed(const std::string& name) {
  return kActPrefix + name;
}

std::string whileSaid(const std::string& name) {
  return kWhilePrefix + name;
}

class ReviewersMaker : public SheetMaker {
  Q_DECLARE_TR_FUNCTIONS(guapai::ui::ReviewersMaker)

public:
  ReviewersMaker(const terms::Definitions& definitions, const Reviewers& reviewers)
      : SheetMaker(definitions), m_reviewers(reviewers) {}

  [[nodiscard]] FormDefinition make() {
    m_form.id = "reviewers";
    m_form.title = tr("Two reviewers").toStdString();
    m_form.columns = {3600, 3000, 3000, 2500, 3500};
    add({cell(0, kColumns, Align::Left, {live(kSummary), words(QStringLiteral("　")), live(actNamed(kAdoptAll))})});
    add({heading(cell(0, 1, Align::Center, {words(tr("Fact"))})), nameOf(1, tr("First reviewer"), "first"),
         nameOf(2, tr("Second reviewer"), "second"), heading(cell(3, 1, Align::Center, {words(tr("Verified"))})),
         heading(cell(4, 1, Align::Center, {words(tr("Agreement"))}))});
    for (const ReviewedFact& fact : m_reviewers.facts()) addFact(fact);
    add({cell(0, 1, Align::Center, {words(tr("Settled by"))}),
         cell(1, kColumns - 1, Align::Left,
              {blank(field("worksheets.settling.settled_by"), kNameWidth), words(u'　' + tr("on")),
               blank(field("worksheets.settling.settled_on"), kDateWidth), live(whileSaid(kSettling))})});
    add({cell(0, 1, Align::Center, {words(tr("Settlements"))}), cell(1, kColumns - 1, {{live(kSettlements)}})});
    return std::move(m_form);
  }

private:
  [[nodiscard]] forms::Cell nameOf(int column, const QString& label, const char* reviewer) const {
    return heading(
        cell(column, 1, {{words(label), blank(field("worksheets.reviewers." + std::string(reviewer) + ".name"))}}));
  }

  /// Adds the row of a fact and the row below it, which is shown only where the two reviewers differ.
  void addFact(const ReviewedFact& fact) {
    const auto found = [&](Reviewer reviewer) {
      return blank(m_definitions.catalogue()[fact.found[static_cast<std::size_t>(reviewer)]]);
    };
    add({cell(0, 1, Align::Left, {words(fact.label)}), cell(1, 1, Align::Left, {found(Reviewer::First)}),
         cell(2, 1, Align::Left, {found(Reviewer::Second)}), cell(3, 1, Align::Left, {live(fact.key + kStanding)}),
         cell(4, 1, Align::Left,
              {live(fact.key + kState), words(QStringLiteral("　")), live(actNamed(fact.key + kAdopt))})});
    add({cell(0, 1, Align::Right, {words(tr("Settle"))}),
         cell(1, kColumns - 1,
              {{words(tr("Reason")), blank(m_definitions.catalogue()[fact.reason])},
               {live(actNamed(fact.key + kTake[0])), live(actNamed(fact.key + kTake[1]))},
               {live(fact.key + kRefusal), live(whileSaid(fact.key))}})});
  }

  const Reviewers& m_reviewers;
};

/// What the page needs as long as it lives.
class ReviewersPage {
  Q_DECLARE_TR_FUNCTIONS(guapai::ui::ReviewersPage)

public:
  explicit ReviewersPage(session::CaseSession& session) : m_session(session), m_reviewers(session.definitions()) {}

  /// The fields that acts of the page change, while the page has no blanks for them.
  [[nodiscard]] std::set<core::FieldId> told() const {
    std::set<core::FieldId> fields{m_session.definitions().catalogue().require("worksheets.settlements")};
    for (const ReviewedFact& fact : m_reviewers.facts()) fields.insert(fact.verified);
    return fields;
  }

  [[nodiscard]] LiveTexts texts() const {
    const core::Answers& answers = m_session.answers();
    LiveTexts texts;
    texts[kSummary] = {.text = QString::fromStdString(m_reviewers.summary(answers))};
    if (!m_reviewers.adoptions(answers).empty())
      texts[actNamed(kAdoptAll)] = {.text = tr("Take over what does not differ")};
    bool differs = false;
    for (const ReviewedFact& fact : m_reviewers.facts()) differs = say(texts, fact) || differs;
    if (differs) texts.emplace(whileSaid(kSettling), LiveText());
    QStringList settlements;
    for (const std::string& line : m_reviewers.settlements(answers)) settlements.append(QString::fromStdString(line));
    texts[kSettlements] = {.text = settlements.join(u'\n')};
    return texts;
  }

  /// Does the act of this name.
  /// @return the blank to go on with, because the button that was pressed may be gone; absent where there is no such
  /// act.
  std::optional<core::FieldId> perform(const QString& name) {
    const std::string pressed = name.toStdString();
    if (pressed == kAdoptAll) {
      m_session.act(m_reviewers.adoptions(m_session.answers()), tr("Findings taken over"));
      return m_reviewers.facts().front().found[0];
    }
    for (const ReviewedFact& fact : m_reviewers.facts()) {
      if (pressed == fact.key + kAdopt) {
        m_session.act(m_reviewers.line(fact, m_session.answers()).adoption, tr("Finding taken over"));
        return fact.found[1];
      }
      for (const Reviewer reviewer : {Reviewer::First, Reviewer::Second})
        if (pressed == fact.key + kTake[static_cast<std::size_t>(reviewer)]) return settle(fact, reviewer);
    }
    return std::nullopt;
  }

private:
  std::optional<core::FieldId> settle(const ReviewedFact& fact, Reviewer reviewer) {
    const verification::Settling settling = m_reviewers.settle(fact, reviewer, m_session.answers());
    if (settling.missing) return settling.missing;
    m_session.act(settling.changes, tr("Difference settled"));
    return nextDifference(fact).value_or(fact.found[1]);
  }

  /// The blank for the reason of the next difference that is open, round and round from `settled`; absent where none
  /// is.
  [[nodiscard]] std::optional<core::FieldId> nextDifference(const ReviewedFact& settled) const {
    std::vector<ReviewedFact> facts = m_reviewers.facts();
    const auto here = std::ranges::find(facts, settled.key, &ReviewedFact::key);
    std::ranges::rotate(facts, here);
    const auto isOpen = [this](const ReviewedFact& fact) {
      return m_reviewers.line(fact, m_session.answers()).agreement == Agreement::Differ;
    };
    const auto next = std::ranges::find_if(facts, isOpen);
    return next == facts.end() ? std::nullopt : std::optional(next->reason);
  }

  /// Adds the texts of a fact. @return whether the reviewers differ, settled or not.
  bool say(LiveTexts& texts, const ReviewedFact& fact) const {
    const ReviewedLine line = m_reviewers.line(fact, m_session.answers());
    const bool isOpen = line.agreement == Agreement::Differ;
    texts[fact.key + kStanding] = {.text = QString::fromStdString(line.standing)};
    texts[fact.key + kState] = {
        .text = QString::fromStdString(line.state), .tone = isOpen ? Tone::Doubtful : Tone::Quiet, .mark = line.mark};
    if (!line.adoption.empty()) texts[actNamed(fact.key + kAdopt)] = {.text = tr("Take over")};
    if (!isOpen && line.agreement != Agreement::Settled) return false;
    texts.emplace(whileSaid(fact.key), LiveText());
    for (const Reviewer reviewer : {Reviewer::First, Reviewer::Second}) {
      const auto side = static_cast<std::size_t>(reviewer);
      const verification::Settling settling = m_reviewers.settle(fact, reviewer, m_session.answers());
      if (settling.changes.empty() && !settling.missing) continue;  // it is settled in this way already
      const QString take = reviewer == Reviewer::First ? tr("Take the first: %1") : tr("Take the second: %1");
      texts[actNamed(fact.key + kTake[side])] = {.text = take.arg(QString::fromStdString(line.found[side]))};
      if (isOpen)
        texts[fact.key + kRefusal] = {.text = QString::fromStdString(settling.refusal), .tone = Tone::Doubtful};
    }
    return true;
  }

  session::CaseSession& m_session;
  Reviewers m_reviewers;
};

/// Enter goes down the column of each reviewer, then to who settles, then through the reasons of the differences.
int laneOf(const core::Field& field) {
  constexpr std::array kLanes{"worksheets.reviewers.first.", "worksheets.reviewers.second.",
                              "worksheets.settling.settled"};
  const auto* const lane =
      std::ranges::find_if(kLanes, [&field](const char* begin) { return field.name.starts_with(begin); });
  return static_cast<int>(lane - kLanes.begin());
}

}  // namespace

std::shared_ptr<const FormDefinition> reviewersForm(const session::CaseSession& session) {
  const Reviewers reviewers(session.definitions());
  return std::make_shared<const FormDefinition>(ReviewersMaker(session.definitions(), reviewers).make());
}

FormView* makeReviewersView(session::CaseSession& session, QWidget* parent) {
  const auto page = std::make_shared<ReviewersPage>(session);
  auto* const view = new FormView(reviewersForm(session), session, parent);
  view->setTold(page->told());
  view->setLanes(laneOf);
  view->setLive([page] { return page->texts(); });
  QObject::connect(view, &FormView::acted, view, [page, view](const QString& name) {
    view->commitOpenEditor();
    if (const auto field = page->perform(name)) view->focusPlace({.field = *field, .row = std::nullopt});
  });
  return view;
}

}  // namespace guapai::ui
