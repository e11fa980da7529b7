#include "read_stored_headers.hpp"

#include <algorithm>
#include <array>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>
#include <martlet/http/request_target.hpp>

#include "query_parameters.hpp"
#include "request_headers.hpp"
#include "s3_errors.hpp"
#include "tags.hpp"

namespace martlet::cloud::s3 {
namespace {

constexpr std::size_t metadata_bytes_max = 2048;

// Refuses headers that aren't supported, so that no request that needs them succeeds.
ServiceResult<> refuse_unsupported(const Call& call) {
  constexpr std::array<std::string_view, 7> unsupported = {"x-amz-server-side-encryption-customer-algorithm",
                                                           "x-amz-server-side-encryption-customer-key",
                                                           "x-amz-object-lock-mode",
                                                           "x-amz-object-lock-legal-hold",
                                                           "x-amz-object-lock-retain-until-date",
                                                           "x-amz-write-offset-bytes",
                                                           "x-amz-server-side-encryption-context"};
  for (const std::string_view name : unsupported) {
    if (!header_of(call, name)) continue;
    if (name.starts_with("x-amz-object-lock")) return invalid_request("Bucket is missing Object Lock Configuration");
    return not_implemented(name);
  }
  return {};
}

// Refuses access control lists, which aren't supported: the bucket's owner owns all objects (BucketOwnerEnforced).
ServiceResult<> check_acl(const Call& call) {
  const std::optional<std::string> acl = header_of(call, "x-amz-acl");
  bool grants = acl && *acl != "private" && *acl != "bucket-owner-full-control";
  for (const std::string_view name : {"x-amz-grant-read", "x-amz-grant-read-acp", "x-amz-grant-write-acp", "x-amz-grant-full-control"})
    grants = grants || header_of(call, name).has_value();
  if (grants) return service_error(400, "AccessControlListNotSupported", "The bucket does not allow ACLs");
  return {};
}

ServiceResult<> read_storage_class(const Call& call, StoredHeaders& to) {
  constexpr std::array<std::string_view, 5> instant = {"STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA",
                                                       "INTELLIGENT_TIERING"};
  constexpr std::array<std::string_view, 6> others = {"GLACIER", "DEEP_ARCHIVE", "OUTPOSTS", "GLACIER_IR", "SNOW", "EXPRESS_ONEZONE"};
  std::optional<std::string> name = header_of(call, "x-amz-storage-class");
  if (!name || *name == "STANDARD") return {};
  if (std::ranges::find(others, *name) != others.end()) return not_implemented("x-amz-storage-class");
  if (std::ranges::find(instant, *name) == instant.end())
    return service_error(400, "InvalidStorageClass", "The storage class you specified is not valid", {{"StorageClassRequested", *name}});
  to.storage_class = std::move(name);
  return {};
}

ServiceResult<> read_encryption(const Call& call, StoredHeaders& to) {
  constexpr std::string_view header = "x-amz-server-side-encryption";
  to.encryption = header_of(call, header).value_or("");
  if (!to.encryption.empty() && to.encryption != "AES256" && to.encryption != "aws:kms" && to.encryption != "aws:kms:dsse")
    return invalid_argument("The encryption method specified is not supported", header, to.encryption);
  to.kms_key_id = header_of(call, "x-amz-server-side-encryption-aws-kms-key-id");
  if (to.kms_key_id && !to.encryption.starts_with("aws:kms"))
    return invalid_argument("Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms",
                            header, to.encryption);
  const std::optional<std::string> uses_bucket_key = header_of(call, "x-amz-server-side-encryption-bucket-key-enabled");
  if (uses_bucket_key) to.bucket_key_enabled = equals_ignoring_case(*uses_bucket_key, "true");
  return {};
}

ServiceResult<> read_metadata(const Call& call, StoredHeaders& to) {
  const auto add = [&](std::string_view name, std::string_view value) {
    const std::string lower = to_lower(name);
    if (lower.size() > metadata_prefix.size() && lower.starts_with(metadata_prefix))
      to.metadata.insert_or_assign(lower.substr(metadata_prefix.size()), replace_invalid_utf8(value));
  };
  for (const http::HeaderView& header : call.request.headers) add(header.name, header.value);
  each_parameter(http::query_of(call.request.target), add);
  std::size_t bytes = 0;
  for (const auto& [name, value] : to.metadata) bytes += name.size() + value.size();
  if (bytes > metadata_bytes_max)
    return service_error(400, "MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size",
                         {{"Size", std::to_string(bytes)}, {"MaxSizeAllowed", std::to_string(metadata_bytes_max)}});
  return {};
}

// Returns the object's content encoding, without aws-chunked, which is a coding of the request.
std::optional<std::string> content_encoding_of(const Call& call) {
  std::string kept;
  split(header_of(call, "content-encoding").value_or(""), ',', [&](std::string_view coding) {
    if (!trim(coding).empty() && trim(coding) != "aws-chunked") kept.append(kept.empty() ? "" : ",").append(trim(coding));
  });
  return kept.empty() ? std::nullopt : std::optional(std::move(kept));
}

}  // namespace

ServiceResult<StoredHeaders> read_stored_headers(const Call& call) {
  StoredHeaders headers;
  for (const auto read : {&read_storage_class, &read_encryption, &read_metadata}) {
    if (ServiceResult<> done = read(call, headers); !done) return std::unexpected(std::move(done).error());
  }
  if (ServiceResult<> supported = refuse_unsupported(call); !supported) return std::unexpected(std::move(supported).error());
  if (ServiceResult<> acl = check_acl(call); !acl) return std::unexpected(std::move(acl).error());
  if (const std::optional<std::string> type = header_of(call, "content-type"); type && !type->empty()) headers.content_type = *type;
  headers.cache_control = header_of(call, "cache-control");
  headers.content_disposition = header_of(call, "content-disposition");
  headers.content_encoding = content_encoding_of(call);
  headers.content_language = header_of(call, "content-language");
  if (const auto expires = call.request.headers.get("expires")) headers.expires = std::string(*expires);
  headers.redirect = header_of(call, "x-amz-website-redirect-location");
  if (const std::optional<std::string> query = header_of(call, "x-amz-tagging")) {
    ServiceResult<std::vector<Tag>> tags = read_tags(*query);
    if (!tags) return std::unexpected(std::move(tags).error());
    headers.tags = *std::move(tags);
  }
  return headers;
}

}  // namespace martlet::cloud::s3
