#include "shell/sentences.h"

#include <QtCore/QFile>

#include "widgets/translation.h"

namespace guapai::ui {

QString sentenceOf(const core::Error& error, const core::Messages& messages) {
  return QString::fromStdString(messages.sentence(error));
}

QString sentenceOf(const core::Problem& problem, const core::Messages& messages) {
  const auto argument = [&problem](const char* name) {
    const auto found = problem.arguments.find(name);
    return found == problem.arguments.end() ? std::string() : found->second;
  };
  const std::string place = argument("file") + ":" + argument("line") + ": ";
  const std::string pointer = problem.path.empty() ? std::string() : problem.path + ": ";
  return QString::fromStdString(place + pointer + messages.sentence(problem));
}

QString ended(const QString& sentence) {
  const QString stop = QStringLiteral("。");
  return sentence.isEmpty() || sentence.endsWith(stop) ? sentence : sentence + stop;
}

QString together(const QStringList& sentences) {
  QString all;
  for (const QString& sentence : sentences) {
    if (sentence.isEmpty()) continue;
    all = all.isEmpty() ? sentence : tr("%1 %2", "a sentence and the next one").arg(all, sentence);
  }
  return all;
}

std::filesystem::path pathOf(const QString& file) {
  return QFile::encodeName(file).toStdString();
}

}  // namespace guapai::ui
