#pragma once
#include <optional>
#include <vector>

#include <martlet/aws/s3/s3.hpp>
#include <martlet/deploy/records/record_store.hpp>

namespace martlet::deploy {

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
