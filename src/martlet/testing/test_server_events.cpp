#include <stdexcept>

#include <martlet/async/local_loop.hpp>
#include <martlet/events/events.hpp>
#include <martlet/testing/test_server.hpp>

#include "test_server_state.hpp"

namespace martlet {

TestServer::TestServer(std::in_place_t, const std::function<void(Server&, Events&)>& app, ServerOptions options)
    : TestServer([](Server&) {}, std::move(options)) {
  try {
    Events events(tested_->server);
    app(tested_->server, events);
    tested_->events = events.as_handler();
  } catch (const std::exception& thrown) {
    tested_->failure = thrown.what();
  }
}

EventResponse TestServer::event(std::string_view event) {
  Server& server = tested_->running();
  if (!tested_->events) throw std::logic_error("this application takes no Events, so it has no handlers for them");
  const Log log = server.log();
  lambda::Invocation invocation;
  invocation.event = event;
  invocation.context.request_id = "00000000-0000-0000-0000-000000000000";
  invocation.context.log_lines = &log;
  LocalLoop loop;
  const lambda::Outcome outcome = loop.run(tested_->events->handle(invocation));
  EventResponse response;
  response.is_error = !outcome;
  response.payload = outcome ? *outcome : outcome.error().to_json();
  if (!outcome) {
    response.error_type = outcome.error().type;
    response.error_message = outcome.error().message;
  }
  return response;
}

std::ostream& operator<<(std::ostream& out, const EventResponse& response) { return out << response.payload; }

}  // namespace martlet
