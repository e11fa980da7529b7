#pragma once
#include <martlet/cloud/api/access_control.hpp>

#include "iam_store.hpp"
#include "session_token.hpp"

namespace martlet::cloud::identity {

/// An AccessControl that decides according to the entities and policies in an IamStore.
class IamAccessControl final : public AccessControl {
 public:
  IamAccessControl(IamStore& store, Secret master_key, bool is_strict)
      : store_(store), master_key_(std::move(master_key)), is_strict_(is_strict) {}

  std::expected<Identity, KeyProblem> identify(std::string_view access_key_id, std::string_view session_token, WallTime now) override;
  Decision decide(const Identity& identity, const AccessRequest& request, const RequiredPermission& permission) override;
  bool may_be_assumed_by(std::string_view role_arn, std::string_view service) override;
  ServiceResult<Identity> session_for_service(std::string_view role_arn, std::string_view service, std::string_view session_name,
                                              WallTime now) override;
  ServiceResult<TemporaryCredentials> keys_for_service(std::string_view role_arn, std::string_view service, std::string_view session_name,
                                                       std::string_view policy, std::chrono::seconds lifetime, WallTime now) override;

  /// Returns the credentials of a session that has already been authorized.
  TemporaryCredentials keys_of(Session session) const;

 private:
  std::expected<Identity, KeyProblem> identify_session(std::string_view access_key_id, std::string_view token, WallTime now);
  std::expected<Identity, KeyProblem> identify_user(const std::string& access_key_id);
  Identity identity_of(const Session& session, const Entity& role);
  std::optional<Entity> role_of(std::string_view arn);
  ServiceResult<Session> open_session_for_service(std::string_view role_arn, std::string_view service, std::string_view session_name,
                                                  WallTime now);

  IamStore& store_;
  const Secret master_key_;
  const bool is_strict_;
};

}  // namespace martlet::cloud::identity
