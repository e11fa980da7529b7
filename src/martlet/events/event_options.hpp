#pragma once
#include <chrono>
#include <cstddef>

namespace martlet {

/// Options for handling the records of a batch.
struct EventOptions {
  /// The number of records that are handled concurrently if their order isn't guaranteed and their handlers are coroutines.
  std::size_t concurrency = 10;
  /// Whether the event source mapping has ReportBatchItemFailures. If true, only the failed records are delivered again. If false, one
  /// failed record is an invocation error, so that the whole batch is delivered again. Without the mapping's setting, Lambda would treat a
  /// partial response as success.
  bool reports_batch_item_failures = true;
  /// If less time than this is left until the function's timeout, no further record is begun, and the rest count as failed. So the handled
  /// records are reported, and not delivered again. The first record of a batch is always begun.
  std::chrono::milliseconds time_reserved{500};
};

}  // namespace martlet
