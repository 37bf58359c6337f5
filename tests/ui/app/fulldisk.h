#pragma once

#include <csignal>
#include <sys/resource.h>

namespace guapai::ui {

/// While a FullDisk exists, no file grows over 4 KB: the library refuses every edit and every draft, as on a full disk.
/// The person's settings, which are small, can be written.
class FullDisk {
public:
  FullDisk() {
    std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit small{4096, m_before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  ~FullDisk() { recover(); }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

  void recover() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
  rlimit m_before{};
};

}  // namespace guapai::ui
