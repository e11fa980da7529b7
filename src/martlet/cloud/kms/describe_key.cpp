#include "key_metadata.hpp"
#include "kms_handlers.hpp"

namespace martlet::cloud::kms {

ServiceResult<DescribeKeyResponse> describe_key(KeyStore& store, Call& call, DescribeKeyRequest& request) {
  const ServiceResult<Key> key = permitted_key(store, call, request.key_id, "kms:DescribeKey");
  if (!key) return std::unexpected(key.error());
  return DescribeKeyResponse{metadata_of(*key)};
}

}  // namespace martlet::cloud::kms
