#include <array>
#include <string_view>

#include <martlet/base/text.hpp>

#include "event_member_writers.hpp"
#include "event_writers.hpp"

namespace martlet::cloud {
namespace {

// Returns the path of a route. "$default" has none.
std::string_view resource_of(const GatewayOptions& options) {
  if (options.kind == GatewayKind::rest_api) return "/{proxy+}";
  const std::string_view route = options.route_key;
  return route.substr(route.find(' ') + 1);
}

// Returns the headers, with the gateway's own spelled as in format 1.0. A REST API omits the body's length.
std::vector<NamedValues> headers_of(const IncomingRequest& incoming, GatewayKind kind) {
  std::vector<NamedValues> headers = incoming.headers;
  for (NamedValues& header : headers) {
    if (header.name == "x-amzn-trace-id") header.name = "X-Amzn-Trace-Id";
    if (header.name == "x-forwarded-for") header.name = "X-Forwarded-For";
    if (header.name == "x-forwarded-port") header.name = "X-Forwarded-Port";
    if (header.name == "x-forwarded-proto") header.name = "X-Forwarded-Proto";
  }
  if (kind == GatewayKind::rest_api)
    std::erase_if(headers, [](const NamedValues& header) { return equals_ignoring_case(header.name, "content-length"); });
  return headers;
}

// Writes `{"a":"2"}`, with the last of several values.
void write_singles(json::Writer& writer, std::string_view key, const std::vector<NamedValues>& groups) {
  writer.key(key);
  if (groups.empty()) return writer.null();
  writer.begin_object();
  for (const NamedValues& group : groups) write_text(writer, group.name, group.values.back());
  writer.end_object();
}

void write_lists_or_null(json::Writer& writer, std::string_view key, const std::vector<NamedValues>& groups) {
  if (!groups.empty()) return write_lists(writer, key, groups);
  writer.key(key);
  writer.null();
}

template <class Texts>
void write_texts_or_null(json::Writer& writer, std::string_view key, const Texts& texts) {
  if (!texts.empty()) return write_texts(writer, key, texts);
  writer.key(key);
  writer.null();
}

// Writes what `{proxy+}` matched; an HTTP API's route `$default` has no parameters.
void write_path_parameters(json::Writer& writer, const EventPath& path, const GatewayOptions& options) {
  if (options.kind != GatewayKind::rest_api) return write_texts_or_null(writer, "pathParameters", options.path_parameters);
  writer.key("pathParameters");
  if (path.path.size() <= 1) return writer.null();
  writer.begin_object();
  write_text(writer, "proxy", std::string_view(path.path).substr(1));
  writer.end_object();
}

void write_identity(json::Writer& writer, const IncomingRequest& incoming) {
  constexpr std::array<std::string_view, 11> of_iam = {"accessKey",
                                                       "accountId",
                                                       "apiKey",
                                                       "caller",
                                                       "cognitoAuthenticationProvider",
                                                       "cognitoAuthenticationType",
                                                       "cognitoIdentityId",
                                                       "cognitoIdentityPoolId",
                                                       "principalOrgId",
                                                       "user",
                                                       "userArn"};
  writer.key("identity");
  writer.begin_object();
  for (const std::string_view key : of_iam) {
    writer.key(key);
    writer.null();
  }
  write_text(writer, "sourceIp", incoming.source_ip);
  write_text(writer, "userAgent", incoming.user_agent);
  writer.end_object();
}

void write_context(json::Writer& writer, const IncomingRequest& incoming, const EventPath& path, const GatewayOptions& options) {
  writer.key("requestContext");
  writer.begin_object();
  write_text(writer, "accountId", options.account);
  write_text(writer, "apiId", options.api_id);
  write_text(writer, "domainName", incoming.host);
  write_text(writer, "domainPrefix", incoming.host.substr(0, incoming.host.find('.')));
  write_text(writer, "extendedRequestId", incoming.request_id);
  write_text(writer, "httpMethod", incoming.method);
  write_identity(writer, incoming);
  write_text(writer, "path", path.context_path);
  write_text(writer, "protocol", "HTTP/1.1");
  write_text(writer, "requestId", incoming.request_id);
  write_text(writer, "requestTime", request_time(incoming.time));
  writer.key("requestTimeEpoch");
  writer.int64(incoming.time.time_since_epoch().count());
  write_text(writer, "resourceId", "proxy");
  write_text(writer, "resourcePath", resource_of(options));
  write_text(writer, "stage", options.stage);
  writer.end_object();
}

}  // namespace

std::string format_1_event(const IncomingRequest& incoming, const EventPath& path, const GatewayOptions& options) {
  const std::vector<NamedValues> headers = headers_of(incoming, options.kind);
  std::string event;
  event.reserve(event_bytes(incoming));
  json::Writer writer(event);
  writer.begin_object();
  if (options.kind == GatewayKind::http_api_1) write_text(writer, "version", "1.0");
  write_text(writer, "resource", resource_of(options));
  write_text(writer, "path", path.path);
  write_text(writer, "httpMethod", incoming.method);
  write_singles(writer, "headers", headers);
  write_lists(writer, "multiValueHeaders", headers);
  write_singles(writer, "queryStringParameters", incoming.query);
  write_lists_or_null(writer, "multiValueQueryStringParameters", incoming.query);
  write_path_parameters(writer, path, options);
  write_texts_or_null(writer, "stageVariables", options.stage_variables);
  write_context(writer, incoming, path, options);
  if (incoming.body.empty()) {
    writer.key("body");
    writer.null();
  } else {
    write_body(writer, incoming);
  }
  writer.key("isBase64Encoded");
  writer.boolean(!incoming.body.empty() && !incoming.is_text);
  writer.end_object();
  return event;
}

}  // namespace martlet::cloud
