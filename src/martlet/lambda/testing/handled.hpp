#pragma once
#include <string>
#include <string_view>
#include <utility>

#include <martlet/async/local_loop.hpp>

#include "callable_handler.hpp"

namespace martlet::lambda {

/// Returns the response of an EventHandler made from `handler`, or its error's type and message.
template <class H>
std::string handled(H handler, std::string_view event = R"({"name":"bob"})") {
  Invocation invocation;
  invocation.event = event;
  invocation.context.request_id = "the-id";
  LocalLoop loop;
  const auto made = event_handler(std::move(handler));
  const Outcome outcome = loop.run(made->handle(invocation));
  return outcome ? *outcome : outcome.error().type + ": " + outcome.error().message;
}

}  // namespace martlet::lambda
