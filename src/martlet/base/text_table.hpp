#pragma once
#include <string>
#include <vector>

namespace martlet {

/// Rows of cells as text, each column as wide as its widest cell, two spaces between. No spaces at the ends of lines.
/// A row of one cell is a separate line and doesn't affect the width of columns.
std::string text_table(const std::vector<std::vector<std::string>>& rows);

}  // namespace martlet
