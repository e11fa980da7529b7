#include "events.hpp"

#include <martlet/events/events.hpp>

#include "handlers/my_event.hpp"
#include "handlers/my_aws_event.hpp"

namespace my_service {

using martlet::handler;

void add_events(martlet::Events& events) {
  events.on<martlet::SqsMessage>("my-source", handler<MyEvent>);
  events.on<martlet::ScheduledEvent>("my-source", handler<MyAwsEvent>);
}

}  // namespace my_service
