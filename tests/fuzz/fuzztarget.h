#pragma once

#include <cstddef>
#include <cstdint>

// A fuzz target feeds bytes that nobody wrote to one reader. Whatever they are, the reader returns or throws what it
// says that it throws. The functions have the names that libFuzzer calls; without it, replay.cpp calls them.

/// Called once, before the first bytes.
extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv);
/// @return 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
