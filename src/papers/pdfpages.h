#pragma once

#include <string>

#include <QtCore/QByteArray>

#include "forms/pagemodel.h"

namespace guapai::papers {

/// The pages of a finished PDF of A4 sheets, upright or lying, as pages that are painted like all others.
/// @throws core::Error{InputInvalid} where it is none.
[[nodiscard]] forms::Pages pagesOfPdf(const std::string& title, const QByteArray& pdf);

}  // namespace guapai::papers
