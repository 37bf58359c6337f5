#include "entry/caseforms.h"

#include <utility>
#include <vector>

#include "annotations/evidence.h"
#include "entry/evidenceentry.h"
#include "entry/formpieces.h"
#include "entry/formview.h"
#include "session/filecheck.h"
#include "widgets/translation.h"

namespace guapai::ui {
namespace {

using forms::Align;
using forms::FormDefinition;

constexpr std::size_t kEvidenceColumns = 6;
constexpr std::size_t kRectificationColumns = 6;  // the columns behind these say which step set what
constexpr auto kFileCheck = "fileCheck";

}  // namespace

std::shared_ptr<const FormDefinition> annexForm(const std::string& id, const session::CaseSession& session) {
  // The definitions live as long as the session.
  return {std::shared_ptr<void>(), &session.definitions().form(id)};
}

FormView* makeAnnexView(const std::string& id, session::CaseSession& session, QWidget* parent) {
  return new FormView(annexForm(id, session), session, parent);
}

std::shared_ptr<const FormDefinition> registerForm(const session::CaseSession& session) {
  const core::FieldCatalogue& catalogue = session.definitions().catalogue();
  auto form = std::make_shared<FormDefinition>();
  form->id = "register";
  form->title = tr("Institution").toStdString();
  form->columns = {kLabelWidth, kBlankWidth};
  for (const char* name : {"name", "kind", "ownership", "subdistrict", "grade", "grade_awarded_on"})
    form->rows.push_back(labelledBlank(catalogue[catalogue.require(std::string("center.") + name)]));
  return form;
}

FormView* makeRegisterView(session::CaseSession& session, QWidget* parent) {
  return new FormView(registerForm(session), session, parent);
}

FormView* makeRectificationView(session::CaseSession& session, QWidget* parent) {
  const core::FieldCatalogue& catalogue = session.definitions().catalogue();
  const core::FieldId list = catalogue.require("progress.rectification");
  auto form = std::make_shared<FormDefinition>();
  form->id = "rectification";
  form->title = catalogue[list].label;
  form->columns = {kLabelWidth, kBlankWidth};
  form->rows.push_back({.cells = {cell(0, 2, Align::Left, {blank(catalogue[list])})}});
  form->sheets.push_back(listSheet(catalogue, list, kRectificationColumns));
  form->sheets.back().columns = {5000, 2900, 2900, 1700, 1300, 1800};
  return new FormView(std::move(form), session, parent);
}

std::shared_ptr<const FormDefinition> evidenceForm(const session::CaseSession& session) {
  const core::FieldCatalogue& catalogue = session.definitions().catalogue();
  const core::FieldId files = catalogue.require("evidence.files");
  auto form = std::make_shared<FormDefinition>();
  form->id = "evidence";
  form->title = tr("Evidence").toStdString();
  form->columns = {kLabelWidth + kBlankWidth};
  form->rows.push_back({.cells = {cell(0, 1, Align::Left, {live(kFileCheck)})}});
  form->rows.push_back({.cells = {cell(0, 1, Align::Left, {blank(catalogue[files])})}});
  // The column `item` says in words what a file stands for. The last two columns say it for the program and are not
  // shown.
  form->sheets.push_back(listSheet(catalogue, files, kEvidenceColumns));
  form->sheets.front().columns = {3600, 1900, 3200, 2300, 2900, 1700};
  return form;
}

FormView* makeEvidenceView(session::CaseSession& session, QWidget* parent) {
  auto* const view = new FormView(evidenceForm(session), session, parent);
  view->setRowDefaults([&session] { return annotations::evidenceDefaults(session.answers(), session.today()); });
  auto* const check = new session::FileCheck(session, view);
  view->setCheck(*check);
  view->setLive([check] {
    return LiveTexts{{kFileCheck,
                      {.text = QString::fromStdString(check->summary()),
                       .tone = check->isGood() ? LiveText::Tone::Quiet : LiveText::Tone::Wrong}}};
  });
  const core::FieldId item = session.definitions().catalogue().require("evidence.files.item");
  view->setCompanions([&session, item](const core::Place& place, const core::Value&) {
    // Other words in `item` mean that the file stands for something else now, so its link to the place is removed.
    return place.field == item && place.row ? annotations::evidenceLetGo(session.answers(), *place.row)
                                            : core::Changes();
  });
  return view;
}

}  // namespace guapai::ui
