#pragma once
#include <filesystem>
#include <map>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>

namespace martlet {

/// Where parameters are fetched from. A parameter is a JSON text with a name such as "/orders/limits".
class RemoteSource {
 public:
  virtual ~RemoteSource() = default;
  /// For error messages: "the files below config/".
  virtual std::string name() const = 0;
  /// The text of a parameter. Fails with Code::not_found where there is none of that name. Error texts never hold the text.
  /// May be called again while an earlier call is under way.
  virtual Task<Result<std::string>> fetch(std::string parameter) = 0;
};

/// One file for each parameter below a folder: "/orders/limits" is `folder/orders/limits.json`. Names are parts of letters, digits,
/// `.`, `_` and `-`, with slashes between them, so that none leads out of the folder. At most file_bytes_max each.
class FileSource final : public RemoteSource {
 public:
  static constexpr std::size_t file_bytes_max = 1024 * 1024;
  explicit FileSource(std::filesystem::path folder) : folder_(std::move(folder)) {}
  std::string name() const override;
  Task<Result<std::string>> fetch(std::string parameter) override;

 private:
  std::filesystem::path folder_;
};

/// For tests: the parameters that it was given.
class FixedSource final : public RemoteSource {
 public:
  explicit FixedSource(std::map<std::string, std::string> texts) : texts_(std::move(texts)) {}
  std::string name() const override;
  Task<Result<std::string>> fetch(std::string parameter) override;

 private:
  std::map<std::string, std::string> texts_;
};

}  // namespace martlet
