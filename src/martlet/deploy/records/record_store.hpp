#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/aws/s3/s3.hpp>
#include <martlet/base/result.hpp>

namespace martlet::deploy {

/// The storage for records of runs, used for history and rollback. Which version is live never depends on records, only on AWS's state.
/// Names are like paths: "runs/20261126T022605Z-1a2b3c4d.json". Belongs to one loop's thread.
class RecordStore {
 public:
  virtual ~RecordStore() = default;
  /// Writes a new record. Fails with Code::conflict if the record exists.
  virtual Task<Result<void>> add(std::string name, std::string text) = 0;
  /// Writes or replaces a record.
  virtual Task<Result<void>> put(std::string name, std::string text) = 0;
  /// Returns a record's text, or nullopt if it doesn't exist.
  virtual Task<Result<std::optional<std::string>>> get(std::string name) = 0;
  /// Returns the names below `folder` ("runs/") that are greater than `after`, in ascending order.
  virtual Task<Result<std::vector<std::string>>> list(std::string folder, std::string after = {}) = 0;
};

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

/// Records in an S3 bucket, below `prefix` ("" or ending in `/`). `s3` must outlive this object.
class S3RecordStore final : public RecordStore {
 public:
  S3RecordStore(aws::S3& s3, std::string bucket, std::string prefix) : s3_(s3), bucket_(std::move(bucket)), prefix_(std::move(prefix)) {}
  Task<Result<void>> add(std::string name, std::string text) override;
  Task<Result<void>> put(std::string name, std::string text) override;
  Task<Result<std::optional<std::string>>> get(std::string name) override;
  Task<Result<std::vector<std::string>>> list(std::string folder, std::string after = {}) override;

 private:
  Task<Result<void>> write(std::string name, std::string text, bool is_new);
  aws::S3& s3_;
  std::string bucket_;
  std::string prefix_;
};

}  // namespace martlet::deploy
