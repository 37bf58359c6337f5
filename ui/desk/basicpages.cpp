#include "desk/basicpages.h"

#include <array>
#include <memory>
#include <utility>

#include <QtCore/QCoreApplication>

#include "desk/sheetmaker.h"
#include "entry/evidenceentry.h"
#include "entry/formpieces.h"
#include "entry/formview.h"
#include "session/casesession.h"
#include "verification/basicsheet.h"
#include "verification/reviewersignatures.h"

namespace guapai::ui {
namespace {

using forms::Align;
using forms::Cell;
using forms::FormDefinition;
using forms::Piece;
using Tone = LiveText::Tone;

constexpr auto kSheet = "worksheets.basic_standard.";
constexpr auto kSystems = "worksheets.core_systems.";
constexpr auto kProposal = "basic:proposal";
constexpr auto kDifference = "basic:difference";
constexpr auto kRemark = ":remark";
const std::string kLead = "lead:";  ///< begins the name of an act that leads to the blank of an item

/// Makes the working sheet of 第2项. Label and blank stand side by side twice in a row; what needs more room spans all
/// columns.
class BasicMaker : public SheetMaker {
  Q_DECLARE_TR_FUNCTIONS(guapai::ui::BasicMaker)

public:
  using SheetMaker::SheetMaker;

  [[nodiscard]] FormDefinition make() {
    m_form.id = "basic-standard";
    m_form.title = m_definitions.basicStandard().title;
    m_form.columns = {3600, 4200, 3600, 4200};
    addConclusion();
    addFigures();
    for (const auto& group : m_definitions.basicStandard().groups) {
      add({heading(cell(0, kColumns, Align::Left, {words(group.title)}))});
      for (const rules::BasicItem& item : group.items) addItem(item);
    }
    return std::move(m_form);
  }

private:
  static constexpr int kColumns = 4;

  void addWide(const std::string& label, std::vector<std::vector<Piece>> paragraphs) {
    add({cell(0, 1, Align::Center, {words(label)}), cell(1, kColumns - 1, std::move(paragraphs))});
  }

  void addConclusion() {
    std::vector<Piece> leads;
    for (const auto& group : m_definitions.basicStandard().groups)
      for (const rules::BasicItem& item : group.items) leads.push_back(live(kActPrefix + (kLead + item.id)));
    addWide(tr("Proposal").toStdString(), {{live(kProposal)}, std::move(leads)});
    addWide(
        tr("Verified").toStdString(),
        {blankOrMarks(field("review.verified.meets_basic_standard")),
         {words(tr("Note").toStdString()), blank(field("worksheets.verification.C2.note"))},
         {words(tr("Verified by").toStdString()), blank(field("worksheets.verification.C2.verified_by"), kNameWidth),
          words("　" + tr("on").toStdString()), blank(field("worksheets.verification.C2.verified_on"), kDateWidth)},
         {live(kDifference)}});
  }

  void addFigures() {
    add({heading(cell(0, kColumns, Align::Left, {words(tr("Figures").toStdString())}))});
    constexpr std::array kFigures{"open_beds",
                                  "service_population",
                                  "open_bed_days",
                                  "occupied_bed_days",
                                  "staff",
                                  "health_technicians",
                                  "physicians",
                                  "nurses",
                                  "general_practitioners",
                                  "tcm_physicians",
                                  "public_health_physicians",
                                  "floor_area"};
    for (std::size_t i = 0; i + 1 < kFigures.size(); i += 2) {
      const core::Field& left = field(std::string(kSheet) + kFigures[i]);
      const core::Field& right = field(std::string(kSheet) + kFigures[i + 1]);
      add({cell(0, 1, Align::Center, {words(left.label)}), cell(1, 1, Align::Right, {blank(left)}),
           cell(2, 1, Align::Center, {words(right.label)}), cell(3, 1, Align::Right, {blank(right)})});
    }
    for (const char* set : {"required_clinical", "optional_clinical", "public_health", "medical_technology"}) {
      const core::Field& departments = field(std::string(kSheet) + set);
      addWide(departments.label, {blankOrMarks(departments)});
    }
    const core::Field& list = field(std::string(kSheet) + "attending_physicians");
    add({cell(0, kColumns, Align::Left, {blank(list)})});
    const core::Field& department = m_definitions.catalogue()[list.columns.front()];
    const core::Field& physicians = m_definitions.catalogue()[list.columns.back()];
    forms::Sheet sheet{.list = list.id, .title = list.label, .columns = {7800, 7800}};
    sheet.head.cells = {cell(0, 1, Align::Center, {words(department.label)}),
                        cell(1, 1, Align::Center, {words(physicians.label)})};
    sheet.row.cells = {cell(0, 1, Align::Left, {blank(department)}), cell(1, 1, Align::Right, {blank(physicians)})};
    m_form.sheets.push_back(std::move(sheet));
  }

  void addItem(const rules::BasicItem& item) {
    Cell text = cell(0, 2, {{words(item.id + "　" + item.text)}, {live(item.id + kRemark)}});
    if (!item.judged) {
      add({std::move(text), cell(2, 2, Align::Left, {live(item.id)})});
      return;
    }
    const std::string judged = std::string(kSheet) + "judged." + item.id;
    add({std::move(text), cell(2, 2,
                               {blankOrMarks(field(judged + ".result")),
                                {words(tr("Remark").toStdString()), blank(field(judged + ".note"))}})});
  }
};

class SystemsMaker : public SheetMaker {
  Q_DECLARE_TR_FUNCTIONS(guapai::ui::SystemsMaker)

public:
  using SheetMaker::SheetMaker;

