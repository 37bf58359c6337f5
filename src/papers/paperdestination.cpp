#include "papers/paperdestination.h"

#include <algorithm>
#include <system_error>

#include <QtCore/QFile>

#include "files/filewriter.h"
#include "render/pdfwriter.h"

namespace guapai::papers {
namespace {

std::filesystem::path pathIn(const std::filesystem::path& folder, const QString& name) {
  return folder / QFile::encodeName(name).toStdString();
}

}  // namespace

std::size_t PdfFolder::existing(const std::vector<PaperRequest>& requests) const {
  return static_cast<std::size_t>(std::ranges::count_if(requests, [this](const PaperRequest& request) {
    std::error_code unknown;  // where the folder cannot be searched, writing into it reports that
    return std::filesystem::exists(pathIn(m_folder, request.fileName), unknown);
  }));
}

void PdfFolder::prepareFor(const PaperRequest& request) {
  files::refuseUnwritable(pathIn(m_folder, request.fileName));
}

void PdfFolder::take(const PaperRequest& request, const MadePaper& paper) {
  render::writePdf(paper.pdf, pathIn(m_folder, request.fileName));
}

void BoundPdf::prepareFor(const PaperRequest& /*request*/) {
  files::refuseUnwritable(m_file);
}

void BoundPdf::take(const PaperRequest& request, const MadePaper& paper) {
  m_papers.push_back({.title = request.center + QLatin1Char(' ') + request.title, .pdf = paper.pdf});
}

void BoundPdf::finish() {
  render::writePdf(render::boundPdf(m_title, m_papers), m_file);
}

}  // namespace guapai::papers
