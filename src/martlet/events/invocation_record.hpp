#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/events/event_record.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// The outcome of an asynchronous invocation of another function that has this function as its destination. `Body<T>` reads the event with
/// which that function was invoked; it is absent for a failed batch of a stream. If the handler fails, the invocation fails.
/// Contract: AWS Lambda Developer Guide, "Capturing records of Lambda asynchronous invocations".
struct InvocationRecord : EventRecord<InvocationRecord> {
  std::string condition;                        ///< "Success", "RetriesExhausted" or "EventAgeExceeded"
  std::string function;                         ///< "orders"
  std::string function_arn;                     ///< with its version or alias
  std::string request_id;                       ///< the id of the invocation
  std::int64_t invocations = 0;                 ///< approximateInvokeCount
  std::optional<WallTime> time;                 ///< timestamp
  std::optional<std::string> function_error;    ///< "Unhandled" or "Handled"; nullopt if it succeeded or never ran
  std::optional<json::Value> request_payload;   ///< the event with which the function was invoked
  std::optional<json::Value> response_payload;  ///< the function's response or error
  json::Value record;                           ///< the whole event except for the payloads

  /// The name of the function, its whole ARN, or "*" for any.
  using Selector = std::string;
  static std::string selector_key(const Selector& function);
  static const EventKind& kind();
};

}  // namespace martlet
