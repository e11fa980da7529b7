#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "minizip_reader.hpp"

namespace martlet::archive {

/// Checks the names, kinds and compression methods of the entries. With `only`, checks that entry alone, since the others aren't used.
Result<void> check_entries(const std::vector<DirectoryEntry>& directory_entries, std::optional<std::string_view> only);

/// Checks that no entries share bytes. Otherwise a small zip could inflate to any size although each entry is within the limits.
Result<void> check_overlaps(const std::vector<DirectoryEntry>& directory_entries);

}  // namespace martlet::archive
