#pragma once
#include <filesystem>

namespace martlet::cloud {

/// Removes a folder with its contents, including folders without write permission. Doesn't follow links. Ignores what can't be removed.
void remove_folder(const std::filesystem::path& folder);
/// Removes the contents of `folder` in the same way, but not the folder itself.
void remove_contents(const std::filesystem::path& folder);

}  // namespace martlet::cloud
