#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include <martlet/server/reply.hpp>

#include "../model/order.hpp"
#include "../services/domain_error.hpp"

namespace martlet {
class Request;
}

namespace orders {

/// An order with its version as ETag ("v3"), so that clients can fetch it only if it has changed, and change it only if it hasn't.
martlet::Reply<Order> with_etag(Order order);
Outcome<martlet::Reply<Order>> with_etag(Outcome<Order> order);

/// The headers of a request that depends on an order's version.
struct VersionHeaders {
  std::optional<std::string> if_match;
};
martlet::Schema describe(martlet::Type<VersionHeaders>);

/// A pre method: the version that the If-Match header requires (RFC 9110, 13.1.1). nullopt: none, or any (`*`). Throws a 412 for a tag
/// that no order can have. Of several tags, the first one counts.
std::optional<std::int64_t> expected_version(const martlet::Request& request);

}  // namespace orders
