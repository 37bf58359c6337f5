#include "desk/deskform.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include <QtCore/QCoreApplication>

#include "desk/sheetmaker.h"
#include "entry/formpieces.h"
#include "entry/livetext.h"
#include "terms/resultwords.h"
#include "verification/survey.h"

namespace guapai::ui {
namespace {

using forms::Align;
using forms::FormDefinition;
using forms::Length;
using forms::Piece;
using terms::FactOutline;

constexpr Length kCountWidth = 1500;
constexpr int kColumns = 4;
constexpr int kVerifiedColumn = 3;

class DeskMaker : public SheetMaker {
  Q_DECLARE_TR_FUNCTIONS(guapai::ui::DeskMaker)

public:
  DeskMaker(const terms::Definitions& definitions, const verification::Verification& verification)
      : SheetMaker(definitions), m_verification(verification), m_words(definitions.messages()) {}

  [[nodiscard]] DeskForm make() {
    m_form.id = "desk";
    m_form.title = tr("Verification").toStdString();
    m_form.columns = {3300, 3700, 3700, 4900};
    addSaying(tr("Verified"),
              {{live(kLiveSteps)}, {live(kLiveStrip)}, {live(kActPrefix + std::string(kActNextUnverified))}});
    addSaying(tr("Gap"), {{live(kLiveGap)}, {live(kActPrefix + std::string(kActWhatIf))}});
    addSaying(tr("To spare"), {{live(kLiveSlack)}});
    addSaying(tr("Corrected"), {{live(kLiveCorrections)}});
    const auto& criteria = m_definitions.standard().criteria();
    for (std::size_t i = 0; i < criteria.size(); ++i) addCriterion(i);
    for (const auto& disqualifier : m_definitions.standard().disqualifiers()) {
      addHeading(disqualifier.id, QString::fromStdString(m_words.disqualifier(disqualifier.number)), disqualifier.text);
      addDecision(disqualifier.id);
    }
    return {.form = std::make_shared<const FormDefinition>(std::move(m_form)), .sections = std::move(m_sections)};
  }

private:
  void add(std::vector<forms::Cell> cells) {
    SheetMaker::add(std::move(cells));
    m_sections.push_back(m_section);
  }

  /// Adds a row: a label, and beside it what is said or asked under that label.
  void addSaying(const QString& label, std::vector<std::vector<Piece>> paragraphs) {
    add({cell(0, 1, Align::Center, {words(label)}), cell(1, kColumns - 1, std::move(paragraphs))});
  }

  void addHeading(const std::string& id, const QString& number, const std::string& text) {
    m_section = id;
    add({heading(cell(0, kVerifiedColumn, Align::Left, {words(number + u'　' + QString::fromStdString(text))})),
         heading(cell(kVerifiedColumn, 1, Align::Left, {live(liveName(id, kLiveResult))}))});
  }

  void addCriterion(std::size_t at) {
    const auto& criterion = m_definitions.standard().criteria()[at];
    addHeading(criterion.id, QString::fromStdString(m_words.criterion(criterion.number)), criterion.text);
    const QString method = QString::fromStdString(m_words.sentence("finding.method", {{"method", criterion.method}}));
    add({cell(0, 1, Align::Left, {words(method)}),
         cell(1, 1, Align::Center, {live(liveName(criterion.id, kLiveApplication))}),
         cell(2, 1, Align::Center, {live(liveName(criterion.id, kLiveSecond))}),
         cell(kVerifiedColumn, 1, Align::Center,
              {words(QString::fromStdString(m_words.source(rules::Source::Verified)))})});
    const auto& outlines = m_verification.outlines()[at];
    for (std::size_t fact = 0; fact < outlines.size(); ++fact) addFact(criterion.id, fact, outlines[fact]);
    addSaying(tr("Differences"), {{live(liveName(criterion.id, kLiveDifferences))}});
    for (const verification::SurveyKind& kind : m_surveys)
      if (kind.criterion == criterion.id) addSurvey(kind);
    addDecision(criterion.id);
  }

