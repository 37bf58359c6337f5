#include "app/workprogress.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using district::LongWork;
using district::Work;

constexpr int kLeastWidth = 420;

QString wordsOf(Work::Kind kind) {
  switch (kind) {
    case Work::Kind::ReadFiles:
      return WorkProgress::tr("Reading the files…");
    case Work::Kind::Compare:
      return WorkProgress::tr("Comparing with the library…");
    case Work::Kind::Import:
      return WorkProgress::tr("Importing the cases…");
    case Work::Kind::Export:
      return WorkProgress::tr("Exporting all cases…");
    case Work::Kind::Verify:
      return WorkProgress::tr("Verifying the library…");
    case Work::Kind::Restore:
      return WorkProgress::tr("Restoring the backup…");
    case Work::Kind::Protect:
      return WorkProgress::tr("Encrypting the library and its backups anew…");
    case Work::Kind::Unlock:
      break;
  }
  return WorkProgress::tr("Trying the passphrase…");
}

}  // namespace

WorkProgress::WorkProgress(const Work& work, QWidget* parent)
    : QDialog(parent),
      m_canBeCancelled(work.canBeCancelled),
      m_rest(new PlainLabel(this)),
      m_bar(new QProgressBar(this)) {
  setObjectName(QStringLiteral("workProgress"));
  setWindowTitle(tr("Please wait"));
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(true);
  setMinimumWidth(kLeastWidth);
  auto* const words = new PlainLabel(wordsOf(work.kind), this);
  words->setObjectName(QStringLiteral("workWords"));
  m_rest->setObjectName(QStringLiteral("workRest"));
  setInk(*m_rest, colours(palette()).muted);
  m_bar->setAccessibleName(words->text());
  m_bar->setTextVisible(false);
  m_bar->setRange(0, 0);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(12);
  for (QWidget* const part :
       {static_cast<QWidget*>(words), static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_rest)})
    column->addWidget(part);
  if (!m_canBeCancelled) {
    m_rest->setText(tr("This cannot be cancelled: nothing is to be left half done."));
    return;
  }
  auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  auto* const cancel = buttons->button(QDialogButtonBox::Cancel);
  cancel->setObjectName(QStringLiteral("cancelWork"));
  cancel->setAutoDefault(false);  // an Enter that was meant for the window before cancels nothing
  connect(buttons, &QDialogButtonBox::rejected, this, &WorkProgress::reject);
  column->addWidget(buttons);
}

void WorkProgress::showCount(int done, int all) {
  m_bar->setRange(0, all);
  m_bar->setValue(done);
  //: %1: how many are done; %2: of how many
  if (m_canBeCancelled) m_rest->setText(tr("%1 of %2").arg(done).arg(all));
}

void WorkProgress::reject() {
  if (!m_canBeCancelled) return;
  if (auto* const cancel = findChild<QPushButton*>(QStringLiteral("cancelWork"))) cancel->setEnabled(false);
  m_rest->setText(tr("It is being cancelled…"));
  LongWork::ofProgram().cancel();
}

WorkWatch::WorkWatch(QWidget* window) : QObject(window), m_window(window) {
  m_time.setSingleShot(true);
  m_time.setInterval(m_pace.before);
  connect(&m_time, &QTimer::timeout, this, &WorkWatch::show);
  const LongWork& work = LongWork::ofProgram();
  connect(&work, &LongWork::began, this, [this](const Work& begun) {
    m_work = begun;
    m_done = m_all = 0;
    m_time.start();
    m_sinceBegin.start();
    m_sinceLook.invalidate();
  });
  connect(
      &work, &LongWork::counted, this,
      [this](int done, int all) {
        m_done = done;
        m_all = all;
        if (m_shown != nullptr) m_shown->showCount(done, all);
      },
      Qt::QueuedConnection);
  connect(&work, &LongWork::countedHere, this, &WorkWatch::showHere);
  connect(&work, &LongWork::ended, this, &WorkWatch::end);
}

void WorkWatch::setPace(const ProgressPace& pace) {
  m_pace = pace;
  m_time.setInterval(m_pace.before);
}

/// The work waits meanwhile.
void WorkWatch::showHere(int done, int all) {
  if (m_sinceBegin.elapsed() < m_pace.before.count()) return;
  if (m_sinceLook.isValid() && m_sinceLook.elapsed() < m_pace.between.count()) return;
  if (m_shown == nullptr) show();
  m_shown->showCount(done, all);
  // Some systems ask for a painting by a timer, and timers wait.
  m_shown->repaint();
  // Exactly this flag: with another one beside it, Qt's event loop upon GLib lets the timers run.
  QCoreApplication::processEvents(QEventLoop::X11ExcludeTimers);
  m_sinceLook.start();
}

void WorkWatch::show() {
  QWidget* const front = QApplication::activeModalWidget();
  m_shown = new WorkProgress(m_work, front == nullptr ? m_window : front);
  if (m_all > 1) m_shown->showCount(m_done, m_all);
  m_shown->show();
  LongWork::ofProgram().takeInput();
}

void WorkWatch::end() {
  m_time.stop();
  // Not QDialog::reject, which cancels.
  if (m_shown != nullptr) m_shown->done(QDialog::Accepted);
}

}  // namespace guapai::ui
