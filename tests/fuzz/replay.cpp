// The main of a fuzz target where there is no libFuzzer. It gives the target every file of a corpus, and then files
// that a seed makes from them: bytes changed, cut, doubled, moved, or taken from another file. Equal seeds give equal
// files.
//
//   <target> [--runs 1000] [--seed 1] FILE|FOLDER...     all of them
//   <target> --write 17 FILE [--seed 1] FILE|FOLDER...   writes what run 17 would give
//
// If the target ends the program, the run is named on standard error.
#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

#include "fuzz/fuzztarget.h"

namespace {

/// What readers stumble over.
const std::vector<std::string> kPieces = {std::string(4, '\0'),
                                          "\xFF\xFF\xFF\xFF",
                                          "\x7F\xFF\xFF\xFF",
                                          "\x80",
                                          "{",
                                          "}",
                                          "[",
                                          "]",
                                          ",",
                                          ":",
                                          "\"",
                                          "null",
                                          "1e999",
                                          "-0",
                                          "\\ud800",
                                          "\xEF\xBB\xBF",
                                          "stream",
                                          "endstream",
                                          "endobj",
                                          "%PDF-1.7",
                                          "/Length 99999999",
                                          "\xFF\xD8",
                                          "\xFF\xD9",
                                          "IHDR",
                                          "SQLite format 3"};
/// Of a library: parts of this size are moved as a whole.
constexpr std::size_t kPage = 4096;

/// Without std::uniform_int_distribution: its numbers differ between libraries.
class Chance {
public:
  Chance(std::uint64_t seed, std::uint64_t run) : m_generator(seed * 1'000'003 + run) {}
  /// @return a number from 0, below `end`; 0 where `end` is 0.
  std::size_t below(std::size_t end) { return end == 0 ? 0 : m_generator() % end; }

private:
  std::mt19937_64 m_generator;
};

void changeOnce(std::string& bytes, const std::vector<std::string>& corpus, Chance& chance) {
  const std::size_t at = chance.below(bytes.size() + 1);
  const std::size_t length = std::min(chance.below(chance.below(2) == 0 ? 16 : 2000), bytes.size() - at);
  switch (chance.below(8)) {
    case 0:
    case 1:
      if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << chance.below(8)));
      break;
    case 2:
      if (at < bytes.size()) bytes[at] = static_cast<char>(chance.below(256));
      break;
    case 3:
      bytes.erase(at, length);
      break;
    case 4:
      bytes.insert(at, bytes.substr(at, length));
      break;
    case 5:
      bytes.insert(at, kPieces[chance.below(kPieces.size())]);
      break;
    case 6: {
      const std::string& other = corpus[chance.below(corpus.size())];
      bytes.replace(at, length, other.substr(chance.below(other.size() + 1), length));
      break;
    }
    default: {
      const std::size_t pages = bytes.size() / kPage;
      const std::size_t from = chance.below(pages) * kPage;
      bytes.replace(std::min(chance.below(pages) * kPage, bytes.size()), kPage, bytes.substr(from, kPage));
    }
  }
}

std::string madeBy(std::uint64_t seed, std::uint64_t run, const std::vector<std::string>& corpus) {
  Chance chance(seed, run);
  std::string bytes = corpus[chance.below(corpus.size())];
  constexpr std::array<std::size_t, 5> kTimes{1, 1, 2, 5, 20};
  for (std::size_t times = kTimes[chance.below(kTimes.size())]; times > 0; --times) changeOnce(bytes, corpus, chance);
  return bytes;
}

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::filesystem::path> filesOf(const std::vector<std::string>& names) {
  std::vector<std::filesystem::path> files;
  for (const std::string& name : names) {
    if (!std::filesystem::is_directory(name)) {
      files.emplace_back(name);
      continue;
    }
    for (const auto& entry : std::filesystem::directory_iterator(name))
      if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

/// What is being tried, for `tellAndEnd`.
std::array<char, 4096> trying{};

void note(const std::string& what) {
  const std::string line = "went wrong at: " + what + "\n";
  trying.fill('\0');
  line.copy(trying.data(), trying.size() - 1);
}

void tellAndEnd(int signal) {
  (void)!::write(STDERR_FILENO, trying.data(), std::strlen(trying.data()));
  std::signal(signal, SIG_DFL);
  (void)std::raise(signal);
}

void give(const std::string& bytes) {
  (void)LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

struct Arguments {
  std::uint64_t runs = 1000;
  std::uint64_t seed = 1;
  std::optional<std::uint64_t> written;
  std::string writtenTo;
  std::vector<std::string> names;
};

Arguments read(int argc, char** argv) {
  Arguments read;
  for (int i = 1; i < argc; ++i) {
    const std::string_view option = argv[i];
    const auto next = [&] { return i + 1 < argc ? argv[++i] : ""; };
    if (option == "--runs") {
      read.runs = std::strtoull(next(), nullptr, 10);
    } else if (option == "--seed") {
      read.seed = std::strtoull(next(), nullptr, 10);
    } else if (option == "--write") {
      read.written = std::strtoull(next(), nullptr, 10);
      read.writtenTo = next();
    } else {
      read.names.emplace_back(option);
    }
  }
  return read;
}

}  // namespace

int main(int argc, char** argv) {
  LLVMFuzzerInitialize(&argc, &argv);
  const Arguments arguments = read(argc, argv);
  const auto files = filesOf(arguments.names);
  std::vector<std::string> corpus;
  for (const auto& file : files) corpus.push_back(contentOf(file));
  if (corpus.empty()) {
    std::cerr << "no corpus\n";
    return 2;
  }
  if (arguments.written) {
    std::ofstream(arguments.writtenTo, std::ios::binary) << madeBy(arguments.seed, *arguments.written, corpus);
    return 0;
  }
  for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL}) std::signal(signal, tellAndEnd);
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    note(files[i].native());
    give(corpus[i]);
  }
  for (std::uint64_t run = 0; run < arguments.runs; ++run) {
    note("run " + std::to_string(run) + " of seed " + std::to_string(arguments.seed));
    give(madeBy(arguments.seed, run, corpus));
  }
  std::cout << corpus.size() << " files, " << arguments.runs << " runs\n";
  return 0;
}
