#include <martlet/server/step.hpp>

namespace martlet {

Step::Step(Boom error) : error_(std::make_unique<Boom>(std::move(error))) {}

Step Step::takeover(Response response) {
  Step step;
  step.response_ = std::make_unique<Response>(std::move(response));
  return step;
}

Step takeover(Response response) { return Step::takeover(std::move(response)); }

}  // namespace martlet
