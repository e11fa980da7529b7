#pragma once
#include <memory>

#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/kms/kms_encryption.hpp>
#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

/// AWS KMS.
class KmsService {
 public:
  /// Opens the service. Fails for the same reasons as StateFolder::database().
  static Result<KmsService> open(const StateFolder& state);
  KmsService(KmsService&&) noexcept;
  ~KmsService();

  /// Returns the object with which other services encrypt and decrypt. The reference is valid as long as the service.
  kms::KmsEncryption& encryption();
  void serve(Api& api);

 private:
  struct Parts;
  explicit KmsService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
