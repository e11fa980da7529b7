#include <martlet/base/join.hpp>
#include <martlet/base/text.hpp>
#include <martlet/json/value.hpp>

#include "event_member_writers.hpp"
#include "event_writers.hpp"

namespace martlet::cloud {
namespace {

// Writes `a=1; b=2` as "a=1", "b=2".
void write_cookies(json::Writer& writer, const NamedValues& header) {
  writer.key("cookies");
  writer.begin_array();
  for (const std::string& value : header.values) {
    split(value, ';', [&](std::string_view cookie) {
      if (cookie = trim(cookie); !cookie.empty()) writer.string(cookie);
    });
  }
  writer.end_array();
}

// Cookies are in a separate list before the headers. A function URL's event also has them in the header.
void write_headers(json::Writer& writer, const std::vector<NamedValues>& headers, GatewayKind kind) {
  for (const NamedValues& header : headers) {
    if (equals_ignoring_case(header.name, "cookie")) write_cookies(writer, header);
  }
  writer.key("headers");
  writer.begin_object();
  for (const NamedValues& header : headers) {
    const bool is_cookie = equals_ignoring_case(header.name, "cookie");
    if (!is_cookie || kind == GatewayKind::function_url) write_text(writer, to_lower(header.name), join(header.values, ","));
  }
  writer.end_object();
}

void write_query(json::Writer& writer, const std::vector<NamedValues>& query) {
  if (query.empty()) return;
  writer.key("queryStringParameters");
  writer.begin_object();
  for (const NamedValues& field : query) write_text(writer, field.name, join(field.values, ","));
  writer.end_object();
}

// A function URL's event differs from an HTTP API's only in its domain.
std::string domain_of(const IncomingRequest& incoming, const GatewayOptions& options) {
  return options.kind == GatewayKind::function_url ? options.api_id + ".lambda-url." + options.region + ".on.aws"
                                                   : std::string(incoming.host);
}

void write_context(json::Writer& writer, const IncomingRequest& incoming, const EventPath& path, const GatewayOptions& options) {
  const std::string domain = domain_of(incoming, options);
  const bool is_anonymous = options.kind == GatewayKind::function_url && options.authorizer.empty();
  writer.key("requestContext");
  writer.begin_object();
  write_text(writer, "accountId", is_anonymous ? "anonymous" : options.account);
  write_text(writer, "apiId", options.api_id);
  if (!options.authorizer.empty()) {
    writer.key("authorizer");
    json::parse(options.authorizer).value_or(json::Value()).write(writer);
  }
  write_text(writer, "domainName", domain);
  write_text(writer, "domainPrefix", domain.substr(0, domain.find('.')));
  writer.key("http");
  writer.begin_object();
  write_text(writer, "method", incoming.method);
  write_text(writer, "path", path.context_path);
  write_text(writer, "protocol", "HTTP/1.1");
  write_text(writer, "sourceIp", incoming.source_ip);
  write_text(writer, "userAgent", incoming.user_agent);
  writer.end_object();
  write_text(writer, "requestId", incoming.request_id);
  write_text(writer, "routeKey", options.route_key);
  write_text(writer, "stage", options.stage);
  write_text(writer, "time", request_time(incoming.time));
  writer.key("timeEpoch");
  writer.int64(incoming.time.time_since_epoch().count());
  writer.end_object();
}

}  // namespace

std::string format_2_event(const IncomingRequest& incoming, const EventPath& path, const GatewayOptions& options) {
  std::string event;
  event.reserve(event_bytes(incoming));
  json::Writer writer(event);
  writer.begin_object();
  write_text(writer, "version", "2.0");
  write_text(writer, "routeKey", options.route_key);
  write_text(writer, "rawPath", path.path);
  write_text(writer, "rawQueryString", incoming.raw_query);
  write_headers(writer, incoming.headers, options.kind);
  write_query(writer, incoming.query);
  write_context(writer, incoming, path, options);
  if (!incoming.body.empty()) write_body(writer, incoming);
  if (!options.path_parameters.empty()) write_texts(writer, "pathParameters", options.path_parameters);
  writer.key("isBase64Encoded");
  writer.boolean(!incoming.body.empty() && !incoming.is_text);
  if (!options.stage_variables.empty()) write_texts(writer, "stageVariables", options.stage_variables);
  writer.end_object();
  return event;
}

}  // namespace martlet::cloud
