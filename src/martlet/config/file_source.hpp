#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>

#include <martlet/config/remote_source.hpp>

namespace martlet {

/// A source of parameters in files below a folder: "/orders/limits" is in `folder/orders/limits.json`. Names consist of letters, digits,
/// `.`, `_` and `-`, separated by slashes, so that they can't lead out of the folder. Files have at most file_bytes_max bytes.
class FileSource final : public RemoteSource {
 public:
  static constexpr std::size_t file_bytes_max = 1024 * 1024;
  explicit FileSource(std::filesystem::path folder) : folder_(std::move(folder)) {}
  std::string name() const override;
  Task<Result<std::string>> fetch(std::string parameter) override;

 private:
  std::filesystem::path folder_;
};

}  // namespace martlet
