#pragma once
#include <memory>

#include <martlet/cloud/api/access_control.hpp>
#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

struct IdentityOptions {
  /// If true, only issued keys are accepted. If false, a 12-digit access key with any secret is also the administrator of that account. The
  /// administrator appears as root, but is allowed what AWS doesn't allow root, such as AssumeRole.
  bool is_strict = false;
};

/// AWS IAM and STS.
class IdentityService {
 public:
  /// Opens the stored state. Fails for the same reasons as StateFolder::database().
  static Result<IdentityService> open(const StateFolder& state, IdentityOptions options = {});
  IdentityService(IdentityService&&) noexcept;
  ~IdentityService();

  /// Returns the access control, which is valid as long as the service.
  AccessControl& access_control();
  void serve(Api& api);

 private:
  struct Parts;
  explicit IdentityService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
