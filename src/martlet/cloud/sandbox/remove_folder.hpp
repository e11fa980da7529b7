#pragma once
#include <filesystem>

namespace martlet::cloud {

/// Removes a folder with its contents, even if folders in it lack the permissions for that. Links aren't followed. What can't be removed
/// silently stays.
void remove_whole(const std::filesystem::path& folder);
/// Removes the contents of `folder` in the same way, but not the folder itself.
void remove_contents(const std::filesystem::path& folder);

}  // namespace martlet::cloud
