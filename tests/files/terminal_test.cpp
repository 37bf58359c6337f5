#include "files/terminal.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <future>
#include <sys/ioctl.h>
#include <termios.h>
#include <thread>
#include <unistd.h>

#include <gtest/gtest.h>

#include "files/descriptor.h"
#include "support/folder.h"

namespace guapai::files {
namespace {

const std::string kQuestion = "口令：";

/// A terminal whose keyboard and screen the test has.
class Terminal : public testing::Test {
protected:
  Terminal() {
    EXPECT_EQ(::grantpt(m_person.number()), 0);
    EXPECT_EQ(::unlockpt(m_person.number()), 0);
    name = ::ptsname(m_person.number());
    // As long as the program's end of it is open, the person's end can be read.
    m_program = Descriptor(::open(name.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC));
    EXPECT_TRUE(m_program.isOpen());
  }

  void type(std::string_view keys) const {
    EXPECT_EQ(::write(m_person.number(), keys.data(), keys.size()), static_cast<ssize_t>(keys.size()));
  }
  /// What stands on the screen, read until it ends so.
  std::string screen(std::string_view end) {
    std::array<char, 256> part{};
    while (!m_shown.ends_with(end)) {
      const ssize_t count = ::read(m_person.number(), part.data(), part.size());
      if (count <= 0) break;
      m_shown.append(part.data(), static_cast<std::size_t>(count));
    }
    return m_shown;
  }
  [[nodiscard]] bool showsWhatIsTyped() const {
    termios mode{};
    EXPECT_EQ(::tcgetattr(m_person.number(), &mode), 0);
    return (mode.c_lflag & tcflag_t{ECHO}) != 0;
  }

  std::string name;

private:
  Descriptor m_person{::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)};
  Descriptor m_program;
  std::string m_shown;
};

TEST_F(Terminal, DoesNotShowTheAnswer) {
  auto answer = std::async(std::launch::async, [this] { return askHiddenAt(name, kQuestion); });
  EXPECT_EQ(screen(kQuestion), kQuestion);
  EXPECT_FALSE(showsWhatIsTyped());
  type("马厩 电池\n");
  EXPECT_EQ(answer.get(), "马厩 电池");
  EXPECT_EQ(screen("\n"), kQuestion + "\r\n");
  EXPECT_TRUE(showsWhatIsTyped());
}

TEST_F(Terminal, TakesNothingThatWasTypedBeforeItAsked) {
  type("before\n");
  (void)screen("\n");  // the terminal has taken it, and has shown it
  auto answer = std::async(std::launch::async, [this] { return askHiddenAt(name, kQuestion); });
  (void)screen(kQuestion);
  type("after\n");
  EXPECT_EQ(answer.get(), "after");
}

TEST_F(Terminal, HasNoAnswerWhereTheInputEnds) {
  auto answer = std::async(std::launch::async, [this] { return askHiddenAt(name, kQuestion); });
  (void)screen(kQuestion);
  type("\x04");
  EXPECT_EQ(answer.get(), std::nullopt);
  EXPECT_TRUE(showsWhatIsTyped());
}

TEST_F(Terminal, ShowsWhatIsTypedAgainWhenTheProgramIsInterrupted) {
  const auto interrupt = [this] {
    ::setsid();
    const Descriptor controlling(::open(name.c_str(), O_RDWR | O_CLOEXEC));
    ::ioctl(controlling.number(), TIOCSCTTY, 0);
    std::thread person([this] {
      sigset_t all;
      ::sigfillset(&all);
      ::pthread_sigmask(SIG_BLOCK, &all, nullptr);  // the program's only thread gets the signal
      (void)screen(kQuestion);
      type("half\x03");
    });
    person.detach();
    (void)askHiddenAt(name, kQuestion);
    std::exit(1);
  };
  EXPECT_EXIT(interrupt(), testing::KilledBySignal(SIGINT), "");
  EXPECT_TRUE(showsWhatIsTyped());
}

TEST(NoTerminal, IsAsked) {
  const support::Folder folder;
  EXPECT_EQ(askHiddenAt(folder / "none", kQuestion), std::nullopt);
  EXPECT_EQ(askHiddenAt("/dev/null", kQuestion), std::nullopt) << "what cannot hide the answer";
}

}  // namespace
}  // namespace guapai::files
