#pragma once
#include <chrono>
#include <expected>
#include <string>
#include <string_view>

#include <martlet/cloud/policy/evaluation.hpp>

#include "identity.hpp"
#include "required_permission.hpp"
#include "service_error.hpp"

namespace martlet::cloud {

/// The reason why an access key isn't accepted. Each protocol has its own wording for it.
enum class KeyProblem {
  unknown,    ///< never issued, or deleted
  inactive,   ///< reported to the caller as unknown
  bad_token,  ///< the session token doesn't belong to this key
  expired,    ///< the key's session has ended
};

/// Credentials that a service passes to code that runs on its behalf, such as a function's process or a pipeline's job.
struct TemporaryCredentials {
  std::string access_key_id{};
  Secret secret_access_key{};
  Secret session_token{};
  WallTime expiration{};
};

/// Decides who a caller is and what it is allowed to do. Implemented by cloud/identity; services depend only on this interface.
class AccessControl {
 public:
  virtual ~AccessControl() = default;

  virtual std::expected<Identity, KeyProblem> identify(std::string_view access_key_id, std::string_view session_token, WallTime now) = 0;

  /// Evaluates the policies of the caller, the resource and the session.
  virtual Decision decide(const Identity& identity, const AccessRequest& request, const RequiredPermission& permission) = 0;

  /// Returns whether the role's trust policy lets `service` ("lambda.amazonaws.com") assume the role; false if there is no such role.
  virtual bool may_be_assumed_by(std::string_view role_arn, std::string_view service) = 0;

  /// Opens a session of a role for `service`. Fails with AccessDenied if the trust policy doesn't let the service assume the role.
  virtual ServiceResult<Identity> session_for_service(std::string_view role_arn, std::string_view service, std::string_view session_name,
                                                      WallTime now) = 0;
  /// Returns temporary keys for such a session. `policy` is a policy document that limits them, or empty.
  virtual ServiceResult<TemporaryCredentials> keys_for_service(std::string_view role_arn, std::string_view service,
                                                               std::string_view session_name, std::string_view policy,
                                                               std::chrono::seconds lifetime, WallTime now) = 0;
};

}  // namespace martlet::cloud
