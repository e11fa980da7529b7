#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include <martlet/aws/wire/blob.hpp>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// Where a call says that the code is.
struct CodeSource {
  const std::optional<aws::Blob>& zip_file;
  const std::optional<std::string>& s3_bucket;
  const std::optional<std::string>& s3_key;
  const std::optional<std::string>& s3_object_version;
};

/// A package that is stored.
struct Package {
  std::string code_sha256;  ///< base64
  std::int64_t bytes = 0;
};

/// Stores the code of a call, checked to be a package that Lambda would take. Until a version has it, nothing but the sweep after the
/// next start of the cloud removes it again: see drop_unused().
Reply<Package> take_package(ControlPlane& plane, const Call& call, const CodeSource& source);
/// Removes a package that no version has.
void drop_unused(ControlPlane& plane, const std::string& code_sha256);
/// Has a version the package in this blob? An interrupted call leaves one that none has.
bool is_used_package(ControlPlane& plane, const std::string& blob);

/// Has the account room for `bytes` more?
Reply<> check_code_storage(ControlPlane& plane, const FunctionKey& key, std::int64_t bytes);

/// CodeSha256 -> the name of its blob.
std::string package_name(std::string_view code_sha256);

}  // namespace martlet::cloud::lambda
