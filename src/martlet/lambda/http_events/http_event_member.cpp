#include "http_event_member.hpp"

namespace martlet::lambda {
namespace {

Member event_member(std::string_view key) {
  if (key == "version") return Member::version;
  if (key == "httpMethod") return Member::method;
  if (key == "path") return Member::path;
  if (key == "rawPath") return Member::raw_path;
  if (key == "rawQueryString") return Member::raw_query;
  if (key == "headers") return Member::headers;
  if (key == "multiValueHeaders") return Member::multi_headers;
  if (key == "queryStringParameters" || key == "query_string_parameters") return Member::query;
  if (key == "multiValueQueryStringParameters") return Member::multi_query;
  if (key == "cookies") return Member::cookies;
  if (key == "body") return Member::body;
  if (key == "isBase64Encoded" || key == "is_base64_encoded") return Member::is_base64;
  if (key == "requestContext") return Member::context;
  if (key == "method") return Member::lattice_method;
  if (key == "raw_path") return Member::lattice_path;
  if (key == "methodArn" || key == "routeArn") return Member::authorizer_arn;
  return Member::unknown;
}

Member context_member(std::string_view key) {
  if (key == "http") return Member::http;
  if (key == "identity") return Member::identity;
  if (key == "elb") return Member::elb;
  if (key == "connectionId") return Member::connection;
  if (key == "serviceArn") return Member::service;
  if (key == "stage") return Member::stage;
  if (key == "domainName") return Member::domain;
  return Member::unknown;
}

}  // namespace

Member member_of(EventContainer container, std::string_view key) {
  switch (container) {
    case EventContainer::event: return event_member(key);
    case EventContainer::context: return context_member(key);
    case EventContainer::http: return key == "method" ? Member::method : key == "sourceIp" ? Member::source_ip : Member::unknown;
    case EventContainer::identity: return key == "sourceIp" ? Member::source_ip : Member::unknown;
    case EventContainer::none: return Member::unknown;
    default: return Member::named;
  }
}

}  // namespace martlet::lambda
