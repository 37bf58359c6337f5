#include "desk/disqualifiersview.h"

#include <memory>
#include <utility>
#include <vector>

#include "desk/timelinedrawing.h"
#include "entry/evidenceentry.h"
#include "entry/formpieces.h"
#include "entry/formview.h"
#include "verification/timeline.h"
#include "widgets/translation.h"

namespace guapai::ui {
namespace {

using forms::Align;
using forms::FormDefinition;

constexpr auto kTimeline = ":timeline";
constexpr auto kOutlook = ":outlook";

/// A time line is drawn only where there are records: the window alone says nothing.
LiveTexts timelineTexts(const session::CaseSession& session) {
  LiveTexts texts;
  for (auto& line : verification::timelines(session.definitions(), session.answers(), session.evaluation())) {
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

DeskForm disqualifiersForm(const session::CaseSession& session) {
  const core::FieldCatalogue& catalogue = session.definitions().catalogue();
  auto form = std::make_shared<FormDefinition>();
  form->id = "disqualifiers";
  form->title = tr("Conditions of the application").toStdString();
  form->columns = {kLabelWidth, kBlankWidth};
  form->rows.push_back(labelledBlank(catalogue[catalogue.require("review.accepted_on")]));
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
    form->sheets.push_back(listSheet(catalogue, finding.records));
    sections.resize(form->rows.size(), finding.id);
  }
  return {.form = std::move(form), .sections = std::move(sections)};
}

FormView* makeDisqualifiersView(session::CaseSession& session, QWidget* parent) {
  DeskForm form = disqualifiersForm(session);
  auto* const view = new FormView(std::move(form.form), session, parent);
  view->evidence().setSections(std::move(form.sections));
  view->setLive([&session] { return timelineTexts(session); });
  return view;
}

}  // namespace guapai::ui
