#pragma once
#include <optional>
#include <string_view>

#include <martlet/async/loop.hpp>
#include <martlet/base/log.hpp>
#include <martlet/base/std_chrono.hpp>
#include <martlet/base/wall_time.hpp>

namespace martlet::lambda {

/// What Lambda sends about an invocation. A missing text is "". All views point into bytes that are valid until the response is sent.
struct Context {
  std::string_view request_id;
  std::string_view function_arn;      ///< as invoked, with the alias or version that the caller used
  std::string_view trace_id;          ///< X-Ray's header, `Root=...;Parent=...;Sampled=...`
  std::string_view client_context;    ///< JSON text that the caller's SDK sent
  std::string_view cognito_identity;  ///< JSON text
  std::string_view tenant_id;         ///< for functions with tenant isolation
  std::optional<WallTime> deadline;   ///< when Lambda ends the invocation; nullopt if missing or invalid
  const Log* log_lines = nullptr;     ///< never null in a handler that the runtime called

  /// Returns the time left until the deadline, never negative; milliseconds::max() if there is no deadline.
  std::chrono::milliseconds remaining() const;
  /// Returns the deadline on the timers' clock; nullopt if there is none.
  std::optional<SteadyTime> steady_deadline() const;
  /// Returns a log whose lines have this invocation's `requestId`.
  Log log() const;
};

/// An event with its context.
struct Invocation {
  std::string_view event;  ///< as received; usually JSON, but not checked
  Context context;
};

}  // namespace martlet::lambda
