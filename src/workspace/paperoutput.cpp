#include "workspace/paperoutput.h"

#include <algorithm>
#include <system_error>

#include <QtCore/QSaveFile>

#include "core/error.h"
#include "render/pdfwriter.h"

namespace guapai::workspace {
namespace {

std::filesystem::path pathIn(const std::filesystem::path& folder, const QString& name) {
  return folder / name.toStdU16String();
}

/// The error names the file without its folders.
void writeFile(const std::filesystem::path& path, const QByteArray& content) {
  QSaveFile file(QString::fromStdU16String(path.u16string()));
  if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit()) return;
  const bool full = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError;
  throw core::Error(full ? core::ErrorCode::DiskFull : core::ErrorCode::FileUnwritable, path.filename().string());
}

}  // namespace

std::size_t PdfFolder::existing(const std::vector<PaperOrder>& orders) const {
  return static_cast<std::size_t>(std::ranges::count_if(orders, [this](const PaperOrder& order) {
    std::error_code unknown;  // writing into the folder tells
    return std::filesystem::exists(pathIn(m_folder, order.fileName), unknown);
  }));
}

void PdfFolder::take(const PaperOrder& order, const MadePaper& paper) {
  writeFile(pathIn(m_folder, order.fileName), paper.pdf);
}

void BoundPdf::take(const PaperOrder& /*order*/, const MadePaper& paper) {
  if (m_pages.title.empty()) m_pages.title = paper.pages.title;
  m_pages.pages.insert(m_pages.pages.end(), paper.pages.pages.begin(), paper.pages.pages.end());
}

void BoundPdf::finish() {
  writeFile(m_file, render::pdfOf(m_pages));
}

}  // namespace guapai::workspace
