#include "code_layout/borders.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

namespace guapai::codelayout {
namespace {

/// No room of src/ holds more than one part of so many.
constexpr std::size_t kLeastRooms = 7;

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool isIn(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

bool isSource(const SourceFile& file) {
  return file.endsWith(".h") || file.endsWith(".cpp");
}

const Module* moduleNamed(std::string_view name) {
  const auto found =
      std::find_if(modules().begin(), modules().end(), [&](const auto& module) { return module.name == name; });
  return found == modules().end() ? nullptr : &*found;
}

/// The module with the innermost folder around the file.
const Module* moduleOf(const SourceFile& file) {
  const Module* innermost = nullptr;
  for (const Module& module : modules()) {
    if (file.isIn(module.folder) && (innermost == nullptr || module.folder.size() > innermost->folder.size())) {
      innermost = &module;
    }
  }
  return innermost;
}

bool mayUse(const Module& module, std::string_view other) {
  return module.name == other || contains(module.uses, other);
}

struct Include {
  std::string header;
  bool isQuoted = false;
  std::size_t line = 0;
};

std::vector<Include> includesOf(std::string_view text) {
  constexpr std::string_view kKeyword = "include";
  std::vector<Include> includes;
  std::size_t number = 0;
  for (std::string_view line : linesOf(text)) {
    ++number;
    const auto skipBlanks = [&] { line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size())); };
    skipBlanks();
    if (!line.starts_with('#')) continue;
    line.remove_prefix(1);
    skipBlanks();
    if (!line.starts_with(kKeyword)) continue;
    line.remove_prefix(kKeyword.size());
    skipBlanks();
    if (!line.starts_with('<') && !line.starts_with('"')) continue;
    const std::size_t end = line.find(line.front() == '<' ? '>' : '"', 1);
    includes.push_back({std::string(line.substr(1, end - 1)), line.front() == '"', number});
  }
  return includes;
}

/// <vector> and <cstdint>, but neither <stdint.h> nor <QString>.
bool isStandardHeader(std::string_view header) {
  return std::all_of(header.begin(), header.end(),
                     [](unsigned char c) { return std::islower(c) || std::isdigit(c) || c == '_'; });
}

std::optional<std::string> libraryOfHeader(std::string_view header) {
  if (header.starts_with("Qt")) {
    const std::size_t slash = header.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    return std::string(header.substr(0, slash));
  }
  for (const Library& library : libraries()) {
    const bool isFolder = library.headers.ends_with('/');
    if (isFolder ? header.starts_with(library.headers) : header == library.headers) return std::string(library.name);
  }
  return std::nullopt;
}

std::optional<std::string> libraryOfTarget(std::string_view target) {
  constexpr std::string_view kQt = "Qt6::";
  if (target.starts_with(kQt)) return "Qt" + std::string(target.substr(kQt.size()));
  for (const Library& library : libraries()) {
    if (contains(library.targets, target)) return std::string(library.name);
  }
  return std::nullopt;
}

/// What is wrong with an include, or nothing.
std::optional<std::string> objectionTo(const Include& include, const Module& module) {
  const std::string& header = include.header;
  if (include.isQuoted) {
    if (header.ends_with(".moc")) return std::nullopt;
    const Module* const other = moduleNamed(header.substr(0, header.find('/')));
    if (other != nullptr && mayUse(module, other->name)) return std::nullopt;
    if (other != nullptr) return std::string(module.name) + " may not use " + std::string(other->name) + ": " + header;
    return "an own header is written with its module, \"core/date.h\": " + header;
  }
  if (isStandardHeader(header)) return std::nullopt;
  const auto library = libraryOfHeader(header);
  if (library && contains(module.libraries, *library)) return std::nullopt;
  if (library) return std::string(module.name) + " may not use " + *library + ": " + header;
  if (header.starts_with('Q')) return "a Qt header is written with its module, <QtCore/QString>: " + header;
  return "a library that the table of modules does not know: " + header;
}

/// A module that code names, once for each line and module: by its namespace in front of a name (`storage::Library`),
/// or behind `namespace`, which opens it, takes all its names, or gives it another name.
struct NamedModule {
  const Module* module = nullptr;
  std::size_t line = 0;

