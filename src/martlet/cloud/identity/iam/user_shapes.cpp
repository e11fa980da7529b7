#include "user_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>
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

}  // namespace martlet::cloud::identity
