#include "workspace/paperorder.h"

#include <set>

namespace guapai::workspace {
namespace {

/// File systems take 255 bytes; some are left for the number of a second file of the same name, and the ending.
constexpr qsizetype kMostBytes = 230;

bool isAllowed(QChar character) {
  static const auto kRefused = QStringLiteral("\\/:*?\"<>|");
  return character.isPrint() && !kRefused.contains(character);
}

QString allowed(const QString& text) {
  QString name;
  for (const QChar character : text) {
    if (character.isSurrogate() || isAllowed(character)) name.append(character);
  }
  return name.simplified();
}

void cut(QString& name) {
  while (name.toUtf8().size() > kMostBytes) name.chop(name.back().isLowSurrogate() ? 2 : 1);
}

QString stemOf(const PaperOrder& order) {
  QString stem = allowed(order.title);
  if (!order.center.isEmpty()) stem += QLatin1Char('_') + allowed(order.center);
  if (order.round > 1) stem += QStringLiteral("_第%1次").arg(order.round);
  cut(stem);
  return stem;
}

}  // namespace

QString PaperOrder::name(const QString& separator) const {
  return center.isEmpty() ? title : center + separator + title;
}

void nameFiles(std::vector<PaperOrder>& orders) {
  std::set<QString> taken;
  for (PaperOrder& order : orders) {
    const QString stem = stemOf(order);
    QString name = stem;
    for (int number = 2; !taken.insert(name.toCaseFolded()).second; ++number)
      name = stem + QStringLiteral("（%1）").arg(number);
    order.fileName = name + QStringLiteral(".pdf");
  }
}

std::vector<PaperOrder> paperOrders(const Definitions& definitions, const LedgerModel& ledger,
                                    const std::vector<storage::CaseId>& cases, const std::vector<std::string>& forms) {
  std::vector<PaperOrder> orders;
  for (const storage::CaseId id : cases) {
    const LedgerLine* const line = ledger.line(id);
    if (line == nullptr) continue;
    for (const std::string& form : forms) {
      orders.push_back({.caseId = id,
                        .form = form,
                        .title = QString::fromStdString(definitions.form(form).title),
                        .center = line->name,
                        .round = line->head.round,
                        .fileName = {}});
    }
  }
  nameFiles(orders);
  return orders;
}

PaperOrder planOrder(const Definitions& definitions) {
  const std::string form(kPlanForm);
  std::vector<PaperOrder> orders(1);
  orders.front().form = form;
  orders.front().title = QString::fromStdString(definitions.form(form).title);
  nameFiles(orders);
  return orders.front();
}

}  // namespace guapai::workspace
