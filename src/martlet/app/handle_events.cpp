#include <martlet/app/run.hpp>
#include <martlet/events/events.hpp>

namespace martlet::run_detail {

void handle_events(Server& server, const std::function<void(Events&)>& app, std::unique_ptr<lambda::EventHandler>& handler) {
  Events events(server);
  app(events);
  handler = events.as_handler(std::move(handler));
}

}  // namespace martlet::run_detail
