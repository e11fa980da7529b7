#pragma once
#include <filesystem>

#include <martlet/base/result.hpp>
#include <martlet/config/secret.hpp>

namespace martlet::cloud {

/// Reads the master key of a state folder, whether or not a cloud is using it. Fails with Code::not_found if there is none, and with
/// Code::denied if this user may not read it.
Result<Secret> read_master_key(const std::filesystem::path& state);

}  // namespace martlet::cloud
