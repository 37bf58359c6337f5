// Milliseconds for each step from a case to a PDF, for a batch of papers. Prints figures, judges nothing.
//   papers_benchmark [PAPERS] [FORM]...
#include <cstdlib>
#include <iomanip>
#include <iostream>

#include <QtCore/QBuffer>
#include <QtGui/QGuiApplication>
#include <QtGui/QPdfWriter>

#include "papers/filledpaper.h"
#include "platform/builtindefinitions.h"
#include "render/pagepainter.h"
#include "render/pdfwriter.h"
#include "render/pictureprocess.h"
#include "samplebatch.h"
#include "support/temporarydirectory.h"

namespace guapai {
namespace {

/// The same pages by Qt's PDF engine, to compare with: no archive, and no true text layer.
void paintByQt(const forms::Pages& pages) {
  QByteArray pdf;
  QBuffer buffer(&pdf);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(2540);
  writer.setPageMargins(QMarginsF());
  QPainter painter(&writer);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    if (i > 0) writer.newPage();
    render::paintPage(painter, pages.pages[i]);
  }
}

void measure(const terms::Definitions& definitions, const std::string& form, std::size_t papers) {
  const std::vector<core::Answers> cases = benchmarks::batch(definitions.catalogue(), papers);
  const support::TemporaryDirectory folder;
  std::vector<forms::Pages> made;
  std::vector<QByteArray> pdfs;
  std::size_t pages = 0;
  const double compose = benchmarks::milliseconds([&] {
    for (const core::Answers& answers : cases) {
      const auto evaluation = rules::evaluate(definitions.standard(), answers, std::nullopt, core::Date(2021, 10, 20));
      made.push_back(papers::paperOf(definitions, form, answers, evaluation));
      pages += made.back().pages.size();
    }
  });
  const double pdf = benchmarks::milliseconds([&] {
    for (const forms::Pages& paper : made) pdfs.push_back(render::pdfOf(paper));
  });
  const double write = benchmarks::milliseconds([&] {
    for (std::size_t i = 0; i < pdfs.size(); ++i) render::writePdf(pdfs[i], folder / (std::to_string(i) + ".pdf"));
  });
  const double byQt = benchmarks::milliseconds([&] { std::ranges::for_each(made, paintByQt); });
  const auto print = [&](const char* step, double time) {
    std::cout << std::left << std::setw(10) << step << std::right << std::setw(10) << time << std::setw(12)
              << time / static_cast<double>(papers) << std::setw(12) << time / static_cast<double>(pages) << '\n';
  };
  std::cout << std::fixed << std::setprecision(2) << form << ", " << papers << " papers, " << pages
            << " pages\nstep            ms    ms/paper     ms/page\n";
  print("compose", compose);
  print("make", pdf);
  print("write", write);
  print("together", compose + pdf + write);
  print("Qt's make", byQt);
}

}  // namespace
}  // namespace guapai

int main(int argc, char** argv) {
  if (const auto ended = guapai::render::servedAsPictureReader(argc, argv)) return *ended;
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const std::size_t papers = arguments.empty() ? 200 : std::strtoul(arguments[0].c_str(), nullptr, 10);
  std::vector<std::string> forms(arguments.begin() + (arguments.empty() ? 0 : 1), arguments.end());
  if (forms.empty()) forms = {"annex1", "annex2", "annex4"};
  const auto definitions = guapai::platform::loadDefinitions();
  for (const std::string& form : forms) guapai::measure(*definitions, form, papers);
}
