#pragma once

#include "forms/pagebuilder.h"
#include "forms/tablelayout.h"

namespace guapai::forms {

/// Puts a table onto pages, beginning at the place that the builder has reached.
///
/// A row stays whole where a page can hold it. A longer row continues on the next page, and its signature block stands
/// whole on the last of its pages. Rows that a spanning cell ties together stay on one page where that leaves little
/// white paper. Otherwise they are divided, and the text of the spanning cell is repeated on each page that has room
/// for it.
///
/// @param headRows  number of rows at the table's beginning that are repeated on every page.
/// @param title     the heading that stands above the table already and is repeated on every further page; may be
/// empty.
void placeTable(PageBuilder& pages, const LaidTable& table, std::size_t headRows, const std::string& title = {});

}  // namespace guapai::forms
