#include <martlet/aws/sts/sts_shapes.hpp>

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::aws {
namespace {

template <auto Member>
auto session_name() {
  return required<Member>("RoleSessionName").min(2).max(64).pattern("^[\\w+=,.@-]*$");
}

}  // namespace

Schema describe(Type<AssumeRoleRequest>) {
  using R = AssumeRoleRequest;
  return object<R>("AssumeRoleRequest", required<&R::role_arn>("RoleArn").min(20).max(2048), session_name<&R::role_session_name>(),
                   required<&R::policy>("Policy").min(1), wire<&R::duration_seconds>("DurationSeconds").min(900).max(43'200),
                   required<&R::external_id>("ExternalId").min(2).max(1224).pattern("^[\\w+=,.@:\\/-]*$"),
                   required<&R::source_identity>("SourceIdentity").min(2).max(64).pattern("^[\\w+=,.@-]*$"));
}
Schema describe(Type<SessionCredentials>) {
  using R = SessionCredentials;
  return object<R>("Credentials", required<&R::access_key_id>("AccessKeyId"), required<&R::secret_access_key>("SecretAccessKey"),
                   required<&R::session_token>("SessionToken"), required<&R::expiration>("Expiration"));
}
Schema describe(Type<AssumedRoleUser>) {
  using R = AssumedRoleUser;
  return object<R>("AssumedRoleUser", wire<&R::assumed_role_id>("AssumedRoleId"), wire<&R::arn>("Arn"));
}
Schema describe(Type<AssumeRoleResponse>) {
  using R = AssumeRoleResponse;
  return object<R>("AssumeRoleResponse", required<&R::credentials>("Credentials"), wire<&R::assumed_role_user>("AssumedRoleUser"));
}
Schema describe(Type<AssumeRoleWithWebIdentityRequest>) {
  using R = AssumeRoleWithWebIdentityRequest;
  return object<R>("AssumeRoleWithWebIdentityRequest", required<&R::role_arn>("RoleArn").min(20).max(2048),
                   session_name<&R::role_session_name>(), required<&R::web_identity_token>("WebIdentityToken"),
                   wire<&R::duration_seconds>("DurationSeconds").min(900).max(43'200));
}
Schema describe(Type<AssumeRoleWithWebIdentityResponse>) {
  using R = AssumeRoleWithWebIdentityResponse;
  return object<R>("AssumeRoleWithWebIdentityResponse", required<&R::credentials>("Credentials"),
                   wire<&R::assumed_role_user>("AssumedRoleUser"));
}
Schema describe(Type<GetCallerIdentityRequest>) { return object<GetCallerIdentityRequest>("GetCallerIdentityRequest"); }
Schema describe(Type<GetCallerIdentityResponse>) {
  using R = GetCallerIdentityResponse;
  return object<R>("GetCallerIdentityResponse", wire<&R::user_id>("UserId"), wire<&R::account>("Account"), wire<&R::arn>("Arn"));
}

}  // namespace martlet::aws
