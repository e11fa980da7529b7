#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <martlet/schema/type.hpp>

/// The shapes of Amazon EventBridge's PutEvents. EventBridgeClient calls it. Contract: Amazon EventBridge API Reference.
namespace martlet::aws {

struct PutEventsRequestEntry {
  std::string source;                           ///< such as "orders"; the prefix `aws.` is reserved for AWS
  std::string detail_type;                      ///< such as "Order Placed"
  std::string detail;                           ///< a JSON object, such as to_json(order_placed)
  std::optional<std::string> event_bus_name{};  ///< a name or an ARN; default: the account's default bus
  std::optional<std::vector<std::string>> resources{};
  std::optional<double> time{};  ///< seconds since 1970; default: now
  std::optional<std::string> trace_header{};
};
struct PutEventsRequest {
  std::vector<PutEventsRequestEntry> entries{};  ///< 1 to 10, at most 256 KB in all
  std::optional<std::string> endpoint_id{};
};
struct PutEventsResultEntry {
  std::optional<std::string> event_id{};  ///< set if the event was accepted
  std::optional<std::string> error_code{};
  std::optional<std::string> error_message{};
};
struct PutEventsResponse {
  int failed_entry_count = 0;                   ///< the call succeeds even if some entries failed
  std::vector<PutEventsResultEntry> entries{};  ///< in the order of the request
};

Schema describe(Type<PutEventsRequestEntry>);
Schema describe(Type<PutEventsRequest>);
Schema describe(Type<PutEventsResultEntry>);
Schema describe(Type<PutEventsResponse>);

}  // namespace martlet::aws
