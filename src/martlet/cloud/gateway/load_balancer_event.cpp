#include <martlet/base/text.hpp>

#include "event_member_writers.hpp"
#include "event_writers.hpp"

namespace martlet::cloud {
namespace {

std::vector<NamedValues> in_lower_case(std::vector<NamedValues> headers) {
  for (NamedValues& header : headers) header.name = to_lower(header.name);
  return headers;
}

}  // namespace

std::string load_balancer_event(const IncomingRequest& incoming, const EventPath& path, const GatewayOptions& options) {
  std::string event;
  event.reserve(event_bytes(incoming));
  json::Writer writer(event);
  writer.begin_object();
  writer.key("requestContext");
  writer.begin_object();
  writer.key("elb");
  writer.begin_object();
  write_text(writer, "targetGroupArn",
             "arn:aws:elasticloadbalancing:us-east-1:" + options.account + ":targetgroup/" + options.api_id + "/0123456789abcdef");
  writer.end_object();
  writer.end_object();
  write_text(writer, "httpMethod", incoming.method);
  write_text(writer, "path", path.path);
  write_lists(writer, "multiValueQueryStringParameters", query_as_sent(incoming.raw_query));
  write_lists(writer, "multiValueHeaders", in_lower_case(incoming.headers));
  write_body(writer, incoming);
  writer.key("isBase64Encoded");
  writer.boolean(!incoming.body.empty() && !incoming.is_text);
  writer.end_object();
  return event;
}

}  // namespace martlet::cloud
