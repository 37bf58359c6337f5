#include "papers/pdfpages.h"

#include <memory>
#include <utility>

#include "core/error.h"
#include "render/picturefile.h"

namespace guapai::papers {

forms::Pages pagesOfPdf(const std::string& title, const QByteArray& pdf) {
  const auto bytes = std::make_shared<const std::string>(pdf.toStdString());
  const forms::Picture picture = render::pictureOf(bytes, render::kOwnPaper);
  if (picture.fault == forms::Picture::Fault::Unasked) throw core::Error(core::ErrorCode::PictureReaderRefused, title);
  if (picture.state != forms::Picture::State::Good) throw core::Error(core::ErrorCode::InputInvalid, title);
  forms::Pages pages{.title = title, .pages = {}};
  for (const forms::Extent& extent : picture.pages) {
    forms::Page page;
    if (extent.width > extent.height) std::swap(page.width, page.height);
    forms::PageImage image;
    image.page = static_cast<int>(pages.pages.size()) + 1;
    image.width = page.width;
    image.height = page.height;
    image.bytes = bytes;
    page.images.push_back(std::move(image));
    pages.pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace guapai::papers
