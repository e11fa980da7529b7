#pragma once
#include <filesystem>
#include <optional>
#include <vector>

#include <martlet/deploy/records/record_store.hpp>

namespace martlet::deploy {

/// Records in a local directory, which is created if it doesn't exist. A record is written completely or not at all.
class DirectoryRecordStore final : public RecordStore {
 public:
  explicit DirectoryRecordStore(std::filesystem::path directory) : directory_(std::move(directory)) {}
  Task<Result<void>> add(std::string name, std::string text) override;
  Task<Result<void>> put(std::string name, std::string text) override;
  Task<Result<std::optional<std::string>>> get(std::string name) override;
  Task<Result<std::vector<std::string>>> list(std::string folder, std::string after = {}) override;

 private:
  std::filesystem::path directory_;
};

}  // namespace martlet::deploy
