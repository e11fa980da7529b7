#include <martlet/app/run.hpp>
#include <martlet/events/events.hpp>

namespace martlet::run_detail {

std::unique_ptr<lambda::EventHandler> with_events(Server& server, const std::function<void(Events&)>& app,
                                                  std::unique_ptr<lambda::EventHandler> otherwise) {
  Events events(server);
  app(events);
  return events.as_handler(std::move(otherwise));
}

}  // namespace martlet::run_detail
