#pragma once

#include "forms/pagebuilder.h"
#include "forms/tablelayout.h"

namespace guapai::forms {

/// Puts a table onto pages, from the builder's place on.
///
/// Rows stay whole where a page can hold them; a longer one continues on the next page, and its signature block stands
/// whole on the last. Rows that a spanning cell ties together stay on one page where that leaves little white paper;
/// where they do not, the cell's text is repeated on each page.
///
/// @param headRows  rows at the table's beginning that are repeated on every page.
/// @param title     heading that stands above the table already, and again on every page that it goes on to; none where
///                  empty.
void placeTable(PageBuilder& pages, const Table& table, std::size_t headRows, const std::string& title = {});

}  // namespace guapai::forms
