#pragma once
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/net/client/client.hpp>

namespace martlet::net {

/// Can `request` be sent as it stands? Code::malformed where method, target or a header could split it.
Result<void> check_request(const ClientRequest& request);

/// Request line and headers, up to the blank line.
std::string request_head(const Origin& origin, const ClientRequest& request);

/// May it be sent again when nobody knows whether it was received (RFC 9110, section 9.2.2)?
bool is_repeatable(const ClientRequest& request);

}  // namespace martlet::net
