#include "app/filedrops.h"

#include <algorithm>

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace guapai::ui {
namespace {

bool isLibrary(const QString& file) {
  return QFileInfo(file).suffix().toLower() == QStringLiteral("guapai");
}

/// The paths of what is dragged. An address that is not on this computer is an empty path.
QStringList pathsOf(const QMimeData& dragged) {
  QStringList paths;
  for (const QUrl& url : dragged.urls()) paths.append(url.isLocalFile() ? url.toLocalFile() : QString());
  return paths;
}

}  // namespace

bool isCaseFile(const QString& file) {
  const QString suffix = QFileInfo(file).suffix().toLower();
  // The last three are tables that cannot be read: the import says how to make one of them that can.
  const QStringList known{QStringLiteral("json"), QStringLiteral("jsonl"), QStringLiteral("pdf"),
                          QStringLiteral("xlsx"), QStringLiteral("ods"),   QStringLiteral("csv"),
                          QStringLiteral("xls"),  QStringLiteral("et"),    QStringLiteral("numbers")};
  return known.contains(suffix);
}

FileDrops::FileDrops(QWidget* window) : QObject(window) {
  window->setAcceptDrops(true);
  window->installEventFilter(this);
}

void FileDrops::passOver(QWidget& line) {
  line.installEventFilter(this);
}

bool FileDrops::eventFilter(QObject* watched, QEvent* event) {
  const bool isDrop = event->type() == QEvent::Drop;
  if (!isDrop && event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove)
    return QObject::eventFilter(watched, event);
  auto& drag = *static_cast<QDropEvent*>(event);
  if (!drag.mimeData()->hasUrls()) return QObject::eventFilter(watched, event);
  // Qt brings what is dropped to a window even where a modal dialog keeps all other input from it.
  if (watched != parent() || QApplication::activeModalWidget() != nullptr) {
    drag.ignore();
    return true;
  }
  drag.setDropAction(Qt::CopyAction);  // a program that is told of a move deletes the original
  drag.accept();
  if (isDrop) {
    const QStringList paths = pathsOf(*drag.mimeData());
    QMetaObject::invokeMethod(
        this, [this, paths] { take(paths); }, Qt::QueuedConnection);
  }
  return true;
}

void FileDrops::take(const QStringList& files) {
  const auto isFile = [](const QString& file) { return !file.isEmpty() && !QFileInfo(file).isDir(); };
  if (std::ranges::all_of(files, isFile)) {
    if (files.size() == 1 && isLibrary(files.constFirst())) return Q_EMIT libraryDropped(files.constFirst());
    if (std::ranges::all_of(files, isCaseFile)) return Q_EMIT casesDropped(files);
  }
  Q_EMIT refused(
      tr("What was dropped here cannot be taken. Drop one library (*.guapai) to open it, or case files, papers and "
         "filled workbooks of this program or ledgers (*.json, *.jsonl, *.pdf, *.xlsx, *.ods, *.csv) to import them. "
         "Evidence is dropped onto a blank of the form."));
}

}  // namespace guapai::ui
