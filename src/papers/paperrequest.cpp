#include "papers/paperrequest.h"

#include <set>

namespace guapai::papers {
namespace {

/// The longest name without its ending, in UTF-8. File systems take 255 bytes; the rest is left for `.pdf` and for the
/// number of another file of the same name.
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

QString stemOf(const PaperRequest& request) {
  QString stem = allowed(request.title);
  if (!request.center.isEmpty()) stem += QLatin1Char('_') + allowed(request.center);
  if (request.round > 1) stem += QStringLiteral("_第%1次").arg(request.round);
  cut(stem);
  return stem;
}

}  // namespace

QString PaperRequest::name(const QString& separator) const {
  return center.isEmpty() ? title : center + separator + title;
}

void nameFiles(std::vector<PaperRequest>& requests) {
  std::set<QString> taken;
  for (PaperRequest& request : requests) {
    const QString stem = stemOf(request);
    QString name = stem;
    for (int number = 2; !taken.insert(name.toCaseFolded()).second; ++number)
      name = stem + QStringLiteral("（%1）").arg(number);
    request.fileName = name + QStringLiteral(".pdf");
  }
}

PaperRequest planRequest(const terms::Definitions& definitions) {
  const std::string form(kPlanForm);
  std::vector<PaperRequest> requests(1);
  requests.front().form = form;
  requests.front().title = QString::fromStdString(definitions.form(form).title);
  nameFiles(requests);
  return requests.front();
}

}  // namespace guapai::papers
