#include "session_settings.hpp"

#include <charconv>

#include <martlet/base/text.hpp>

namespace martlet::aws {
namespace {

// The names of the services in aws/, as spelled in variables and [services] sections.
constexpr std::string_view service_names[] = {
    "LAMBDA", "S3", "STS", "SSM", "SSO", "CODEPIPELINE", "DYNAMODB", "SQS", "SNS", "EVENTBRIDGE", "SECRETS_MANAGER", "KMS"};

Result<std::string> read_region(const SharedSettings& settings) {
  std::string region = settings.environment().get("AWS_REGION").value_or("");
  if (region.empty()) region = settings.text("AWS_DEFAULT_REGION", "region");
  if (region.empty()) return failure(Code::missing, "no AWS region is set", "set AWS_REGION, or region in the profile");
  if (!is_region_name(region))
    return failure(Code::malformed, "the AWS region isn't the name of a region", "set AWS_REGION, such as eu-central-1");
  return region;
}

Result<void> add_endpoint(EndpointUrls& endpoints, const std::string& service, const std::string& url, const std::string& setting) {
  if (url.empty()) return {};
  Result<Endpoint> endpoint = read_endpoint(url);
  if (!endpoint) return failure(endpoint.error().code, setting + " isn't a URL", endpoint.error().next);
  endpoints[service] = std::move(*endpoint);
  return {};
}

Result<EndpointUrls> read_endpoints(const SharedSettings& settings) {
  EndpointUrls endpoints;
  const Result<bool> are_ignored = settings.flag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls");
  if (!are_ignored) return std::unexpected(are_ignored.error());
  if (*are_ignored) return endpoints;
  const Environment& environment = settings.environment();
  const std::string services = settings.profiles().value(settings.profile(), "services").value_or("");
  const bool is_for_all = !environment.get("AWS_ENDPOINT_URL").value_or("").empty();
  for (const std::string_view service : service_names) {
    const std::string variable = "AWS_ENDPOINT_URL_" + std::string(service);
    std::string url = environment.get(variable).value_or("");
    if (url.empty() && !is_for_all) url = settings.profiles().nested(services, to_lower(service), "endpoint_url").value_or("");
    if (const Result<void> added = add_endpoint(endpoints, std::string(service), url, variable); !added)
      return std::unexpected(added.error());
  }
  const Result<void> added = add_endpoint(endpoints, "", settings.text("AWS_ENDPOINT_URL", "endpoint_url"), "AWS_ENDPOINT_URL");
  if (!added) return std::unexpected(added.error());
  return endpoints;
}

Result<EndpointVariant> read_variant(const SharedSettings& settings) {
  const Result<bool> is_fips = settings.flag("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
  if (!is_fips) return std::unexpected(is_fips.error());
  const Result<bool> is_dual_stack = settings.flag("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
  if (!is_dual_stack) return std::unexpected(is_dual_stack.error());
  return EndpointVariant{*is_fips, *is_dual_stack};
}

Result<RetryOptions> read_retries(const SharedSettings& settings) {
  RetryOptions retries;
  const std::string mode = settings.text("AWS_RETRY_MODE", "retry_mode");
  if (mode == "adaptive") retries.mode = RetryOptions::Mode::adaptive;
  if (!mode.empty() && mode != "adaptive" && mode != "standard" && mode != "legacy")
    return failure(Code::malformed, "AWS_RETRY_MODE is neither standard nor adaptive");
  const std::string attempts = settings.text("AWS_MAX_ATTEMPTS", "max_attempts");
  if (attempts.empty()) return retries;
  int number = 0;
  const auto [end, error] = std::from_chars(attempts.data(), attempts.data() + attempts.size(), number);
  if (error != std::errc() || end != attempts.data() + attempts.size() || number < 1 || number > 100)
    return failure(Code::malformed, "AWS_MAX_ATTEMPTS isn't a number from 1 to 100");
  retries.attempts_max = number;
  return retries;
}

}  // namespace

Result<void> read_session_settings(const SharedSettings& settings, Session::Parts& parts) {
  Result<std::string> region = read_region(settings);
  if (!region) return std::unexpected(std::move(region.error()));
  Result<EndpointUrls> endpoints = read_endpoints(settings);
  if (!endpoints) return std::unexpected(std::move(endpoints.error()));
  const Result<EndpointVariant> variant = read_variant(settings);
  if (!variant) return std::unexpected(variant.error());
  const Result<RetryOptions> retries = read_retries(settings);
  if (!retries) return std::unexpected(retries.error());
  parts.region = std::move(*region);
  parts.endpoints = std::move(*endpoints);
  parts.endpoint_variant = *variant;
  parts.retries = *retries;
  return parts.endpoints.empty() ? Result<void>() : check_custom_endpoint(*variant);
}

}  // namespace martlet::aws
