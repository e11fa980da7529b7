#include "identity_service.hpp"

#include <martlet/aws/sts/sts_operations.hpp>

#include "iam/register_iam.hpp"
#include "iam_access_control.hpp"
#include "sts/assume_role.hpp"
#include "sts/get_caller_identity.hpp"

namespace martlet::cloud {
namespace {

constexpr aws::TypedOperation<identity::AssumeRoleRequest, identity::AssumeRoleResponse> assume_role{
    {.service = &aws::sts_operations::service, .name = "AssumeRole"}};

Constraints assume_role_constraints() {
  return {member("RoleArn").required().length(20, 2048),
          // The model says 2 to 64; recorded responses show that a single character is accepted.
          member("RoleSessionName").required().length(1, 64).pattern("[\\w+=,.@-]*"), member("DurationSeconds").range(900, 43'200),
          member("Policy").length(1, 2048), member("Tags").max_length(50), member("ExternalId").length(2, 1224).pattern("[\\w+=,.@:\\/-]*"),
          member("SourceIdentity").length(2, 64).pattern("[\\w+=,.@-]*")};
}

}  // namespace

struct IdentityService::Parts {
  identity::IamStore store;
  Secret master_key;
  identity::IamAccessControl access_control;

  Parts(sqlite::Database database, Secret key, bool is_strict)
      : store(std::move(database)), master_key(std::move(key)), access_control(store, master_key, is_strict) {}
};

IdentityService::IdentityService(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
IdentityService::IdentityService(IdentityService&&) noexcept = default;
IdentityService::~IdentityService() = default;

Result<IdentityService> IdentityService::open(const StateFolder& state, IdentityOptions options) {
  Result<sqlite::Database> database = state.database("identity", identity::IamStore::migrations());
  if (!database) return std::unexpected(database.error());
  return IdentityService(std::make_unique<Parts>(*std::move(database), state.master_key(), options.is_strict));
}

AccessControl& IdentityService::access_control() { return parts_->access_control; }

void IdentityService::serve(Api& api) {
  identity::register_iam(api, parts_->store, parts_->master_key);
  api.serve(assume_role, {.constraints = assume_role_constraints()},
            [parts = parts_.get()](Call& call, identity::AssumeRoleRequest& request) {
              return identity::assume_role({parts->store, parts->access_control, parts->master_key}, call, request);
            });
  api.serve(aws::sts_operations::get_caller_identity, {}, &identity::get_caller_identity);
}

}  // namespace martlet::cloud
