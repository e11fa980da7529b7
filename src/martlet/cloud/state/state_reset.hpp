#pragma once
#include <filesystem>

#include <martlet/base/result.hpp>

namespace martlet::cloud {

/// Deletes all that a state folder holds, its master key too: nothing of what was there can be read any more. Fails with Code::not_found
/// where there is no such folder, Code::malformed for a folder that isn't the state of a local cloud, so that no other is emptied by
/// mistake, Code::conflict where a cloud runs on it, and Code::denied where something can't be deleted: then it can be tried again.
Result<void> reset_state(const std::filesystem::path& path);

}  // namespace martlet::cloud