  [[nodiscard]] FormDefinition make() {
    m_form.id = "core-systems";
    m_form.title = tr("Core systems").toStdString();
    m_form.columns = {4100, 8900, 2600};
    add({cell(0, kColumns, Align::Left, {live(kProposal)})});
    add({cell(0, 1, Align::Center, {words(tr("System").toStdString())}),
         cell(1, 1, Align::Center, {words(tr("Found").toStdString())}),
         cell(2, 1, Align::Center, {words(tr("Remark").toStdString())})});
    for (const core::FieldId system : verification::coreSystems(m_definitions.catalogue()))
      addSystem(m_definitions.catalogue()[system]);
    return std::move(m_form);
  }

private:
  static constexpr int kColumns = 3;

  /// Not every center operates or gives blood: only the systems about these (8, 11, 12 and 17) may be 不适用.
  static bool mayBeBeside(int number) { return number == 8 || number == 11 || number == 12 || number == 17; }

  /// @param found  the field of the marks, such as worksheets.core_systems.S8.found.
  void addSystem(const core::Field& found) {
    const std::string prefix = found.name.substr(0, found.name.rfind('.') + 1);
    const int number = std::stoi(prefix.substr(std::string_view(kSystems).size() + 1));
    std::vector<Piece> marks = blankOrMarks(found);
    if (!mayBeBeside(number)) marks.pop_back();
    add({cell(0, 1, Align::Left, {words(std::to_string(number) + "　" + nameOf(found))}),
         cell(1, 1, Align::Left, std::move(marks)), cell(2, 1, Align::Left, {blank(field(prefix + "note"))})});
  }

  /// The name of the system, which the catalogue puts before the field's own label.
  static std::string nameOf(const core::Field& found) { return found.label.substr(0, found.label.find(' ')); }
};

/// Signs the record of 第2项 when something is entered on the sheet: whoever fills in the sheet verifies 第2项.
class Signing {
public:
  explicit Signing(const session::CaseSession& session)
      : m_session(session),
        m_verification(session.definitions()),
        m_signatures(session.definitions(), m_verification) {}

  [[nodiscard]] core::Changes companions(const core::Place& place, const core::Value& value) {
    return m_signatures.companions(m_session.answers(), place, value);
  }

private:
  const session::CaseSession& m_session;
  verification::Verification m_verification;
  verification::ReviewerSignatures m_signatures;
};

QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

LiveTexts basicTexts(const session::CaseSession& session) {
  const verification::BasicSheet sheet = verification::basicSheetOf(session.definitions(), session.answers());
  LiveTexts texts;
  texts[kProposal] = {.text = text(sheet.proposal), .mark = sheet.mark};
  texts[kDifference] = {.text = text(sheet.difference), .tone = Tone::Doubtful};
  for (const auto& [blank, hint] : sheet.hints)
    texts[kHintPrefix + session.answers().catalogue()[blank].name] = {.text = text(hint), .tone = Tone::Quiet};
  for (const verification::BasicLine& line : sheet.lines) {
    texts[line.item->id + kRemark] = {.text = text(line.remark), .tone = Tone::Quiet};
    if (!line.lead.empty()) texts[kActPrefix + (kLead + line.item->id)] = {.text = text(line.lead)};
    if (line.item->judged) continue;
    const bool wrong = line.mark.shape == terms::ResultMark::Shape::NotMet && line.item->decides();
    texts[line.item->id] = {.text = text(line.text), .tone = wrong ? Tone::Wrong : Tone::Plain, .mark = line.mark};
  }
  return texts;
}

}  // namespace

std::shared_ptr<const FormDefinition> basicStandardForm(const session::CaseSession& session) {
  return std::make_shared<const FormDefinition>(BasicMaker(session.definitions()).make());
}

std::shared_ptr<const FormDefinition> coreSystemsForm(const session::CaseSession& session) {
  return std::make_shared<const FormDefinition>(SystemsMaker(session.definitions()).make());
}

FormView* makeBasicStandardView(session::CaseSession& session, QWidget* parent) {
  auto form = basicStandardForm(session);
  std::vector<std::string> sections(form->rows.size(), "C2");
  auto* const view = new FormView(std::move(form), session, parent);
  view->evidence().setSections(std::move(sections));
  view->setLive([&session] { return basicTexts(session); });
  QObject::connect(view, &FormView::acted, view, [view, &session](const QString& name) {
    view->commitOpenEditor();
    for (const auto& line : verification::basicSheetOf(session.definitions(), session.answers()).lines)
      if (name.toStdString() == kLead + line.item->id) view->focusPlace({.field = line.place, .row = std::nullopt});
  });
  const auto signing = std::make_shared<Signing>(session);
  view->setCompanions([signing](const auto& place, const auto& value) { return signing->companions(place, value); });
  return view;
}

FormView* makeCoreSystemsView(session::CaseSession& session, QWidget* parent) {
  auto* const view = new FormView(coreSystemsForm(session), session, parent);
  view->setLive([&session] {
    return LiveTexts{
        {kProposal, {.text = text(verification::coreSystemsText(session.definitions(), session.answers()))}}};
  });
  return view;
}

}  // namespace guapai::ui
