// From a key to the findings that follow from it, in the window as people have it, over the sample district: the key's
// own way through editor, evaluation and findings panel, and everything that it causes to be laid out and painted.
//
//   desk_benchmark [KEYS]

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "render/pictureprocess.h"
#include "ui/app/windowbench.h"
#include "widgets/answereditor.h"

namespace guapai::ui {
namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

void print(const char* what, std::vector<double> taken) {
  std::ranges::sort(taken);
  const auto at = [&taken](std::size_t percent) { return taken[(taken.size() - 1) * percent / 100]; };
  std::cout << what << ": median " << at(50) << " ms, 95 of 100 within " << at(95) << " ms, longest " << taken.back()
            << " ms\n";
}

double press(Qt::Key key) {
  const auto start = std::chrono::steady_clock::now();
  QTest::keyClick(QApplication::focusWidget(), key);
  QApplication::sendPostedEvents();
  QApplication::processEvents();
  return Milliseconds(std::chrono::steady_clock::now() - start).count();
}

void measure(WindowBench& bench, const char* tab, const char* field, int keys) {
  bench.showTab(tab);
  auto& editor = bench.find<AnswerEditor>(field);
  std::vector<double> typing;
  std::vector<double> entering;
  typing.reserve(static_cast<std::size_t>(keys));
  entering.reserve(static_cast<std::size_t>(keys));
  for (int i = 0; i < keys; ++i) {
    editor.takeFocus();
    QApplication::processEvents();
    typing.push_back(press(static_cast<Qt::Key>(Qt::Key_1 + i % 9)));
    for (int digit = 0; digit < 4; ++digit) typing.push_back(press(static_cast<Qt::Key>(Qt::Key_0 + digit * 2)));
    entering.push_back(press(Qt::Key_Tab));
  }
  std::cout << field << '\n';
  print("  key to provisional findings", std::move(typing));
  print("  Tab to stored answer and settled findings", std::move(entering));
}

}  // namespace
}  // namespace guapai::ui

int main(int argc, char** argv) {
  if (const auto ended = guapai::render::servedAsPictureReader(argc, argv)) return *ended;
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  const int keys = argc > 1 ? std::atoi(argv[1]) : 40;
  guapai::ui::WindowBench bench;
  bench.open(bench.sampleLibrary());
  guapai::ui::WindowBench::press(Qt::Key_Down);
  guapai::ui::WindowBench::press(Qt::Key_Return);
  guapai::ui::measure(bench, "Application", "application.annual_visits", keys);
  guapai::ui::measure(bench, "Verification", "review.verified.annual_visits", keys);
  return 0;
}
