#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>

#include <martlet/config/remote_source.hpp>

namespace martlet {

/// A file per parameter, below a folder: "/orders/limits" is `folder/orders/limits.json`. Names are parts of letters, digits,
/// `.`, `_` and `-`, with slashes between them, so that they can't lead out of the folder. At most file_bytes_max each.
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
