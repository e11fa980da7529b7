#include <martlet/aws/connection.hpp>

#include <random>

#include <martlet/base/text.hpp>

#include "assumed_role.hpp"
#include "connection_parts.hpp"

namespace martlet::aws {
namespace {

const Endpoint* find_own(const EndpointUrls& endpoints, const Service& service) {
  auto found = endpoints.find(to_upper(service.id));
  if (found == endpoints.end()) found = endpoints.find("");
  return found == endpoints.end() ? nullptr : &found->second;
}

}  // namespace

Endpoint Connection::Parts::endpoint(const Service& service) const {
  const Endpoint* own = find_own(endpoints, service);
  return own ? *own : aws_endpoint(service, region);
}

bool Connection::Parts::has_own_endpoint(const Service& service) const { return find_own(endpoints, service) != nullptr; }

Dice random_dice() {
  return [engine = std::make_shared<std::mt19937_64>(std::random_device()())] {
    return std::uniform_real_distribution<double>(0, 1)(*engine);
  };
}

const std::string& Connection::region() const { return parts_->region; }
const std::shared_ptr<CredentialsProvider>& Connection::credentials() const { return parts_->credentials; }

// Another account or region has limits of its own, and so its own tokens and rate.
Connection Connection::with_credentials(std::shared_ptr<CredentialsProvider> credentials) const {
  Parts parts = *parts_;
  parts.credentials = std::move(credentials);
  parts.state = std::make_shared<CallState>();
  return Connection(std::make_shared<const Parts>(std::move(parts)));
}

Connection Connection::in_region(std::string region) const {
  Parts parts = *parts_;
  parts.region = std::move(region);
  parts.state = std::make_shared<CallState>();
  return Connection(std::make_shared<const Parts>(std::move(parts)));
}

Result<Connection> Connection::at(const std::string& endpoint_url) const {
  Result<Endpoint> endpoint = read_endpoint(endpoint_url);
  if (!endpoint) return std::unexpected(std::move(endpoint.error()));
  Parts parts = *parts_;
  parts.endpoints = {{"", std::move(*endpoint)}};
  parts.state = std::make_shared<CallState>();
  return Connection(std::make_shared<const Parts>(std::move(parts)));
}

Connection Connection::with_retries(RetryOptions retries) const {
  Parts parts = *parts_;
  parts.retries = retries;
  return Connection(std::make_shared<const Parts>(std::move(parts)));
}

Connection Connection::with_times(TimeOptions times) const {
  Parts parts = *parts_;
  parts.times = times;
  return Connection(std::make_shared<const Parts>(std::move(parts)));
}

Connection Connection::as_role(RoleOptions role) const { return with_credentials(std::make_shared<AssumedRole>(*this, std::move(role))); }

}  // namespace martlet::aws
