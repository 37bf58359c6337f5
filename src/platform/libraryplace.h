#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/messages.h"

namespace guapai::platform {

/// Why a library is in danger where it lies: locks do not hold on a network, and a client that synchronizes a folder
/// replaces files while they are open.
struct DoubtfulPlace {
  enum class Why {
    Network,       ///< on a file system of the network
    Synchronized,  ///< in a folder that a client copies to other computers
    ConflictCopy,  ///< beside a copy of it that such a client has made
  };
  Why why;
  std::string name;  ///< of the file system, the client, or the copy's file
};

/// @param library  its file, which need not exist.
/// @param fileSystem  the type of the file system that it is on (files::fileSystemOf).
/// @return nothing where the place is as good as any.
[[nodiscard]] std::optional<DoubtfulPlace> doubtfulPlace(const std::filesystem::path& library,
                                                         const std::string& fileSystem);

/// What is to be done instead, in one sentence or two.
[[nodiscard]] std::string sentenceOf(const DoubtfulPlace& place, const core::Messages& messages);

}  // namespace guapai::platform
