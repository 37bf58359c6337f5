#pragma once

namespace guapai::storage {

/// The calls with which SQLite asks something of the system.
enum class Call {
  Read,
  Write,
  Lock,          ///< a lock is taken; giving it back goes well
  SettleFolder,  ///< the names in a folder are written to the disk
};

/// Lets calls of one kind fail as long as it lives. They fail for everybody in this program, not only for SQLite.
class FailingCalls {
public:
  /// @param cause  the errno of those that fail; 0: they say that all went well, and did nothing.
  /// @param good  how many go well before the first one that fails.
  /// @param staysBad  whether all behind that one fail, too.
  FailingCalls(Call call, int cause, int good = 0, bool staysBad = true);
  ~FailingCalls();
  FailingCalls(const FailingCalls&) = delete;
  FailingCalls& operator=(const FailingCalls&) = delete;

  /// Whether one has failed.
  [[nodiscard]] bool wereMet() const;
};

}  // namespace guapai::storage
