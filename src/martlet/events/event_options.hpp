#pragma once
#include <chrono>
#include <cstddef>

namespace martlet {

/// How the records of a batch are handled.
struct EventOptions {
  /// How many records are handled concurrently, where their order isn't promised and their handlers are coroutines.
  std::size_t concurrency = 10;
  /// Does the event source mapping have ReportBatchItemFailures? Then only the records that failed are delivered again. false: one failed
  /// record is an invocation error, so that the whole batch is delivered again; without the setting Lambda would take a partial answer for
  /// success.
  bool reports_failures = true;
  /// A record isn't begun when less than this is left until the function's timeout, and counts as failed: so those that were handled
  /// before it are reported, and not delivered again. The first of a batch is always begun.
  std::chrono::milliseconds time_kept{500};
};

}  // namespace martlet
