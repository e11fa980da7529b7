#include <martlet/aws/session/session.hpp>

#include <random>

#include <martlet/base/text.hpp>

#include "session_parts.hpp"

namespace martlet::aws {
namespace {

const Endpoint* find_custom(const EndpointUrls& endpoints, const Service& service) {
  auto found = endpoints.find(setting_name(service));
  if (found == endpoints.end()) found = endpoints.find("");
  return found == endpoints.end() ? nullptr : &found->second;
}

}  // namespace

Endpoint Session::Parts::endpoint(const Service& service) const {
  const Endpoint* custom = find_custom(endpoints, service);
  return custom ? *custom : aws_endpoint(service, region, endpoint_variant);
}

bool Session::Parts::has_custom_endpoint(const Service& service) const { return find_custom(endpoints, service) != nullptr; }

RandomSource system_random() {
  return [engine = std::make_shared<std::mt19937_64>(std::random_device()())] {
    return std::uniform_real_distribution<double>(0, 1)(*engine);
  };
}

const std::string& Session::region() const { return parts_->region; }
const std::shared_ptr<CredentialsProvider>& Session::credentials() const { return parts_->credentials; }

// Another account has its own limits, and so its own tokens and rate.
Session Session::with_credentials(std::shared_ptr<CredentialsProvider> credentials) const {
  Parts parts = *parts_;
  parts.credentials = std::move(credentials);
  parts.state = std::make_shared<CallState>();
  return Session(std::make_shared<const Parts>(std::move(parts)));
}

Result<Session> Session::at(const std::string& endpoint_url) const {
  Result<Endpoint> endpoint = read_endpoint(endpoint_url);
  if (!endpoint) return std::unexpected(std::move(endpoint.error()));
  if (const Result<void> fits = check_custom_endpoint(parts_->endpoint_variant); !fits) return std::unexpected(fits.error());
  Parts parts = *parts_;
  parts.endpoints = {{"", std::move(*endpoint)}};
  parts.state = std::make_shared<CallState>();
  return Session(std::make_shared<const Parts>(std::move(parts)));
}

Session Session::with_retries(RetryOptions retries) const {
  Parts parts = *parts_;
  parts.retries = retries;
  return Session(std::make_shared<const Parts>(std::move(parts)));
}

Session Session::with_time_limits(TimeLimits times) const {
  Parts parts = *parts_;
  parts.times = times;
  return Session(std::make_shared<const Parts>(std::move(parts)));
}

}  // namespace martlet::aws
