#pragma once

namespace martlet {
class Events;
}

namespace my_service {

/// Every handler of events other than HTTP.
void add_events(martlet::Events& events);

}  // namespace my_service
