#pragma once
#include <chrono>
#include <expected>
#include <string>
#include <string_view>

#include <martlet/cloud/policy/evaluation.hpp>

#include "identity.hpp"
#include "service_error.hpp"

namespace martlet::cloud {

/// Why an access key isn't accepted. Each protocol words it in its own way.
enum class KeyProblem {
  unknown,    ///< never issued, or deleted
  inactive,   ///< as unknown, to the caller
  bad_token,  ///< the session token isn't this key's
  expired,    ///< a session that has ended
};

/// Keys that a service passes on to what works for it: a function's process, a pipeline's job.
struct TemporaryCredentials {
  std::string access_key_id{};
  Secret secret_access_key{};
  Secret session_token{};
  WallTime expiration{};
};

/// Decides who a caller is and what it may do. Implemented by cloud/identity; the services know it by this alone.
class Authority {
 public:
  virtual ~Authority() = default;

  virtual std::expected<Identity, KeyProblem> identify(std::string_view access_key_id, std::string_view session_token, WallTime now) = 0;

  /// By the policies of the caller, of the resource and of the session.
  virtual Decision decide(const Identity& identity, const AccessRequest& request, const Access& access) = 0;

  /// May `service` ("lambda.amazonaws.com") assume this role by its trust policy? false also where there is no such role.
  virtual bool may_be_assumed_by(std::string_view role_arn, std::string_view service) = 0;

  /// A session of a role, for `service` to work with. Fails with AccessDenied where the trust policy doesn't let it.
  virtual Reply<Identity> session_for_service(std::string_view role_arn, std::string_view service, std::string_view session_name,
                                              WallTime now) = 0;
  /// The keys of such a session, to be handed out. `policy` limits them where it isn't empty (a policy document).
  virtual Reply<TemporaryCredentials> keys_for_service(std::string_view role_arn, std::string_view service, std::string_view session_name,
                                                       std::string_view policy, std::chrono::seconds lifetime, WallTime now) = 0;
};

}  // namespace martlet::cloud