  friend bool operator==(const NamedModule&, const NamedModule&) = default;
};

std::vector<NamedModule> modulesNamedIn(std::string_view text) {
  const auto isNamePart = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; };
  std::vector<NamedModule> named;
  std::size_t number = 0;
  bool isBehindNamespace = false;
  const std::string code = codeOf(text);
  for (const std::string_view line : linesOf(code)) {
    ++number;
    for (std::size_t at = 0; at < line.size();) {
      std::size_t end = at;
      while (end < line.size() && isNamePart(line[end])) ++end;
      const std::string_view word = line.substr(at, end - at);
      if (word.empty() && (line[at] == '{' || line[at] == ';')) isBehindNamespace = false;
      const bool isName = isBehindNamespace || line.substr(end).starts_with("::");
      const Module* const module = isName ? moduleNamed(word) : nullptr;
      const NamedModule found{module, number};
      if (module != nullptr && std::find(named.begin(), named.end(), found) == named.end()) named.push_back(found);
      if (word == "namespace") isBehindNamespace = true;
      at = std::max(end, at + 1);
    }
  }
  return named;
}

/// A CMake list speaks for its folder and those below that have modules of their own, as ui/ does for ui/print/.
std::vector<const Module*> modulesBuiltBy(const SourceFile& list) {
  const std::string_view folder = std::string_view(list.path).substr(0, list.path.rfind('/'));
  std::vector<const Module*> built;
  if (const Module* const around = moduleOf(list)) built.push_back(around);
  for (const Module& module : modules()) {
    if (!built.empty() && isIn(module.folder, folder)) built.push_back(&module);
  }
  return built;
}

/// Keywords of guapai_add_module and CMake whose arguments are libraries.
bool startsLibraries(std::string_view word) {
  return word == "PUBLIC_LIBRARIES" || word == "PRIVATE_LIBRARIES" || word == "LIBRARIES" ||
         word == "target_link_libraries";
}

bool isKeyword(std::string_view word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isupper(c) || c == '_'; });
}

class LinkReader {
public:
  LinkReader(const SourceFile& list, Violations& violations)
      : m_list(list), m_modules(modulesBuiltBy(list)), m_violations(violations) {}

  void read() {
    for (const CMakeWord& word : cmakeWordsOf(m_list.text)) read(word);
  }

private:
  enum class Reading { Other, Uses, Libraries };

  void read(const CMakeWord& word) {
    constexpr std::string_view kOwn = "guapai::";
    constexpr std::string_view kOwnTarget = "guapai_";
    const std::string_view text = word.text;
    if (text == ")") {
      m_reading = Reading::Other;
    } else if (text == "(" || (m_reading == Reading::Libraries && isVisibility(text))) {
      return;
    } else if (startsLibraries(text)) {
      m_reading = Reading::Libraries;
      m_isTargetNext = text == "target_link_libraries";
    } else if (isKeyword(text)) {
      m_reading = text == "USES" ? Reading::Uses : Reading::Other;
    } else if (m_isTargetNext) {
      m_isTargetNext = false;
    } else if (m_reading == Reading::Uses) {
      checkModule(text, word.line);
    } else if (text.starts_with(kOwn)) {
      checkModule(text.substr(kOwn.size()), word.line);
    } else if (text.starts_with(kOwnTarget) && moduleNamed(text.substr(kOwnTarget.size())) != nullptr) {
      checkModule(text.substr(kOwnTarget.size()), word.line);
    } else if (m_reading == Reading::Libraries && !isFlags(text)) {
      checkLibrary(text, word.line);
    }
  }

  static bool isVisibility(std::string_view word) {
    return word == "PUBLIC" || word == "PRIVATE" || word == "INTERFACE";
  }

  static bool isFlags(std::string_view word) { return word == "guapai_flags" || word == "guapai_qt_flags"; }

  void checkModule(std::string_view name, std::size_t line) {
    const bool isAllowed =
        std::any_of(m_modules.begin(), m_modules.end(), [&](const Module* module) { return mayUse(*module, name); });
    if (!isAllowed) m_violations.push_back({m_list.path, line, "may not link the module " + std::string(name)});
  }
  void checkLibrary(std::string_view target, std::size_t line) {
    const auto library = libraryOfTarget(target);
    const bool isAllowed = library && std::any_of(m_modules.begin(), m_modules.end(), [&](const Module* module) {
                             return contains(module->libraries, *library);
                           });
    if (!isAllowed) m_violations.push_back({m_list.path, line, "may not link the library " + std::string(target)});
  }

  const SourceFile& m_list;
  std::vector<const Module*> m_modules;
  Violations& m_violations;
  Reading m_reading = Reading::Other;
  bool m_isTargetNext = false;
};

}  // namespace

