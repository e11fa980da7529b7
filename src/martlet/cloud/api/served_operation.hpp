#pragma once
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

#include <martlet/async/task.hpp>
#include <martlet/aws/wire/operation.hpp>
#include <martlet/http/response.hpp>

#include "call.hpp"
#include "constraints.hpp"
#include "operation_route.hpp"
#include "request_reader.hpp"
#include "response_writer.hpp"

namespace martlet::cloud {

/// How an operation receives its body.
enum class BodyReading {
  whole,     ///< the body is read and its hash compared with the signed one before the handler is called
  streamed,  ///< the handler reads call.request.body itself and checks it with call.signature, as for uploads to S3
};

/// A type-erased operation with its handler.
class ServedOperation {
 public:
  ServedOperation(const aws::Operation& operation, Constraints constraints, RouteRequirements requirements, BodyReading reading)
      : operation_(operation), constraints_(std::move(constraints)), route_(operation, std::move(requirements)), reading_(reading) {}
  virtual ~ServedOperation() = default;

  /// Calls the handler and writes its response. `body` is empty if the handler reads it itself.
  virtual Task<http::Response> answer(Call& call, const PathMembers& path, std::string_view body) const = 0;

  const aws::Operation& operation() const { return operation_; }
  const OperationRoute& route() const { return route_; }
  BodyReading reading() const { return reading_; }

 protected:
  ServiceResult<> read(const Call& call, const PathMembers& path, std::string_view body, void* request) const {
    return read_request(operation_, constraints_, path, call.request, body, request);
  }
  http::Response refuse(const Call& call, const ServiceError& error) const {
    return write_error(*operation_.service, error, call.request_id, call.request.method == "HEAD");
  }

 private:
  const aws::Operation& operation_;
  const Constraints constraints_;
  const OperationRoute route_;
  const BodyReading reading_;
};

/// A served operation whose handler returns a value of the response type: `ServiceResult<Response> handler(Call&, Request&)`, or a Task of
/// such a ServiceResult. A handler that streams its response returns a ServiceResult<http::Response> instead, written with write_response()
/// and given its body.
template <class Request, class Response, class Handler>
class TypedServedOperation final : public ServedOperation {
 public:
  TypedServedOperation(const aws::TypedOperation<Request, Response>& operation, Constraints constraints, RouteRequirements requirements,
                       BodyReading reading, Handler handler)
      : ServedOperation(operation, std::move(constraints), std::move(requirements), reading), handler_(std::move(handler)) {}

  Task<http::Response> answer(Call& call, const PathMembers& path, std::string_view body) const override {
    Request request{};
    const ServiceResult<> read_it = read(call, path, body, &request);
    if (!read_it) co_return refuse(call, read_it.error());
    if constexpr (is_task<std::invoke_result_t<const Handler&, Call&, Request&>>) {
      auto answering = handler_(call, request);
      auto result = co_await std::move(answering);
      co_return write(call, result);
    } else {
      auto result = handler_(call, request);
      co_return write(call, result);
    }
  }

 private:
  template <class Result>
  http::Response write(const Call& call, ServiceResult<Result>& result) const {
    if (!result) return refuse(call, result.error());
    if constexpr (std::is_same_v<Result, http::Response>) {
      return std::move(*result);
    } else {
      static_assert(std::is_same_v<Result, Response>, "the handler must return the operation's response type");
      return write_response(operation(), &*result, call.request_id);
    }
  }

  Handler handler_;
};

}  // namespace martlet::cloud
