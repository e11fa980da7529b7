#pragma once
#include <filesystem>

#include <martlet/base/result.hpp>
#include <martlet/config/secret.hpp>

namespace martlet::cloud {

/// The master key of a state folder, whether or not a cloud runs on it. Fails with Code::not_found where there is none, Code::denied where
/// this user may not read it.
Result<Secret> read_master_key(const std::filesystem::path& state);

}  // namespace martlet::cloud
