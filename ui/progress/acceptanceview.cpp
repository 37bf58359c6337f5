#include "progress/acceptanceview.h"

#include <algorithm>

#include <QtWidgets/QVBoxLayout>

#include "widgets/plainlabel.h"
#include "widgets/theme.h"
#include "workspace/acceptance.h"
#include "workspace/casesession.h"
#include "workspace/shown.h"

namespace guapai::ui {
namespace {

constexpr int kBetween = 14;

QString dateText(const std::optional<core::Date>& date) {
  return date ? QString::fromStdString(date->chinese()) : QString();
}

}  // namespace

AcceptanceView::AcceptanceView(QWidget* parent) : QWidget(parent) {
  auto* const records = new QVBoxLayout(this);
  records->setContentsMargins(0, 0, 0, 0);
  records->setSpacing(kBetween);
}

void AcceptanceView::show(const workspace::CaseSession& session) {
  while (QLayoutItem* const item = layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  auto records = workspace::acceptancesOf(session.answers());
  std::ranges::reverse(records);
  bool isInForce = true;
  for (const auto& record : records) {
    add(session, record, isInForce);
    if (!record.takenBackOn) isInForce = false;
  }
  setVisible(!records.empty());
}

void AcceptanceView::add(const workspace::CaseSession& session, const workspace::Acceptance& record, bool isInForce) {
  auto* const block = new QWidget(this);
  auto* const lines = new QVBoxLayout(block);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(2);
  layout()->addWidget(block);
  const QString name = workspace::decisionName(session.answers().catalogue(), record.decision);
  QStringList parts{tr("Decision on record: %1").arg(name), dateText(record.decidedOn),
                    QString::fromStdString(record.person), QString::fromStdString(record.documentNo)};
  parts.removeAll(QString());
  addLine(block, "acceptance", parts.join(QStringLiteral(" · ")))
      ->setToolTip(workspace::shown(record.standard + ' ' + record.checksum));
  const Colours& own = colours(palette());
  if (record.takenBackOn || !isInForce) {
    const QString state = record.takenBackOn ? tr("Taken back on %1").arg(dateText(record.takenBackOn))
                                             : tr("A later decision has taken its place.");
    return setInk(*addLine(block, "sinceAcceptance", state), own.muted);
  }
  const auto since =
      workspace::sinceAcceptance(session.definitions(), session.answers(), record.row, session.evaluation());
  setInk(*addLine(block, "sinceAcceptance", workspace::sinceText(session.definitions(), since)),
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
