#pragma once
#include <string>
#include <string_view>

namespace martlet::lambda {

/// The environment variable `_X_AMZN_TRACE_ID`, where X-Ray and OpenTelemetry SDKs look for the current trace.
/// Doesn't use setenv(), which never frees old values: ten thousand invocations would leak a megabyte.
class TraceVariable {
 public:
  TraceVariable() = default;
  TraceVariable(const TraceVariable&) = delete;
  ~TraceVariable();

  /// Sets the variable; "" removes it.
  void set(std::string_view trace_id);

 private:
  std::string assignment_;  // NAME=value; the process's environment points into it
};

}  // namespace martlet::lambda
