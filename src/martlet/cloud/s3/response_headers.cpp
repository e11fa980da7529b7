#include "response_headers.hpp"

#include <martlet/base/text.hpp>

namespace martlet::cloud::s3 {
namespace {

void put(http::Response& response, std::string_view name, const std::optional<std::string>& value) {
  if (value && http::is_field_value(*value)) response.headers.set(name, *value);
}

}  // namespace

std::string in_quotes(std::string_view e_tag) { return "\"" + std::string(e_tag) + "\""; }

http::Response begin_response(const Call& call, int status) {
  http::Response response;
  response.status = status;
  response.headers.set("x-amz-request-id", call.request_id);
  if (status != 204 && status != 304) response.headers.set("content-length", "0");
  return response;
}

void set_encryption_headers(http::Response& response, const StoredHeaders& headers) {
  put(response, "x-amz-server-side-encryption", headers.encryption);
  put(response, "x-amz-server-side-encryption-aws-kms-key-id", headers.kms_key_id);
  if (headers.bucket_key_enabled == true) response.headers.set("x-amz-server-side-encryption-bucket-key-enabled", "true");
}

void set_checksum_headers(http::Response& response, const StoredHeaders& headers) {
  if (!headers.checksum || !headers.checksum_algorithm) return;
  response.headers.set("x-amz-checksum-" + to_lower(*headers.checksum_algorithm), *headers.checksum);
  put(response, "x-amz-checksum-type", headers.checksum_type);
}

void set_object_headers(http::Response& response, const Bucket& bucket, const ObjectRecord& object) {
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
  set_encryption_headers(response, headers);
  if (bucket.has_versions()) response.headers.set("x-amz-version-id", object.version_id);
  if (!headers.tags.empty()) response.headers.set("x-amz-tagging-count", std::to_string(headers.tags.size()));
  for (const auto& [name, value] : headers.metadata) {
    if (http::is_token(name)) put(response, std::string(metadata_prefix) + name, value);
  }
}

}  // namespace martlet::cloud::s3
