#pragma once
#include <martlet/events/schedule.hpp>
#include <martlet/server/reply.hpp>

namespace my_service {

/// Handles the records from my-source. Services are passed to its constructor, as in other handlers. If it throws, Lambda retries the
/// event.
class MyAwsEvent {
 public:
  martlet::NoContent operator()(const martlet::ScheduledEvent& event) const;
};

}  // namespace my_service
