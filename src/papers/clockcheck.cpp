#include "papers/clockcheck.h"

#include <QtCore/QDateTime>

namespace guapai::papers {
namespace {

constexpr std::chrono::minutes kBetweenComputers{5};

}  // namespace

std::optional<std::string> eventAhead(const storage::Library& library, const core::Clock& clock) {
  const auto last = library.lastEvent();
  if (!last || clock.now() + kBetweenComputers >= *last) return std::nullopt;
  return QDateTime::fromSecsSinceEpoch(last->time_since_epoch().count())
      .toString(QStringLiteral("yyyy-MM-dd HH:mm"))
      .toStdString();
}

}  // namespace guapai::papers
