#pragma once
#include <memory>

#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/identity/identity_service.hpp>
#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

/// All services, and what joins them.
class Services {
 public:
  /// Fails where one of them can't open its state.
  static Result<std::unique_ptr<Services>> open(const StateFolder& state, const IdentityOptions& identity);
  Services(const Services&) = delete;

  Authority& authority() { return identity_.authority(); }
  void serve(Api& api);

 private:
  explicit Services(IdentityService identity) : identity_(std::move(identity)) {}

  IdentityService identity_;
};

}  // namespace martlet::cloud
