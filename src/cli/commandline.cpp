#include "cli/commandline.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "workbooks/saving.h"

namespace guapai::cli {
namespace {

constexpr std::size_t kAnyNumber = std::numeric_limits<std::size_t>::max();

struct Option {
  std::string_view name;
  bool takesValue = true;
  bool required = false;
};

struct Command {
  std::string_view name;
  std::vector<Option> options;
  std::size_t leastFiles = 1;
  std::size_t mostFiles = kAnyNumber;
  bool writesWorkbook = false;  ///< `-o` names a workbook
};

const std::vector<Command>& commands() {
  static const std::vector<Command> all{
      {.name = "evaluate", .options = {{"standard"}, {"on"}, {"jsonl", false}, {"json", false}}},
      {.name = "check", .options = {{"standard"}, {"on"}, {"json", false}, {"columns"}}},
      {.name = "render",
       .options = {{"form", true, true},
                   {"on"},
                   {"o", true, true},
                   {"library"},
                   {"center"},
                   {"round"},
                   {"issue", false},
                   {"confirm-clock", false},
                   {"bound", false},
                   {"no-attachment", false},
                   {"no-outside", false},
                   {"trail-head", false},
                   {"achieved", false},
                   {"overprint", false},
                   {"test-sheet", false},
                   {"offset"}},
       .leastFiles = 0},
      {.name = "template", .options = {{"o", true, true}}, .leastFiles = 0, .mostFiles = 0, .writesWorkbook = true},
      {.name = "import", .options = {{"library"}, {"columns"}}},
      {.name = "export", .options = {{"library"}, {"o", true, true}}, .leastFiles = 0, .mostFiles = 0},
      {.name = "papers",
       .options = {{"library"}, {"json", false}, {"fingerprint"}, {"number"}, {"o"}},
       .leastFiles = 0,
       .mostFiles = 0},
      {.name = "list",
       .options = {{"library"}, {"json", false}, {"o"}},
       .leastFiles = 0,
       .mostFiles = 0,
       .writesWorkbook = true},
      {.name = "report",
       .options = {{"library"}, {"year"}, {"o", true, true}},
       .leastFiles = 0,
       .mostFiles = 0,
       .writesWorkbook = true},
      {.name = "verify", .options = {{"library"}, {"head"}}, .leastFiles = 0, .mostFiles = 0},
      {.name = "backup", .options = {{"library"}, {"o", true, true}}, .leastFiles = 0, .mostFiles = 0},
      {.name = "restore", .options = {{"library"}}, .leastFiles = 0, .mostFiles = 1},
      {.name = "history", .options = {{"library"}, {"center"}, {"round"}}, .leastFiles = 0, .mostFiles = 0},
      {.name = "passphrase", .options = {{"library"}, {"remove", false}}, .leastFiles = 0, .mostFiles = 0},
      {.name = "board",
       .options = {{"library"}, {"json", false}, {"o"}},
       .leastFiles = 0,
       .mostFiles = 0,
       .writesWorkbook = true},
      {.name = "schema", .options = {}, .leastFiles = 0, .mostFiles = 1},
  };
  return all;
}

core::Problem wrong(std::string sentence, std::map<std::string, std::string> arguments) {
  return {.severity = core::Severity::Error,
          .code = "usage",
          .path = {},
          .sentence = std::move(sentence),
          .arguments = std::move(arguments)};
}

/// With the hyphens: --library, -o
std::string asTyped(std::string_view option) {
  return (option.size() > 1 ? "--" : "-") + std::string(option);
}

/// Nothing where the text is no whole number from 1.
std::optional<std::int64_t> wholeNumber(const std::string& text) {
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [last, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && last == end && number > 0 ? std::optional(number) : std::nullopt;
}

/// Reads the arguments of one command, one after the other.
class Reader {
public:
  Reader(const Command& command, std::span<const std::string> arguments)
      : m_command(command), m_arguments(arguments), m_line{.command = std::string(command.name)} {}

  std::variant<CommandLine, core::Problem> read() {
    while (!m_arguments.empty()) {
      const std::string argument = take();
      if (argument == "--") {
        m_line.files.insert(m_line.files.end(), m_arguments.begin(), m_arguments.end());
        break;
      }
      if (argument == "-" || !argument.starts_with('-')) {
        m_line.files.push_back(argument);
      } else if (const auto problem = readOption(argument)) {
        return *problem;
      }
    }
    if (const auto problem = missing()) return *problem;
    if (m_line.value("o") == "-") return wrong("usage.output_is_a_file", {});
    if (const auto problem = workbookProblem()) return *problem;
    for (const std::string_view counted : {"round", "number", "year"}) {
      const auto text = m_line.value(counted);
      if (text && !wholeNumber(*text)) return wrong("usage.not_a_number", {{"option", "--" + std::string(counted)}});
    }
    if (const auto day = m_line.value("on")) {
      const auto parsed = core::Date::parse(*day);
      if (core::isFault(parsed)) return wrong("usage.not_a_day", {{"option", "--on"}});
      m_line.on = std::get<core::Date>(parsed);
    }
    return std::move(m_line);
  }

private:
  std::string take() {
    std::string first = m_arguments.front();
    m_arguments = m_arguments.subspan(1);
    return first;
  }

  std::optional<core::Problem> readOption(const std::string& argument) {
    const std::string name = argument.substr(argument.find_first_not_of('-') == 2 ? 2 : 1);
    const auto equals = name.find('=');
    const std::string bare = name.substr(0, equals);
    const auto option = std::ranges::find(m_command.options, bare, &Option::name);
    const bool spelled = argument.starts_with("--") == (bare.size() > 1);
    if (option == m_command.options.end() || !spelled)
      return wrong("usage.unknown_option", {{"option", argument}, {"command", std::string(m_command.name)}});
    std::string value;
    if (equals != std::string::npos) {
      value = name.substr(equals + 1);
    } else if (option->takesValue && !m_arguments.empty()) {
      value = take();
    }
    const std::string shown = argument.substr(0, argument.find('='));
    if (option->takesValue && value.empty()) return wrong("usage.missing_value", {{"option", shown}});
    if (!option->takesValue && equals != std::string::npos) return wrong("usage.needless_value", {{"option", shown}});
    if (!m_line.options.emplace(bare, value).second) return wrong("usage.repeated_option", {{"option", shown}});
    return std::nullopt;
  }

  [[nodiscard]] std::optional<core::Problem> missing() const {
    const std::string command(m_command.name);
    for (const Option& option : m_command.options) {
      if (option.required && !m_line.has(option.name))
        return wrong("usage.missing_option", {{"option", asTyped(option.name)}, {"command", command}});
    }
    if (m_line.files.size() < m_command.leastFiles) return wrong("usage.missing_file", {{"command", command}});
    if (m_line.files.size() > m_command.mostFiles) return wrong("usage.needless_file", {{"command", command}});
    return std::nullopt;
  }

  [[nodiscard]] std::optional<core::Problem> workbookProblem() const {
    const auto output = m_line.value("o");
    if (!m_command.writesWorkbook || !output) return std::nullopt;
    if (m_line.has("json")) return wrong("usage.json_or_workbook", {});
    if (!workbooks::isWorkbookName(pathOf(*output))) return wrong("usage.not_a_workbook", {});
    return std::nullopt;
  }

  const Command& m_command;
  std::span<const std::string> m_arguments;
  CommandLine m_line;
};

bool asksForHelp(const std::string& argument) {
  return argument == "--help" || argument == "-h";
}

}  // namespace

std::optional<std::string> CommandLine::value(std::string_view option) const {
  const auto found = options.find(option);
  return found == options.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::int64_t> CommandLine::number(std::string_view option) const {
  const auto text = value(option);
  return text ? wholeNumber(*text) : std::nullopt;
}

std::variant<CommandLine, core::Problem> parseCommandLine(std::span<const std::string> arguments) {
  if (arguments.empty() || arguments.front() == "help") return CommandLine{.command = "help"};
  const auto end = std::ranges::find(arguments, "--");
  if (std::any_of(arguments.begin(), end, asksForHelp)) return CommandLine{.command = "help"};
  const auto command = std::ranges::find(commands(), arguments.front(), &Command::name);
  if (command == commands().end()) return wrong("usage.unknown_command", {{"command", arguments.front()}});
  return Reader(*command, arguments.subspan(1)).read();
}

std::map<std::string, std::set<std::string>> optionsByCommand() {
  std::map<std::string, std::set<std::string>> all;
  for (const Command& command : commands()) {
    auto& typed = all[std::string(command.name)];
    for (const Option& option : command.options) typed.insert(asTyped(option.name));
  }
  return all;
}

std::filesystem::path pathOf(const std::string& name) {
  return name;
}

}  // namespace guapai::cli
