#include "cli/libraryrestore.h"

#include <array>
#include <memory>
#include <system_error>
#include <vector>

#include "backups/contents.h"
#include "backups/restoring.h"
#include "cli/columns.h"
#include "cli/libraryoption.h"
#include "cli/libraryunlocking.h"
#include "core/error.h"
#include "core/visibletext.h"
#include "district/backupsmodel.h"
#include "files/filename.h"
#include "files/process.h"
#include "platform/datetext.h"
#include "storage/passphrase.h"

namespace guapai::cli {
namespace {

namespace fs = std::filesystem;
using backups::Backup;
using backups::BackupFolder;

/// Of time, occasion, contents and what would be lost. The name of the file stands behind them.
constexpr std::array<std::size_t, 4> kWidths{18, 14, 30, 42};

/// Makes the key known by which the library and its backups are read: that of the library or, where it is gone or
/// damaged, of the newest backup that is neither. A backup with another key is listed as one that cannot be read.
void unlockAny(const fs::path& library, const std::vector<Backup>& backups, const Context& context) {
  if (unlockIfReadable(library, context)) return;
  for (const Backup& backup : backups)
    if (unlockIfReadable(backup.file, context)) return;
}

/// Null where the library cannot be read: its backups can be listed all the same.
std::unique_ptr<storage::Library> readable(const fs::path& library, const Context& context) {
  try {
    return storage::Library::look(library, context.definitions.catalogue(), context.clock);
  } catch (const core::Error&) {
    return nullptr;
  }
}

/// Of one that cannot be read, this is not known.
bool hasPassphrase(const fs::path& library) {
  try {
    return !storage::keyNameOf(library).empty();
  } catch (const core::Error&) {
    return false;
  }
}

ExitStatus listBackups(const fs::path& file, const Context& context) {
  const core::Messages& messages = context.messages();
  const BackupFolder folder(file);
  const std::vector<Backup> backups = folder.restorable();
  unlockAny(file, backups, context);
  const auto library = readable(file, context);
  for (const Backup& backup : backups) {
    const auto contents = contentsOf(backup, library.get(), context.definitions.catalogue(), context.clock);
    const std::string time = platform::isoMinuteText(backup.madeAt).toStdString();
    const std::string occasion = messages.sentence(std::string("backup.occasion.") + occasionName(backup.occasion));
    context.console.out << core::visibleLine(inColumns(
                               kWidths, {time, occasion, district::contentsText(backup, contents, messages),
                                         district::lostText(contents, messages), files::shownName(backup.file)}))
                        << '\n';
  }
  context.console.err << core::visibleLine(messages.sentence(
                             "backup.folder",
                             {{"count", std::to_string(backups.size())}, {"folder", files::shownPath(folder.path())}}))
                      << '\n';
  return ExitStatus::Done;
}

/// The backup that the user names: a path, or the name of one in the folder.
fs::path backupNamed(const std::string& name, const fs::path& library) {
  const fs::path path = pathOf(name);
  std::error_code unknown;
  if (fs::exists(path, unknown) || path.has_parent_path()) return path;
  const fs::path inFolder = BackupFolder(library).path() / path;
  return fs::exists(inFolder, unknown) ? inFolder : path;
}

}  // namespace

ExitStatus restoreLibrary(const CommandLine& line, const Context& context) {
  const fs::path library = libraryOf(line);
  if (line.files.empty()) return listBackups(library, context);
  const fs::path backup = backupNamed(line.files.front(), library);
  for (const fs::path& file : {library, backup}) unlockIfReadable(file, context);
  const bool hadPassphrase = hasPassphrase(library);
  const auto damaged = backups::restore(library, backup, context.definitions.catalogue(), context.clock, actorHere());
  const auto tell = [&context](const char* sentence, const core::Arguments& arguments) {
    context.console.err << core::visibleLine(context.messages().sentence(sentence, arguments)) << '\n';
  };
  tell("backup.restored", {{"backup", files::shownPath(backup)}});
  if (damaged) tell("backup.damaged_kept", {{"file", files::shownPath(*damaged)}});
  if (!hadPassphrase && hasPassphrase(library)) tell("backup.passphrase", {});
  return ExitStatus::Done;
}

}  // namespace guapai::cli
