#include "files/terminal.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

#include "files/descriptor.h"

namespace guapai::files {
namespace {

/// While it exists, the terminal does not show what is typed, and signals that end the program wait until it does
/// again.
class Silence {
public:
  explicit Silence(int terminal) : m_terminal(terminal) {
    sigset_t ending;
    ::sigemptyset(&ending);
    for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM}) ::sigaddset(&ending, signal);
    ::pthread_sigmask(SIG_BLOCK, &ending, &m_mask);
    m_signals = Descriptor(::signalfd(-1, &ending, SFD_CLOEXEC));
    if (!m_signals.isOpen() || ::tcgetattr(m_terminal, &m_mode) != 0) return;
    termios silent = m_mode;
    silent.c_lflag &= ~tcflag_t{ECHO};
    silent.c_lflag |= ECHONL;  // the end of the line is shown
    // A program that is stopped here would leave a shell at a terminal that shows nothing.
    silent.c_cc[VSUSP] = _POSIX_VDISABLE;
    m_isKept = ::tcsetattr(m_terminal, TCSAFLUSH, &silent) == 0;
  }
  ~Silence() {
    if (m_isKept) ::tcsetattr(m_terminal, TCSAFLUSH, &m_mode);
    ::pthread_sigmask(SIG_SETMASK, &m_mask, nullptr);
  }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

  [[nodiscard]] bool isKept() const { return m_isKept; }

  /// Waits until something can be read. @return false where a signal has come instead.
  [[nodiscard]] bool waitForInput() const {
    std::array<pollfd, 2> awaited{{{.fd = m_signals.number(), .events = POLLIN, .revents = 0},
                                   {.fd = m_terminal, .events = POLLIN, .revents = 0}}};
    while (::poll(awaited.data(), awaited.size(), -1) < 0)
      if (errno != EINTR) return false;
    return awaited[0].revents == 0;
  }

private:
  int m_terminal;
  sigset_t m_mask{};  ///< the signals that were blocked before
  Descriptor m_signals;
  termios m_mode{};  ///< the terminal's before
  bool m_isKept = false;
};

bool writeAll(int terminal, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(terminal, text.data(), text.size());
    if (written < 0 && errno != EINTR) return false;
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// @return absent where the input ends before anything was typed, or a signal has come.
std::optional<std::string> readLine(int terminal, const Silence& silence) {
  std::string line;
  std::array<char, 256> part{};
  while (silence.waitForInput()) {
    const ssize_t count = ::read(terminal, part.data(), part.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 || (count == 0 && line.empty())) return std::nullopt;
    line.append(part.data(), static_cast<std::size_t>(count));
    const bool isWhole = line.ends_with('\n');
    if (isWhole) line.pop_back();
    if (isWhole || count == 0) return line;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> askHidden(std::string_view question) {
  return ::isatty(STDIN_FILENO) != 0 ? askHiddenAt("/dev/tty", question) : std::nullopt;
}

std::optional<std::string> askHiddenAt(const std::filesystem::path& terminal, std::string_view question) {
  const Descriptor open(::open(terminal.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC));
  if (!open.isOpen()) return std::nullopt;
  const Silence silence(open.number());
  if (!silence.isKept() || !writeAll(open.number(), question)) return std::nullopt;
  return readLine(open.number(), silence);
}

}  // namespace guapai::files
