#include "cli/schemacommand.h"

#include <algorithm>
#include <array>

#include <QtCore/QFile>
#include <QtCore/QString>

#include "core/error.h"
#include "exchange/caseschema.h"

namespace guapai::cli {
namespace {

/// The schema that is made from the field catalogue. The others are resources.
constexpr std::string_view kCase = "case";
constexpr std::array<std::string_view, 7> kNames{kCase, "evaluation", "check", "list", "papers", "board", "edition"};

std::string resource(const std::string& name) {
  QFile file(QStringLiteral(":/jsonschema/%1.json").arg(QString::fromStdString(name)));
  if (!file.open(QIODevice::ReadOnly))
    throw core::Error(core::ErrorCode::ResourceDamaged, file.fileName().toStdString());
  return file.readAll().toStdString();
}

std::string joinedNames(std::string_view separator) {
  std::string names;
  for (const std::string_view name : kNames) names.append(names.empty() ? "" : separator).append(name);
  return names;
}

}  // namespace

ExitStatus printSchema(const CommandLine& line, const Context& context) {
  if (line.files.empty()) {
    context.console.out << joinedNames("\n") << '\n';
    return ExitStatus::Done;
  }
  const std::string& name = line.files.front();
  if (std::ranges::find(kNames, name) == kNames.end()) {
    context.console.err << context.messages().sentence("usage.unknown_schema", {{"names", joinedNames("、")}}) << '\n';
    return ExitStatus::BadInput;
  }
  context.console.out << (name == kCase ? exchange::caseSchema(context.definitions.catalogue()) : resource(name));
  return ExitStatus::Done;
}

}  // namespace guapai::cli
