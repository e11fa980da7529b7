#pragma once
#include <map>
#include <optional>
#include <string>

#include <martlet/aws/client/net_client.hpp>

namespace martlet::net {
class Reactor;
}  // namespace martlet::net

namespace martlet::aws {

/// The session of a NetClient, opened by the first call, and one more for each service that has an endpoint of its own and isn't one of
/// those that open_session() knows. For one thread.
class NetClient::Sessions {
 public:
  explicit Sessions(ClientOptions options) : options_(std::move(options)) {}

  Result<Session> of(const Service& service, net::Reactor& reactor);
  /// Before the reactor is destroyed.
  void close();

 private:
  Result<Session> open(net::Reactor& reactor) const;
  Result<Session> with_own_endpoint(const Service& service, const Session& session) const;

  const ClientOptions options_;
  std::optional<Session> opened_;
  std::map<std::string, Session, std::less<>> by_service_;
};

}  // namespace martlet::aws
