#pragma once
#include <martlet/cloud/execution/function_pool.hpp>
#include <martlet/cloud/logs/log_writer.hpp>

namespace martlet::cloud {

/// Writes functions' lines to CloudWatch Logs, each an event of its environment's stream, with its line break, as Lambda does. `writer`
/// must outlive it.
FunctionLogSink function_logs(logs::LogWriter& writer);

}  // namespace martlet::cloud
