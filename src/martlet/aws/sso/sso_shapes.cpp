#include <martlet/aws/sso/sso_shapes.hpp>

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::aws {

Schema describe(Type<GetRoleCredentialsRequest>) {
  using R = GetRoleCredentialsRequest;
  return object<R>("GetRoleCredentialsRequest", required<&R::role_name>("roleName"), required<&R::account_id>("accountId"),
                   required<&R::access_token>("accessToken"));
}
Schema describe(Type<RoleCredentials>) {
  using R = RoleCredentials;
  return object<R>("RoleCredentials", required<&R::access_key_id>("accessKeyId"), required<&R::secret_access_key>("secretAccessKey"),
                   required<&R::session_token>("sessionToken"), required<&R::expiration>("expiration"));
}
Schema describe(Type<GetRoleCredentialsResponse>) {
  return object<GetRoleCredentialsResponse>("GetRoleCredentialsResponse",
                                            required<&GetRoleCredentialsResponse::role_credentials>("roleCredentials"));
}

}  // namespace martlet::aws
