#pragma once
#include <cstdint>
#include <filesystem>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::cloud {

/// Lambda's limit for a package, in bytes once unpacked.
inline constexpr std::uint64_t unzipped_bytes_max = 262'144'000;

/// Packages, unpacked: `FOLDER/<hex of SHA-256 of the zip>`, read-only, each once however many functions have it. Files keep whether they
/// are executable. All calls may block, and may come from several threads, for different packages.
class CodeFolders {
 public:
  /// `folder` is created where it doesn't exist. What an interrupted unpack() left is removed.
  explicit CodeFolders(std::filesystem::path folder);

  /// Would Lambda take this zip? Code::too_large beyond unzipped_bytes_max, worded as AWS does ("Unzipped size must be smaller than
  /// 262144000 bytes"); otherwise as archive::Zip refuses it. What is compressed isn't read, so unpack() may still fail.
  static Result<void> check(const std::filesystem::path& zip);
  /// The folder of the package `zip`, unpacked now if it isn't there. `code_sha256` is as CodeSha256, base64. Fails as check(), with
  /// Code::malformed where the contents are damaged, and with Code::unavailable where it can't be written.
  Result<std::filesystem::path> unpack(const std::filesystem::path& zip, std::string_view code_sha256) const;
  /// No function has it any more, and no environment runs it.
  void remove(std::string_view code_sha256) const;

  std::filesystem::path folder_of(std::string_view code_sha256) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace martlet::cloud
