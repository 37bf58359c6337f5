// The part of LibraryCommands that makes the sample district.
#include <QtCore/QFile>

#include "app/librarycommands.h"
#include "district/sampledistrict.h"
#include "platform/shown.h"
#include "shell/dialogs.h"
#include "shell/preferences.h"
#include "shell/sentences.h"

namespace guapai::ui {

void LibraryCommands::askToTrySample() {
  const QString folder =
      m_dialogs->folder(m_window, tr("Folder for the sample district"), m_preferences->folder(FileKind::Sample));
  if (folder.isEmpty()) return;
  m_preferences->setFolder(FileKind::Sample, folder);
  attempt([&] {
    const std::filesystem::path file = district::makeSampleDistrict(m_definitions, pathOf(folder), *m_clock);
    auto district = district::DistrictSession::open(m_definitions, file, *m_clock);
    //: %1: the library
    const QString news = tr("This is a sample, in a library of its own, %1: centers, persons and figures are invented. "
                            "Everything can be tried on it.")
                             .arg(platform::shownLine(district->name()));
    take(std::move(district), QFile::decodeName(file.c_str()), {.sentence = news});
  });
}

}  // namespace guapai::ui
