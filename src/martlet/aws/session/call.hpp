#pragma once
#include <functional>

#include <martlet/aws/session/attempt.hpp>
#include <martlet/aws/session/session.hpp>
#include <martlet/aws/wire/operation.hpp>
#include <martlet/aws/wire/request_writer.hpp>
#include <martlet/aws/wire/response_reader.hpp>

namespace martlet::aws {

/// One attempt. with_retries() repeats it according to the session's retry options, but only after throttling if `may_repeat` is false.
using TryOnce = std::function<Task<Outcome<WireResponse>>()>;
Task<Outcome<WireResponse>> with_retries(Session session, bool may_repeat, TryOnce try_once);

/// Performs a whole call of a written request, within call_wait_max. The response isn't streamed.
Task<Outcome<WireResponse>> call_written(Session session, const Operation& operation, WireRequest request);
/// Performs a whole call with a value of the operation's request type, and reads the response into a value of its response type.
Task<Outcome<void>> call(Session session, const Operation& operation, const void* request, void* response);

/// Calls an operation: `co_return co_await call_typed(session_, lambda_operations::get_alias, std::move(request));`
template <class Request, class Response>
Task<Outcome<Response>> call_typed(Session session, const TypedOperation<Request, Response>& operation, Request request) {
  Response response{};
  Outcome<void> outcome = co_await call(std::move(session), operation, &request, &response);
  if (!outcome) co_return std::unexpected(std::move(outcome.error()));
  co_return response;
}

}  // namespace martlet::aws
