#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/base/result.hpp>
#include <martlet/net/client/client.hpp>

namespace martlet::aws {

/// The address to which requests to a service are sent.
struct Endpoint {
  net::Origin origin;
  std::string base_path;  ///< the prefix of each target: "" or "/prefix"
  std::string host;       ///< the Host header, which is signed
};

/// Reads "http://host:port/path" or "https://...". Fails with Code::malformed for any other text, user information, a query or a fragment.
Result<Endpoint> read_endpoint(std::string_view url);

/// Which of AWS's own endpoints to use.
struct EndpointVariant {
  bool is_fips = false;
  bool is_dual_stack = false;
};

/// Returns AWS's own endpoint, such as "lambda.eu-central-1.amazonaws.com" or "s3-fips.dualstack.us-east-1.amazonaws.com". The region's
/// prefix (such as cn-) selects the partition. If AWS has no such endpoint, the name doesn't resolve. Contract: AWS's endpoint rule sets.
Endpoint aws_endpoint(const Service& service, std::string_view region, EndpointVariant variant = {});

/// Returns whether `text` can be the name of a region: a-z, 0-9 and `-`. It becomes part of host names.
bool is_region_name(std::string_view text);

/// Checks a variant for use with a custom endpoint. Fails with Code::conflict for FIPS and dual-stack, which contradict it.
Result<void> check_custom_endpoint(EndpointVariant variant);

/// Returns a service's name in settings: "SECRETS_MANAGER" in AWS_ENDPOINT_URL_SECRETS_MANAGER.
std::string setting_name(const Service& service);

/// The configured endpoints by setting_name(). The endpoint with the empty name is that of all other services.
using EndpointUrls = std::map<std::string, Endpoint>;

}  // namespace martlet::aws