  void addFact(const std::string& id, std::size_t at, const FactOutline& fact) {
    // A fact that two criteria share has its blank only where it stands first.
    std::vector<Piece> found;
    if (fact.verified && m_blanks.insert(*fact.verified).second)
      found = blankOrMarks(m_definitions.catalogue()[*fact.verified]);
    else if (fact.verified)
      found = {live(liveName(id, at, kLiveVerified))};
    add({cell(0, 1, Align::Left, {live(liveName(id, at, kLivePart)), words(fact.label)}),
         cell(1, 1, Align::Left, {live(liveName(id, at, kLiveApplication))}),
         cell(2, 1, Align::Left, {live(liveName(id, at, kLiveSecond))}),
         cell(kVerifiedColumn, 1, Align::Left, std::move(found))});
  }

  void addSurvey(const verification::SurveyKind& kind) {
    const std::string survey = "worksheets.surveys." + kind.name + ".";
    const std::string& id = kind.criterion;
    const auto count = [&](const char* member) -> std::vector<Piece> {
      const core::Field& counted = field(survey + member);
      return {words(shortLabel(counted)), blank(counted, kCountWidth), words(counted.unit + "　")};
    };
    std::vector<Piece> returned = count("asked");
    std::ranges::move(count("answered"), std::back_inserter(returned));
    std::vector<Piece> satisfied = count("satisfied");
    satisfied.push_back(words(tr("on")));
    satisfied.push_back(blank(field(survey + "surveyed_on"), kDateWidth));
    addSaying(tr("Survey"), {std::move(returned),
                             std::move(satisfied),
                             {words(tr("Held by")), blank(field(survey + "method"))},
                             {live(liveName(id, kLiveSurvey)), words(QStringLiteral("　")),
                              live(kActPrefix + liveName(id, kActAdoptSurvey))},
                             {live(liveName(id, kLiveSurveyWarning))}});
  }

  /// The label without its group. The catalogue puts the group before a label that occurs twice; here the head of the
  /// row says it.
  [[nodiscard]] static std::string shortLabel(const core::Field& field) {
    const std::size_t space = field.label.rfind(' ');
    return space == std::string::npos ? field.label : field.label.substr(space + 1);
  }

  /// Adds the rows of what is computed, how it was verified, the evidence, and the ruling.
  void addDecision(const std::string& id) {
    addSaying(tr("Computed"), {{live(liveName(id, kLiveComputed))}, {live(liveName(id, kLiveReadings))}});
    const std::string record = "worksheets.verification." + id + ".";
    std::vector<Piece> methods = blankOrMarks(field(record + "methods"));
    methods.push_back(words(u'　' + tr("Document")));
    methods.push_back(blank(field(record + "document")));
    addSaying(tr("Record"), {std::move(methods),
                             {words(tr("Verified by")), blank(field(record + "verified_by"), kNameWidth),
                              words(u'　' + tr("on")), blank(field(record + "verified_on"), kDateWidth)},
                             {words(tr("Note")), blank(field(record + "note"))}});
    addSaying(tr("Evidence"),
              {{live(liveName(id, kLiveEvidence))},
               {live(kActPrefix + liveName(id, kActAddEvidence)), live(kActPrefix + liveName(id, kActShowEvidence))}});
    const std::string ruling = "review.rulings." + id + ".";
    addSaying(tr("Ruling"), {blankOrMarks(field(ruling + "result")),
                             {words(tr("Reason")), blank(field(ruling + "reason"))},
                             {words(tr("Ruled by")), blank(field(ruling + "ruled_by"), kNameWidth),
                              words(u'　' + tr("on")), blank(field(ruling + "ruled_on"), kDateWidth)},
                             {live(liveName(id, kLiveRuling))}});
  }

  const verification::Verification& m_verification;
  terms::ResultWords m_words;
  std::vector<verification::SurveyKind> m_surveys = verification::surveyKinds(m_definitions);
  std::set<core::FieldId> m_blanks;  ///< blanks of verified facts that the page has so far
  std::string m_section;
  std::vector<std::string> m_sections;
};

}  // namespace

std::string liveName(const std::string& id, const std::string& what) {
  return id + ":" + what;
}

std::string liveName(const std::string& id, std::size_t fact, const std::string& what) {
  return id + ":" + std::to_string(fact) + ":" + what;
}

DeskForm makeDeskForm(const terms::Definitions& definitions, const verification::Verification& verification) {
  return DeskMaker(definitions, verification).make();
}

}  // namespace guapai::ui
