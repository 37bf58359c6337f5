#include "platform/builtindefinitions.h"

#include <string>
#include <vector>

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include "core/error.h"

namespace guapai::platform {
namespace {

std::string resourceText(const QString& name) {
  QFile file(name);
  if (!file.open(QIODevice::ReadOnly)) throw core::Error(core::ErrorCode::ResourceDamaged, name.toStdString());
  return file.readAll().toStdString();
}

std::string sha256(const std::string& text) {
  return QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex().toStdString();
}

/// The texts of all files in a folder of the resources, in the order of the files' names.
std::vector<std::string> resourceTexts(const QString& folder) {
  std::vector<std::string> texts;
  const QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
  for (const QString& name : names) texts.push_back(resourceText(folder + u'/' + name));
  return texts;
}

}  // namespace

std::shared_ptr<const terms::Definitions> loadDefinitions() {
  terms::DefinitionTexts texts{.fields = resourceTexts(QStringLiteral(":/fields")),
                               .standard = resourceText(QStringLiteral(":/standards/chongqing-2020.json")),
                               .standardSha256 = {},
                               .basicStandard = resourceText(QStringLiteral(":/standards/basic-standard-2019.json")),
                               .forms = resourceTexts(QStringLiteral(":/forms")),
                               .messages = resourceText(QStringLiteral(":/messages/zh_CN.json"))};
  texts.standardSha256 = sha256(texts.standard);
  return terms::Definitions::read(texts);
}

}  // namespace guapai::platform
