// PDFs that carry a case file: what the reading process does with them.
#include <new>

#include <QtCore/QByteArray>

#include "core/error.h"
#include "fuzz/fuzztarget.h"
#include "render/pdfbinding.h"

int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/) {
  return 0;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr qsizetype kMost = qsizetype{1} << 20;
  try {
    (void)guapai::render::caseEmbeddedIn(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)),
                                         kMost);
  } catch (const guapai::core::Error&) {
  } catch (const std::bad_alloc&) {
  }
  return 0;
}
