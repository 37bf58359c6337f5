#include "workspace/definitions.h"

#include <algorithm>
#include <cassert>

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include "core/error.h"

namespace guapai::workspace {
namespace {

std::string resourceText(const QString& name) {
  QFile file(name);
  if (!file.open(QIODevice::ReadOnly)) throw core::Error(core::ErrorCode::ResourceDamaged, name.toStdString());
  return file.readAll().toStdString();
}

std::string sha256(const std::string& text) {
  return QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex().toStdString();
}

/// All files of a folder of resources, by name.
std::vector<std::string> resourceTexts(const QString& folder) {
  std::vector<std::string> texts;
  const QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
  for (const QString& name : names) texts.push_back(resourceText(folder + u'/' + name));
  return texts;
}

}  // namespace

std::shared_ptr<const Definitions> Definitions::load() {
  const std::shared_ptr<Definitions> loaded(new Definitions);
  loaded->m_messages =
      std::make_unique<core::Messages>(core::Messages::load(resourceText(QStringLiteral(":/messages/zh_CN.json"))));
  loaded->m_catalogue =
      std::make_unique<core::FieldCatalogue>(core::FieldCatalogue::load(resourceTexts(QStringLiteral(":/fields"))));
  const std::string standard = resourceText(QStringLiteral(":/standards/chongqing-2020.json"));
  loaded->m_standard = std::make_unique<rules::Standard>(rules::Standard::load(standard, *loaded->m_catalogue));
  loaded->m_checksum = sha256(standard);
  loaded->m_basicStandard = rules::BasicStandard::load(
      resourceText(QStringLiteral(":/standards/basic-standard-2019.json")), *loaded->m_catalogue);
  for (const std::string& text : resourceTexts(QStringLiteral(":/forms")))
    loaded->m_forms.push_back(forms::FormDefinition::load(text, *loaded->m_catalogue));
  return loaded;
}

const forms::FormDefinition& Definitions::form(const std::string& id) const {
  const auto found = std::ranges::find(m_forms, id, &forms::FormDefinition::id);
  assert(found != m_forms.end());
  return *found;
}

}  // namespace guapai::workspace
