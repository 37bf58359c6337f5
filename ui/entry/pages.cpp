#include "entry/pages.h"

#include <cstdint>
#include <ranges>
#include <utility>
#include <vector>

#include <QtCore/QCoreApplication>

#include "desk/timelinedrawing.h"
#include "entry/evidenceentry.h"
#include "entry/formpieces.h"
#include "entry/formview.h"
#include "workspace/evidence.h"
#include "workspace/filecheck.h"
#include "workspace/timeline.h"

namespace guapai::ui {
namespace {

using forms::Align;
using forms::FormDefinition;
using forms::Length;

// As wide as the annexes' tables, so that all pages of a case look alike.
constexpr Length kLabelWidth = 4000;
constexpr Length kBlankWidth = 11600;
constexpr Length kRowHeight = 900;
constexpr std::size_t kEvidenceColumns = 6;
constexpr std::size_t kRectificationColumns = 6;  // those behind them say which step set what

forms::Row line(const core::Field& field) {
  return {.minimumHeight = kRowHeight,
          .cells = {cell(0, 1, Align::Center, {words(field.label)}), cell(1, 1, Align::Left, blankOrMarks(field))}};
}

Length columnWidth(const core::Field& field) {
  switch (field.type) {
    case core::FieldType::Count:
      return 2500;  // the label in one line
    case core::FieldType::Date:
    case core::FieldType::DateOrMonth:
      return 4300;  // 2019年10月20日 in one line
    default:
      return 2700;
  }
}

/// A list as a table of its own: a head of labels, a row for each record.
/// @param columns  so many of the first; none = all.
forms::Sheet sheetOf(const core::FieldCatalogue& catalogue, core::FieldId list, std::size_t columns = SIZE_MAX) {
  forms::Sheet sheet{.list = list, .title = catalogue[list].label};
  for (const core::FieldId id : catalogue[list].columns | std::views::take(columns)) {
    const core::Field& field = catalogue[id];
    const int column = static_cast<int>(sheet.columns.size());
    sheet.columns.push_back(columnWidth(field));
    sheet.head.cells.push_back(cell(column, 1, Align::Center, {words(field.label)}));
    sheet.row.cells.push_back(cell(column, 1, Align::Left, {blank(field)}));
  }
  return sheet;
}

constexpr auto kTimeline = ":timeline";
constexpr auto kFileCheck = "fileCheck";
constexpr auto kOutlook = ":outlook";

QString tr(const char* text) {
  return QCoreApplication::translate("guapai::ui", text);
}

/// Drawn only where there are records: the window alone says nothing.
LiveTexts timelineTexts(const workspace::CaseSession& session) {
  LiveTexts texts;
  for (auto& line : workspace::timelines(session.definitions(), session.answers(), session.evaluation())) {
    if (line.marks.empty() && line.spans.empty()) continue;
    const QString from = QString::fromStdString(line.windowFrom.chinese());
    const QString to = QString::fromStdString(line.windowTo.chinese());
    const QString window = tr("Window %1 to %2").arg(from, to);
    QStringList said{window};
    for (const auto& mark : line.marks) said.append(QString::fromStdString(mark.says));
    for (const auto& span : line.spans) said.append(QString::fromStdString(span.says));
    texts[line.id + kOutlook] = {.text = QString::fromStdString(line.outlook)};
    const std::string name = line.id + kTimeline;
    texts[name] = {.text = said.join(u'\n'),
                   .drawing = std::make_shared<const TimelineDrawing>(std::move(line), window)};
  }
  return texts;
}

}  // namespace

FormView* makeAnnexView(const std::string& id, workspace::CaseSession& session, QWidget* parent) {
  // The definitions live as long as the session.
  const std::shared_ptr<const FormDefinition> form(std::shared_ptr<void>(), &session.definitions().form(id));
  return new FormView(form, session, parent);
}

FormView* makeRegisterView(workspace::CaseSession& session, QWidget* parent) {
  const core::FieldCatalogue& catalogue = session.definitions().catalogue();
  auto form = std::make_shared<FormDefinition>();
  form->id = "register";
  form->title = tr("Institution").toStdString();
  form->columns = {kLabelWidth, kBlankWidth};
  for (const char* name : {"name", "kind", "ownership", "subdistrict", "grade", "grade_awarded_on"})
    form->rows.push_back(line(catalogue[catalogue.require(std::string("center.") + name)]));
  return new FormView(std::move(form), session, parent);
}

FormView* makeRectificationView(workspace::CaseSession& session, QWidget* parent) {
  const core::FieldCatalogue& catalogue = session.definitions().catalogue();
  const core::FieldId list = catalogue.require("progress.rectification");
  auto form = std::make_shared<FormDefinition>();
  form->id = "rectification";
  form->title = catalogue[list].label;
  form->columns = {kLabelWidth, kBlankWidth};
  form->rows.push_back({.cells = {cell(0, 2, Align::Left, {blank(catalogue[list])})}});
  form->sheets.push_back(sheetOf(catalogue, list, kRectificationColumns));
  form->sheets.back().columns = {5000, 2900, 2900, 1700, 1300, 1800};
  return new FormView(std::move(form), session, parent);
}

FormView* makeConditionsView(workspace::CaseSession& session, QWidget* parent) {
  const core::FieldCatalogue& catalogue = session.definitions().catalogue();
  auto form = std::make_shared<FormDefinition>();
  form->id = "conditions";
  form->title = tr("Conditions of the application").toStdString();
  form->columns = {kLabelWidth, kBlankWidth};
  form->rows.push_back(line(catalogue[catalogue.require("review.accepted_on")]));
  const auto& texts = session.definitions().standard().disqualifiers();
  std::vector<std::string> sections{""};
  for (const auto& finding : session.evaluation().disqualifiers) {
    const auto& text = texts.at(form->sheets.size());
    const std::string number = tr("Condition %1").arg(text.number).toStdString();
    form->rows.push_back({.minimumHeight = kRowHeight,
                          .cells = {heading(cell(0, 1, Align::Center, {words(number)})),
                                    heading(cell(1, 1, Align::Left, {words(text.text)}))}});
    form->rows.push_back({.cells = {cell(0, 2, {{live(finding.id + kTimeline)}, {live(finding.id + kOutlook)}})}});
    form->rows.push_back({.cells = {cell(0, 2, Align::Left, {blank(catalogue[finding.records])})}});
    form->sheets.push_back(sheetOf(catalogue, finding.records));
    sections.resize(form->rows.size(), finding.id);
  }
  auto* const view = new FormView(std::move(form), session, parent);
  view->evidence().setSections(std::move(sections));
  view->setLive([&session] { return timelineTexts(session); });
  return view;
}

FormView* makeEvidenceView(workspace::CaseSession& session, QWidget* parent) {
  const core::FieldCatalogue& catalogue = session.definitions().catalogue();
  const core::FieldId files = catalogue.require("evidence.files");
  auto form = std::make_shared<FormDefinition>();
  form->id = "evidence";
  form->title = tr("Evidence").toStdString();
  form->columns = {kLabelWidth + kBlankWidth};
  form->rows.push_back({.cells = {cell(0, 1, Align::Left, {live(kFileCheck)})}});
  form->rows.push_back({.cells = {cell(0, 1, Align::Left, {blank(catalogue[files])})}});
  // What they are attached to is in words among the columns; the last two keep it for the program.
  form->sheets.push_back(sheetOf(catalogue, files, kEvidenceColumns));
  form->sheets.front().columns = {3600, 1900, 3200, 2300, 2900, 1700};
  auto* const view = new FormView(std::move(form), session, parent);
  view->setRowDefaults([&session] { return workspace::evidenceDefaults(session.answers(), session.today()); });
  auto* const check = new workspace::FileCheck(session, view);
  view->setCheck(*check);
  view->setLive([check] {
    return LiveTexts{{kFileCheck,
                      {.text = QString::fromStdString(check->summary()),
                       .tone = check->isGood() ? LiveText::Tone::Quiet : LiveText::Tone::Wrong}}};
  });
  const core::FieldId item = catalogue.require("evidence.files.item");
  view->setCompanions([&session, item](const workspace::Place& place, const core::Value&) {
    // Other words: it stands for something else now.
    return place.field == item && place.row ? workspace::evidenceLetGo(session.answers(), *place.row) : core::Changes();
  });
  return view;
}

}  // namespace guapai::ui
