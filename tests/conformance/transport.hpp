#pragma once
#include <optional>
#include <string_view>

#include <martlet/server/server.hpp>

namespace conformance {

/// The ways in which a request can reach the application. A request gets the same response through all of them (exceptions: transports.md).
enum class Transport {
  http,           ///< the server module over the net module, as in production
  inject,         ///< Server::inject_task()
  rest,           ///< lambda::HttpEvents with the events of cloud::Gateway: a REST API's, which doesn't decode binary
  rest_binary,    ///< the same, of a REST API whose binary media types are */*
  http_api_1,     ///< an HTTP API's, payload format 1.0
  http_api_2,     ///< an HTTP API's, payload format 2.0
  function_url,   ///< a function URL's
  load_balancer,  ///< a load balancer's
};

/// `http`, `inject`, `rest`, `http-api-1`, `http-api-2`, `function-url`, `alb`; `v1` is a REST API that decodes binary, `v2` a function
/// URL.
std::optional<Transport> transport_named(std::string_view name);

/// Returns a handler for an HTTP server that passes requests to the application through `transport`. `server` must outlive it.
martlet::http::Handler transport_handler(martlet::Server& server, Transport transport);

}  // namespace conformance
