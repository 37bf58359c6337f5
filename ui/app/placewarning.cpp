#include "app/placewarning.h"

#include "files/filename.h"
#include "files/filesystem.h"
#include "platform/libraryplace.h"
#include "shell/preferences.h"

namespace guapai::ui {

QString PlaceWarning::sentence(const std::filesystem::path& library) {
  m_said.clear();
  m_reason.clear();
  const auto place = platform::doubtfulPlace(library, files::fileSystemOf(library));
  if (!place) return {};
  const QString said = QString::fromStdString(platform::sentenceOf(*place, *m_messages));
  const QString reason = QString::fromStdString(files::shownPath(library)) + u' ' + said;
  if (m_preferences->knownPlaces().contains(reason)) return {};
  m_said = said;
  m_reason = reason;
  return said;
}

void PlaceWarning::messageClosed(const QString& message) {
  if (m_said.isEmpty() || !message.contains(m_said)) return;
  m_preferences->addKnownPlace(m_reason);
  m_said.clear();
}

}  // namespace guapai::ui
