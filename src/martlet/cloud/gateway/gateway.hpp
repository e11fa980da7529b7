#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <martlet/base/log.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/cloud/gateway/gateway_kind.hpp>
#include <martlet/cloud/sandbox/invoke_result.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

struct GatewayOptions {
  GatewayKind kind = GatewayKind::http_api_2;
  /// A REST API has the stage only in the event's context. An HTTP API puts it before the path unless it is `$default`. If empty, it is
  /// `prod` for a REST API and `$default` for an HTTP API. Requests' paths don't contain it. Function URLs and load balancers ignore it.
  std::string stage;
  /// A REST API's `binaryMediaTypes`, such as `*/*`. A request of such a type goes into the event as base64, others as text. A response's
  /// base64 is decoded if one of them is `*/*` or the first type that the request accepts; otherwise it is sent unchanged.
  std::vector<std::string> binary_media_types;
  std::string account = "000000000000";
  std::string region = "us-east-1";  ///< for a function URL, a part of its domain
  /// The requestContext.authorizer of a format 2.0 event: a JSON object, or empty. If set, a function URL's `account` is the caller's.
  std::string authorizer{};
  std::string api_id = "local";
  /// For an HTTP API: the chosen route as written ("GET /orders/{id}"), the decoded values of its parameters, and the variables of the
  /// stage.
  std::string route_key = "$default";
  std::vector<std::pair<std::string, std::string>> path_parameters{};
  std::map<std::string, std::string> stage_variables{};
  /// The maximum wait for the function's response, after which the gateway responds with 504. Zero means AWS's limit: 29 s for a REST API,
  /// 30 s for an HTTP API, and 900 s for the others.
  std::chrono::milliseconds integration_wait_max{0};
  std::function<WallTime()> now = wall_now;
  Log log;  ///< receives the reason why a request failed: the function's error, or what is wrong with its response
};

inline constexpr std::size_t request_body_bytes_max = 10 * 1024 * 1024;   ///< larger requests fail with 413
inline constexpr std::size_t load_balancer_body_bytes_max = 1024 * 1024;  ///< the limit of a load balancer, for requests and responses

/// An API gateway, a function URL or a load balancer with one function as its integration. Its only route matches everything, unless the
/// options name an HTTP API's route.
///
/// Paths and queries go into the event as each kind delivers them on AWS (event_path.hpp, tests/captures): an HTTP API decodes paths and
/// responds with 400 to those that it can't decode; the others leave paths as sent. Except for REST APIs, a body is text in the event if
/// its content type is a text type (text/*, JSON, XML, JavaScript, YAML, forms) or is missing, if it is not content-encoded, and if it is
/// UTF-8; otherwise it is base64. A REST API sends text, in which bytes that aren't UTF-8 are lost, except for `binary_media_types`. The
/// gateway adds the headers x-forwarded-for, -proto, -port and x-amzn-trace-id, and removes hop-by-hop headers.
///
/// A streamed response (InvokeResult::Outcome::streaming) is sent in chunks, as by a function URL with RESPONSE_STREAM and a REST API with
/// responseTransferMode STREAM.
///
/// The gateway's own responses have AWS's text. The status is 502 (500 from an HTTP API) for an error of the function, including its
/// timeout, and for a malformed response; 413 if the request or its event is too large; 429 for a throttled function; 504 for a late
/// response. Responses to HEAD requests and 304 responses keep the function's content-length.
/// Contract: API Gateway Developer Guide, "Lambda proxy integrations in API Gateway" and "Create AWS Lambda proxy integrations for HTTP
/// APIs"; AWS Lambda Developer Guide, "Invoking Lambda function URLs"; Elastic Load Balancing, "Lambda functions as targets".
class Gateway {
 public:
  Gateway(Invoke function, GatewayOptions options = {});

  /// Returns a handler that can outlive the Gateway. It uses nothing but the loop that it is called on.
  http::Handler as_handler() const;

 private:
  class Integration;
  std::shared_ptr<const Integration> integration_;
};

}  // namespace martlet::cloud
