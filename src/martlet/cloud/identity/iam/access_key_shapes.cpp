#include "access_key_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cloud::identity {

using aws::wire;

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
