#pragma once

#include <cstddef>
#include <exception>
#include <functional>

namespace guapai::core {

/// Is told by a work in steps, before each step, how many steps are done and how many there are.
/// @return whether the work goes on; false where the user has cancelled it.
using Step = std::function<bool(std::size_t done, std::size_t total)>;

/// Leaves a work that the user has cancelled. It is no core::Error, because nothing has failed: the user wants it so.
/// What the work had begun is taken back, as with an error.
class Cancelled : public std::exception {
public:
  [[nodiscard]] const char* what() const noexcept override { return "cancelled"; }
};

/// @param step  empty: nobody wants to know, and the work goes on.
/// @throws Cancelled where `step` says that the work does not go on.
inline void tell(const Step& step, std::size_t done, std::size_t total) {
  if (step && !step(done, total)) throw Cancelled();
}

}  // namespace guapai::core