const std::vector<Module>& modules() {
  static const std::vector<Module> kModules = {
      // What the rules of the domain are made of, without Qt.
      {"core", "src/core", {}, {"nlohmann-json", "utf8proc"}},
      {"rules", "src/rules", {"core"}, {"nlohmann-json"}},
      {"forms", "src/forms", {"core"}, {"nlohmann-json"}},
      {"files", "src/files", {"core"}, {"posix"}},
      {"exchange", "src/exchange", {"core", "files"}, {"nlohmann-json"}},
      {"terms", "src/terms", {"core", "rules", "forms"}, {}},
      {"workbooks", "src/workbooks", {"core", "files", "terms"}, {"QtCore", "locale", "orcus", "xlsxwriter"}},
      {"verification", "src/verification", {"core", "rules", "terms"}, {}},
      {"annotations", "src/annotations", {"core", "rules", "forms", "terms"}, {}},
      {"procedure", "src/procedure", {"core", "rules", "forms", "exchange", "terms", "annotations"}, {"nlohmann-json"}},
      // What reads, keeps and shows it.
      {"storage", "src/storage", {"core", "files"}, {"QtCore", "QtSql", "spdlog", "sodium"}},
      {"backups", "src/backups", {"core", "files", "storage"}, {"QtCore", "spdlog"}},
      {"render", "src/render", {"core", "files", "forms"}, {"QtCore", "QtGui", "QtPdf", "qpdf", "harfbuzz", "posix"}},
      {"platform", "src/platform", {"core", "files", "terms"}, {"QtCore", "spdlog"}},
      {"attachments", "src/attachments", {"core", "files", "forms", "storage", "render"}, {"QtCore", "QtGui"}},
      {"papers",
       "src/papers",
       {"core", "files", "rules", "forms", "exchange", "storage", "render", "terms", "verification", "procedure",
        "platform", "attachments"},
       {"QtCore", "QtGui"}},
      {"session",
       "src/session",
       {"core", "rules", "storage", "terms", "annotations", "procedure", "platform", "attachments", "papers"},
       {"QtCore", "QtGui"}},
      {"transfer",
       "src/transfer",
       {"core", "files", "forms", "exchange", "storage", "render", "terms", "workbooks", "annotations", "attachments",
        "papers"},
       {"QtCore"}},
      {"district",
       "src/district",
       {"core", "files", "rules", "forms", "storage", "backups", "terms", "workbooks", "verification", "annotations",
        "procedure", "platform", "papers", "session", "transfer"},
       {"QtCore", "QtGui", "spdlog"}},
      {"cli",
       "src/cli",
       {"core", "files", "rules", "forms", "exchange", "storage", "backups", "render", "terms", "workbooks",
        "verification", "procedure", "platform", "attachments", "papers", "transfer", "district"},
       {"QtCore", "QtGui"}},
      // The desktop program.
      {"widgets", "ui/widgets", {"core", "terms", "platform"}, {"QtCore", "QtGui", "QtWidgets"}},
      {"editors", "ui/editors", {"core", "forms", "render", "platform", "widgets"}, {"QtCore", "QtGui", "QtWidgets"}},
      {"shell", "ui/shell", {"core", "platform", "widgets"}, {"QtCore", "QtGui", "QtWidgets", "keychain"}},
      {"entry",
       "ui/entry",
       {"core", "files", "forms", "render", "terms", "annotations", "platform", "attachments", "session", "widgets",
        "editors"},
       {"QtCore", "QtGui", "QtWidgets"}},
      {"ledger", "ui/ledger", {"core", "terms", "platform", "district", "widgets"}, {"QtCore", "QtGui", "QtWidgets"}},
      {"board",
       "ui/board",
       {"core", "rules", "terms", "platform", "papers", "district", "widgets"},
       {"QtCore", "QtGui", "QtWidgets"}},
      {"findings", "ui/findings", {"core", "rules", "terms", "session", "widgets"}, {"QtCore", "QtGui", "QtWidgets"}},
      {"desk",
       "ui/desk",
       {"core", "rules", "forms", "terms", "verification", "annotations", "session", "widgets", "entry"},
       {"QtCore", "QtGui", "QtWidgets"}},
      {"progress",
       "ui/progress",
       {"core", "rules", "procedure", "platform", "session", "widgets", "entry"},
       {"QtCore", "QtGui", "QtWidgets"}},
      {"supplement",
       "ui/supplement",
       {"core", "terms", "annotations", "platform", "session", "widgets", "editors", "entry"},
       {"QtCore", "QtGui", "QtWidgets"}},
      {"print",
       "ui/print",
       {"core", "files", "rules", "forms", "render", "terms", "platform", "papers", "session", "district", "widgets",
        "shell"},
       {"QtCore", "QtGui", "QtWidgets", "QtPrintSupport"}},
      {"app",
       "ui/app",
       {"core",    "files",    "render",  "terms",    "annotations", "platform", "papers",
        "session", "district", "widgets", "shell",    "editors",     "entry",    "ledger",
        "board",   "findings", "desk",    "progress", "supplement",  "print"},
       {"QtCore", "QtGui", "QtWidgets"}},
      {"desktop", "ui", {"files", "render", "platform", "app"}, {"QtCore", "QtGui", "QtWidgets"}},
  };
  return kModules;
}

