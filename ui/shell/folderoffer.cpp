#include "shell/folderoffer.h"

#include <QtCore/QFileInfo>

#include "shell/dialogs.h"
#include "shell/messagebar.h"
#include "widgets/translation.h"

namespace guapai::ui {

void offerFolder(MessageBar& bar, Dialogs& dialogs, const QString& file) {
  bar.offer(tr("Open the folder"), [&dialogs, folder = QFileInfo(file).absolutePath()] { dialogs.showFolder(folder); });
}

}  // namespace guapai::ui
