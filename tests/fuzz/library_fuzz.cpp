// Libraries: opened, upgraded, verified, and read as a whole.
#include <chrono>
#include <filesystem>
#include <fstream>

#include <QtCore/QCoreApplication>

#include "core/clock.h"
#include "core/error.h"
#include "fuzz/fuzztarget.h"
#include "storage/library.h"
#include "support/resources.h"
#include "support/temporarydirectory.h"

namespace {

using namespace guapai;

/// Does it, or hears why it cannot be done.
template <typename Read>
void tried(Read read) {
  try {
    read();
  } catch (const core::Error&) {
  }
}

void readAll(const storage::Library& library) {
  tried([&] { (void)library.verify(); });
  tried([&] { (void)library.endsAsItWasLeft(); });
  tried([&] { (void)library.lastEvent(); });
  tried([&] { (void)library.drafts(); });
  tried([&] { (void)library.cachedResults("sample"); });
  tried([&] { (void)library.setting("plan"); });
  tried([&] {
    for (const storage::CaseHead& head : library.cases()) {
      tried([&] { (void)library.answers(head.id); });
      tried([&] {
        for (const auto& [name, sha256] : library.attachments(head.id)) (void)library.storedFile(sha256);
      });
    }
  });
  tried([&] {
    for (const storage::IssuedPaper& paper : library.issuedPapers()) {
      tried([&] { (void)library.storedFile(paper.fileSha256); });
      tried([&] { (void)library.frozenCase(paper.number); });
    }
  });
}

}  // namespace

int LLVMFuzzerInitialize(int* argc, char*** argv) {
  static const QCoreApplication application(*argc, *argv);
  return 0;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const support::TemporaryDirectory directory;
  const auto file = directory / "sample.guapai";
  std::ofstream(file, std::ios::binary).write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  const core::FixedClock clock(core::Date(2030, 1, 2));
  tried([&] { readAll(*storage::Library::open(file, support::catalogue(), clock, std::chrono::milliseconds(0))); });
  return 0;
}
