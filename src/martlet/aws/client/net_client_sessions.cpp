#include "net_client_sessions.hpp"

#include <martlet/aws/credentials/open_session.hpp>
#include <martlet/aws/session/session_parts.hpp>

namespace martlet::aws {

Result<Session> NetClient::Sessions::of(const Service& service, net::Reactor& reactor) {
  if (const auto found = by_service_.find(service.id); found != by_service_.end()) return found->second;
  if (!opened_) {
    Result<Session> session = open(reactor);
    if (!session) return session;
    opened_ = std::move(*session);
  }
  Result<Session> session = with_custom_endpoint(service, *opened_);
  if (session) by_service_.emplace(service.id, *session);
  return session;
}

void NetClient::Sessions::close() {
  by_service_.clear();
  opened_.reset();
}

Result<Session> NetClient::Sessions::open(net::Reactor& reactor) const {
  Result<Session> opened = open_session(reactor, *options_.environment, options_.log);
  if (!opened) return opened;
  Session session = opened->with_time_limits(options_.times);
  if (options_.retries) session = session.with_retries(*options_.retries);
  return options_.role ? as_role(session, *options_.role) : session;
}

// open_session() reads the endpoints of Martlet's own services. A program can declare others, whose endpoints are read here.
Result<Session> NetClient::Sessions::with_custom_endpoint(const Service& service, const Session& session) const {
  const EndpointUrls& known = session.parts().endpoints;
  const std::string name = setting_name(service);
  const std::string url = options_.environment->get("AWS_ENDPOINT_URL_" + name).value_or("");
  const bool are_ignored = options_.environment->get("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS").value_or("") == "true";
  if (url.empty() || are_ignored || known.contains(name)) return session;
  return session.at(url);
}

}  // namespace martlet::aws
