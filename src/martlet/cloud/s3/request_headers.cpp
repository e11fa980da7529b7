#include "request_headers.hpp"

#include <algorithm>
#include <array>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/request_target.hpp>

#include "checksum.hpp"
#include "s3_errors.hpp"

namespace martlet::cloud::s3 {
namespace {

constexpr std::string_view metadata_prefix = "x-amz-meta-";
constexpr std::size_t metadata_bytes_max = 2048;

template <class Each>
void each_parameter(std::string_view target, Each each) {
  const std::string_view query = http::query_of(target);
  if (query.empty()) return;
  split(query, '&', [&](std::string_view pair) {
    const std::size_t equals = pair.find('=');
    each(form_decode(pair.substr(0, equals)), equals == std::string_view::npos ? std::string() : form_decode(pair.substr(equals + 1)));
  });
}

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
  each_parameter(call.request.target, add);
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

void put(http::Response& response, std::string_view name, const std::optional<std::string>& value) {
  if (value && http::is_field_value(*value)) response.headers.set(name, *value);
}

}  // namespace

std::optional<std::string> parameter_of(const Call& call, std::string_view name) {
  std::optional<std::string> found;
  each_parameter(call.request.target, [&](std::string_view one, std::string value) {
    if (one == name && !found) found = std::move(value);
  });
  return found;
}

std::optional<std::string> header_of(const Call& call, std::string_view name) {
  if (const auto value = call.request.headers.get(name)) return replace_invalid_utf8(trim(*value));
  if (!call.signature.is_presigned()) return std::nullopt;
  std::optional<std::string> found;
  each_parameter(call.request.target, [&](std::string_view one, std::string value) {
    if (equals_ignoring_case(one, name) && !found) found = std::move(value);
  });
  return found;
}

ServiceResult<> check_tags(const std::vector<Tag>& tags, std::size_t count_max) {
  if (tags.size() > count_max) {
    const bool is_object = count_max == 10;
    return service_error(400, "BadRequest",
                         is_object ? "Object tags cannot be greater than 10" : "Bucket tag count cannot be greater than 50");
  }
  for (const Tag& tag : tags) {
    if (tag.key.empty() || tag.key.size() > 128)
      return service_error(400, "InvalidTag", "The TagKey you have provided is invalid", {{"TagKey", tag.key}});
    if (tag.value.size() > 256)
      return service_error(400, "InvalidTag", "The TagValue you have provided is invalid", {{"TagKey", tag.key}, {"TagValue", tag.value}});
    if (tag.key.starts_with("aws:")) return service_error(400, "InvalidTag", "System tags cannot be added/updated by requester", {});
    if (std::ranges::count(tags, tag.key, &Tag::key) > 1)
      return service_error(400, "InvalidTag", "Cannot provide multiple Tags with the same key", {{"TagKey", tag.key}});
  }
  return {};
}

ServiceResult<std::vector<Tag>> read_tags(std::string_view query) {
  std::vector<Tag> tags;
  each_parameter("?" + std::string(query), [&](std::string key, std::string value) {
    if (!key.empty() || !value.empty()) tags.push_back({std::move(key), std::move(value)});
  });
  if (ServiceResult<> checked = check_tags(tags, 10); !checked) return std::unexpected(std::move(checked).error());
  return tags;
}

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

std::string in_quotes(std::string_view e_tag) { return "\"" + std::string(e_tag) + "\""; }

http::Response answer(const Call& call, int status) {
  http::Response response;
  response.status = status;
  response.headers.set("x-amz-request-id", call.request_id);
  if (status != 204 && status != 304) response.headers.set("content-length", "0");
  return response;
}

void describe_encryption(http::Response& response, const StoredHeaders& headers) {
  put(response, "x-amz-server-side-encryption", headers.encryption);
  put(response, "x-amz-server-side-encryption-aws-kms-key-id", headers.kms_key_id);
  if (headers.bucket_key_enabled == true) response.headers.set("x-amz-server-side-encryption-bucket-key-enabled", "true");
}

void describe_checksum(http::Response& response, const StoredHeaders& headers) {
  if (!headers.checksum || !headers.checksum_algorithm) return;
  response.headers.set("x-amz-checksum-" + to_lower(*headers.checksum_algorithm), *headers.checksum);
  put(response, "x-amz-checksum-type", headers.checksum_type);
}

void describe_object(http::Response& response, const Bucket& bucket, const ObjectRecord& object) {
  const StoredHeaders& headers = object.headers;
  response.headers.set("accept-ranges", "bytes");
  response.headers.set("etag", in_quotes(object.e_tag));
  response.headers.set("last-modified", to_http_date(object.modified));
  response.headers.set("content-length", std::to_string(object.size));
  put(response, "content-type", headers.content_type);
  put(response, "cache-control", headers.cache_control);
  put(response, "content-disposition", headers.content_disposition);
  put(response, "content-encoding", headers.content_encoding);
  put(response, "content-language", headers.content_language);
  put(response, "expires", headers.expires);
  put(response, "x-amz-website-redirect-location", headers.redirect);
  put(response, "x-amz-storage-class", headers.storage_class);
  describe_encryption(response, headers);
  if (bucket.has_versions()) response.headers.set("x-amz-version-id", object.version_id);
  if (!headers.tags.empty()) response.headers.set("x-amz-tagging-count", std::to_string(headers.tags.size()));
  for (const auto& [name, value] : headers.metadata) {
    if (http::is_token(name)) put(response, std::string(metadata_prefix) + name, value);
  }
}

}  // namespace martlet::cloud::s3
