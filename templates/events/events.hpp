#pragma once

namespace martlet {
class Events;
}

namespace my_service {

/// Adds the handlers of all events other than HTTP requests.
void add_events(martlet::Events& events);

}  // namespace my_service
