#include "progress/movequestions.h"

#include <utility>

#include "platform/datetext.h"
#include "platform/shown.h"
#include "procedure/progress.h"

namespace guapai::ui {
namespace {

using platform::text;
using procedure::Progress;
using procedure::ProgressFields;

Progress progressOf(const session::CaseSession& session) {
  return {session.definitions(), session.answers()};
}

QString optional(const QString& label) {
  return MoveQuestions::tr("%1 (optional)").arg(label);
}

procedure::Move moveOf(const rules::Stage& to, const ProgressFields& fields, const MoveForm& form) {
  return {.to = &to,
          .on = form.date(fields.moves.on),
          .person = form.text(fields.moves.person),
          .documentNo = form.text(fields.moves.documentNo),
          .note = form.text(fields.moves.note),
          .item = form.text(fields.rectification.item),
          .deadline = form.date(fields.rectification.deadline)};
}

}  // namespace

MoveQuestions::MoveQuestions(session::CaseSession& session, std::string& lastPerson)
    : m_session(&session), m_lastPerson(&lastPerson) {}

std::vector<MoveQuestions::Offer> MoveQuestions::offered() const {
  if (m_session->isReadOnly()) return {};
  const Progress progress = progressOf(*m_session);
  const auto next = progress.next();
  std::vector<Offer> offers;
  offers.reserve(next.size() + 2);
  for (const rules::Stage* const to : next) offers.push_back({.id = to->id, .act = text(to->act), .to = to});
  if (progress.stage().ends) offers.push_back(openingRound());
  if (progress.canTakeBack()) offers.push_back(takingBack());
  return offers;
}

MoveQuestions::Offer MoveQuestions::takingBack() const {
  const core::Answers& answers = m_session->answers();
  const core::Row& last = answers.list(ProgressFields(answers.catalogue()).moves.list)->rows.back();
  return {.id = "take_back." + std::to_string(last.id.number), .act = tr("Take back the last step")};
}

MoveQuestions::Offer MoveQuestions::openingRound() const {
  return {.id = kNewRound, .act = tr("Open round %1").arg(m_session->head().round + 1)};
}

MoveForm::Question MoveQuestions::move(const rules::Stage& to) const {
  const ProgressFields fields(m_session->answers().catalogue());
  const QString on = platform::dateText(progressOf(*m_session).usualDate(to, m_session->today()));
  const QString document = label(fields.moves.documentNo);
  MoveForm::Question question{.id = to.id, .act = text(to.act), .hint = hintOf(to), .warning = warningOf(to)};
  question.blanks = {{"moveDate", fields.moves.on, label(fields.moves.on), on},
                     {"movePerson", fields.moves.person, label(fields.moves.person), person()},
                     {"moveDocument", fields.moves.documentNo, to.official ? document : optional(document), {}}};
  if (!to.setBy.empty()) {
    const QString item = label(fields.rectification.item);
    const bool isFound = !progressOf(*m_session).itemsOf(to, m_session->evaluation()).empty();
    question.blanks.push_back(
        {"moveDeadline", fields.rectification.deadline, label(fields.rectification.deadline), {}});
    question.blanks.push_back(
        {"moveItem", fields.rectification.item, isFound ? optional(tr("A further item")) : item, {}});
  }
  question.blanks.push_back({"moveNote", fields.moves.note, optional(label(fields.moves.note)), {}});
  question.check = [this, &to, fields](const MoveForm& form) {
    return refusal(progressOf(*m_session).fault(moveOf(to, fields, form), m_session->evaluation(), m_session->today()));
  };
  question.done = [this, &to, fields](const MoveForm& form) {
    const procedure::Move made = moveOf(to, fields, form);
    return done(
        m_session->act(progressOf(*m_session).make(made, m_session->evaluation(), m_session->today()), text(to.act)),
        made.person);
  };
  return question;
}

/// What the move does besides, one thing a line.
QString MoveQuestions::hintOf(const rules::Stage& to) const {
  QStringList lines;
  if (to.practice) lines.append(tr("A practice of the district; the notice does not have it."));
  const auto items = progressOf(*m_session).itemsOf(to, m_session->evaluation());
  if (!items.empty()) {
    QStringList names;
    for (const std::string& item : items) names.append(text(item).section(u'：', 0, 0));
    lines.append(tr("These go onto the list of what is to be put right: %1.").arg(names.join(u'、')));
  }
  return lines.join(u'\n');
}

/// Why the move cannot be made, so that the user knows it before typing; else what is worth knowing.
QString MoveQuestions::warningOf(const rules::Stage& to) const {
  const Progress progress = progressOf(*m_session);
  auto said = progress.obstacle(to, m_session->evaluation());
  if (!said) said = progress.warning(to, m_session->evaluation());
  return said ? text(m_session->definitions().messages().sentence(*said)) : QString();
}

MoveForm::Question MoveQuestions::takeBack() const {
  const ProgressFields fields(m_session->answers().catalogue());
  Offer offer = takingBack();
  MoveForm::Question question{.id = std::move(offer.id),
                              .act = std::move(offer.act),
                              .hint = tr("It stays on record as taken back, with the reason."),
                              .warning = {}};
  question.blanks = {{"moveReason", fields.reason, label(fields.reason), {}},
                     {"movePerson", fields.takenBackBy, label(fields.takenBackBy), person()}};
  question.check = [this, fields](const MoveForm& form) {
    return refusal(progressOf(*m_session).faultOfTakingBack(form.text(fields.reason), form.text(fields.takenBackBy)));
  };
  question.done = [this, fields](const MoveForm& form) {
    const std::string by = form.text(fields.takenBackBy);
    const Progress now = progressOf(*m_session);
    const QString name = tr("Take back: %1").arg(text(now.stage().act));
    return done(m_session->act(now.takeBack(form.text(fields.reason), by, m_session->today()), name), by);
  };
  return question;
}

MoveForm::Question MoveQuestions::newRound(std::function<void()> open) const {
  Offer offer = openingRound();
  MoveForm::Question question{
      .id = std::move(offer.id),
      .act = std::move(offer.act),
      .hint =
          tr("Round %1 is kept as it was and can only be read from then on. The new round takes over who and where "
             "the center is; figures, dates and opinions begin anew. Undo takes it back while nothing is typed in it.")
              .arg(m_session->head().round),
      .warning = {}};
  question.done = [open = std::move(open)](const MoveForm&) {
    open();
    return std::optional<QString>();
  };
  return question;
}

QString MoveQuestions::label(core::FieldId field) const {
  return text(m_session->definitions().catalogue()[field].label);
}

QString MoveQuestions::person() const {
  const std::string usual = progressOf(*m_session).usualPerson();
  return text(usual.empty() ? *m_lastPerson : usual);
}

std::optional<MoveForm::Refusal> MoveQuestions::refusal(const std::optional<core::Problem>& fault) const {
  if (!fault) return std::nullopt;
  return MoveForm::Refusal{.sentence = text(m_session->definitions().messages().sentence(*fault)), .path = fault->path};
}

std::optional<QString> MoveQuestions::done(bool stored, const std::string& person) const {
  if (!stored) return tr("This was not stored.");
  *m_lastPerson = person;
  return std::nullopt;
}

}  // namespace guapai::ui
