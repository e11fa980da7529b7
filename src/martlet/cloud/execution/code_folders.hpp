#pragma once
#include <cstdint>
#include <filesystem>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::cloud {

/// Lambda's limit for an unpacked package, in bytes.
inline constexpr std::uint64_t unzipped_bytes_max = 262'144'000;

/// Unpacked packages, each in a read-only folder `FOLDER/<hex of SHA-256 of the zip>`, however many functions use it. Files keep their
/// executable bit. All calls may block. Several threads may make calls for different packages at the same time.
class CodeFolders {
 public:
  /// Creates `folder` if it doesn't exist, and removes what an interrupted unpack() left.
  explicit CodeFolders(std::filesystem::path folder);

  /// Checks that Lambda would accept this zip. Fails with Code::too_large and AWS's message ("Unzipped size must be smaller than 262144000
  /// bytes"), or for the same reasons as archive::Zip. Compressed data isn't read, so unpack() can still fail.
  static Result<void> check(const std::filesystem::path& zip);
  /// Returns the folder of the package `zip`, after unpacking the package if necessary. `code_sha256` is base64, like CodeSha256. Fails
  /// like check(), with Code::malformed if the contents are damaged, and with Code::unavailable if the folder can't be written.
  Result<std::filesystem::path> unpack(const std::filesystem::path& zip, std::string_view code_sha256) const;
  /// Deletes a package that is no longer used by a function or a running environment.
  void remove(std::string_view code_sha256) const;

  std::filesystem::path folder_of(std::string_view code_sha256) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace martlet::cloud
