// What the program knows before any library is open: fields, standard, forms and sentences.
#include <string>
#include <vector>

#include "core/error.h"
#include "core/fieldcatalogue.h"
#include "core/messages.h"
#include "forms/formdefinition.h"
#include "fuzz/fuzztarget.h"
#include "rules/basicstandard.h"
#include "rules/standard.h"
#include "support/resources.h"

namespace {

using namespace guapai;

template <typename Read>
void tried(Read read) {
  try {
    read();
  } catch (const core::Error&) {
  }
}

}  // namespace

int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/) {
  (void)support::catalogue();
  return 0;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const core::FieldCatalogue& catalogue = support::catalogue();
  tried([&] { (void)core::FieldCatalogue::load(std::vector{text}); });
  tried([&] { (void)rules::Standard::load(text, catalogue); });
  tried([&] { (void)rules::BasicStandard::load(text, catalogue); });
  tried([&] { (void)forms::FormDefinition::load(text, catalogue); });
  tried([&] { (void)core::Messages::load(text); });
  return 0;
}
