#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/wire/wire_secret.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::cloud::identity {

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
