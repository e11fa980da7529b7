#include "version_2_signature.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

#include <martlet/base/digest.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/request_target.hpp>

#include "bucket_in_host.hpp"

namespace martlet::cloud {
namespace {

using Parameters = std::map<std::string, std::optional<std::string>, std::less<>>;

// The parameters that are part of the resource; others aren't signed.
constexpr std::array signed_parameters = std::to_array<std::string_view>({"accelerate",
                                                                          "acl",
                                                                          "analytics",
                                                                          "cors",
                                                                          "defaultObjectAcl",
                                                                          "delete",
                                                                          "inventory",
                                                                          "lifecycle",
                                                                          "location",
                                                                          "logging",
                                                                          "metrics",
                                                                          "notification",
                                                                          "object-lock",
                                                                          "partNumber",
                                                                          "policy",
                                                                          "replication",
                                                                          "requestPayment",
                                                                          "response-cache-control",
                                                                          "response-content-disposition",
                                                                          "response-content-encoding",
                                                                          "response-content-language",
                                                                          "response-content-type",
                                                                          "response-expires",
                                                                          "restore",
                                                                          "select",
                                                                          "select-type",
                                                                          "storageClass",
                                                                          "tagging",
                                                                          "torrent",
                                                                          "uploadId",
                                                                          "uploads",
                                                                          "versionId",
                                                                          "versioning",
                                                                          "versions",
                                                                          "website"});

Parameters read_query(std::string_view target) {
  Parameters parameters;
  const std::string_view query = http::query_of(target);
  if (query.empty()) return parameters;
  split(query, '&', [&](std::string_view pair) {
    const std::size_t equals = pair.find('=');
    std::optional<std::string> value;
    if (equals != std::string_view::npos) value = form_decode(pair.substr(equals + 1));
    parameters.emplace(pair.substr(0, equals), std::move(value));
  });
  return parameters;
}

// Returns the value of a header, which may be sent as a header or as a parameter of the presigned URL.
std::string header_or_parameter(const http::Request& request, const Parameters& query, std::string_view name) {
  if (const auto header = request.headers.get(name)) return std::string(trim(*header));
  const auto found = query.find(name);
  return found == query.end() ? "" : found->second.value_or("");
}

// Returns the signed x-amz headers: "x-amz-meta-a:1\n..."
std::string amazon_headers(const http::Request& request, const Parameters& query) {
  std::map<std::string, std::string> headers;
  for (const http::HeaderView& header : request.headers) {
    const std::string name = to_lower(header.name);
    if (!name.starts_with("x-amz-")) continue;
    std::string& value = headers[name];
    value.append(value.empty() ? "" : ",").append(trim(header.value));
  }
  for (const auto& [name, value] : query) {
    if (name.starts_with("x-amz-")) headers.try_emplace(name, value.value_or(""));
  }
  std::string text;
  for (const auto& [name, value] : headers) text.append(name).append(":").append(value).append("\n");
  return text;
}

// Returns the signed resource: "/bucket/key?partNumber=1&uploadId=..."
std::string resource_of(const http::Request& request, const Parameters& query) {
  std::string text = path_with_bucket(request.headers.get("host").value_or(""), http::path_of(request.target));
  char separator = '?';
  for (const auto& [name, value] : query) {
    if (!std::ranges::binary_search(signed_parameters, name)) continue;
    text.append(1, std::exchange(separator, '&')).append(name);
    if (value) text.append("=").append(*value);
  }
  return text;
}

}  // namespace

std::string version_2_signature(const http::Request& request, const Secret& secret_access_key) {
  const Parameters query = read_query(request.target);
  const std::string text = std::string(request.method) + "\n" + header_or_parameter(request, query, "content-md5") + "\n" +
                           header_or_parameter(request, query, "content-type") + "\n" + header_or_parameter(request, query, "Expires") +
                           "\n" + amazon_headers(request, query) + resource_of(request, query);
  return to_base64(hmac_sha1(secret_access_key.reveal(), text));
}

}  // namespace martlet::cloud
