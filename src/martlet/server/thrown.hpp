#pragma once
#include <martlet/server/boom.hpp>

namespace martlet {

class Request;

/// In a catch block: what was thrown, as the error that the client gets. A Boom is itself; anything else is a 500 whose text
/// goes to the request's log and nowhere else.
Boom boom_of_current_exception(Request& request);

}  // namespace martlet
