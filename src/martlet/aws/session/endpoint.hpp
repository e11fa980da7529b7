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

/// Where requests of a service go.
struct Endpoint {
  net::Origin origin;
  std::string base_path;  ///< "" or "/prefix", before each target
  std::string host;       ///< the Host header, which is signed
};

/// Reads "http://host:port/path" or "https://...": Code::malformed for anything else, user information, a query or a fragment.
Result<Endpoint> read_endpoint(std::string_view url);

/// AWS's own: "lambda.eu-central-1.amazonaws.com"; partitions by the region's beginning (cn-, us-gov- and so on).
Endpoint aws_endpoint(const Service& service, std::string_view region);

/// May a label of a host's name be made of it: 3 to 63 of a-z, 0-9 and `-`?
bool is_dns_label(std::string_view bucket);

/// Which endpoints were named for which services; the empty name stands for all.
using EndpointUrls = std::map<std::string, Endpoint>;

}  // namespace martlet::aws
