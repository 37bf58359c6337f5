#pragma once

#include <QtCore/QString>

namespace guapai::ui {

class Dialogs;
class MessageBar;

/// Offers, beside the sentence that a file was saved, to open the folder that has the file.
/// @param bar      shows the sentence already.
/// @param dialogs  must live as long as the bar.
void offerFolder(MessageBar& bar, Dialogs& dialogs, const QString& file);

}  // namespace guapai::ui
