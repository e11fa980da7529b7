#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include <martlet/aws/wire/blob.hpp>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// The members of a request that specify the code.
struct CodeSource {
  const std::optional<aws::Blob>& zip_file;
  const std::optional<std::string>& s3_bucket;
  const std::optional<std::string>& s3_key;
  const std::optional<std::string>& s3_object_version;
};

/// A stored package.
struct Package {
  std::string code_sha256;  ///< base64
  std::int64_t bytes = 0;
};

/// Checks that the code of a call is a package that Lambda would accept, and stores it. If no version uses it in the end, call
/// remove_package_if_unused(); otherwise only the sweep after the cloud's next start removes it.
ServiceResult<Package> store_package(ControlPlane& plane, const Call& call, const CodeSource& source);
/// Removes the package if no version uses it.
void remove_package_if_unused(ControlPlane& plane, const std::string& code_sha256);
/// Returns whether a version uses the package in this blob. An interrupted call may leave an unused package.
bool is_used_package(ControlPlane& plane, const std::string& blob);

/// Checks that the account's code storage has room for `bytes` more.
ServiceResult<> check_code_storage(ControlPlane& plane, const FunctionKey& key, std::int64_t bytes);

/// Returns the name of the blob for a CodeSha256.
std::string package_name(std::string_view code_sha256);

}  // namespace martlet::cloud::lambda
