// Pictures and pages of PDFs: what the reading process does with them.
#include <string>

#include <QtGui/QGuiApplication>
#include <QtGui/QImage>

#include "fuzz/fuzztarget.h"
#include "render/picturedecoder.h"

int LLVMFuzzerInitialize(int* argc, char*** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_LOGGING_RULES", "*=false");
  static const QGuiApplication application(*argc, *argv);
  return 0;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto seen = guapai::render::lookedAt(bytes, {.pages = 20});
  if (seen.fault == guapai::forms::Picture::Fault::None) (void)guapai::render::decodedPage(bytes, 1, QSize(64, 64));
  return 0;
}
