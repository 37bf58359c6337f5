#pragma once

#include <string>

#include "forms/formdefinition.h"
#include "support/resources.h"

namespace guapai::support {

/// A form with two columns, 56 and 100 mm wide, in type of 12 pt.
/// @param rows  the rows of the form as JSON.
inline forms::FormDefinition sampleForm(const std::string& rows) {
  return forms::FormDefinition::load(R"({"id": "sample", "attachment": "附件9", "title": "样表",
    "institution": ["center.name"], "text_size": 24, "row_height": 800, "running_head": "{title}（续页）",
    "page_number": "第{page}页 共{pages}页", "columns": [5600, 10000], "rows": )" +
                                         rows + "}",
                                     catalogue());
}

}  // namespace guapai::support
