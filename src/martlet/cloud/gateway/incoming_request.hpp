#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/http/form_urlencoded.hpp>
#include <martlet/http/request.hpp>
#include <martlet/http/request_target.hpp>

namespace martlet::cloud {

/// The values of a name in order. The name has the spelling of its first use.
struct NamedValues {
  std::string name;
  std::vector<std::string> values;
};

/// A request as a gateway received it, with the data that events contain.
struct IncomingRequest {
  std::string_view method;
  std::string_view path;             ///< as sent, with percent-encoding
  std::string_view raw_query;        ///< as sent, without `?`
  std::vector<NamedValues> query;    ///< decoded
  std::vector<NamedValues> headers;  ///< without hop-by-hop headers, with those that the gateway adds, whose names are in lower case
  std::string_view host;             ///< without the port
  std::string_view source_ip;
  std::string_view user_agent;
  std::string_view accept;
  std::string_view body;
  std::string replaced_body;  ///< the body if it had to be converted to UTF-8; `body` is then a view of it
  bool is_text = true;        ///< whether the body goes into the event as text
  std::string request_id;
  WallTime time;
};

/// Reads a request without its body. `target` is the request's parsed target. An absolute target names the host instead of the Host header.
IncomingRequest to_incoming_request(const http::Request& request, const http::RequestTarget& target, WallTime now);

/// Returns the parameters of a query, still encoded and grouped by name.
std::vector<NamedValues> query_as_sent(std::string_view raw_query);

}  // namespace martlet::cloud
