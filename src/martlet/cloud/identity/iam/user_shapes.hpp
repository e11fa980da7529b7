#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/wire/wire_secret.hpp>
#include <martlet/base/clock.hpp>

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

struct AccessKey {
  std::string user_name;
  std::string access_key_id;
  std::string status;
  aws::WireSecret secret_access_key;
  WallTime create_date{};
};
struct AccessKeyMetadata {
  std::string user_name;
  std::string access_key_id;
  std::string status;
  WallTime create_date{};
};
struct CreateAccessKeyRequest {
  std::optional<std::string> user_name;
};
struct CreateAccessKeyResponse {
  AccessKey access_key;
};
struct ListAccessKeysRequest {
  std::optional<std::string> user_name;
};
struct ListAccessKeysResponse {
  std::vector<AccessKeyMetadata> access_key_metadata;
  bool is_truncated = false;
};
struct UpdateAccessKeyRequest {
  std::optional<std::string> user_name;
  std::string access_key_id;
  std::string status;
};
struct UpdateAccessKeyResponse {};
struct DeleteAccessKeyRequest {
  std::optional<std::string> user_name;
  std::string access_key_id;
};
struct DeleteAccessKeyResponse {};

Schema describe(Type<User>);
Schema describe(Type<CreateUserRequest>);
Schema describe(Type<CreateUserResponse>);
Schema describe(Type<GetUserRequest>);
Schema describe(Type<GetUserResponse>);
Schema describe(Type<ListUsersRequest>);
Schema describe(Type<ListUsersResponse>);
Schema describe(Type<DeleteUserRequest>);
Schema describe(Type<DeleteUserResponse>);
Schema describe(Type<AccessKey>);
Schema describe(Type<AccessKeyMetadata>);
Schema describe(Type<CreateAccessKeyRequest>);
Schema describe(Type<CreateAccessKeyResponse>);
Schema describe(Type<ListAccessKeysRequest>);
Schema describe(Type<ListAccessKeysResponse>);
Schema describe(Type<UpdateAccessKeyRequest>);
Schema describe(Type<UpdateAccessKeyResponse>);
Schema describe(Type<DeleteAccessKeyRequest>);
Schema describe(Type<DeleteAccessKeyResponse>);

}  // namespace martlet::cloud::identity
