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

/// A paper that a job has made.
struct JobPaper {
  QByteArray pdf;
  /// The number of an issued paper, which the library keeps even where the file cannot be written; absent for a draft.
  std::optional<std::int64_t> issued = {};
};

/// A paper that a command is to make.
struct PaperJob {
  std::string stem;                ///< the name of its file in a folder, without `.pdf`
  std::string name;                ///< the name of its case in messages
  std::function<JobPaper()> make;  ///< throws core::Error
};

/// Says on standard error which fonts stand in for those that official papers ought to have. Called once by a command.
void tellSubstitutions(const Context& context);

/// Makes the papers and writes them where `-o` says: one paper into a file, several into a folder with a file for each,
/// or, with `--bound`, all into one file.
///
/// A paper that fails is told on standard error, and the others are made all the same. Where a paper was issued and its
/// file could not be written, the message says how to get the file.
///
/// No paper is made at all where several would get the same file, where a file to be written is an input or a library,
/// where the folder cannot be made, or where papers are to be bound into a folder. A paper whose file cannot be begun
/// is not made, so that no number is used up.
///
/// @param inputs  the files that the papers are made from, besides a library.
/// @param begin   is called before the first paper is made, once nothing stands against making them.
/// @return the gravest status of all papers; BadInput where several would get the same file, or a folder is to be the
/// bound one.
/// @throws core::Error{OutputNoFile, OutputIsInput, OutputIsLibrary}, and as files::refuseToWrite
ExitStatus writePapers(const CommandLine& line, const Context& context, const std::vector<PaperJob>& jobs,
                       const std::vector<std::filesystem::path>& inputs, const std::function<void()>& begin = {});

}  // namespace guapai::cli