const std::vector<Library>& libraries() {
  static const std::vector<Library> kLibraries = {
      {"nlohmann-json", "nlohmann/", {"nlohmann_json::nlohmann_json"}},
      {"utf8proc", "utf8proc.h", {"${UTF8PROC_LIBRARY}"}},
      {"posix", "fcntl.h", {}},
      {"posix", "poll.h", {}},
      {"posix", "pwd.h", {}},
      {"posix", "sys/", {}},
      {"posix", "termios.h", {}},
      {"posix", "unistd.h", {}},
      {"spdlog", "spdlog/", {"spdlog::spdlog"}},
      {"qpdf", "qpdf/", {"qpdf::libqpdf"}},
      {"harfbuzz", "harfbuzz/", {"PkgConfig::harfbuzz"}},
      {"keychain", "qt6keychain/", {"qt6keychain"}},
      {"sodium", "sodium.h", {"PkgConfig::sodium"}},
      {"locale", "locale.h", {}},
      {"orcus", "orcus/", {"PkgConfig::orcus"}},
      {"xlsxwriter", "xlsxwriter.h", {"PkgConfig::xlsxwriter"}},
  };
  return kLibraries;
}

Violations usesAgainstTheOrder(const std::vector<Module>& modules) {
  Violations violations;
  std::vector<std::string_view> above;
  for (const Module& module : modules) {
    for (const std::string_view used : module.uses) {
      if (!contains(above, used))
        violations.push_back(
            {std::string(module.folder), 0, "uses what does not stand above it: " + std::string(used)});
    }
    above.push_back(module.name);
  }
  return violations;
}

Violations includesOverBorders(const SourceTree& tree) {
  Violations violations;
  for (const SourceFile& file : tree) {
    const Module* const module = moduleOf(file);
    if (module == nullptr || !isSource(file)) continue;
    for (const Include& include : includesOf(file.text)) {
      if (auto objection = objectionTo(include, *module)) violations.push_back({file.path, include.line, *objection});
    }
  }
  return violations;
}

Violations namesOverBorders(const SourceTree& tree) {
  Violations violations;
  for (const SourceFile& file : tree) {
    const Module* const module = moduleOf(file);
    if (module == nullptr || !isSource(file)) continue;
    for (const NamedModule& named : modulesNamedIn(file.text)) {
      if (mayUse(*module, named.module->name)) continue;
      violations.push_back(
          {file.path, named.line, std::string(module->name) + " may not name " + std::string(named.module->name)});
    }
  }
  return violations;
}

Violations headersOfOneName(const SourceTree& tree) {
  std::map<std::string_view, std::string_view> paths;
  Violations violations;
  for (const SourceFile& file : tree) {
    if (!file.endsWith(".h") || (moduleOf(file) == nullptr && !file.isIn("tests"))) continue;
    const auto [other, isNew] = paths.try_emplace(file.name(), file.path);
    if (!isNew) violations.push_back({file.path, 0, "has the name of " + std::string(other->second)});
  }
  return violations;
}

Violations crowdedModules(const SourceTree& tree) {
  std::map<const Module*, std::size_t> sizes;
  std::size_t all = 0;
  for (const SourceFile& file : tree) {
    if (!isSource(file) || !file.isIn("src") || moduleOf(file) == nullptr) continue;
    const std::size_t lines = linesOf(file.text).size();
    sizes[moduleOf(file)] += lines;
    all += lines;
  }
  Violations violations;
  for (const auto& [module, lines] : sizes)
    if (sizes.size() >= kLeastRooms && lines * kLeastRooms > all)
      violations.push_back({std::string(module->folder), 0, "holds more than a seventh of src"});
  return violations;
}

Violations linksOverBorders(const SourceTree& tree) {
  Violations violations;
  for (const SourceFile& file : tree) {
    if (file.name() == "CMakeLists.txt" && moduleOf(file) != nullptr) LinkReader(file, violations).read();
  }
  return violations;
}

Violations foldersWithoutModule(const SourceTree& tree) {
  Violations violations;
  for (const SourceFile& file : tree) {
    if (isSource(file) && (file.isIn("src") || file.isIn("ui")) && moduleOf(file) == nullptr) {
      violations.push_back({file.path, 0, "its folder is missing from the table of modules"});
    }
  }
  return violations;
}

}  // namespace guapai::codelayout
