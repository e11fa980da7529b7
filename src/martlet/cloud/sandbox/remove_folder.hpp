#pragma once
#include <filesystem>

namespace martlet::cloud {

/// Removes a folder with all that is in it, also where permissions to do so have been taken away from its folders; links aren't followed.
/// What can't be removed stays, silently.
void remove_whole(const std::filesystem::path& folder);
/// The same for all that is in `folder`, but not itself.
void remove_contents(const std::filesystem::path& folder);

}  // namespace martlet::cloud
