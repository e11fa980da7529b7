#include "endpoint.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <martlet/base/text.hpp>
#include <martlet/http/request_target.hpp>

namespace martlet::aws {
namespace {

bool is_https(std::string_view url) { return equals_ignoring_case(url.substr(0, 8), "https://"); }

std::optional<std::uint16_t> port_of(std::string_view authority, std::string_view host, std::uint16_t otherwise) {
  if (authority.size() == host.size()) return otherwise;
  const std::string_view text = authority.substr(host.size() + 1);
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc() || end != text.data() + text.size() || port == 0) return std::nullopt;
  return port;
}

std::string_view without_brackets(std::string_view host) {
  return host.starts_with('[') && host.ends_with(']') ? host.substr(1, host.size() - 2) : host;
}

struct Partition {
  std::string_view region_beginning;
  std::string_view suffix;
  std::string_view dual_stack_suffix;
};

// The partitions are those of partitions.json in AWS's SDKs.
Partition partition_of(std::string_view region) {
  constexpr std::array<Partition, 6> others = {{{"cn-", "amazonaws.com.cn", "api.amazonwebservices.com.cn"},
                                                {"us-isob-", "sc2s.sgov.gov", "api.aws.scloud"},
                                                {"us-isof-", "csp.hci.ic.gov", "api.aws.hci.ic.gov"},
                                                {"us-iso-", "c2s.ic.gov", "api.aws.ic.gov"},
                                                {"eu-isoe-", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"},
                                                {"eusc-", "amazonaws.eu", "api.amazonwebservices.eu"}}};
  for (const Partition& one : others) {
    if (region.starts_with(one.region_beginning)) return one;
  }
  return {"", "amazonaws.com", "api.aws"};
}

// In GovCloud, these services' endpoints are FIPS endpoints even without "-fips". So are EventBridge's dual-stack endpoints.
bool is_always_fips(const Service& service, std::string_view region, bool is_dual_stack) {
  constexpr std::array<std::string_view, 8> ids = {"STS", "SSM", "SSO", "DynamoDB", "SQS", "SNS", "EventBridge", "CloudWatch Logs"};
  if (!region.starts_with("us-gov-") || (is_dual_stack && service.id != "EventBridge")) return false;
  return std::find(ids.begin(), ids.end(), service.id) != ids.end();
}

// S3 has ".dualstack" instead. Secrets Manager's rule set has the suffix in some partitions only.
bool has_dual_stack_suffix(const Service& service, std::string_view region, bool is_fips) {
  if (service.id != "Secrets Manager") return service.signing_name != "s3";
  const bool is_isolated = region.starts_with("us-iso") || region.starts_with("eu-iso") || region.starts_with("eusc-");
  return is_isolated || (region.starts_with("cn-") && is_fips);
}

std::unexpected<Error> bad_endpoint() {
  return failure(Code::malformed, "an endpoint isn't a URL",
                 "write it as https://host:port or http://host:port, without user, query and fragment");
}

}  // namespace

Result<Endpoint> read_endpoint(std::string_view url) {
  url = trim(url);
  const Result<http::RequestTarget> target = http::split_target(url);
  if (!target || target->form != http::RequestTarget::Form::absolute || url.find_first_of("?#") != std::string_view::npos)
    return bad_endpoint();
  const std::string_view host = http::host_of(target->authority);
  const std::uint16_t usual = is_https(url) ? 443 : 80;
  const std::optional<std::uint16_t> port = port_of(target->authority, host, usual);
  const bool is_v6 = host.starts_with('[') && host.ends_with(']');
  if (host.empty() || !port || (!is_v6 && host.find(':') != std::string_view::npos)) return bad_endpoint();
  Endpoint endpoint;
  endpoint.origin.host = without_brackets(host);
  endpoint.origin.port = *port;
  endpoint.origin.scheme = is_https(url) ? net::Scheme::https : net::Scheme::http;
  endpoint.base_path = target->path;
  while (endpoint.base_path.ends_with('/')) endpoint.base_path.pop_back();
  endpoint.host = host;
  if (*port != usual) endpoint.host += ":" + std::to_string(*port);
  return endpoint;
}

Endpoint aws_endpoint(const Service& service, std::string_view region, EndpointVariant variant) {
  const Partition partition = partition_of(region);
  const bool is_s3 = service.signing_name == "s3";
  std::string host(service.endpoint_prefix);
  if (variant.is_fips && !is_always_fips(service, region, variant.is_dual_stack)) host += "-fips";
  if (variant.is_dual_stack && is_s3) host += ".dualstack";
  const bool is_dual = variant.is_dual_stack && has_dual_stack_suffix(service, region, variant.is_fips);
  host.append(".").append(region).append(".").append(is_dual ? partition.dual_stack_suffix : partition.suffix);
  if (!service.global_host.empty()) host = service.global_host;
  Endpoint endpoint;
  endpoint.origin.host = host;
  endpoint.origin.port = 443;
  endpoint.origin.scheme = net::Scheme::https;
  endpoint.host = std::move(host);
  return endpoint;
}

Result<void> check_custom_endpoint(EndpointVariant variant) {
  if (!variant.is_fips && !variant.is_dual_stack) return {};
  return failure(
      Code::conflict,
      std::string("a ") + (variant.is_fips ? "FIPS" : "dual-stack") + " endpoint is requested, but another endpoint is configured",
      std::string("unset ") + (variant.is_fips ? "AWS_USE_FIPS_ENDPOINT" : "AWS_USE_DUALSTACK_ENDPOINT") +
          ", or AWS_ENDPOINT_URL and the related variables");
}

std::string setting_name(const Service& service) {
  std::string name = to_upper(service.id);
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

bool is_region_name(std::string_view text) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || is_ascii_digit(c) || c == '-'; };
  return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

}  // namespace martlet::aws
