#pragma once
#include <martlet/base/result.hpp>
#include <martlet/server/boom.hpp>
#include <martlet/server/route_options.hpp>

namespace martlet {

/// Returns the response to an error of RequestBody::read(): 413, 408, 400 or 499.
Boom payload_read_error(const Error& error, const PayloadOptions& options);

}  // namespace martlet
