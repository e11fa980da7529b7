#pragma once
#include <martlet/http/headers.hpp>
#include <martlet/server/route_options.hpp>

namespace martlet {

void add_security_headers(const SecurityOptions& security, http::Headers& headers);

}  // namespace martlet
