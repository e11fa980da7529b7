#include "order_etag.hpp"

#include <charconv>
#include <string_view>

#include <martlet/schema/schema.hpp>
#include <martlet/server/request.hpp>

namespace orders {

martlet::Reply<Order> with_etag(Order order) {
  const std::string tag = "v" + std::to_string(order.version);
  martlet::Reply<Order> reply(std::move(order));
  reply.etag(tag);
  return reply;
}

Outcome<martlet::Reply<Order>> with_etag(Outcome<Order> order) {
  if (!order) return std::unexpected(std::move(order.error()));
  return with_etag(std::move(*order));
}

martlet::Schema describe(martlet::Type<VersionHeaders>) {
  return martlet::object<VersionHeaders>(
      "VersionHeaders", martlet::field<&VersionHeaders::if_match>("if-match").note("the order's ETag, or *").example(R"("\"v1\"")"));
}

std::optional<std::int64_t> expected_version(const martlet::Request& request) {
  const std::optional<std::string_view> tag = request.headers().get("if-match");
  if (!tag || *tag == "*") return std::nullopt;
  constexpr std::string_view start = "\"v";
  std::int64_t version = 0;
  if (tag->starts_with(start)) {
    // Ignores text after the number: compressed responses have the tag "v3-gzip".
    std::from_chars(tag->data() + start.size(), tag->data() + tag->size(), version);
  }
  if (version < 1) throw martlet::precondition_failed("No order has the ETag " + std::string(*tag));
  return version;
}

}  // namespace orders
