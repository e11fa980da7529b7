#pragma once
#include <string_view>
#include <vector>

namespace martlet::lambda {

enum class EventKind {
  other,          ///< no HTTP request
  rest,           ///< API Gateway's REST APIs, and HTTP APIs with payload format 1.0
  http_api,       ///< payload format 2.0: HTTP APIs and function URLs
  load_balancer,  ///< an Application Load Balancer's target
};

struct NamedText {
  std::string_view name;
  std::string_view value;
};

/// What an event says about an HTTP request, in the words of the event. What it didn't say is empty.
struct HttpEvent {
  bool has_elb = false;        ///< requestContext.elb
  bool has_http = false;       ///< requestContext.http
  bool is_authorizer = false;  ///< methodArn or routeArn: API Gateway asks whether it may, it doesn't forward
  bool is_base64 = false;      ///< isBase64Encoded
  std::string_view version;    ///< of the payload format
  std::string_view method;     ///< httpMethod or requestContext.http.method
  std::string_view path;       ///< path
  std::string_view raw_path;   ///< rawPath
  std::string_view raw_query;  ///< rawQueryString
  std::string_view body;       ///< body, before base64 is undone
  std::string_view stage;      ///< requestContext.stage
  std::string_view domain;     ///< requestContext.domainName
  std::string_view source_ip;  ///< requestContext.identity.sourceIp or requestContext.http.sourceIp
  std::vector<NamedText> headers;
  std::vector<NamedText> multi_headers;
  std::vector<NamedText> query;
  std::vector<NamedText> multi_query;
  std::vector<std::string_view> cookies;

  EventKind kind() const {
    if (is_authorizer || method.empty()) return EventKind::other;
    if (has_elb) return EventKind::load_balancer;
    if (has_http) return version == "2.0" ? EventKind::http_api : EventKind::other;
    return path.empty() ? EventKind::other : EventKind::rest;
  }
  /// The multi-valued form says more, where an event has both.
  const std::vector<NamedText>& all_headers() const { return multi_headers.empty() ? headers : multi_headers; }
  const std::vector<NamedText>& all_query() const { return multi_query.empty() ? query : multi_query; }

  /// Back to the beginning; the lists keep their memory.
  void clear() {
    HttpEvent empty;
    empty.headers.swap(headers);
    empty.multi_headers.swap(multi_headers);
    empty.query.swap(query);
    empty.multi_query.swap(multi_query);
    empty.cookies.swap(cookies);
    *this = std::move(empty);
    headers.clear();
    multi_headers.clear();
    query.clear();
    multi_query.clear();
    cookies.clear();
  }
};

}  // namespace martlet::lambda
