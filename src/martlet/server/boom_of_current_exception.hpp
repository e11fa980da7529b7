#pragma once
#include <martlet/server/boom.hpp>

namespace martlet {

class Request;

/// Converts the current exception to the client's error. Call it in a catch block. A Boom is returned as it is; anything else becomes a 500
/// whose text goes only to the request's log.
Boom boom_of_current_exception(Request& request);

}  // namespace martlet
