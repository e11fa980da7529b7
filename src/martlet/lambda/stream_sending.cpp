#include "stream_sending.hpp"

#include <optional>
#include <utility>

namespace martlet::lambda {

Task<StreamedOutcome> begin_answer(EventHandler& handler, const Invocation& invocation) {
  try {
    Task<StreamedOutcome> handled = handler.handle_streamed(invocation);
    StreamedOutcome outcome = co_await std::move(handled);
    auto* const streamed = outcome ? std::get_if<StreamedResponse>(&*outcome) : nullptr;
    if (!streamed || !streamed->parts) co_return std::move(outcome);
    Task<std::optional<std::string>> coming = streamed->parts->next();
    const std::optional<std::string> first = co_await std::move(coming);
    if (first) {
      streamed->beginning += *first;
    } else {
      streamed->parts.reset();
    }
    co_return std::move(outcome);
  } catch (...) {
    co_return std::unexpected(from_exception(std::current_exception()));
  }
}

Task<Result<void>> send_stream(StreamedResponse response, const RuntimeResponse& event, const Context& context, ResponseSink& sink) {
  std::optional<FunctionError> failed;
  Result<void> sent = co_await sink.begin(event, response.content_type, response.beginning);
  response.beginning = {};
  while (sent && response.parts) {
    std::optional<std::string> part;
    try {
      Task<std::optional<std::string>> coming = response.parts->next();
      part = co_await std::move(coming);
    } catch (...) {
      failed = from_exception(std::current_exception());
    }
    if (!part) break;
    if (!part->empty()) sent = co_await sink.send(*std::move(part));
  }
  response.parts.reset();
  if (!sent) context.log().warn("the response's reader has disconnected", {{"reason", sent.error().what}});
  if (failed) context.log().error(failed->log_text(), {{"errorType", failed->type}});
  const FunctionError* const why = failed ? &*failed : nullptr;
  Result<void> ended = co_await sink.end(why);
  if (!sent && !ended && ended.error().code == Code::unavailable) co_return Result<void>();  // already logged
  co_return ended;
}

}  // namespace martlet::lambda
