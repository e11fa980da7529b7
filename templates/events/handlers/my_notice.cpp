#include "my_notice.hpp"

namespace my_service {

martlet::NoContent MyNotice::operator()(const martlet::ScheduledEvent& event) const {
  // To be done: what is to happen. `event` says what there is to know.
  (void)event;
  return {};
}

}  // namespace my_service
