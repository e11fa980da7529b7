#include "gateway_event.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/query.hpp>
#include <martlet/http/url.hpp>
#include <martlet/json/value.hpp>

// AWS: "Create AWS Lambda proxy integrations for HTTP APIs in API Gateway" (2.0), "Set up Lambda proxy integrations in API Gateway" (1.0).

namespace conformance {
namespace {

using namespace martlet;

constexpr const char* request_id = "JKJaXmPLvHcESHA=";

http::Target target_of(const http::Request& request) {
  const Result<http::Target> target = http::split_target(request.target);
  if (target) return *target;
  http::Target as_sent;
  as_sent.path = request.target;
  return as_sent;
}

// Absolute form names the host better than the Host header does.
std::string_view value_of(const http::HeaderView& header, const http::Target& target) {
  return equals_ignoring_case(header.name, "host") && !target.authority.empty() ? target.authority : header.value;
}

void put_body(json::Value& event, std::string_view body) {
  const bool is_text = is_utf8(body);
  event.set("isBase64Encoded", !is_text);
  if (!body.empty()) event.set("body", is_text ? std::string(body) : to_base64(body));
}

// 2.0: names in lower case, values joined by commas, cookies apart.
void put_joined_headers(json::Value& event, const http::Request& request, const http::Target& target) {
  json::Value headers{json::Object()};
  json::Array cookies;
  for (const http::HeaderView& header : request.headers) {
    const std::string name = to_lower(header.name);
    const std::string value(value_of(header, target));
    if (name == "cookie") {
      split(value, ';', [&](std::string_view cookie) {
        if (!trim(cookie).empty()) cookies.emplace_back(trim(cookie));
      });
    } else if (const json::Value* known = headers.find(name)) {
      headers.set(name, *known->string() + ',' + value);
    } else {
      headers.set(name, value);
    }
  }
  if (!cookies.empty()) event.set("cookies", std::move(cookies));
  event.set("headers", std::move(headers));
}

std::string event_v2(const http::Request& request, std::string_view body) {
  const http::Target target = target_of(request);
  const json::Value http = json::Object{
      {"method", request.method}, {"path", target.path}, {"protocol", "HTTP/1.1"}, {"sourceIp", request.remote_address}, {"userAgent", ""}};
  json::Value event =
      json::Object{{"version", "2.0"}, {"routeKey", "$default"}, {"rawPath", target.path}, {"rawQueryString", target.query}};
  put_joined_headers(event, request, target);
  event.set("requestContext", json::Object{{"accountId", "123456789012"},
                                           {"apiId", "conformance"},
                                           {"domainName", "localhost"},
                                           {"http", http},
                                           {"requestId", request_id},
                                           {"routeKey", "$default"},
                                           {"stage", "$default"}});
  put_body(event, body);
  return event.to_text();
}

// 1.0: each name with its last value, and again with all of them.
class Multi {
 public:
  void add(std::string_view name, std::string_view value) {
    last_.set(name, value);
    if (const json::Value* known = all_.find(name)) {
      json::Array values = *known->array();
      values.emplace_back(value);
      all_.set(name, std::move(values));
    } else {
      all_.set(name, json::Array{json::Value(value)});
    }
  }
  void put(json::Value& event, std::string_view last, std::string_view all) {
    event.set(last, std::move(last_));
    event.set(all, std::move(all_));
  }

 private:
  json::Value last_;
  json::Value all_;
};

std::string event_v1(const http::Request& request, std::string_view body) {
  const http::Target target = target_of(request);
  const std::string path = percent_decode(target.path).value_or(std::string(target.path));
  json::Value event = json::Object{{"version", "1.0"}, {"resource", "/{proxy+}"}, {"path", path}, {"httpMethod", request.method}};
  Multi headers;
  for (const http::HeaderView& header : request.headers) headers.add(header.name, value_of(header, target));
  headers.put(event, "headers", "multiValueHeaders");
  Multi query;
  for (const http::FormField& field : http::parse_form(target.query)) query.add(field.name, field.value);
  query.put(event, "queryStringParameters", "multiValueQueryStringParameters");
  event.set("requestContext", json::Object{{"accountId", "123456789012"},
                                           {"apiId", "conformance"},
                                           {"domainName", "localhost"},
                                           {"httpMethod", request.method},
                                           {"identity", json::Object{{"sourceIp", request.remote_address}}},
                                           {"path", path},
                                           {"requestId", request_id},
                                           {"stage", "conformance"}});
  put_body(event, body);
  return event.to_text();
}

}  // namespace

std::string gateway_event(const http::Request& request, std::string_view body, PayloadFormat format) {
  return format == PayloadFormat::v1 ? event_v1(request, body) : event_v2(request, body);
}

}  // namespace conformance
