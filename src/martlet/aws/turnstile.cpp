#include "turnstile.hpp"

#include <algorithm>
#include <utility>

namespace martlet::aws {

void Turnstile::Left::stop_waiting() {
  std::erase(turnstile_.waiting_, this);
  if (activity_) activity_->loop().stop(*this);
}

void Turnstile::leave() {
  is_taken_ = false;
  for (Left* waiting : std::exchange(waiting_, {})) waiting->wake();
}

}  // namespace martlet::aws
