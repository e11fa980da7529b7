#include "my_thing.hpp"

namespace my_service {

std::string MyThing::answer(const std::string& question) { return "no answer yet to " + question; }

}  // namespace my_service
