#include "unsupported_subresources.hpp"

#include <array>
#include <string_view>

#include <martlet/base/text.hpp>
#include <martlet/http/request_target.hpp>

#include "s3_errors.hpp"

namespace martlet::cloud::s3 {
namespace {

// Query parameters that select a subresource. A request with one of them isn't for the bucket or object itself.
constexpr std::array<std::string_view, 31> subresources = {"accelerate",
                                                           "acl",
                                                           "analytics",
                                                           "attributes",
                                                           "cors",
                                                           "delete",
                                                           "encryption",
                                                           "intelligent-tiering",
                                                           "inventory",
                                                           "legal-hold",
                                                           "lifecycle",
                                                           "location",
                                                           "logging",
                                                           "metrics",
                                                           "notification",
                                                           "object-lock",
                                                           "ownershipControls",
                                                           "policy",
                                                           "policyStatus",
                                                           "publicAccessBlock",
                                                           "replication",
                                                           "requestPayment",
                                                           "restore",
                                                           "retention",
                                                           "select",
                                                           "tagging",
                                                           "torrent",
                                                           "uploads",
                                                           "versioning",
                                                           "versions",
                                                           "website"};

bool has_in_query(std::string_view target, std::string_view name) {
  bool found = false;
  split(http::query_of(target), '&', [&](std::string_view pair) { found = found || pair.substr(0, pair.find('=')) == name; });
  return found;
}

}  // namespace

ServiceResult<> refuse_unsupported_subresource(const Call& call) {
  if (!call.request.target.contains('?')) return {};
  for (const std::string_view name : subresources) {
    if (has_in_query(call.request.target, name) && !has_in_query(call.operation.uri, name))
      return service_error(
          501, "NotImplemented",
          "The local cloud does not support " + std::string(call.request.method) + " of ?" + std::string(name) + " of S3.");
  }
  return {};
}

}  // namespace martlet::cloud::s3
