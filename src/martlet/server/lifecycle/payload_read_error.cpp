#include "payload_read_error.hpp"

#include <string>

namespace martlet {

Boom payload_read_error(const Error& error, const PayloadOptions& options) {
  switch (error.code) {
    case Code::too_large:
      return entity_too_large("Payload content length greater than maximum allowed: " + std::to_string(options.bytes_max));
    case Code::timeout: return client_timeout();
    case Code::malformed: return bad_request(error.what);
    default: return Boom(499, "Client closed request");
  }
}

}  // namespace martlet
