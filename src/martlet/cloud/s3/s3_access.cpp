#include "s3_access.hpp"

#include <martlet/cloud/policy/parse_policy.hpp>

#include "public_policy.hpp"
#include "request_headers.hpp"
#include "s3_errors.hpp"
#include "unsupported_subresources.hpp"

namespace martlet::cloud::s3 {
namespace {

void set_if_sent(ConditionContext& context, const Call& call, std::string_view header) {
  if (std::optional<std::string> value = header_of(call, header)) context.set("s3:" + std::string(header), *std::move(value));
}

void put_request_keys(ConditionContext& context, const Call& call) {
  for (const std::string_view header : {"x-amz-acl", "x-amz-copy-source", "x-amz-server-side-encryption",
                                        "x-amz-server-side-encryption-aws-kms-key-id", "x-amz-storage-class", "x-amz-content-sha256"})
    set_if_sent(context, call, header);
  if (std::optional<std::string> version = parameter_of(call, "versionId")) context.set("s3:versionid", *std::move(version));
  if (call.signature.access_key_id.empty()) return;
  context.set("s3:authType", call.signature.is_presigned() ? "REST-QUERY-STRING" : "REST-HEADER");
  context.set("s3:signatureversion", call.signature.version_2_expiry ? "AWS" : "AWS4-HMAC-SHA256");
  if (!call.signature.version_2_expiry) context.set("s3:signatureAge", std::to_string((call.now - call.signature.time).count()));
}

}  // namespace

ServiceResult<Bucket> S3Access::find(const Call& call, const std::string& name) const {
  if (ServiceResult<> supported = refuse_unsupported_subresource(call); !supported) return std::unexpected(std::move(supported).error());
  std::optional<Bucket> bucket = store_.buckets.find(name);
  if (!bucket) return no_such_bucket(name);
  const auto expected = header_of(call, "x-amz-expected-bucket-owner");
  if (expected && *expected != bucket->account) return access_denied();
  return *std::move(bucket);
}

const S3Access::Parsed* S3Access::parsed(const Bucket& bucket) {
  if (!bucket.policy) return nullptr;
  Parsed& parsed = policies_[bucket.name];
  if (!parsed.policy || parsed.text != *bucket.policy) {
    Result<Policy> policy = parse_policy(*bucket.policy, PolicyKind::resource);
    if (!policy) return nullptr;  // can't happen: it was parsed when it was set
    parsed = {*bucket.policy, std::make_shared<const Policy>(*std::move(policy)), false};
    parsed.is_public = is_public(*parsed.policy);
  }
  return &parsed;
}

std::shared_ptr<const Policy> S3Access::policy_of(const Bucket& bucket, const Caller& caller) {
  const Parsed* const policy = parsed(bucket);
  if (!policy) return nullptr;
  const bool restricts = bucket.public_access_block && bucket.public_access_block->restrict_public_buckets && policy->is_public;
  const bool is_outsider = caller.kind != Caller::Kind::service && caller.account != bucket.account;
  return restricts && is_outsider ? nullptr : policy->policy;
}

ServiceResult<> S3Access::authorize(const Call& call, const Bucket& bucket, const std::string& resource, std::string_view action,
                                    ConditionContext context) {
  put_request_keys(context, call);
  const std::shared_ptr<const Policy> policy = policy_of(bucket, call.identity.caller);
  ServiceResult<> allowed = call.authorize({.action = std::string(action),
                                            .resource = resource,
                                            .account = bucket.account,
                                            .context = std::move(context),
                                            .resource_policy = policy.get()});
  if (!allowed && call.identity.caller.kind == Caller::Kind::anonymous) return access_denied();
  return allowed;
}

ServiceResult<Bucket> S3Access::permitted_bucket(const Call& call, const std::string& name, std::string_view action,
                                                 ConditionContext context) {
  ServiceResult<Bucket> bucket = find(call, name);
  if (!bucket) return bucket;
  if (ServiceResult<> allowed = authorize(call, *bucket, bucket->arn(), action, std::move(context)); !allowed)
    return std::unexpected(std::move(allowed).error());
  return bucket;
}

ServiceResult<Bucket> S3Access::bucket_of_permitted_object(const Call& call, const std::string& name, const std::string& key,
                                                           std::string_view action, ConditionContext context) {
  constexpr std::size_t key_bytes_max = 1024;
  if (key.size() > key_bytes_max)
    return service_error(400, "KeyTooLongError", "Your key is too long",
                         {{"Size", std::to_string(key.size())}, {"MaxSizeAllowed", std::to_string(key_bytes_max)}});
  ServiceResult<Bucket> bucket = find(call, name);
  if (!bucket) return bucket;
  if (ServiceResult<> allowed = authorize(call, *bucket, bucket->arn() + "/" + key, action, std::move(context)); !allowed)
    return std::unexpected(std::move(allowed).error());
  return bucket;
}

ServiceError S3Access::missing_error(const Call& call, const Bucket& bucket, ServiceError error) {
  ServiceResult<> allowed = authorize(call, bucket, bucket.arn(), "s3:ListBucket", {});
  return allowed ? std::move(error) : std::move(allowed).error();
}

}  // namespace martlet::cloud::s3
