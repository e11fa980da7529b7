#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/clock.hpp>
#include <martlet/http/query.hpp>
#include <martlet/http/request.hpp>

namespace martlet::cloud {

/// A name, as it was spelt first, and its values in their order.
struct Group {
  std::string name;
  std::vector<std::string> values;
};

/// A request as a gateway received it, with what an event of either format says about it.
struct Incoming {
  std::string_view method;
  std::string_view path;       ///< as sent, percent-encoded
  std::string_view raw_query;  ///< as sent, without `?`
  std::vector<Group> query;    ///< decoded
  std::vector<Group> headers;  ///< without those of the connection; with those that the gateway adds, whose names are in lower case
  std::string_view host;       ///< without port
  std::string_view source_ip;
  std::string_view user_agent;
  std::string_view body;
  bool is_text = true;  ///< the body goes into the event as it is
  std::string request_id;
  WallTime time;
};

/// The request, without its body; `path` and `query` are of its target.
Incoming take_in(const http::Request& request, std::string_view path, std::string_view query, WallTime now);

/// Does a body go into an event as text, rather than as base64?
bool is_text_body(const http::RequestHeaders& headers, std::string_view body);

/// "12/Mar/2020:19:03:58 +0000"
std::string request_time(WallTime time);

}  // namespace martlet::cloud
