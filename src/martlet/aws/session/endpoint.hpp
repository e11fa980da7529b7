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

/// The address that requests to a service are sent to.
struct Endpoint {
  net::Origin origin;
  std::string base_path;  ///< "" or "/prefix", prefixed to each target
  std::string host;       ///< the Host header, which is signed
};

/// Reads "http://host:port/path" or "https://...": Code::malformed for anything else, user information, a query or a fragment.
Result<Endpoint> read_endpoint(std::string_view url);

/// Which of AWS's own endpoints to use.
struct EndpointVariant {
  bool is_fips = false;
  bool is_dual_stack = false;
};

/// AWS's own endpoint: "lambda.eu-central-1.amazonaws.com", "s3-fips.dualstack.us-east-1.amazonaws.com"; the region's prefix selects the
/// partition (cn-, us-gov- and so on). The name of an endpoint that AWS doesn't have doesn't resolve. Contract: AWS's endpoint rule sets.
Endpoint aws_endpoint(const Service& service, std::string_view region, EndpointVariant variant = {});

/// Is this the name of a region: a-z, 0-9 and `-`? It becomes part of host names.
bool is_region_name(std::string_view text);

/// Can this be a label of a host name: 3 to 63 of a-z, 0-9 and `-`?
bool is_dns_label(std::string_view bucket);

/// Fails with Code::conflict for a FIPS or dual-stack variant, which contradicts a configured endpoint.
Result<void> check_own_endpoint(EndpointVariant variant);

/// How settings spell a service: "SECRETS_MANAGER" in AWS_ENDPOINT_URL_SECRETS_MANAGER.
std::string setting_name(const Service& service);

/// The configured endpoints by setting_name(); the empty name means all services.
using EndpointUrls = std::map<std::string, Endpoint>;

}  // namespace martlet::aws
