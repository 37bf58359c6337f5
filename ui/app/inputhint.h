#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include "platform/inputlack.h"

namespace guapai::ui {

class MessageBar;
class Preferences;

/// Says which package brings the input method that does not work in the program. A user who has closed the sentence
/// does not get it again, as long as the reason stays the same.
class InputHint : public QObject {
  Q_OBJECT

public:
  /// Says it at once, if there is something to say.
  /// @param bar, preferences  must live longer.
  InputHint(const platform::InputSurroundings& surroundings, MessageBar& bar, Preferences& preferences,
            QObject* parent);
};

}  // namespace guapai::ui
