#include <chrono>
#include <optional>

#include <martlet/async/deadline.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/lambda/runtime_api/chunk.hpp>
#include <martlet/lambda/runtime_api/runtime_response_checks.hpp>

#include "poller.hpp"

// How a Poller handles an invocation until its deadline, and sends the response, in one piece or as a stream.

namespace martlet::lambda {
namespace {

Task<Outcome> outcome_of(EventHandler& handler, const Invocation& invocation) {
  try {
    Task<Outcome> handled = handler.handle(invocation);
    co_return co_await std::move(handled);
  } catch (...) {
    co_return std::unexpected(from_exception(std::current_exception()));
  }
}

template <class T>
Task<Result<T>> until(std::optional<SteadyTime> deadline, Task<T> task) {
  if (deadline) {
    Task<Result<T>> limited = with_deadline(std::move(task), *deadline);
    co_return co_await std::move(limited);
  }
  T result = co_await std::move(task);
  co_return Result<T>(std::move(result));
}

}  // namespace

Task<Result<void>> Poller::answer(const Invocation& invocation) {
  is_streaming_ = false;
  const std::optional<SteadyTime> deadline = invocation.context.steady_deadline();
  Task<Result<void>> answering = polling_.mode == InvokeMode::buffered ? answer_buffered(invocation) : answer_streamed(invocation);
  Task<Result<Result<void>>> limited = until(deadline, std::move(answering));
  Result<Result<void>> answered = co_await std::move(limited);
  if (answered) co_return *std::move(answered);
  Task<Result<void>> giving_up = give_up(invocation.context);
  co_return co_await std::move(giving_up);
}

// Reports to Lambda, which has already responded to the caller, that the slot is free.
Task<Result<void>> Poller::give_up(const Context& context) {
  connection_.abandon();
  const FunctionError error("the invocation was canceled at its deadline", "Function.Timeout");
  context.log().error(error.log_text(), {{"errorType", error.type}});
  if (is_streaming_) co_return Result<void>();
  Task<Result<void>> failing = fail(error);
  Result<void> reported = co_await std::move(failing);
  if (!reported && reported.error().code == Code::timeout) co_return Result<void>();
  co_return reported;
}

Task<Result<void>> Poller::answer_buffered(const Invocation& invocation) {
  Task<Outcome> handled = outcome_of(polling_.handler, invocation);
  const Outcome outcome = co_await std::move(handled);
  Task<Result<void>> posting = post(invocation.context, outcome);
  co_return co_await std::move(posting);
}

Task<Result<void>> Poller::answer_streamed(const Invocation& invocation) {
  Task<StreamedOutcome> beginning = begin_answer(polling_.handler, invocation);
  StreamedOutcome begun = co_await std::move(beginning);
  if (begun && std::holds_alternative<StreamedResponse>(*begun)) {
    Task<Result<void>> sending = send_stream(std::get<StreamedResponse>(*std::move(begun)), event_, invocation.context, *this);
    co_return co_await std::move(sending);
  }
  Outcome outcome;
  if (begun) {
    outcome = std::get<std::string>(*std::move(begun));
  } else {
    outcome = std::unexpected(std::move(begun.error()));
  }
  Task<Result<void>> posting = post(invocation.context, outcome);
  co_return co_await std::move(posting);
}

Task<Result<void>> Poller::post(const Context& context, const Outcome& outcome) {
  if (!outcome) {
    context.log().error(outcome.error().log_text(), {{"errorType", outcome.error().type}});
    Task<Result<void>> failing = fail(outcome.error());
    co_return co_await std::move(failing);
  }
  Task<Result<void>> responding = respond(*outcome);
  Result<void> posted = co_await std::move(responding);
  if (posted || posted.error().code != Code::too_large) co_return posted;
  const FunctionError error = response_too_large(outcome->size());
  context.log().error(error.log_text(), {{"errorType", error.type}});
  Task<Result<void>> failing = fail(error);
  co_return co_await std::move(failing);
}

Task<Result<void>> Poller::respond(std::string_view json) {
  return send_again(requests_.response(event_.request_id, json.size(), event_.invocation_id), json);
}

Task<Result<void>> Poller::fail(const FunctionError& error) {
  const std::string json = error.to_json();
  Task<Result<void>> sending = send_again(requests_.error(event_.request_id, error.type, json.size(), event_.invocation_id), json);
  co_return co_await std::move(sending);
}

Task<Result<void>> Poller::send_again(std::string_view head, std::string_view body) {
  Result<void> result;
  for (std::size_t attempt = 0; attempt <= post_retries_max; ++attempt) {
    if (attempt > 0) co_await sleep(std::chrono::milliseconds(retry_waits_ms[attempt - 1]));
    Task<Result<void>> exchanging = connection_.exchange(head, body, answer_);
    result = co_await std::move(exchanging);
    if (result) result = check_post_response(answer_.status);
    if (result || result.error().code != Code::unavailable) break;
  }
  co_return result;
}

Task<Result<void>> Poller::begin(const RuntimeResponse& event, std::string_view content_type, std::string_view first) {
  std::string beginning(requests_.streamed_response(event, content_type));
  if (!first.empty()) append_chunk(beginning, first);
  is_streaming_ = true;
  Task<Result<void>> attempt = connection_.begin(beginning, {}, answer_);
  Result<void> begun = co_await std::move(attempt);
  if (!begun && begun.error().code == Code::unavailable) {  // a kept-alive connection that was closed
    connection_.abandon();
    Task<Result<void>> another = connection_.begin(beginning, {}, answer_);
    begun = co_await std::move(another);
  }
  co_return begun;
}

Task<Result<void>> Poller::send(std::string part) {
  const ChunkHead head(part.size());
  part += chunk_end;
  Task<Result<void>> sending = connection_.send_part(head.text(), part);
  co_return co_await std::move(sending);
}

Task<Result<void>> Poller::end(const FunctionError* failed) {
  const std::string last = failed ? stream_end(failed->type, failed->to_json()) : stream_end();
  Task<Result<void>> ending = connection_.end(last);
  Result<void> ended = co_await std::move(ending);
  if (ended) ended = check_post_response(answer_.status);
  co_return ended;
}

}  // namespace martlet::lambda
