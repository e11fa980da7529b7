#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace martlet {

/// The contents of a sample event.
struct SampleOptions {
  /// The event's source: the queue, topic, rule, bucket, table, stream or log group; for `eventbridge` "source/detail type". If it is "",
  /// the documentation's source is used.
  std::string source{};
  /// The payload of each record, as its sender wrote it. A kind with a single payload uses the first. If empty, the documentation's.
  std::vector<std::string> bodies{};
  std::string group{};  ///< MessageGroupId, for a FIFO queue
};

/// Returns an event of this kind in the form that AWS documents, as JSON text:
///
///     server.event(sample_event("sqs", {.source = "orders-queue", .bodies = {R"({"sku":"a"})"}}))
///
/// Throws std::invalid_argument for an unknown kind (the message lists the kinds), and for a body that isn't JSON if the kind requires
/// JSON.
std::string sample_event(std::string_view kind, const SampleOptions& options = {});

struct SampleKind {
  std::string_view name;
  std::string_view what;    ///< "messages of an SQS queue"
  std::string_view source;  ///< what SampleOptions::source names: "the queue"
};
const std::vector<SampleKind>& sample_kinds();

}  // namespace martlet
