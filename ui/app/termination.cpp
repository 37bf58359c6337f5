#include "app/termination.h"

#include <array>
#include <chrono>
#include <csignal>

namespace guapai::ui {
namespace {

using namespace std::chrono_literals;

#ifdef SIGHUP
constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP};
#else
constexpr std::array kSignals{SIGTERM, SIGINT};
#endif
constexpr auto kBetweenLooks = 200ms;

volatile std::sig_atomic_t isAsked = 0;

extern "C" void noteSignal(int signal) {
  isAsked = 1;
  std::signal(signal, SIG_DFL);
}

}  // namespace

Termination::Termination(QObject* parent) : QObject(parent) {
  isAsked = 0;
  for (const int signal : kSignals) std::signal(signal, noteSignal);
  connect(&m_look, &QTimer::timeout, this, [this] {
    if (isAsked == 0) return;
    m_look.stop();
    Q_EMIT asked();
  });
  m_look.start(kBetweenLooks);
}

Termination::~Termination() {
  for (const int signal : kSignals) std::signal(signal, SIG_DFL);
}

}  // namespace guapai::ui
