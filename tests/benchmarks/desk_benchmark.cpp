// From a key to the findings that follow from it, in the window as people have it, over the sample district: the key's
// own way through editor, evaluation and findings panel, and everything that it causes to be laid out and painted.
//
//   desk_benchmark [KEYS]
//
// It types into a center as it is, and then into the same center after a long life: full lists, papers that
// were issued, a recorded decision, and an audit trail of thousands of rows, with every tab opened once.

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "editors/answereditor.h"
#include "papers/issuing.h"
#include "procedure/acceptance.h"
#include "render/pictureprocess.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

struct Taken {
  double onClock = 0;      ///< milliseconds
  double ofProcessor = 0;  ///< the same without the disk and without other programs
};

void print(const char* what, const std::vector<Taken>& taken) {
  std::cout << what << ':';
  for (const auto& [name, part] : {std::pair("clock", &Taken::onClock), std::pair("processor", &Taken::ofProcessor)}) {
    std::vector<double> sorted;
    std::ranges::transform(taken, std::back_inserter(sorted), part);
    std::ranges::sort(sorted);
    const auto at = [&sorted](std::size_t percent) { return sorted[(sorted.size() - 1) * percent / 100]; };
    std::cout << "  " << name << " median " << at(50) << ", 95 of 100 within " << at(95) << ", longest "
              << sorted.back();
  }
  std::cout << '\n';
}

Taken press(Qt::Key key) {
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t worked = std::clock();
  QTest::keyClick(QApplication::focusWidget(), key);
  QApplication::sendPostedEvents();
  QApplication::processEvents();
  const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - start;
  return {passed.count(), static_cast<double>(std::clock() - worked) * 1000 / CLOCKS_PER_SEC};
}

/// Copies the list's last row until there are as many.
core::Change withRows(core::Answers& answers, const char* field, std::size_t count) {
  const core::FieldId id = answers.catalogue().require(field);
  core::List list = *answers.list(id);
  while (list.rows.size() < count) {
    core::Row row = answers.newRow(id);
    row.cells = list.rows.back().cells;
    list.rows.push_back(std::move(row));
  }
  return core::SetList{.field = id, .list = std::move(list)};
}

core::Change withDecision(const terms::Definitions& definitions, core::Answers& answers, core::Date today) {
  const core::FieldId field = answers.catalogue().require("progress.acceptances");
  const procedure::Move passed{
      .to = definitions.standard().stages().find("passed"), .on = today, .person = "示例人员甲"};
  core::Row row = procedure::acceptanceRow(definitions, answers, passed, today, answers.newRow(field).id);
  return core::SetList{.field = field, .list = core::List{.finished = true, .rows = {std::move(row)}}};
}

/// Gives the second center, which the keys open, the past of a busy one: 14 doctors, 16 devices, a recorded decision, 3
/// issued papers and 5,000 rows of its audit trail.
void giveLongLife(const QString& file) {
  const core::FixedClock clock(core::Date(2021, 11, 22));
  const auto definitions = WindowBench::definitions();
  const auto library = storage::Library::open(file.toStdString(), definitions->catalogue(), clock);
  const core::CaseId id = library->find("sample-02", 1).value().id;
  core::Answers answers = library->answers(id);
  core::Changes changes{withRows(answers, "information.general_practitioners", 14),
                        withRows(answers, "information.equipment", 16),
                        withDecision(*definitions, answers, clock.today())};
  const core::FieldId address = definitions->catalogue().require("information.address");
  const core::Value first = answers.value(address);
  for (int i = 0; i < 2500; ++i) {
    changes.push_back(core::SetValue{.field = address, .value = std::string("示例路") + std::to_string(i) + "号"});
    changes.push_back(core::SetValue{.field = address, .value = first});
  }
  library->apply(id, changes);
  papers::Issuing issuing(*definitions, *library, clock);
  for (const char* form : {"annex2", "annex4", "annex1"}) issuing.issue(id, form);
}

void openEveryTab(WindowBench& bench) {
  auto& tabs = bench.find<QTabBar>("tabs");
  for (int tab = 0; tab < tabs.count(); ++tab) {
    tabs.setCurrentIndex(tab);
    QApplication::processEvents();
  }
}

void measure(WindowBench& bench, const char* tab, const char* field, int keys) {
  bench.showTab(tab);
  auto& editor = bench.find<AnswerEditor>(field);
  std::vector<Taken> typing;
  std::vector<Taken> entering;
  typing.reserve(static_cast<std::size_t>(keys));
  entering.reserve(static_cast<std::size_t>(keys));
  for (int i = 0; i < keys; ++i) {
    editor.takeFocus();
    QApplication::processEvents();
    typing.push_back(press(static_cast<Qt::Key>(Qt::Key_1 + i % 9)));
    for (int digit = 0; digit < 4; ++digit) typing.push_back(press(static_cast<Qt::Key>(Qt::Key_0 + digit * 2)));
    entering.push_back(press(Qt::Key_Tab));
  }
  std::cout << bench.text("centerName").toStdString() << ", " << field << ' '
            << (bench.isShown("issuedState") ? bench.text("issuedState") : QString()).toStdString()
            << "; milliseconds\n";
  print("  key to provisional findings", typing);
  print("  Tab to stored answer and settled findings", entering);
}

}  // namespace
}  // namespace guapai::ui

int main(int argc, char** argv) {
  if (const auto ended = guapai::render::servedAsPictureReader(argc, argv)) return *ended;
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  const int keys = argc > 1 ? std::atoi(argv[1]) : 40;
  guapai::ui::WindowBench bench;
  const QString library = bench.sampleLibrary();
  for (const bool isLong : {false, true}) {
    std::cout << std::setprecision(3) << (isLong ? "A center after a long life\n" : "A center of the sample\n");
    if (isLong) guapai::ui::giveLongLife(library);
    bench.open(library);
    guapai::ui::WindowBench::press(Qt::Key_Down);
    guapai::ui::WindowBench::press(Qt::Key_Return);
    if (isLong) guapai::ui::openEveryTab(bench);
    guapai::ui::measure(bench, "Application", "application.annual_visits", keys);
    guapai::ui::measure(bench, "Verification", "review.verified.annual_visits", keys);
    bench.close();
  }
  return 0;
}
