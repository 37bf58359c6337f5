#pragma once

#include <functional>
#include <string>
#include <vector>

#include <QtCore/QByteArray>

#include "cli/context.h"

namespace guapai::cli {

/// A paper that a command is to make.
struct PaperJob {
  std::string stem;                  ///< of its file in a folder
  std::string name;                  ///< what the user knows its case by
  std::function<QByteArray()> make;  ///< its PDF; throws core::Error
};

/// Makes the papers and writes them to where `-o` says: one file, a folder with one each, or with `--bound` one file
/// with all of them. One that fails is told, and the others are made all the same. Nothing is made where the files'
/// names would not differ, or the folder cannot be made.
///
/// @return the gravest status.
/// @throws core::Error{FileUnwritable} naming the folder
ExitStatus writePapers(const CommandLine& line, const Context& context, const std::vector<PaperJob>& jobs);

}  // namespace guapai::cli
