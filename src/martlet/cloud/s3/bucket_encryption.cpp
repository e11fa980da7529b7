#include "s3_errors.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {
namespace {

// Returns the default that every bucket has had since 2023.
ServerSideEncryptionConfiguration default_encryption() {
  ServerSideEncryptionConfiguration configuration;
  configuration.rules.push_back(
      {.by_default = DefaultEncryption{.algorithm = "AES256", .kms_master_key_id = {}}, .blocked = {}, .bucket_key_enabled = false});
  return configuration;
}

}  // namespace

ServiceResult<ServerSideEncryptionConfiguration> get_bucket_encryption(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:GetEncryptionConfiguration");
  if (!bucket) return std::unexpected(bucket.error());
  std::optional<ServerSideEncryptionConfiguration> found = s3.store.buckets.configuration<ServerSideEncryptionConfiguration>(bucket->name);
  return found ? *std::move(found) : default_encryption();
}

ServiceResult<EmptyResponse> put_bucket_encryption(Backend s3, Call& call,
                                                   BucketDocumentRequest<ServerSideEncryptionConfiguration>& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:PutEncryptionConfiguration");
  if (!bucket) return std::unexpected(bucket.error());
  EncryptionRule& rule = request.document.rules.front();
  if (!rule.by_default) return malformed_xml();
  if (rule.by_default->kms_master_key_id && rule.by_default->algorithm == "AES256")
    return invalid_argument("a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse",
                            "ApplyServerSideEncryptionByDefault", "AES256");
  if (!rule.bucket_key_enabled) rule.bucket_key_enabled = false;
  s3.store.buckets.configure(bucket->name, request.document);
  return EmptyResponse{};
}

ServiceResult<EmptyResponse> delete_bucket_encryption(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:PutEncryptionConfiguration");
  if (!bucket) return std::unexpected(bucket.error());
  s3.store.buckets.remove_configuration<ServerSideEncryptionConfiguration>(bucket->name);
  return EmptyResponse{};
}

void apply_default_encryption(Backend s3, const Bucket& bucket, StoredHeaders& to) {
  if (to.encryption == "AES256") return;
  const auto found = s3.store.buckets.configuration<ServerSideEncryptionConfiguration>(bucket.name);
  const EncryptionRule* const rule = found && !found->rules.empty() ? &found->rules.front() : nullptr;
  if (to.encryption.empty()) {
    to.encryption = rule && rule->by_default ? rule->by_default->algorithm : "AES256";
    if (rule && rule->by_default && to.encryption != "AES256") to.kms_key_id = rule->by_default->kms_master_key_id;
  }
  if (to.encryption == "AES256") return;
  // The default key is the account's AWS managed key for S3.
  if (!to.kms_key_id) to.kms_key_id = "alias/aws/s3";
  if (!to.kms_key_id->starts_with("arn:"))
    to.kms_key_id =
        "arn:aws:kms:" + bucket.region + ":" + bucket.account + ":" + (to.kms_key_id->starts_with("alias/") ? "" : "key/") + *to.kms_key_id;
  if (!to.bucket_key_enabled && rule) to.bucket_key_enabled = rule->bucket_key_enabled;
}

}  // namespace martlet::cloud::s3
