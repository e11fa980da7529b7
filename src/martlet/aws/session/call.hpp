#pragma once
#include <functional>
#include <optional>

#include <martlet/aws/session/session.hpp>
#include <martlet/aws/wire/content.hpp>
#include <martlet/aws/wire/operation.hpp>
#include <martlet/aws/wire/request_writer.hpp>
#include <martlet/aws/wire/response_reader.hpp>
#include <martlet/aws/wire/sink.hpp>

namespace martlet::aws {

/// The most bytes of an answer that is read as a whole; a longer text of an error is cut off.
inline constexpr std::size_t response_bytes_max = 64 * 1024 * 1024;

/// Sends a request once: credentials, signature, response; a failure is what the service said. Corrects the clock where that was wrong.
/// `content` is sent in place of the request's body where there is one. `sink`, where there is one, takes the body of a success from byte
/// `received` on, which counts them. Operation, request, content and sink must stay.
struct Attempt {
  const Operation& operation;
  const WireRequest& request;
  const Content* content = nullptr;
  std::string content_hash{};  ///< hex
  Sink* sink = nullptr;
  std::uint64_t received = 0;
  std::optional<http::Headers> head{};  ///< of the first success that the sink had something of
};
Task<Answer<WireResponse>> attempt(Session session, Attempt& once);

/// Retries `try_once` by the session's retry options. `may_repeat` false: only if the service itself refused to begin.
using TryOnce = std::function<Task<Answer<WireResponse>>()>;
Task<Answer<WireResponse>> with_retries(Session session, bool may_repeat, TryOnce try_once);

/// A whole call of a written request, whose response isn't streamed: within call_wait_max.
Task<Answer<WireResponse>> call_written(Session session, const Operation& operation, WireRequest request);
/// The same, from a value of the operation's request type to one of its response type.
Task<Answer<void>> call(Session session, const Operation& operation, const void* request, void* response);

/// `co_return co_await call_typed(session_, lambda_operations::get_alias, std::move(request));`
template <class Request, class Response>
Task<Answer<Response>> call_typed(Session session, const TypedOperation<Request, Response>& operation, Request request) {
  Response response{};
  Answer<void> answer = co_await call(std::move(session), operation, &request, &response);
  if (!answer) co_return std::unexpected(std::move(answer.error()));
  co_return response;
}

/// The extra time allowed for an upload of this size.
std::chrono::seconds upload_time(std::uint64_t bytes);

/// A failure that doesn't come from a service.
Failure own_failure(const Operation& operation, std::string_view code, std::string message);
/// A failure of net's client.
Failure transport_failure(std::string operation, const Error& error);

}  // namespace martlet::aws
