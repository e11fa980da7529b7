#pragma once
#include <string_view>
#include <vector>

#include "folder_changes.hpp"
#include "placeholders.hpp"

namespace martlet::cli {

/// Returns the files of templates/added whose names contain `placeholder`, filled in.
std::vector<NewFile> files_of_part(std::string_view placeholder, const Placeholders& placeholders);

}  // namespace martlet::cli
