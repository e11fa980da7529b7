#pragma once
#include <optional>
#include <string_view>

#include <martlet/server/server.hpp>

namespace conformance {

/// The ways by which a request may reach the application. All of them must give the same answer (transports.md says what they can't).
enum class Transport {
  http,    ///< the server module over the net module, as in production
  inject,  ///< Server::inject_task()
  v1,      ///< an API gateway's event in payload format 1.0, through lambda::HttpEvents
  v2,      ///< the same in format 2.0
};

std::optional<Transport> transport_named(std::string_view name);

/// The application behind `transport`, as a handler for an HTTP server. `server` must outlive it.
martlet::http::Handler open(martlet::Server& server, Transport transport);

}  // namespace conformance
