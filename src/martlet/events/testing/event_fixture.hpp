#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include <martlet/async/local_loop.hpp>
#include <martlet/server/server.hpp>

#include "events.hpp"

namespace martlet {

/// A program with event handlers, for tests that send events to it.
class EventFixture {
 public:
  EventFixture()
      : log_([this](std::string_view line) { lines += std::string(line) + '\n'; }, Level::trace), server(options()), events(server) {}
  EventFixture(const EventFixture&) = delete;

  /// Returns the response as JSON text, or "type: message" for an invocation error.
  std::string send(std::string_view event) {
    LocalLoop loop;
    const Result<void> ready = loop.run(server.initialize());
    if (!ready) return "can't start: " + ready.error().what;
    lambda::Invocation invocation;
    invocation.event = event;
    invocation.context.request_id = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
    invocation.context.trace_id = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
    invocation.context.deadline = wall_now() + std::chrono::minutes(1);
    invocation.context.log_lines = &log_;
    const auto handler = events.as_handler();
    const lambda::Outcome outcome = loop.run(handler->handle(invocation));
    if (!outcome) logged = outcome.error().log_text();
    return outcome ? *outcome : outcome.error().type + ": " + outcome.error().message;
  }

  std::string lines;
  std::string logged;  ///< what the runtime would log about the last invocation error

 private:
  ServerOptions options() const {
    ServerOptions options;
    options.log = log_;
    options.log_requests = LogRequests::refused;
    return options;
  }
  Log log_;

 public:
  Server server;
  Events events;
};

}  // namespace martlet
