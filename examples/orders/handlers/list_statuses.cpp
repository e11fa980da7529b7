#include "list_statuses.hpp"

namespace orders {

martlet::Reply<StatusRules> list_statuses() {
  StatusRules rules;
  for (const OrderStatus status : every_status) {
    const std::span<const OrderStatus> next = next_of(status);
    rules.statuses.push_back({status, {next.begin(), next.end()}});
  }
  martlet::Reply<StatusRules> reply(std::move(rules));
  reply.etag("rules-1");  // increment whenever next_of() changes
  return reply;
}

}  // namespace orders
