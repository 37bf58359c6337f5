#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <QtCore/QByteArray>

#include "cli/context.h"

namespace guapai::cli {

struct JobPaper {
  QByteArray pdf;
  std::optional<std::int64_t> issued = {};  ///< its number: whatever becomes of the file, this paper stays
};

/// A paper that a command is to make.
struct PaperJob {
  std::string stem;                ///< of its file in a folder
  std::string name;                ///< what the user knows its case by
  std::function<JobPaper()> make;  ///< throws core::Error
};

/// Makes the papers and writes them to where `-o` says: one file, a folder with one each, or with `--bound` one file
/// with all of them. One that fails is told, and the others are made all the same; of one that was issued it is told
/// how to get it. Nothing is made where the files' names would not differ, one of them is a file that is read or a
/// library, or the folder cannot be made; and no paper whose file cannot be begun, so that no number is used for it.
///
/// @param inputs  the files that the papers are made from, besides a library.
/// @return the gravest status.
/// @throws core::Error{OutputIsInput, OutputIsLibrary}, and as files::refuseToWrite
ExitStatus writePapers(const CommandLine& line, const Context& context, const std::vector<PaperJob>& jobs,
                       const std::vector<std::filesystem::path>& inputs);

}  // namespace guapai::cli
