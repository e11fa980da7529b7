#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>

#include <martlet/deploy/decision/code_sha256.hpp>
#include <martlet/deploy/decision/deployer_clients.hpp>
#include <martlet/deploy/decision/version_number.hpp>
#include <martlet/deploy/execution/deployment_options.hpp>
#include <martlet/deploy/input/function_name.hpp>

namespace martlet::deploy {

/// A zip file with the code that one account provides for another. The destructor deletes the file.
class FetchedCode {
 public:
  explicit FetchedCode(std::filesystem::path path) : path_(std::move(path)) {}
  /// Returns the code in an existing file, which the destructor leaves in place.
  static FetchedCode borrowed(std::filesystem::path path);
  FetchedCode(FetchedCode&& other) noexcept : path_(std::exchange(other.path_, {})), is_borrowed_(other.is_borrowed_) {}
  FetchedCode& operator=(FetchedCode&&) = delete;
  ~FetchedCode();
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  bool is_borrowed_ = false;
};

/// The place that code is fetched from: a function's version or alias, in one account.
struct CodeOrigin {
  aws::Lambda* lambda;
  std::string account;  ///< for messages
  FunctionName name;
  Qualifier qualifier;
  CodeSha256 code_sha256;  ///< the expected SHA-256
};

/// Streams the code into a file in `download_folder` and checks it. Each attempt requests a fresh link, since links expire after ten
/// minutes. Fails with Code::malformed if the SHA-256 differs from the one that Lambda reports.
Task<Result<FetchedCode>> fetch_code(const CodeOrigin& origin, aws::PresignedDownload& download, std::filesystem::path download_folder);

/// Reads the whole file into memory. Fails with Code::malformed if it has changed since it was fetched.
Result<std::string> read_checked(const FetchedCode& file, const CodeSha256& code_sha256);

}  // namespace martlet::deploy
