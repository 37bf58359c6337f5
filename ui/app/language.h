#pragma once

class QCoreApplication;

namespace guapai::ui {

/// Makes the program's own words and Qt's dialogs Chinese, whatever the language of the system: the papers are Chinese,
/// and so are the people who fill them in.
///
/// @return false where a translation is missing; the program then goes on in English.
bool installLanguage(QCoreApplication& application);

}  // namespace guapai::ui
