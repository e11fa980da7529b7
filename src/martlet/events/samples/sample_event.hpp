#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace martlet {

/// The contents of a sample event.
struct SampleOptions {
  /// Where it comes from: the queue, topic, rule, bucket, table, stream or log group; for `eventbridge` "source/detail type"; "": one that
  /// the documentation uses.
  std::string source{};
  /// The payload of each record, as its sender wrote it; a kind with a single payload uses the first. Empty: the documentation's.
  std::vector<std::string> bodies{};
  std::string group{};  ///< MessageGroupId, of a FIFO queue
};

/// An event of this kind as AWS documents it, JSON text:
///
///     server.event(sample_event("sqs", {.source = "orders-queue", .bodies = {R"({"sku":"a"})"}}))
///
/// Throws std::invalid_argument, which lists the kinds, for an unknown kind, and for a body that isn't JSON where the kind carries JSON.
std::string sample_event(std::string_view kind, const SampleOptions& options = {});

struct SampleKind {
  std::string_view name;
  std::string_view what;    ///< "messages of an SQS queue"
  std::string_view source;  ///< what SampleOptions::source names: "the queue"
};
const std::vector<SampleKind>& sample_kinds();

}  // namespace martlet
