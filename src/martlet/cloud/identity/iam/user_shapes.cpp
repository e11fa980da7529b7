#include "user_shapes.hpp"

#include <martlet/aws/wire/member.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cloud::identity {

using aws::wire;

Schema describe(Type<User>) {
  using R = User;
  return object<R>("User", wire<&R::path>("Path"), wire<&R::user_name>("UserName"), wire<&R::user_id>("UserId"), wire<&R::arn>("Arn"),
                   wire<&R::create_date>("CreateDate"), wire<&R::tags>("Tags"));
}
Schema describe(Type<CreateUserRequest>) {
  using R = CreateUserRequest;
  return object<R>("CreateUserRequest", wire<&R::path>("Path"), wire<&R::user_name>("UserName"),
                   wire<&R::permissions_boundary>("PermissionsBoundary"), wire<&R::tags>("Tags"));
}
Schema describe(Type<CreateUserResponse>) {
  using R = CreateUserResponse;
  return object<R>("CreateUserResponse", wire<&R::user>("User"));
}
Schema describe(Type<GetUserRequest>) {
  using R = GetUserRequest;
  return object<R>("GetUserRequest", wire<&R::user_name>("UserName"));
}
Schema describe(Type<GetUserResponse>) {
  using R = GetUserResponse;
  return object<R>("GetUserResponse", wire<&R::user>("User"));
}
Schema describe(Type<ListUsersRequest>) {
  using R = ListUsersRequest;
  return object<R>("ListUsersRequest", wire<&R::path_prefix>("PathPrefix"), wire<&R::marker>("Marker"), wire<&R::max_items>("MaxItems"));
}
Schema describe(Type<ListUsersResponse>) {
  using R = ListUsersResponse;
  return object<R>("ListUsersResponse", wire<&R::users>("Users"), wire<&R::is_truncated>("IsTruncated"), wire<&R::marker>("Marker"));
}
Schema describe(Type<DeleteUserRequest>) {
  using R = DeleteUserRequest;
  return object<R>("DeleteUserRequest", wire<&R::user_name>("UserName"));
}
Schema describe(Type<DeleteUserResponse>) { return object<DeleteUserResponse>("DeleteUserResponse"); }
Schema describe(Type<AccessKey>) {
  using R = AccessKey;
  return object<R>("AccessKey", wire<&R::user_name>("UserName"), wire<&R::access_key_id>("AccessKeyId"), wire<&R::status>("Status"),
                   wire<&R::secret_access_key>("SecretAccessKey"), wire<&R::create_date>("CreateDate"));
}
Schema describe(Type<AccessKeyMetadata>) {
  using R = AccessKeyMetadata;
  return object<R>("AccessKeyMetadata", wire<&R::user_name>("UserName"), wire<&R::access_key_id>("AccessKeyId"), wire<&R::status>("Status"),
                   wire<&R::create_date>("CreateDate"));
}
Schema describe(Type<CreateAccessKeyRequest>) {
  using R = CreateAccessKeyRequest;
  return object<R>("CreateAccessKeyRequest", wire<&R::user_name>("UserName"));
}
Schema describe(Type<CreateAccessKeyResponse>) {
  using R = CreateAccessKeyResponse;
  return object<R>("CreateAccessKeyResponse", wire<&R::access_key>("AccessKey"));
}
Schema describe(Type<ListAccessKeysRequest>) {
  using R = ListAccessKeysRequest;
  return object<R>("ListAccessKeysRequest", wire<&R::user_name>("UserName"));
}
Schema describe(Type<ListAccessKeysResponse>) {
  using R = ListAccessKeysResponse;
  return object<R>("ListAccessKeysResponse", wire<&R::access_key_metadata>("AccessKeyMetadata"), wire<&R::is_truncated>("IsTruncated"));
}
Schema describe(Type<UpdateAccessKeyRequest>) {
  using R = UpdateAccessKeyRequest;
  return object<R>("UpdateAccessKeyRequest", wire<&R::user_name>("UserName"), wire<&R::access_key_id>("AccessKeyId"),
                   wire<&R::status>("Status"));
}
Schema describe(Type<UpdateAccessKeyResponse>) { return object<UpdateAccessKeyResponse>("UpdateAccessKeyResponse"); }
Schema describe(Type<DeleteAccessKeyRequest>) {
  using R = DeleteAccessKeyRequest;
  return object<R>("DeleteAccessKeyRequest", wire<&R::user_name>("UserName"), wire<&R::access_key_id>("AccessKeyId"));
}
Schema describe(Type<DeleteAccessKeyResponse>) { return object<DeleteAccessKeyResponse>("DeleteAccessKeyResponse"); }

}  // namespace martlet::cloud::identity
