#pragma once

#include <filesystem>

#include <QtCore/QString>

#include "core/messages.h"

namespace guapai::ui {

class Preferences;

/// The warning that a library lies in a network folder or a synchronized one. A user who has closed it does not get it
/// again for this library, as long as the reason stays the same.
class PlaceWarning {
public:
  /// @param messages, preferences  must live longer.
  PlaceWarning(const core::Messages& messages, Preferences& preferences)
      : m_messages(&messages), m_preferences(&preferences) {}

  /// The sentence for a library that has been opened; empty where there is nothing to say, or the user knows it.
  [[nodiscard]] QString sentence(const std::filesystem::path& library);
  /// The user has closed a message. @param message  what it said.
  void messageClosed(const QString& message);

private:
  const core::Messages* m_messages;
  Preferences* m_preferences;
  QString m_said;
  QString m_reason;  ///< of what was said, with the library that it is about
};

}  // namespace guapai::ui
