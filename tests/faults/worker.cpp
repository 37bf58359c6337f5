// Runs guapai-cli again and again, so that a run costs some milliseconds: definitions and fonts are read once. It reads
// one request a line from standard input and answers each with one line, both JSON:
//
//   {"folder": …, "arguments": [ … ], "out": FILE, "err": FILE,      what guapai-cli gets, and where its output goes
//    "day": "2030-01-02",                                            its clock
//    "at": 7, "kind": "kill", "named": true, "record": FILE}         the fault (fault.h), the record (callrecord.h)
//   {"continue": true}                                               lets the process go on that has stopped
//
// gives {"status": 0, "calls": 123}, with -1 for a process that was killed and -2 for one that has stopped. The first
// argument may be `session` instead of a command: sessionwork.h. `calls` is known only where the run has ended by
// itself. A run that is to be killed or stopped, and one that is recorded, has a process of its own, which is forked
// from this one; the others run in this one.
#include <csignal>
#include <fcntl.h>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <variant>
#include <vector>

#include <QtCore/QTemporaryDir>
#include <QtGui/QGuiApplication>
#include <nlohmann/json.hpp>

#include "cli/program.h"
#include "core/clock.h"
#include "faults/callrecord.h"
#include "faults/fault.h"
#include "faults/sessionwork.h"
#include "files/process.h"
#include "platform/builtindefinitions.h"
#include "render/pictureprocess.h"
#include "render/typesetting.h"
#include "storage/database.h"

namespace {

using namespace guapai;
using Json = nlohmann::json;
using Definitions = std::shared_ptr<const terms::Definitions>;

constexpr int kKilled = -1;
constexpr int kStopped = -2;
constexpr int kNotPrepared = 4;

faults::Kind kindNamed(const std::string& name) {
  if (name == "torn") return faults::Kind::Torn;
  if (name == "kill") return faults::Kind::Kill;
  if (name == "full") return faults::Kind::Full;
  if (name == "short") return faults::Kind::Short;
  if (name == "slow") return faults::Kind::Slow;
  return faults::Kind::Fail;
}

void sendTo(int stream, const std::string& file) {
  const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (opened < 0 || ::dup2(opened, stream) < 0) ::_exit(kNotPrepared);
  ::close(opened);
}

int run(const std::vector<std::string>& arguments, const Definitions& definitions, const core::Clock& clock) {
  if (arguments.front() == "session")
    return faults::workOnSession(definitions, arguments.at(1), clock, std::stoi(arguments.at(2)));
  cli::Console console{std::cin, std::cout, std::cerr};
  return static_cast<int>(cli::runProgram(arguments, *definitions, console, clock));
}

struct Outcome {
  int status = 0;
  std::int64_t calls = 0;
};

Outcome served(const Json& request, const Definitions& definitions) {
  if (::chdir(request.at("folder").get<std::string>().c_str()) != 0) ::_exit(kNotPrepared);
  sendTo(STDOUT_FILENO, request.at("out"));
  sendTo(STDERR_FILENO, request.at("err"));
  const core::FixedClock clock(std::get<core::Date>(core::Date::parse(request.value("day", "2030-01-02"))));
  if (request.contains("record")) faults::recordTo(request.at("record").get<std::string>().c_str());
  faults::expect({.at = request.value("at", std::int64_t{0}),
                  .kind = kindNamed(request.value("kind", "fail")),
                  .named = request.value("named", false)});
  const int status = run(request.at("arguments"), definitions, clock);
  const std::int64_t calls = faults::callsSeen();
  faults::expect({});
  std::cout.flush();
  std::cerr.flush();
  return {.status = status, .calls = calls};
}

bool needsProcess(const Json& request) {
  const faults::Kind kind = kindNamed(request.value("kind", "fail"));
  return request.contains("record") || kind == faults::Kind::Kill || kind == faults::Kind::Torn ||
         kind == faults::Kind::Slow;
}

/// Loads what every run would load by itself otherwise: SQLite, fonts.
/// @param sample  a case file, of which a paper is drawn.
void warmUp(const Definitions& definitions, const std::string& sample) {
  const QTemporaryDir folder;
  const std::string paper = folder.filePath(QStringLiteral("a.pdf")).toStdString();
  std::ostringstream said;
  cli::Console console{std::cin, said, said};
  const core::FixedClock clock(core::Date(2030, 1, 2));
  const std::vector<std::string> drawing{"render", "--form", "annex4", "-o", paper, sample};
  const storage::Database inMemory;
  if (cli::runProgram(drawing, *definitions, console, clock) != cli::ExitStatus::Done) std::cerr << said.str();
}

/// Byte by byte: a process that is forked must not inherit what was read ahead.
bool nextLine(std::string& line) {
  line.clear();
  for (char c = 0; ::read(STDIN_FILENO, &c, 1) == 1;) {
    if (c == '\n') return true;
    line += c;
  }
  return false;
}

int statusOf(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, WUNTRACED) < 0) {
    if (errno != EINTR) return kKilled;
  }
  if (WIFSTOPPED(status)) return kStopped;
  return WIFEXITED(status) ? WEXITSTATUS(status) : kKilled;
}

}  // namespace

int main(int argc, char** argv) {
  if (const auto ended = render::servedAsPictureReader(argc, argv)) return *ended;
  files::prepareProcess();
  render::forgetLanguageOfLocale();
  std::ios::sync_with_stdio(false);
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  const Definitions definitions = platform::loadDefinitions();
  if (argc > 1) warmUp(definitions, argv[1]);
  // Runs take the numbers of standard output and error.
  const int answers = ::dup(STDOUT_FILENO);
  auto* const shared = static_cast<Outcome*>(
      ::mmap(nullptr, sizeof(Outcome), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  if (answers < 0 || shared == MAP_FAILED) return kNotPrepared;

  pid_t process = 0;
  std::string line;
  while (nextLine(line)) {
    const Json request = Json::parse(line);
    Outcome outcome;
    if (request.contains("continue")) {
      ::kill(process, SIGCONT);
      outcome.status = statusOf(process);
      outcome.calls = shared->calls;
    } else if (needsProcess(request)) {
      process = ::fork();
      if (process == 0) {
        *shared = served(request, definitions);
        ::_exit(shared->status);
      }
      outcome.status = statusOf(process);
      outcome.calls = shared->calls;
    } else {
      outcome = served(request, definitions);
    }
    const std::string answer = Json{{"status", outcome.status}, {"calls", outcome.calls}}.dump() + "\n";
    if (::write(answers, answer.data(), answer.size()) < 0) return kNotPrepared;
  }
  return 0;
}
