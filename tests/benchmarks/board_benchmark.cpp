// The board of a district many times as large as any: opening the library, its figures, and a search letter by letter.
// Prints figures, judges nothing.
//
//   board_benchmark [CENTERS]

#include <cstdlib>
#include <iomanip>
#include <iostream>

#include <QtGui/QGuiApplication>

#include "core/caseidentity.h"
#include "district/districtsession.h"
#include "platform/builtindefinitions.h"
#include "render/pictureprocess.h"
#include "samplebatch.h"
#include "support/temporarydirectory.h"

namespace guapai {
namespace {

using benchmarks::milliseconds;

void print(const char* what, double taken) {
  std::cout << std::setw(10) << taken << " ms  " << what << '\n';
}

void fill(storage::Library& library, const core::FieldCatalogue& catalogue, std::size_t centers) {
  std::vector<storage::Library::NewCase> cases;
  for (core::Answers& answers : benchmarks::batch(catalogue, centers)) {
    const auto identity = core::identityOf(answers);
    cases.push_back({.centerId = identity.centerId, .round = identity.round, .answers = std::move(answers)});
  }
  library.import(cases);
}

void measure(std::size_t centers) {
  const auto definitions = platform::loadDefinitions();
  const support::TemporaryDirectory folder;
  const core::FixedClock clock{core::Date(2021, 11, 20)};
  const auto file = folder / "district.guapai";
  fill(*storage::Library::create(file, definitions->catalogue(), clock, std::chrono::milliseconds(0)),
       definitions->catalogue(), centers);

  std::unique_ptr<district::DistrictSession> district;
  const auto open = [&] { district = district::DistrictSession::open(definitions, file, clock); };
  std::cout << std::fixed << std::setprecision(2) << centers << " centers\n";
  print("to open the library for the first time on a day", milliseconds(open));
  district.reset();
  print("to open it again", milliseconds(open));
  print("for the figures of the board", milliseconds([&] { static_cast<void>(district->board()); }));
  // The first letters are searched in names only, then in all answers, which are read once.
  for (const char* text : {"s", "sl", "slf", "slfz", "slfzr", "血液", "血液透", "血液透析科"}) {
    const double taken = milliseconds([&] { district->ledgerFilter().setText(QString::fromUtf8(text)); });
    print(("to search for " + std::string(text) + ": " + std::to_string(district->ledgerFilter().rowCount())).c_str(),
          taken);
  }
}

}  // namespace
}  // namespace guapai

int main(int argc, char** argv) {
  if (const auto ended = guapai::render::servedAsPictureReader(argc, argv)) return *ended;
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  const int centers = argc > 1 ? std::atoi(argv[1]) : 1000;
  guapai::measure(static_cast<std::size_t>(centers));
  return 0;
}
