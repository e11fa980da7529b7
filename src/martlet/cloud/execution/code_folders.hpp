#pragma once
#include <cstdint>
#include <filesystem>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::cloud {

/// Lambda's limit for a package, in bytes once unpacked.
inline constexpr std::uint64_t unzipped_bytes_max = 262'144'000;

/// Unpacked packages: `FOLDER/<hex of SHA-256 of the zip>`, read-only, each stored once however many functions use it. Files keep their
/// executable bit. All calls may block, and may come from several threads for different packages.
class CodeFolders {
 public:
  /// Creates `folder` if it doesn't exist, and removes what an interrupted unpack() left.
  explicit CodeFolders(std::filesystem::path folder);

  /// Checks that Lambda would accept this zip. Fails with Code::too_large beyond unzipped_bytes_max, in AWS's words ("Unzipped size must be
  /// smaller than 262144000 bytes"), and otherwise as archive::Zip does. Compressed data isn't read, so unpack() can still fail.
  static Result<void> check(const std::filesystem::path& zip);
  /// The folder of the package `zip`, unpacked now if necessary. `code_sha256` is base64, like CodeSha256. Fails like check(), with
  /// Code::malformed if the contents are damaged, and with Code::unavailable if the folder can't be written.
  Result<std::filesystem::path> unpack(const std::filesystem::path& zip, std::string_view code_sha256) const;
  /// Deletes a package that no function uses and no environment runs any more.
  void remove(std::string_view code_sha256) const;

  std::filesystem::path folder_of(std::string_view code_sha256) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace martlet::cloud
