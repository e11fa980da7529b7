#include <array>
#include <string_view>

#include "event_parts.hpp"
#include "events.hpp"

namespace martlet::cloud {
namespace {

constexpr std::string_view route = "/{proxy+}";

// The gateway's own headers, as REST APIs spell them.
std::string_view spelling_of(std::string_view name) {
  if (name == "x-amzn-trace-id") return "X-Amzn-Trace-Id";
  if (name == "x-forwarded-for") return "X-Forwarded-For";
  if (name == "x-forwarded-port") return "X-Forwarded-Port";
  if (name == "x-forwarded-proto") return "X-Forwarded-Proto";
  return name;
}

// `{"a":"2"}`: of several values the last one.
void write_singles(json::Writer& writer, std::string_view key, const std::vector<Group>& groups) {
  writer.key(key);
  if (groups.empty()) return writer.null();
  writer.begin_object();
  for (const Group& group : groups) write_text(writer, spelling_of(group.name), group.values.back());
  writer.end_object();
}

// `{"a":["1","2"]}`
void write_lists(json::Writer& writer, std::string_view key, const std::vector<Group>& groups) {
  writer.key(key);
  if (groups.empty()) return writer.null();
  writer.begin_object();
  for (const Group& group : groups) {
    writer.key(spelling_of(group.name));
    writer.begin_array();
    for (const std::string& value : group.values) writer.string(value);
    writer.end_array();
  }
  writer.end_object();
}

void write_identity(json::Writer& writer, const Incoming& incoming) {
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

void write_context(json::Writer& writer, const Incoming& incoming, const std::string& path, const GatewayOptions& options) {
  writer.key("requestContext");
  writer.begin_object();
  write_text(writer, "accountId", options.account);
  write_text(writer, "apiId", options.api_id);
  write_text(writer, "domainName", incoming.host);
  write_text(writer, "domainPrefix", incoming.host.substr(0, incoming.host.find('.')));
  write_text(writer, "extendedRequestId", incoming.request_id);
  write_text(writer, "httpMethod", incoming.method);
  write_identity(writer, incoming);
  write_text(writer, "path", path);
  write_text(writer, "protocol", "HTTP/1.1");
  write_text(writer, "requestId", incoming.request_id);
  write_text(writer, "requestTime", request_time(incoming.time));
  writer.key("requestTimeEpoch");
  writer.int64(incoming.time.time_since_epoch().count());
  write_text(writer, "resourceId", "proxy");
  write_text(writer, "resourcePath", route);
  write_text(writer, "stage", options.stage);
  writer.end_object();
}

}  // namespace

std::string rest_event(const Incoming& incoming, const std::string& path, const GatewayOptions& options) {
  std::string event;
  event.reserve(event_bytes(incoming));
  json::Writer writer(event);
  writer.begin_object();
  write_text(writer, "resource", route);
  write_text(writer, "path", path);
  write_text(writer, "httpMethod", incoming.method);
  write_singles(writer, "headers", incoming.headers);
  write_lists(writer, "multiValueHeaders", incoming.headers);
  write_singles(writer, "queryStringParameters", incoming.query);
  write_lists(writer, "multiValueQueryStringParameters", incoming.query);
  writer.key("pathParameters");
  if (path.size() > 1) {
    writer.begin_object();
    write_text(writer, "proxy", std::string_view(path).substr(1));
    writer.end_object();
  } else {
    writer.null();
  }
  writer.key("stageVariables");
  writer.null();
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
