#pragma once
#include <memory>

#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/kms/kms_encryption.hpp>
#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

/// SSM Parameter Store.
class SsmService {
 public:
  /// Opens the service. `encryption` must outlive it. Fails as StateFolder::database() does.
  static Result<SsmService> open(const StateFolder& state, kms::KmsEncryption& encryption);
  SsmService(SsmService&&) noexcept;
  ~SsmService();

  void serve(Api& api);

 private:
  struct Parts;
  explicit SsmService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
