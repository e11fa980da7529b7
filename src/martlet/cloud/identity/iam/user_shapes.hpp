#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/wall_time.hpp>

#include "tag.hpp"

namespace martlet::cloud::identity {

struct User {
  std::string path;
  std::string user_name;
  std::string user_id;
  std::string arn;
  WallTime create_date{};
  std::optional<std::vector<Tag>> tags;
};

struct CreateUserRequest {
  std::optional<std::string> path;
  std::string user_name;
  std::optional<std::string> permissions_boundary;
  std::vector<Tag> tags;
};
struct CreateUserResponse {
  User user;
};
struct GetUserRequest {
  std::optional<std::string> user_name;
};
struct GetUserResponse {
  User user;
};
struct ListUsersRequest {
  std::optional<std::string> path_prefix;
  std::optional<std::string> marker;
  std::optional<int> max_items;
};
struct ListUsersResponse {
  std::vector<User> users;
  bool is_truncated = false;
  std::optional<std::string> marker;
};
struct DeleteUserRequest {
  std::string user_name;
};
struct DeleteUserResponse {};

Schema describe(Type<User>);
Schema describe(Type<CreateUserRequest>);
Schema describe(Type<CreateUserResponse>);
Schema describe(Type<GetUserRequest>);
Schema describe(Type<GetUserResponse>);
Schema describe(Type<ListUsersRequest>);
Schema describe(Type<ListUsersResponse>);
Schema describe(Type<DeleteUserRequest>);
Schema describe(Type<DeleteUserResponse>);

}  // namespace martlet::cloud::identity
