#include "app/application.h"

#include <new>

#include <QtCore/QtGlobal>
#include <QtWidgets/QMessageBox>

namespace guapai::ui {
namespace {

constexpr int kFailed = 3;  ///< the exit status for a failure of the system, as in guapai-cli

/// Runs one step of the end. A step that throws is logged: it must not keep the program from ending.
template <typename Step>
void attempt(const Step& step) {
  try {
    if (step) step();
  } catch (const std::exception&) {
    qCritical("the program ends, and a step of that failed");
  }
}

}  // namespace

bool Application::notify(QObject* receiver, QEvent* event) {
  try {
    return QApplication::notify(receiver, event);
  } catch (const std::exception& cause) {
    end(cause);
  }
  return false;
}

int Application::end(const std::exception& cause) {
  if (std::exchange(m_isEnding, true)) return kFailed;
  const bool isMemory = dynamic_cast<const std::bad_alloc*>(&cause) != nullptr;
  // The log does not get `cause.what()`, in which the name or a number of a person may stand.
  qCritical("the program ends: %s", isMemory ? "no memory" : "an unexpected fault");
  attempt(m_lastCare);
  attempt(std::function([this, isMemory] {
    m_tell(isMemory ? tr("There is not enough memory, and the program ends. What was typed is kept. Please close other "
                         "programs before it is started again.")
                    : tr("Something unexpected happened, and the program ends. What was typed is kept, and there "
                         "again when it is started."));
  }));
  exit(kFailed);
  return kFailed;
}

void Application::tellInABox(const QString& sentence) {
  QMessageBox box(QMessageBox::Critical, tr("Guapai"), sentence, QMessageBox::Close);
  box.setTextFormat(Qt::PlainText);
  box.exec();
}

}  // namespace guapai::ui
