#include "platform/libraryplace.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

#include "files/filename.h"

namespace guapai::platform {
namespace {

using Why = DoubtfulPlace::Why;

/// Types of file systems whose files are on another computer, as /proc/self/mountinfo names them.
constexpr std::array<std::string_view, 22> kNetworks{"nfs",
                                                     "nfs4",
                                                     "cifs",
                                                     "smb3",
                                                     "smbfs",
                                                     "ncpfs",
                                                     "afs",
                                                     "ceph",
                                                     "glusterfs",
                                                     "davfs",
                                                     "davfs2",
                                                     "fuse.sshfs",
                                                     "fuse.davfs2",
                                                     "fuse.gvfsd-fuse",
                                                     "fuse.rclone",
                                                     "fuse.curlftpfs",
                                                     "fuse.s3fs",
                                                     "fuse.ceph",
                                                     "fuse.glusterfs",
                                                     "fuse.smbnetfs",
                                                     "vboxsf",
                                                     "fuse.vmhgfs-fuse"};

/// A name in a folder that tells which client synchronizes it.
struct Mark {
  std::string_view name;
  std::string_view client;
};

/// What clients put into the folder that they synchronize.
constexpr std::array<Mark, 11> kInside{{{".dropbox", "Dropbox"},
                                        {".dropbox.cache", "Dropbox"},
                                        {".stfolder", "Syncthing"},
                                        {".sync", "Resilio Sync"},
                                        {".nextcloudsync.log", "Nextcloud"},
                                        {".owncloudsync.log", "ownCloud"},
                                        {".tmp.drivedownload", "Google Drive"},
                                        {".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"},
                                        {".SynologyWorkingDirectory", "Synology Drive"},
                                        {".nutstore", "坚果云"},
                                        {".seafile-data", "Seafile"}}};

/// What clients call the folder that they synchronize. A name may go on behind a space or a bracket: OneDrive - 某单位.
constexpr std::array<Mark, 26> kCalled{{{"Dropbox", "Dropbox"},
                                        {"OneDrive", "OneDrive"},
                                        {"Nutstore", "坚果云"},
                                        {"Nutstore Files", "坚果云"},
                                        {"我的坚果云", "坚果云"},
                                        {"坚果云", "坚果云"},
                                        {"BaiduSyncdisk", "百度网盘"},
                                        {"BaiduNetdiskWorkspace", "百度网盘"},
                                        {"百度网盘同步空间", "百度网盘"},
                                        {"百度云同步盘", "百度网盘"},
                                        {"WPS云盘", "WPS云盘"},
                                        {"WPSDrive", "WPS云盘"},
                                        {"WPS Cloud Files", "WPS云盘"},
                                        {"阿里云盘同步", "阿里云盘"},
                                        {"微云同步助手", "腾讯微云"},
                                        {"腾讯微云", "腾讯微云"},
                                        {"360云盘", "360云盘"},
                                        {"Google Drive", "Google Drive"},
                                        {"GoogleDrive", "Google Drive"},
                                        {"iCloudDrive", "iCloud"},
                                        {"Nextcloud", "Nextcloud"},
                                        {"ownCloud", "ownCloud"},
                                        {"Seafile", "Seafile"},
                                        {"SynologyDrive", "Synology Drive"},
                                        {"MEGA", "MEGA"},
                                        {"pCloudDrive", "pCloud"}}};

/// What clients write into the name of a copy that they make where two computers have changed a file.
constexpr std::array<std::string_view, 8> kConflict{"冲突副本",        "冲突文件",      "冲突的副本",    "冲突版本",
                                                    "conflicted copy", "conflict copy", "sync-conflict", "SFConflict"};

bool isCalled(const std::string& folder, std::string_view name) {
  if (!folder.starts_with(name)) return false;
  return folder.size() == name.size() || folder[name.size()] == ' ' || folder[name.size()] == '(';
}

/// The client that synchronizes this folder; empty where nothing tells of one.
std::string_view clientOf(const std::filesystem::path& folder) {
  const auto called = std::ranges::find_if(
      kCalled, [name = folder.filename().string()](const Mark& mark) { return isCalled(name, mark.name); });
  if (called != kCalled.end()) return called->client;
  std::error_code unreadable;  // a folder that cannot be looked into tells nothing
  const auto inside = std::ranges::find_if(
      kInside, [&](const Mark& mark) { return std::filesystem::exists(folder / mark.name, unreadable); });
  return inside == kInside.end() ? std::string_view() : inside->client;
}

/// The name of a conflict copy of the library that lies beside it; empty where there is none.
std::string conflictCopyOf(const std::filesystem::path& library) {
  const std::string stem = library.stem().string();
  std::error_code unreadable;
  std::filesystem::directory_iterator entry(library.parent_path(), unreadable);
  for (; !unreadable && entry != std::filesystem::directory_iterator(); entry.increment(unreadable)) {
    const std::string name = entry->path().filename().string();
    const bool isOfLibrary = name.starts_with(stem) && entry->path().extension() == library.extension();
    if (isOfLibrary && std::ranges::any_of(kConflict, [&](std::string_view mark) {
          return name.find(mark, stem.size()) != std::string::npos;
        }))
      return files::shownName(entry->path());
  }
  return {};
}

}  // namespace

std::optional<DoubtfulPlace> doubtfulPlace(const std::filesystem::path& library, const std::string& fileSystem) {
  std::error_code unknown;
  const std::filesystem::path file = std::filesystem::weakly_canonical(library, unknown);
  if (unknown) return std::nullopt;
  if (const std::string copy = conflictCopyOf(file); !copy.empty())
    return DoubtfulPlace{.why = Why::ConflictCopy, .name = copy};
  if (std::ranges::find(kNetworks, fileSystem) != kNetworks.end())
    return DoubtfulPlace{.why = Why::Network, .name = fileSystem};
  for (std::filesystem::path folder = file.parent_path(); folder != folder.root_path(); folder = folder.parent_path())
    if (const std::string_view client = clientOf(folder); !client.empty())
      return DoubtfulPlace{.why = Why::Synchronized, .name = std::string(client)};
  return std::nullopt;
}

std::string sentenceOf(const DoubtfulPlace& place, const core::Messages& messages) {
  const char* const key = place.why == Why::Network        ? "library.in_network_folder"
                          : place.why == Why::Synchronized ? "library.in_synchronized_folder"
                                                           : "library.has_conflict_copy";
  return messages.sentence(key, {{"name", place.name}});
}

}  // namespace guapai::platform
