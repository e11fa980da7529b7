#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/async/task.hpp>
#include <martlet/base/clock.hpp>
#include <martlet/base/result.hpp>
#include <martlet/http/response.hpp>
#include <martlet/net/reactor/reactor.hpp>
#include <martlet/net/server/server.hpp>

#include "invocation.hpp"

namespace martlet::cloud {

/// What `next` hands out.
struct Delivery {
  InvocationPtr invocation;
  WallTime deadline;
  std::string invocation_id{};  ///< where an environment handles several invocations at once
};

/// What a runtime may do, as its environment sees it.
class RuntimeCalls {
 public:
  enum class Verdict {
    accepted,
    unknown_id,   ///< not the invocation that is under way
    wrong_state,  ///< the runtime may not do so now
    too_late,     ///< the invocation's caller has received its timeout
  };
  virtual ~RuntimeCalls() = default;
  /// Waits for an invocation. nullopt: wrong state. Cancelled when the runtime closes the connection.
  virtual Task<std::optional<Delivery>> next() = 0;
  /// Is it what the invocation was delivered with?
  virtual bool has_invocation_id(std::string_view request_id, std::string_view invocation_id) const = 0;
  /// Would an answer to this invocation be accepted?
  virtual Verdict may_answer(std::string_view request_id) const = 0;
  /// A streamed answer begins; nullptr where its invocation takes it as a whole.
  virtual std::shared_ptr<AnswerStream> streams(std::string_view request_id, std::string content_type) = 0;
  /// The whole answer, or the end of a streamed one.
  virtual Verdict answered(std::string_view request_id, std::string payload) = 0;
  virtual Verdict answered_too_much(std::string_view request_id) = 0;
  virtual Verdict failed(std::string_view request_id, std::string payload) = 0;
  virtual Verdict init_failed(std::string payload) = 0;
};

/// The Runtime API of one environment, version 2018-06-01, on a port of its own.
/// Contract: AWS Lambda Developer Guide, "Using the Lambda runtime API"; statuses and error bodies as AWS's runtime interface emulator has
/// them: 400 for a request id that isn't under way, 403 for what the runtime may not do now, 413 for an answer beyond payload_bytes_max.
class RuntimeApi {
 public:
  /// `calls` must outlive it.
  static Result<std::unique_ptr<RuntimeApi>> listen(net::Reactor& reactor, RuntimeCalls& calls);

  /// "127.0.0.1:PORT"
  std::string address() const;

 private:
  explicit RuntimeApi(RuntimeCalls& calls) : calls_(calls) {}
  Task<http::Response> handle(http::Request& request);
  Task<http::Response> next();
  Task<http::Response> take_answer(http::Request& request, std::string_view request_id);
  Task<http::Response> take_stream(http::Request& request, std::string_view request_id, std::shared_ptr<AnswerStream> stream);
  Task<http::Response> take_failure(http::Request& request, std::string_view request_id);
  Task<http::Response> take_init_failure(http::Request& request);

  RuntimeCalls& calls_;
  std::optional<net::Server> server_;
};

}  // namespace martlet::cloud
