#pragma once
#include <string_view>
#include <vector>

#include "header_kind.hpp"

namespace martlet::lambda {

/// The integrations that send HTTP requests as events. Their paths and queries differ in what is still percent-encoded.
enum class HttpEventKind {
  other,          ///< not an HTTP request
  rest_api,       ///< API Gateway's REST API, format 1.0 without a `version`: `path` as sent, the query decoded
  http_api_1,     ///< an HTTP API with format 1.0: `path` and the query decoded, a named stage before the path
  http_api_2,     ///< an HTTP API with format 2.0: `rawPath` decoded, a named stage before it, `rawQueryString` as sent
  function_url,   ///< format 2.0 from a domain `*.lambda-url.*`: `rawPath` and `rawQueryString` as sent
  load_balancer,  ///< an Application Load Balancer's target: `path` and the query as sent
  lattice_1,      ///< a VPC Lattice target, event structure V1: `raw_path` as sent, with the query
  lattice_2,      ///< the same, V2: `path` as sent, with the query
};

struct NameAndValue {
  std::string_view name;
  std::string_view value;
  HeaderKind header_kind = HeaderKind::ordinary;  ///< only for headers
};

/// The single members of an HttpEvent.
struct HttpEventFields {
  bool has_elb = false;             ///< requestContext.elb
  bool has_http = false;            ///< requestContext.http
  bool has_service = false;         ///< requestContext.serviceArn
  bool is_web_socket = false;       ///< requestContext.connectionId
  bool is_authorizer = false;       ///< methodArn or routeArn: API Gateway asks for authorization, and doesn't forward a request
  bool is_base64 = false;           ///< isBase64Encoded or is_base64_encoded
  std::string_view version;         ///< the payload format's version
  std::string_view method;          ///< httpMethod or requestContext.http.method
  std::string_view path;            ///< path
  std::string_view raw_path;        ///< rawPath
  std::string_view lattice_method;  ///< method
  std::string_view lattice_path;    ///< raw_path
  std::string_view raw_query;       ///< rawQueryString
  std::string_view body;            ///< body, before base64 is decoded
  std::string_view stage;           ///< requestContext.stage
  std::string_view domain;          ///< requestContext.domainName
  std::string_view source_ip;       ///< requestContext.identity.sourceIp or requestContext.http.sourceIp
};

/// The HTTP request in an event, under the event's names. Missing and null members are empty.
struct HttpEvent : HttpEventFields {
  std::vector<NameAndValue> headers;
  std::vector<NameAndValue> multi_headers;
  std::vector<NameAndValue> query;
  std::vector<NameAndValue> multi_query;
  std::vector<std::string_view> cookies;

  /// Returns the kind of the event. Call after recognize().
  HttpEventKind kind() const { return kind_; }
  /// Determines the kind from the members that were read.
  void recognize() { kind_ = recognized(); }
  /// Returns the method, whichever member contains it.
  std::string_view request_method() const { return lattice_method.empty() ? method : lattice_method; }
  /// Returns the headers. If an event has them in both forms, the multi-valued one is more complete.
  const std::vector<NameAndValue>& all_headers() const { return multi_headers.empty() ? headers : multi_headers; }
  const std::vector<NameAndValue>& all_query() const { return multi_query.empty() ? query : multi_query; }

  /// Clears all members; the lists keep their memory.
  void clear() {
    static_cast<HttpEventFields&>(*this) = {};
    headers.clear();
    multi_headers.clear();
    query.clear();
    multi_query.clear();
    cookies.clear();
    kind_ = HttpEventKind::other;
  }

 private:
  HttpEventKind recognized() const {
    if (is_authorizer || is_web_socket) return HttpEventKind::other;
    if (!lattice_method.empty()) return lattice_kind();
    if (method.empty()) return HttpEventKind::other;
    if (has_elb) return HttpEventKind::load_balancer;
    if (has_http) return version == "2.0" ? kind_of_format_2() : HttpEventKind::other;
    if (path.empty()) return HttpEventKind::other;
    return version == "1.0" ? HttpEventKind::http_api_1 : HttpEventKind::rest_api;
  }
  HttpEventKind kind_of_format_2() const {
    return domain.find(".lambda-url.") == std::string_view::npos ? HttpEventKind::http_api_2 : HttpEventKind::function_url;
  }
  HttpEventKind lattice_kind() const {
    if (has_service && !path.empty()) return HttpEventKind::lattice_2;
    return lattice_path.empty() ? HttpEventKind::other : HttpEventKind::lattice_1;
  }
  HttpEventKind kind_ = HttpEventKind::other;
};

inline bool is_http_api(HttpEventKind kind) { return kind == HttpEventKind::http_api_1 || kind == HttpEventKind::http_api_2; }
inline bool is_lattice(HttpEventKind kind) { return kind == HttpEventKind::lattice_1 || kind == HttpEventKind::lattice_2; }

}  // namespace martlet::lambda
