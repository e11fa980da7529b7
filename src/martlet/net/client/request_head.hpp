#pragma once
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/net/client/client.hpp>

namespace martlet::net {

/// Returns host and port, such as "example.com:443", with brackets around an IPv6 address.
std::string authority_of(const Origin& origin);

/// Checks that `request` can be sent as it is. Fails with Code::malformed if method, target or a header could split it.
Result<void> check_request(const ClientRequest& request);

/// Returns request line and headers, with the blank line; for a `proxy` that isn't null, in absolute form (RFC 9112, section 3.2.2).
std::string request_head(const Origin& origin, const ClientRequest& request, const Proxy* proxy);

/// Returns whether it is safe to send the request again if it may have been received (RFC 9110, section 9.2.2).
bool is_repeatable(const ClientRequest& request);

}  // namespace martlet::net
