#pragma once
#include <filesystem>

#include <martlet/base/result.hpp>

namespace martlet::cloud {

/// Deletes everything in a state folder, including its master key, so that its data can no longer be read. Fails with
/// Code::not_found if the folder doesn't exist, with Code::malformed if it isn't the state folder of a local cloud, so that no other folder
/// is emptied by mistake, with Code::conflict if a cloud is using it, and with Code::denied if something can't be deleted; it can then be
/// called again.
Result<void> reset_state(const std::filesystem::path& path);

}  // namespace martlet::cloud
