#pragma once
#include <concepts>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/json/value.hpp>
#include <martlet/lambda/event_handler.hpp>

namespace martlet::lambda {

namespace callable_handler_detail {

// Parameters are distinguished by the types that convert to them, since json::Value would also accept a plain string_view.
template <class T>
struct Probe {
  operator T() const;
};

template <class H, class Event>
concept Takes = std::invocable<H&, Probe<Event>> || std::invocable<H&, Probe<Event>, const Context&>;

inline Outcome to_outcome(std::string json) { return json; }
inline Outcome to_outcome(std::string_view json) { return std::string(json); }
inline Outcome to_outcome(const char* json) { return std::string(json); }
inline Outcome to_outcome(const json::Value& value) { return value.to_text(); }
template <class T, class E>
Outcome to_outcome(std::expected<T, E> result) {
  if (!result) return std::unexpected(FunctionError(std::move(result.error())));
  if constexpr (std::is_void_v<T>) {
    return "null";
  } else {
    return to_outcome(*std::move(result));
  }
}

template <class H, class Event>
decltype(auto) call(H& handler, Event event, const Context& context) {
  if constexpr (std::invocable<H&, Event, const Context&>) {
    return handler(std::move(event), context);
  } else {
    return handler(std::move(event));
  }
}

// The handler's result, without a Task around it.
template <class H>
decltype(auto) called(H& handler, const Invocation& invocation) {
  if constexpr (Takes<H, std::string_view>) {
    return call(handler, invocation.event, invocation.context);
  } else if constexpr (Takes<H, std::string>) {
    return call(handler, std::string(invocation.event), invocation.context);
  } else if constexpr (Takes<H, json::Value>) {
    return call(handler, json::Value(), invocation.context);
  }  // event_handler() refuses others with a readable message
}
template <class H>
using Returned = decltype(called(std::declval<H&>(), std::declval<const Invocation&>()));

template <class R>
inline constexpr bool is_stream = std::same_as<R, StreamedResponse> || std::same_as<R, std::unique_ptr<http::BodyStream>>;
template <class R, class E>
inline constexpr bool is_stream<std::expected<R, E>> = is_stream<R>;
/// Whether the handler responds with a stream.
template <class H>
inline constexpr bool streams = is_stream<Awaited<Returned<H>>>;

inline StreamedOutcome to_streamed(StreamedResponse response) { return StreamedOutcome(std::move(response)); }
inline StreamedOutcome to_streamed(std::unique_ptr<http::BodyStream> stream) {
  return StreamedOutcome(StreamedResponse(std::move(stream)));
}
template <class T, class E>
StreamedOutcome to_streamed(std::expected<T, E> result) {
  if (!result) return std::unexpected(FunctionError(std::move(result.error())));
  return to_streamed(*std::move(result));
}

FunctionError not_json(const Error& error);
Task<Outcome> collected(Task<StreamedOutcome> streaming);

// The base of the classes below: passes the event to `Self::answer(event, context)` as the type that the handler accepts.
template <class Self, class H, class Answer>
class TakesEvents : public EventHandler {
 protected:
  Task<Answer> answer_event(const Invocation& invocation) {
    if constexpr (Takes<H, std::string_view>) {
      return self().answer(invocation.event, invocation.context);
    } else if constexpr (Takes<H, std::string>) {
      return self().answer(std::string(invocation.event), invocation.context);
    } else {
      return answer_value(invocation);
    }
  }

 private:
  Task<Answer> answer_value(const Invocation& invocation) {
    Result<json::Value> event = json::parse(invocation.event);
    if (!event) co_return std::unexpected(not_json(event.error()));
    Task<Answer> answered = self().answer(*std::move(event), invocation.context);
    co_return co_await std::move(answered);
  }
  Self& self() { return static_cast<Self&>(*this); }
};

template <class H>
class CallableHandler final : public TakesEvents<CallableHandler<H>, H, Outcome> {
 public:
  explicit CallableHandler(H handler) : handler_(std::move(handler)) {}

  Task<Outcome> handle(const Invocation& invocation) override { return this->answer_event(invocation); }

 private:
  friend TakesEvents<CallableHandler, H, Outcome>;

  template <class Event>
  Task<Outcome> answer(Event event, const Context& context) {
    using Returned = decltype(call(handler_, std::move(event), context));
    if constexpr (is_task<Returned>) {
      Returned task = call(handler_, std::move(event), context);
      if constexpr (std::is_void_v<Awaited<Returned>>) {
        co_await std::move(task);
        co_return "null";
      } else {
        auto result = co_await std::move(task);
        co_return to_outcome(std::move(result));
      }
    } else if constexpr (std::is_void_v<Returned>) {
      call(handler_, std::move(event), context);
      co_return "null";
    } else {
      co_return to_outcome(call(handler_, std::move(event), context));
    }
  }

  H handler_;
};

// The EventHandler of a callable that responds with a stream.
template <class H>
class CallableStreamHandler final : public TakesEvents<CallableStreamHandler<H>, H, StreamedOutcome> {
 public:
  explicit CallableStreamHandler(H handler) : handler_(std::move(handler)) {}

  Task<Outcome> handle(const Invocation& invocation) override { return collected(handle_streamed(invocation)); }

  Task<StreamedOutcome> handle_streamed(const Invocation& invocation) override { return this->answer_event(invocation); }

 private:
  friend TakesEvents<CallableStreamHandler, H, StreamedOutcome>;

  template <class Event>
  Task<StreamedOutcome> answer(Event event, const Context& context) {
    if constexpr (is_task<Returned<H>>) {
      Returned<H> task = call(handler_, std::move(event), context);
      auto result = co_await std::move(task);
      co_return to_streamed(std::move(result));
    } else {
      co_return to_streamed(call(handler_, std::move(event), context));
    }
  }

  H handler_;
};

}  // namespace callable_handler_detail

/// Creates an EventHandler from a callable: `f(event)` or `f(event, context)`.
/// - The event is passed as std::string_view or std::string, the JSON text as received; or as json::Value, parsed: an event that
///   isn't JSON is an invocation error before the handler is called. A view, like the context, lives until the handler's task has ended.
/// - The context is passed as const Context&.
/// - The result is JSON text (std::string), json::Value, nothing (the response is null), a std::expected of these with martlet::Error or
///   FunctionError, or a Task of any of them. Text is sent unchanged, so the handler must ensure that it is JSON.
/// - Or the result is a stream (std::unique_ptr<http::BodyStream>, StreamedResponse), or a std::expected or a Task of one: its parts are
///   sent as they are produced, without a prelude, to callers that invoke the function with InvokeWithResponseStream or a function URL with
///   RESPONSE_STREAM.
template <class H>
std::unique_ptr<EventHandler> event_handler(H handler) {
  static_assert(callable_handler_detail::Takes<H, std::string_view> || callable_handler_detail::Takes<H, std::string> ||
                    callable_handler_detail::Takes<H, json::Value>,
                "a Lambda handler takes the event as std::string_view, std::string or json::Value, and may take a const Context& after it");
  if constexpr (callable_handler_detail::streams<H>) {
    return std::make_unique<callable_handler_detail::CallableStreamHandler<H>>(std::move(handler));
  } else {
    return std::make_unique<callable_handler_detail::CallableHandler<H>>(std::move(handler));
  }
}

}  // namespace martlet::lambda
