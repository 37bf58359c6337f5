#include "app/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

namespace guapai::ui {

bool installLanguage(QCoreApplication& application) {
  const QLocale chinese(QLocale::Chinese, QLocale::China);
  QLocale::setDefault(chinese);
  auto* const ofQt = new QTranslator(&application);
  const bool hasQt = ofQt->load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  auto* const own = new QTranslator(&application);
  const bool hasOwn = own->load(QStringLiteral(":/i18n/guapai_zh_CN.qm"));
  if (hasQt) QCoreApplication::installTranslator(ofQt);
  if (hasOwn) QCoreApplication::installTranslator(own);
  return hasQt && hasOwn;
}

}  // namespace guapai::ui
