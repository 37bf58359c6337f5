#include "progress/acceptanceview.h"

#include <algorithm>

#include <QtWidgets/QVBoxLayout>

#include "platform/datetext.h"
#include "platform/shown.h"
#include "procedure/acceptance.h"
#include "session/casesession.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using platform::dateText;

constexpr int kBetween = 14;

}  // namespace

AcceptanceView::AcceptanceView(QWidget* parent) : QWidget(parent) {
  auto* const records = new QVBoxLayout(this);
  records->setContentsMargins(0, 0, 0, 0);
  records->setSpacing(kBetween);
}

void AcceptanceView::show(const session::CaseSession& session) {
  while (QLayoutItem* const item = layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  auto records = procedure::acceptancesOf(session.answers());
  std::ranges::reverse(records);
  bool isInForce = true;
  for (const auto& record : records) {
    add(session, record, isInForce);
    if (!record.takenBackOn) isInForce = false;
  }
  setVisible(!records.empty());
}

void AcceptanceView::add(const session::CaseSession& session, const procedure::Acceptance& record, bool isInForce) {
  auto* const block = new QWidget(this);
  auto* const lines = new QVBoxLayout(block);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(2);
  layout()->addWidget(block);
  const QString name = QString::fromStdString(procedure::decisionName(session.answers().catalogue(), record.decision));
  const QString line = platform::dotted({tr("Decision on record: %1").arg(name), dateText(record.decidedOn),
                                         platform::text(record.person), platform::text(record.documentNo)});
  addLine(block, "acceptance", line)->setToolTip(platform::shown(record.standard + ' ' + record.checksum));
  const Colours& own = colours(palette());
  if (record.takenBackOn || !isInForce) {
    const QString state = record.takenBackOn ? tr("Taken back on %1").arg(dateText(record.takenBackOn))
                                             : tr("A later decision has taken its place.");
    return setInk(*addLine(block, "sinceAcceptance", state), own.muted);
  }
  const auto since =
      procedure::sinceAcceptance(session.definitions(), session.answers(), record.row, session.evaluation());
  setInk(*addLine(block, "sinceAcceptance", QString::fromStdString(procedure::sinceText(session.definitions(), since))),
         since.differs() ? own.doubtful : own.muted);
}

PlainLabel* AcceptanceView::addLine(QWidget* block, const char* name, const QString& text) {
  auto* const label = new PlainLabel(text, block);
  label->setObjectName(QLatin1String(name));
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  block->layout()->addWidget(label);
  return label;
}

}  // namespace guapai::ui
