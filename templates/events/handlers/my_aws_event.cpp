#include "my_aws_event.hpp"

namespace my_service {

martlet::NoContent MyAwsEvent::operator()(const martlet::ScheduledEvent& event) const {
  // To do: handle the event here. `event` has all of its data.
  (void)event;
  return {};
}

}  // namespace my_service
