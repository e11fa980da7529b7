#include <martlet/base/text.hpp>

#include "event_parts.hpp"
#include "events.hpp"

namespace martlet::cloud {
namespace {

constexpr std::string_view route = "$default";

// `a=1; b=2` -> "a=1", "b=2"
void write_cookies(json::Writer& writer, const Group& header) {
  writer.key("cookies");
  writer.begin_array();
  for (const std::string& value : header.values) {
    split(value, ';', [&](std::string_view cookie) {
      if (cookie = trim(cookie); !cookie.empty()) writer.string(cookie);
    });
  }
  writer.end_array();
}

// Cookies have a list of their own, which stands before the headers.
void write_headers(json::Writer& writer, const std::vector<Group>& headers) {
  for (const Group& header : headers) {
    if (equals_ignoring_case(header.name, "cookie")) write_cookies(writer, header);
  }
  writer.key("headers");
  writer.begin_object();
  for (const Group& header : headers) {
    if (!equals_ignoring_case(header.name, "cookie")) write_text(writer, to_lower(header.name), joined(header.values));
  }
  writer.end_object();
}

void write_query(json::Writer& writer, const std::vector<Group>& query) {
  if (query.empty()) return;
  writer.key("queryStringParameters");
  writer.begin_object();
  for (const Group& field : query) write_text(writer, field.name, joined(field.values));
  writer.end_object();
}

void write_context(json::Writer& writer, const Incoming& incoming, const std::string& path, const GatewayOptions& options) {
  writer.key("requestContext");
  writer.begin_object();
  write_text(writer, "accountId", options.account);
  write_text(writer, "apiId", options.api_id);
  write_text(writer, "domainName", incoming.host);
  write_text(writer, "domainPrefix", incoming.host.substr(0, incoming.host.find('.')));
  writer.key("http");
  writer.begin_object();
  write_text(writer, "method", incoming.method);
  write_text(writer, "path", path);
  write_text(writer, "protocol", "HTTP/1.1");
  write_text(writer, "sourceIp", incoming.source_ip);
  write_text(writer, "userAgent", incoming.user_agent);
  writer.end_object();
  write_text(writer, "requestId", incoming.request_id);
  write_text(writer, "routeKey", route);
  write_text(writer, "stage", options.stage);
  write_text(writer, "time", request_time(incoming.time));
  writer.key("timeEpoch");
  writer.int64(incoming.time.time_since_epoch().count());
  writer.end_object();
}

}  // namespace

std::string http_api_event(const Incoming& incoming, const GatewayOptions& options) {
  std::string path;
  if (options.stage != route) path = '/' + options.stage;
  path += incoming.path;
  std::string event;
  event.reserve(event_bytes(incoming));
  json::Writer writer(event);
  writer.begin_object();
  write_text(writer, "version", "2.0");
  write_text(writer, "routeKey", route);
  write_text(writer, "rawPath", path);
  write_text(writer, "rawQueryString", incoming.raw_query);
  write_headers(writer, incoming.headers);
  write_query(writer, incoming.query);
  write_context(writer, incoming, path, options);
  if (!incoming.body.empty()) write_body(writer, incoming);
  writer.key("isBase64Encoded");
  writer.boolean(!incoming.body.empty() && !incoming.is_text);
  writer.end_object();
  return event;
}

}  // namespace martlet::cloud
