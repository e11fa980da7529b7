#pragma once
#include <martlet/server/boom.hpp>

namespace martlet {

class Request;

/// In a catch block: the exception as the error that the client gets. A Boom as it is; anything else becomes a 500 whose text
/// goes only to the request's log.
Boom boom_of_current_exception(Request& request);

}  // namespace martlet
