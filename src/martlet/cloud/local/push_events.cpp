#include "push_events.hpp"

namespace martlet::cloud {

void PushEvents::pushed(const Push& push) {
  log_.info("pushed", {{"repository", push.repository.arn()}, {"reference", push.reference}, {"commit", push.new_commit}});
}

}  // namespace martlet::cloud
