#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>

#include <martlet/deploy/decision/access.hpp>
#include <martlet/deploy/decision/code_sha256.hpp>
#include <martlet/deploy/decision/version_number.hpp>
#include <martlet/deploy/execution/run.hpp>
#include <martlet/deploy/input/function_name.hpp>

namespace martlet::deploy {

/// A version's code that was fetched, in a file of its own that goes with it.
class CodeFile {
 public:
  explicit CodeFile(std::filesystem::path path) : path_(std::move(path)) {}
  /// In a file of somebody else's, which stays.
  static CodeFile borrowed(std::filesystem::path path);
  CodeFile(CodeFile&& other) noexcept : path_(std::exchange(other.path_, {})), is_borrowed_(other.is_borrowed_) {}
  CodeFile& operator=(CodeFile&&) = delete;
  ~CodeFile();
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  bool is_borrowed_ = false;
};

/// Where code is fetched: a function's version or alias, in one account.
struct CodeOrigin {
  aws::Lambda* lambda;
  std::string account;  ///< for messages
  FunctionName name;
  Qualifier qualifier;
  CodeSha256 code_sha256;  ///< what it has to be
};

/// Streams the code into a file of `scratch`, and checks it. Each attempt asks for a fresh link, since links live for ten minutes.
/// Fails with Code::malformed where the bytes aren't those that Lambda says they are.
Task<Result<CodeFile>> fetch_code(const CodeOrigin& origin, aws::Download& download, std::filesystem::path scratch);

/// All of it, in memory; Code::malformed where it isn't what it was when it came.
Result<std::string> read_checked(const CodeFile& file, const CodeSha256& code_sha256);

}  // namespace martlet::deploy
